import { STATUS_WORDS, showDay } from '@lianxiao/kernel'
import { labelOf, particularsText, type Rows } from '../facts/particulars.ts'
import type { Judged } from '../run/judge.ts'
import { lineOf } from '../run/summary.ts'
import { remedies } from './remedy.ts'

const indent = (lines: readonly string[]): readonly string[] => lines.map((line) => `    ${line}`)

function rowText(id: string, rows: Rows): string {
  const row = rows.of(id)
  if (row === undefined) return id
  return `${id} ${labelOf(row)}（${row.sheet} 第${row.row}行）：${particularsText(row)}`
}

const list = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)]

/** A finding taken apart: its lines, the records that count, the refused ones, the readings, and what would meet it. */
export function findingLines(
  { finding, version }: Judged,
  rows: Rows,
  nameOf: (id: string) => string,
  several: boolean,
): readonly string[] {
  const parts = finding.parts.map(
    ({ text, status, actual, required, says }) =>
      `${STATUS_WORDS[status].zh}  ${text}${actual === undefined && required === undefined ? '' : `  ${actual ?? '—'} / ${required ?? '—'}`}${says === undefined ? '' : `  （${says}）`}`,
  )
  const readings = finding.readings.map(
    (r) =>
      `“${r.note}”读作“${r.reading}”：${STATUS_WORDS[r.status].zh}${r.actual ? ` ${r.actual}` : ''}${r.provisional ? '（暂用 for now）' : ''}`,
  )
  const due = finding.due === undefined ? '' : `，最后一天 due ${showDay(finding.due)}`
  return [
    `■ ${lineOf(finding, nameOf)}${due}${several ? `，第 ${version} 版` : ''}`,
    ...indent(list('逐行 line by line', parts)),
    ...indent(list('原因 because', finding.because)),
    ...indent(
      list(
        `计入的记录 records that count（${finding.facts.length}）`,
        finding.facts.map((f) => rowText(f, rows)),
      ),
    ),
    ...indent(
      list(
        `不计入的记录 records refused（${finding.refused.length}）`,
        finding.refused.map((r) => `${rowText(r.fact, rows)} —— ${r.says} [${r.reason}]`),
      ),
    ),
    ...indent(list('各种读法 readings', readings)),
    ...indent(list('怎样才算达到 what would make it met', remedies(finding))),
  ]
}
