import { assemble, type CheckReport, checkScheme, type Scheme } from '@lianxiao/scheme'
import type { Exit } from '../end.ts'
import { faultLines, shortPath } from '../print/faults.ts'
import { say, sayJson } from '../print/out.ts'
import { schemesBeside } from '../sources/library.ts'
import { schemeAt } from '../sources/scheme.ts'

/** `scheme check`: is the plan sound, before any record exists. */
export function check(path: string, options: { readonly json?: true }): Exit {
  const report = reportOn(path)
  if (options.json) sayJson(report)
  else say(...reportLines(report))
  return report.ok ? 0 : 1
}

/** What the check finds in a scheme, its names compared with those of the schemes beside it. */
export function reportOn(path: string): CheckReport {
  const { id, folder, scheme, dictionary, parameters } = schemeAt(path)
  return checkScheme(scheme, dictionary, parameters, neighbours(id, folder))
}

/** The newest version of each scheme beside this one, to compare names with. */
function neighbours(id: string, folder: string): readonly Scheme[] {
  const library = schemesBeside(folder)
  const newest = library.filter((s, i) => s.id !== id && library.findIndex((o) => o.id === s.id) === i)
  return newest.map((other) => assemble(other.id, other.files, library))
}

const section = (zh: string, en: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`${zh} · ${en}`, ...lines.map((line) => `  ${line}`), '']

function reportLines(report: CheckReport): readonly string[] {
  const { sentences } = report
  return [
    ...section('错误', 'errors', faultLines(report.errors)),
    ...section('提醒', 'warnings', faultLines(report.warnings)),
    ...section('互相矛盾的句子', 'sentences that contradict each other', conflictLines(report)),
    ...section(
      '方案留空、待设定',
      'left open by the plan',
      report.unset.map((u) => `${u.name}  ${place(u.place)}`),
    ),
    ...section(
      '没有规定的情形',
      'cases the plan leaves out',
      report.uncovered.map((u) => `${u.name}  ${place(u.place)}  ${u.missing.zh} · ${u.missing.en}`),
    ),
    ...section('别的方案里名同实异的', 'names that mean something else in another plan', sameLines(report)),
    ...section('还没有定的读法', 'readings not yet decided', readingLines(report)),
    `规则 ${report.clauses} 条；句子：有规则 ${sentences.ruled}，注明不执行 ${sentences.marked}，没有写 ${sentences.bare}`,
    `${report.clauses} rules; sentences: ${sentences.ruled} with a rule, ${sentences.marked} marked as not run, ${sentences.bare} with neither`,
    ...draftLines(report),
    `错误 ${report.errors.length}，提醒 ${report.warnings.length}，矛盾 ${report.conflicts.length}（已裁定 ${report.silenced.length}），未设定 ${report.unset.length}，未规定 ${report.uncovered.length}，待定读法 ${report.openReadings.length}`,
    `${report.errors.length} errors, ${report.warnings.length} warnings, ${report.conflicts.length} conflicts (${report.silenced.length} decided), ${report.unset.length} left open, ${report.uncovered.length} not covered, ${report.openReadings.length} open readings`,
    report.ok ? '可以执行 · ok' : '还不能执行：请先改上面的错误 · not ok: mend the errors above first',
  ]
}

const draftLines = ({ drafts, sentences }: CheckReport): readonly string[] =>
  drafts + sentences.drafted === 0
    ? []
    : [
        `草稿 ${drafts} 条（只有草稿的句子 ${sentences.drafted}），不执行；把“草稿”改成“规则”就是采用`,
        `${drafts} drafts (${sentences.drafted} sentences have nothing else), not executed; write 规则 for 草稿 to accept one`,
      ]

const place = ({ file, line, column }: { file: string; line: number; column: number }): string =>
  `${shortPath(file)}:${line}:${column}`

const conflictLines = (report: CheckReport): readonly string[] =>
  report.conflicts.flatMap((c) => [
    `${place(c.places[0])} ${c.lines[0].trim()}`,
    `${place(c.places[1])} ${c.lines[1].trim()}`,
    `    ${c.why.zh}`,
    `    ${c.why.en}`,
  ])

const sameLines = (report: CheckReport): readonly string[] =>
  report.sameName.flatMap((s) => [
    `${place(s.places[0])} ${s.why.zh}`,
    `${place(s.places[1])}`,
    `    ${s.why.en}`,
  ])

const readingLines = (report: CheckReport): readonly string[] =>
  report.openReadings.map(
    (o) =>
      `${o.clause.split('/')[1]}：“${o.note}” 待 ${o.by} 定${o.readings.length === 0 ? '' : `；读法：${o.readings.map((r) => `“${r}”`).join(' / ')}`}`,
  )
