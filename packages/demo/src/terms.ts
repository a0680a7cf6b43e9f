import { type Day, dayOf } from '@lianxiao/kernel'
import { AS_OF } from './shape.ts'

export interface SchoolTerm {
  readonly year: string
  readonly from: Day
  readonly to: Day
  readonly training: readonly [Day, Day]
  /** the term the demo is shown in */
  readonly now: boolean
}

const term = (year: string, from: Day, to: Day, training: readonly [Day, Day]): SchoolTerm => ({
  year,
  from,
  to,
  training,
  now: from <= AS_OF && AS_OF <= to,
})

/** Two school years; the last term lies ahead. */
export const TERMS: readonly SchoolTerm[] = [
  term('2025—2026', dayOf(2025, 9, 1), dayOf(2026, 1, 23), [dayOf(2025, 8, 25), dayOf(2025, 8, 29)]),
  term('2025—2026', dayOf(2026, 2, 24), dayOf(2026, 7, 3), [dayOf(2026, 2, 19), dayOf(2026, 2, 21)]),
  term('2026—2027', dayOf(2026, 9, 1), dayOf(2027, 1, 22), [dayOf(2026, 8, 24), dayOf(2026, 8, 28)]),
  term('2026—2027', dayOf(2027, 2, 22), dayOf(2027, 7, 2), [dayOf(2027, 2, 16), dayOf(2027, 2, 19)]),
]

/** The terms that have begun by the day shown. */
export const BEGUN: readonly SchoolTerm[] = TERMS.filter((t) => t.from <= AS_OF)
