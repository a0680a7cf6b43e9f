import { type Starts, startsFor } from './first.ts'
import { expect } from './leaf.ts'
import { read } from './read.ts'
import { FAIL, type Failure, type ParseState, type Spans } from './state.ts'
import type { Syntax } from './syntax.ts'
import type { Token } from './tokens.ts'

export interface Parsed<T> {
  readonly value: T | undefined
  readonly spans: Spans
  /** what was expected at the farthest place reached, when there is no value */
  readonly failure: Failure | undefined
}

/**
 * Reads tokens by a syntax; the whole input must be used. Nodes are frozen, and their places are kept beside them,
 * so that two equal rules are equal wherever they stand.
 */
export function parse<T>(
  syntax: Syntax<T>,
  tokens: readonly Token[],
  reserved: ReadonlySet<string>,
): Parsed<T> {
  const quick = begin(tokens, reserved, startsFor(syntax, reserved))
  const value = read(quick, syntax)
  if (value !== FAIL && tokens[quick.at]?.kind === 'end')
    return { value: value as T, spans: quick.spans, failure: undefined }
  return explained(syntax, tokens, reserved)
}

const begin = (
  tokens: readonly Token[],
  reserved: ReadonlySet<string>,
  starts: Starts | undefined,
): ParseState => ({
  tokens,
  reserved,
  starts,
  keys: starts === undefined ? [] : tokens.map(starts.keyOf),
  spans: new Map(),
  before: [],
  at: 0,
  far: 0,
  expected: new Set(),
})

/** Reads once more, trying every alternative, to say what was expected where reading stopped. */
function explained<T>(syntax: Syntax<T>, tokens: readonly Token[], reserved: ReadonlySet<string>): Parsed<T> {
  const state = begin(tokens, reserved, undefined)
  if (read(state, syntax) !== FAIL) expect(state, '行尾')
  const token = tokens[state.far] ?? tokens[tokens.length - 1]
  return {
    value: undefined,
    spans: state.spans,
    failure: { token: token as Token, expected: [...state.expected] },
  }
}
