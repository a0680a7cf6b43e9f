import type { Starts } from './first.ts'
import type { Syntax } from './syntax.ts'
import type { Token } from './tokens.ts'

/** Nothing could be read here; a symbol, because undefined is a value some fields have. */
export const FAIL = Symbol('no match')

/** First token and the one after the last. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Where each node stands, by identity. */
export interface Spans {
  readonly get: (node: object) => Span | undefined
}

export interface Failure {
  readonly token: Token
  readonly expected: readonly string[]
}

/** A node that was read at a place before, and how far it went. */
export interface Read extends Span {
  readonly syntax: Syntax
  readonly value: object
  readonly next: Read | undefined
}

export interface ParseState {
  readonly tokens: readonly Token[]
  readonly spans: Map<object, Read>
  readonly reserved: ReadonlySet<string>
  /** which alternatives are worth trying; absent when every one is tried, to say what was expected */
  readonly starts: Starts | undefined
  /** by token: its key in the table of starts */
  readonly keys: readonly string[]
  /** by token: the nodes read there, latest first, so that a second alternative need not read them again */
  readonly before: (Read | undefined)[]
  at: number
  far: number
  readonly expected: Set<string>
}
