import {
  dictionaryOf,
  type EntryRow,
  loadRecords,
  type Parameter,
  type PlainTables,
  type Records,
  tablesFromPlain,
} from '@lianxiao/facts'
import { type Day, type Finding, parseDay } from '@lianxiao/kernel'
import { assemble } from '@lianxiao/scheme'
import { County, compile, evaluate, type Program } from '../index.ts'

/** Reads a day of a test; a day that is none is a fault of the test. */
export function dayOf(text: string): Day {
  const day = parseDay(text)
  if (day === undefined) throw new Error(`not a day: ${text}`)
  return day
}

/** A scheme of one file, ready to be judged; a fence that cannot be read is a fault of the test. */
export function programOf(
  text: string,
  rows: readonly EntryRow[],
  parameters: readonly Parameter[] = [],
): Program {
  const scheme = assemble('样例', [{ file: 'scheme.md', text }])
  for (const { block, fence } of scheme.document.passages.flatMap((p) => p.fences))
    if (fence === undefined) throw new Error(`this fence cannot be read:\n${block.text}`)
  const { dictionary, bad } = dictionaryOf(rows)
  if (bad.length > 0) throw new Error(`no such kind of entry: ${bad.map((b) => b.名称).join(' ')}`)
  return compile(scheme, dictionary, parameters)
}

/** Records from plain sheets; a row that does not load is a fault of the test. */
export function recordsOf(...tables: readonly PlainTables[]): Records {
  const { records, errors } = loadRecords(tablesFromPlain(...tables))
  const [wrong] = errors
  if (wrong !== undefined) throw new Error(`${wrong.sheet} ${wrong.row}: ${wrong.message.en}`)
  return records
}

/** The findings of a plan, written as Markdown, on plain sheets as of a day. */
export function judge(
  text: string,
  rows: readonly EntryRow[],
  tables: readonly PlainTables[],
  asOf: string,
): Finding[] {
  return evaluate(programOf(text, rows), new County(recordsOf(...tables)), dayOf(asOf))
}

/** Which finding of a rule is meant, where there are several. */
export interface Which {
  readonly subject?: string
  readonly counterpart?: string
  readonly element?: string
  /** a part of the period's label */
  readonly period?: string
}

/** The findings of a rule, in order. */
export const allOf = (findings: readonly Finding[], rule: string, which: Which = {}): readonly Finding[] =>
  findings.filter(
    (f) =>
      f.clause === `样例/${rule}` &&
      (which.subject === undefined || f.subject === which.subject) &&
      (which.counterpart === undefined || f.counterpart === which.counterpart) &&
      (which.element === undefined || f.element === which.element) &&
      (which.period === undefined || f.period.label.includes(which.period)),
  )

/** The one finding of a rule; none or several is a fault. */
export function theOne(findings: readonly Finding[], rule: string, which: Which = {}): Finding {
  const found = allOf(findings, rule, which)
  if (found.length !== 1) {
    const names = findings.map(
      (f) => `${f.clause} ${f.subject} ${f.counterpart} ${f.element ?? ''} ${f.period.label}`,
    )
    throw new Error(`${found.length} findings of ${rule}; there are:\n${names.join('\n')}`)
  }
  return found[0] as Finding
}

/** Every reason a finding gives, its own and those of its lines, in one text. */
export const saysOf = (finding: Finding): string =>
  [...finding.because, ...finding.parts.flatMap((p) => (p.says === undefined ? [] : [p.says]))].join('；')
