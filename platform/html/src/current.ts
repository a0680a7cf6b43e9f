import type { Day, Finding } from '@lianxiao/kernel'
import { viewOf } from './states.ts'

export interface Sorted {
  readonly now: readonly Finding[]
  /** earlier windows of the same duty whose result will not change */
  readonly before: readonly Finding[]
}

const SETTLED: ReadonlySet<string> = new Set([
  'met',
  'unmet',
  'waived',
  'notApplicable',
  'lapsed',
  'replaced',
  'advised',
  'option',
])

/** A duty of every term has a finding for each term begun: the last one is now, and every one that is still open. */
export function current(findings: readonly Finding[]): Sorted {
  const last = new Map<string, Day>()
  const key = (f: Finding): string =>
    [f.clause, f.subject, f.counterpart, f.element ?? '', ...f.parts.map((p) => p.text)].join('\u0000')
  for (const f of findings) last.set(key(f), Math.max(last.get(key(f)) ?? f.period.from, f.period.from))
  const now: Finding[] = []
  const before: Finding[] = []
  for (const f of findings) {
    const past = f.period.to < (last.get(key(f)) ?? f.period.from)
    if (past && SETTLED.has(viewOf(f))) before.push(f)
    else now.push(f)
  }
  return { now, before }
}
