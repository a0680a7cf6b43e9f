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
  readonly asks: Asks
}

export type Asks =
  | { readonly kind: 'quantity'; readonly quantity: QuantityRead }
  | { readonly kind: 'has' }
  /** every one of a kind has one: 覆盖所有学科 */
  | { readonly kind: 'cover'; readonly of: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
