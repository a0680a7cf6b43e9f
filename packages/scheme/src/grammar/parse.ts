import { meaningOf, type Starts, startsFor } from './first.ts'
import { FAIL, type Failure, type ParseState, type Read, type Spans } from './state.ts'
import type { Part, Syntax } from './syntax.ts'
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
  const quick = begin(tokens, reserved, startsFor(reserved))
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

function expect(state: ParseState, label: string): typeof FAIL {
  if (state.starts !== undefined) return FAIL
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
      return firstOf(
        state,
        state.starts ? state.starts.among(syntax.options, state.tokens[state.at]) : syntax.options,
      )
    case 'many':
      return repeated(state, syntax.of, syntax.least)
    case 'list':
      return joined(state, syntax.of)
    case 'flag':
      return keyword(state, syntax.word) === FAIL ? FAIL : true
    case 'chain':
      return chained(state, syntax.parts)
    case 'unless':
      return ahead(state, syntax.next)
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
  if (state.starts === undefined) for (const word of words) expect(state, word)
  return FAIL
}

function patterned(state: ParseState, syntax: Extract<Syntax, { t: 'pattern' }>): unknown {
  const token = state.tokens[state.at]
  if (token?.kind !== 'word') return expect(state, syntax.label.zh)
  const value = meaningOf(syntax, token.value, state.reserved)
  if (value === undefined) return expect(state, syntax.label.zh)
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
  for (let known = state.before[start]; known !== undefined; known = known.next) {
    if (known.syntax !== syntax) continue
    state.at = known.to
    return known.value
  }
  const value: Record<string, unknown> = { kind: syntax.kind }
  if (!partsInto(state, syntax.parts, value)) {
    state.at = start
    return FAIL
  }
  const frozen = Object.freeze(value)
  const now: Read = { syntax, value: frozen, from: start, to: state.at, next: state.before[start] }
  state.spans.set(frozen, now)
  if (state.starts !== undefined) state.before[start] = now
  return frozen
}

function partsInto(state: ParseState, parts: readonly Part[], into: Record<string, unknown>): boolean {
  for (const part of parts) {
    if (typeof part === 'string') {
      if (keyword(state, part) === FAIL) return false
    } else if (part.t === 'maybe') {
      if (state.starts && !begins(state, part.parts[0])) continue
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

/** Whether the first part of a group can stand here: what saves most attempts. */
function begins(state: ParseState, first: Part | undefined): boolean {
  const token = state.tokens[state.at]
  if (typeof first === 'string') return token?.kind === 'word' && token.value === first
  if (first === undefined || first.t === 'maybe' || state.starts === undefined) return true
  return state.starts.can(first.t === 'field' ? first.of : first, token)
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
    const value = state.starts && !state.starts.can(of, state.tokens[start]) ? FAIL : read(state, of)
    if (value === FAIL || state.at === start) {
      state.at = start
      return values.length < least ? FAIL : Object.freeze(values)
    }
    values.push(value)
  }
}

function chained(state: ParseState, parts: readonly Syntax[]): unknown {
  const values: unknown[] = []
  for (const part of parts) {
    const value = read(state, part)
    if (value === FAIL) return FAIL
    if (Array.isArray(value)) values.push(...value)
    else values.push(value)
  }
  return Object.freeze(values)
}

function ahead(state: ParseState, next: ReadonlySet<string>): unknown {
  const token = state.tokens[state.at]
  return token === undefined || next.has(token.kind === 'word' ? token.value : token.kind) ? FAIL : undefined
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
