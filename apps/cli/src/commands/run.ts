import type { Exit } from '../end.ts'
import { asOfDay, needed } from '../facts/day.ts'
import { readFacts } from '../facts/read.ts'
import { checkOutputs, writeText } from '../files.ts'
import { shortPath } from '../print/faults.ts'
import { jsonText, say } from '../print/out.ts'
import { badPath, writeBadRows } from '../run/bad.ts'
import { judge } from '../run/judge.ts'
import { runReport } from '../run/report.ts'
import { summary } from '../run/summary.ts'
import { soundScheme } from '../sources/versions.ts'

interface Options {
  readonly facts?: string
  readonly asOf?: string
  readonly json?: string
  readonly html?: string
  readonly board?: string
  readonly bad?: string
}

/** `run`: every sentence of the plan judged by the records, as known on a day. */
export async function run(path: string, options: Options): Promise<Exit> {
  const facts = needed(options.facts, '--facts')
  const asOf = asOfDay(needed(options.asOf, '--as-of'))
  const toScreen = options.json === '-'
  const json = toScreen ? undefined : options.json
  const bad = options.bad ?? badPath(facts)
  checkOutputs([json, options.html, options.board, options.bad], [facts])
  const scheme = soundScheme(path)
  const read = await readFacts(facts)
  const judgement = judge(scheme, read.records, asOf)
  const text = jsonText(runReport(judgement))
  const pages =
    options.html === undefined && options.board === undefined
      ? []
      : (await import('../run/pages.ts')).pages(judgement, options)
  const told = await writeBadRows(read, bad)
  for (const { file, text: page } of [...pages, ...(json === undefined ? [] : [{ file: json, text }])])
    writeText(file, page)
  if (toScreen) {
    process.stdout.write(text)
    if (told.length > 0) process.stderr.write(`${told.join('\n')}\n`)
    return 0
  }
  say(...told, ...summary(judgement))
  for (const file of [json, options.html, options.board])
    if (file !== undefined) say(`已写 · written: ${shortPath(file)}`)
  return 0
}
