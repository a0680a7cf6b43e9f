import type { Modal } from '@lianxiao/scheme'
import type { QuantityRead } from '../read/quantities.ts'
import type { SubjectRead } from '../read/subject.ts'

/** One thing a sentence asks for, before it is written as a rule. */
export interface Claim {
  readonly modal: Modal
  readonly subject: SubjectRead
  /** windows that hold together, outermost first */
  readonly windows: readonly string[]
  readonly fact: string
  /** further things that the same number holds for, each by itself */
  readonly also?: readonly string[]
  readonly asks: Asks
}

export type Asks =
  | { readonly kind: 'quantity'; readonly quantity: QuantityRead }
  /** what the plan tells of itself; nobody owes it */
  | { readonly kind: 'stated'; readonly quantity: QuantityRead }
  /** it is there, with these parts */
  | { readonly kind: 'has'; readonly parts?: readonly string[] }
  /** every one of a kind has one: 覆盖所有学科 */
  | { readonly kind: 'cover'; readonly of: string }
  | {
      readonly kind: 'list'
      readonly items: readonly string[]
      /** each before the next */
      readonly inOrder?: true
      /** the parts of a paper */
      readonly parts?: true
      /** 等: others may count, too */
      readonly open?: true
    }
