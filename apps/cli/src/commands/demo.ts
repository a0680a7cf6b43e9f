import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { demoAsOf, demoTables } from '@lianxiao/demo'
import { writeTables } from '@lianxiao/workbook'
import type { Exit } from '../end.ts'
import { asOfDay } from '../facts/day.ts'
import { readFacts } from '../facts/read.ts'
import { notWritable, writeText } from '../files.ts'
import { root, shippedSchemes } from '../paths.ts'
import { shortPath } from '../print/faults.ts'
import { jsonText, say } from '../print/out.ts'
import { judge } from '../run/judge.ts'
import { pages } from '../run/pages.ts'
import { runReport } from '../run/report.ts'
import { summary } from '../run/summary.ts'
import { soundScheme } from '../sources/versions.ts'

/** `demo`: the fictional county of Qinghe from its workbook to its pages, the way an officer goes. */
export async function demo({ out = join(root, 'out') }: { readonly out?: string }): Promise<Exit> {
  const file = (name: string): string => join(out, name)
  try {
    mkdirSync(out, { recursive: true })
    await writeTables(file('facts.xlsx'), demoTables())
  } catch (error) {
    throw notWritable(out, error)
  }
  const scheme = soundScheme(join(shippedSchemes, 'qinghe'))
  const facts = await readFacts(file('facts.xlsx'))
  const judgement = judge(scheme, facts.records, asOfDay(demoAsOf))
  const written = pages(judgement, { html: file('plan.html'), board: file('board.html') })
  for (const page of written) writeText(page.file, page.text)
  writeText(file('findings.json'), jsonText(runReport(judgement)))
  say(...summary(judgement), '', ...whereToLook(out))
  return 0
}

const whereToLook = (out: string): readonly string[] => [
  '青禾县是虚构的，记录都是生成的。用浏览器打开：',
  'The county of Qinghe and all its records are invented. Open in a browser:',
  `  ${shortPath(join(out, 'board.html'))}    总览：各教共体，最要紧的在前 · the board, worst first`,
  `  ${shortPath(join(out, 'plan.html'))}     方案：每句的情况，点开看明细 · the plan, sentence by sentence`,
  '其他文件 · other files:',
  `  ${shortPath(join(out, 'facts.xlsx'))}    台账工作簿 · the records, as an officer fills them in`,
  `  ${shortPath(join(out, 'findings.json'))}  同样的结果，给程序用（docs/CONTRACT.md）· the same for programs`,
  '下一步 · next:',
  `  npx --no lianxiao scheme explain schemes/qinghe <规则名> --facts out/facts.xlsx --as-of ${demoAsOf}`,
]
