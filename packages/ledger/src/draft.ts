import type { Finding, Period, Quantity, Rational, Truth } from '@lianxiao/kernel'
import type { Party } from './context.ts'

/** A finding with what other clauses need to know of it. */
export interface Draft extends Finding {
  readonly subjectParty: Party
  readonly counterpartParty: Party | undefined
  /** elements gone through, as "kind id" */
  readonly elementKey: string
  readonly element: string
  readonly truth: Truth
  /** it holds and could only be broken: there is nothing to hurry for */
  readonly holding: boolean
  /** done ÷ asked; undefined where nothing is counted */
  readonly ratio: Rational | undefined
  /** whether it stands in the place of the rules it overrides */
  readonly applied: Truth['value']
  readonly value?: Quantity
  /** the period whose data it is about */
  readonly dataPeriod: Period
}
