import type { Token } from './tokens.ts'

/** Nothing could be read here; a symbol, because undefined is a value some fields have. */
export const FAIL = Symbol('no match')

/** First token and the one after the last. */
export interface Span {
  readonly from: number
  readonly to: number
}

export interface Failure {
  readonly token: Token
  readonly expected: readonly string[]
}

export interface ParseState {
  readonly tokens: readonly Token[]
  readonly spans: WeakMap<object, Span>
  readonly reserved: ReadonlySet<string>
  at: number
  far: number
  readonly expected: Set<string>
}
