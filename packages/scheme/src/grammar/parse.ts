import { FAIL, type Failure, type ParseState, type Span } from './state.ts'
import type { Part, Syntax } from './syntax.ts'
import type { Token } from './tokens.ts'

export interface Parsed<T> {
  readonly value: T | undefined
  /** where each node stands, by identity */
  readonly spans: WeakMap<object, Span>
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
  const state: ParseState = { tokens, at: 0, spans: new WeakMap(), far: 0, expected: new Set(), reserved }
  const value = read(state, syntax)
  if (value !== FAIL && tokens[state.at]?.kind === 'end')
    return { value: value as T, spans: state.spans, failure: undefined }
  if (value !== FAIL) expect(state, '行尾')
  const token = tokens[state.far] ?? tokens[tokens.length - 1]
  return {
    value: undefined,
    spans: state.spans,
    failure: { token: token as Token, expected: [...state.expected] },
  }
}

function expect(state: ParseState, label: string): typeof FAIL {
  if (state.at > state.far) {
    state.far = state.at
    state.expected.clear()
  }
  if (state.at === state.far) state.expected.add(label)
  return FAIL
}

function read(state: ParseState, syntax: Syntax): unknown {
  switch (syntax.t) {
    case 'keyword':
      return keyword(state, syntax.word)
    case 'word':
      return oneOf(state, syntax.words)
    case 'pattern':
      return patterned(state, syntax)
    case 'mark':
      return marked(state, syntax.mark)
    case 'quoted':
      return quotation(state, syntax.marks)
    case 'node':
      return nodeOf(state, syntax)
    case 'choice':
      return firstOf(state, syntax.options)
    case 'many':
      return repeated(state, syntax.of, syntax.least)
    case 'list':
      return joined(state, syntax.of)
    case 'flag':
      return keyword(state, syntax.word) === FAIL ? FAIL : true
    case 'lazy':
      return read(state, syntax.of())
  }
}

function keyword(state: ParseState, word: string): unknown {
  const token = state.tokens[state.at]
  if (token?.kind !== 'word' || token.value !== word) return expect(state, word)
  state.at += 1
  return word
}

function oneOf(state: ParseState, words: readonly string[]): unknown {
  const token = state.tokens[state.at]
  if (token?.kind === 'word' && words.includes(token.value)) {
    state.at += 1
    return token.value
  }
  for (const word of words) expect(state, word)
  return FAIL
}

function patterned(state: ParseState, syntax: Extract<Syntax, { t: 'pattern' }>): unknown {
  const token = state.tokens[state.at]
  if (token?.kind !== 'word') return expect(state, syntax.label.zh)
  const value = syntax.read(token.value)
  if (value === undefined || (syntax.label.en === 'a name' && state.reserved.has(token.value)))
    return expect(state, syntax.label.zh)
  state.at += 1
  return value
}

function marked(state: ParseState, mark: string): unknown {
  if (state.tokens[state.at]?.kind !== mark)
    return expect(
      state,
      mark === 'line' ? '行尾' : mark === 'in' ? '缩进的下一行' : mark === 'out' ? '行首' : mark,
    )
  state.at += 1
  return mark
}

function quotation(state: ParseState, kind: 'text' | 'title'): unknown {
  const token = state.tokens[state.at]
  if (token?.kind !== kind) return expect(state, kind === 'text' ? '“……”' : '《……》')
  state.at += 1
  return token.value
}

function nodeOf(state: ParseState, syntax: Extract<Syntax, { t: 'node' }>): unknown {
  const start = state.at
  const value: Record<string, unknown> = { kind: syntax.kind }
  if (!partsInto(state, syntax.parts, value)) {
    state.at = start
    return FAIL
  }
  const frozen = Object.freeze(value)
  state.spans.set(frozen, { from: start, to: state.at })
  return frozen
}

function partsInto(state: ParseState, parts: readonly Part[], into: Record<string, unknown>): boolean {
  for (const part of parts) {
    if (typeof part === 'string') {
      if (keyword(state, part) === FAIL) return false
    } else if (part.t === 'maybe') {
      const start = state.at
      const inner: Record<string, unknown> = {}
      if (partsInto(state, part.parts, inner)) Object.assign(into, inner)
      else state.at = start
    } else if (part.t === 'field') {
      const value = read(state, part.of)
      if (value !== FAIL) into[part.name] = value
      else if (!part.optional) return false
    } else if (read(state, part) === FAIL) return false
  }
  return true
}

function firstOf(state: ParseState, options: readonly Syntax[]): unknown {
  const start = state.at
  for (const option of options) {
    const value = read(state, option)
    if (value !== FAIL) return value
    state.at = start
  }
  return FAIL
}

function repeated(state: ParseState, of: Syntax, least: number): unknown {
  const values: unknown[] = []
  for (;;) {
    const start = state.at
    const value = read(state, of)
    if (value === FAIL || state.at === start) {
      state.at = start
      return values.length < least ? FAIL : Object.freeze(values)
    }
    values.push(value)
  }
}

function joined(state: ParseState, of: Syntax): unknown {
  const first = read(state, of)
  if (first === FAIL) return FAIL
  const values = [first]
  while (state.tokens[state.at]?.kind === '、') {
    const start = state.at
    state.at += 1
    const value = read(state, of)
    if (value === FAIL) {
      state.at = start
      return FAIL
    }
    values.push(value)
  }
  return Object.freeze(values)
}
