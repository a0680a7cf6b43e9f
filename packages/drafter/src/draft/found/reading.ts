import type { QuantityRead } from '../../read/quantities.ts'
import type { WindowRead } from '../../read/windows.ts'
import type { Asks } from '../claim.ts'
import type { Context } from '../context.ts'

/** A sentence taken apart: what each reader found in it. */
export interface Reading {
  readonly sentence: string
  /** idioms and windows hidden; every place is that of the sentence */
  readonly rest: string
  readonly groups: readonly (readonly WindowRead[])[]
  readonly quantities: readonly QuantityRead[]
  readonly context: Context
}

/** Something that a sentence asks for, where it stands. */
export interface Found {
  readonly at: number
  /** where the act stands, when that is not where the claim begins: its modal word stands before it */
  readonly governed?: number
  readonly fact: string
  /** further things that the same number holds for, each by itself */
  readonly also?: readonly string[]
  readonly windows: readonly string[]
  readonly asks: Asks
}

/** Whether two places stand in one clause. */
export const inOneClause = (text: string, a: number, b: number): boolean =>
  !/[，。；]/.test(text.slice(Math.min(a, b), Math.max(a, b)))
