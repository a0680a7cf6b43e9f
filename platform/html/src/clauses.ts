import type { Clause, Note, Rule, Scheme } from '@lianxiao/scheme'
import { JUDGED, printFence } from '@lianxiao/scheme'
import type { PageClause, PageNote } from './input.ts'

const HEADS: Readonly<Record<Exclude<Rule['kind'], 'norm'>, string>> = {
  notRun: '不执行',
  define: '确定',
  namedList: '清单',
  calc: '计算',
  credit: '认定',
  pay: '发放',
  select: '评选',
  roster: '组建',
  stated: '现状',
  vocabulary: '用语',
  applies: '适用',
  use: '引用',
  head: '方案',
}
/** The rules of a scheme as a page shows them, in the order of the plan. */
export const pageClauses = (scheme: Scheme): readonly PageClause[] => scheme.clauses.map(pageClause)

function pageClause(clause: Clause): PageClause {
  const { rule } = clause
  const open =
    rule.kind === 'define' && rule.lines.some((line) => line.kind === 'unset') ? rule.name : undefined
  const awaited = rule.kind === 'define' && rule.lines.some((line) => line.kind === 'test')
  const judged = JUDGED.has(rule.kind) || open !== undefined || awaited
  return {
    id: clause.id,
    name: clause.name,
    head: rule.kind === 'norm' ? rule.modal : HEADS[rule.kind],
    labels: clause.labels,
    rule: printFence({ kind: 'fence', rules: [rule] }).trimEnd(),
    at: { file: clause.passage.file, line: clause.passage.line },
    kind: rule.kind === 'notRun' ? 'notRun' : judged ? 'judged' : 'told',
    notes: notesOf(rule),
    ...(rule.kind === 'notRun' ? { reason: rule.reason } : {}),
    ...(open === undefined ? {} : { open }),
  }
}

/** Every 解释 of a rule, also those inside a group or a condition. */
function notesOf(rule: Rule): PageNote[] {
  const notes: PageNote[] = []
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) {
      for (const part of node) visit(part)
      return
    }
    if (typeof node !== 'object' || node === null) return
    const { kind } = node as { kind?: string }
    if (kind === 'note') notes.push(pageNote(node as Note, (node as Note).lines))
    else if (kind === 'openWhen') {
      const { note, lines } = node as { note: Note; lines: Note['lines'] }
      notes.push(pageNote(note, lines))
      return
    }
    for (const part of Object.values(node)) visit(part)
  }
  visit(rule)
  return notes
}

function pageNote(note: Note, lines: Note['lines']): PageNote {
  const { state } = note
  return {
    text: note.text,
    by: state.by,
    settled: state.kind === 'settled' ? `${state.by} ${state.on}` : undefined,
    readings: (lines ?? []).flatMap((line) =>
      line.kind === 'reading' ? [{ text: line.text, provisional: line.provisional === true }] : [],
    ),
  }
}
