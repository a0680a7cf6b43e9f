import type { Finding, Period, Quantity, Rational, Truth } from '@lianxiao/kernel'

/** A finding with what other clauses need to know of it. */
export interface Draft {
  readonly finding: Finding
  /** elements gone through, as "kind id" */
  readonly elementKey: string
  readonly truth: Truth
  /** it holds and could only be broken: there is nothing to hurry for */
  readonly holding: boolean
  /** done ÷ asked; undefined where nothing is counted */
  readonly ratio: Rational | undefined
  /** whether it stands in the place of the rules it overrides */
  readonly applied: Truth['value']
  readonly value: Quantity | undefined
  /** the period whose data it is about */
  readonly dataPeriod: Period
}

/** The same draft with its finding said otherwise. */
export const restated = (draft: Draft, changes: Partial<Finding>): Draft => ({
  ...draft,
  finding: { ...draft.finding, ...changes },
})
