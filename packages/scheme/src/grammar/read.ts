import { ahead, keyword, marked, oneOf, patterned, quotation } from './leaf.ts'
import { FAIL, type ParseState, type Read } from './state.ts'
import type { Part, Syntax } from './syntax.ts'

/** Reads what the syntax describes at the state’s place; FAIL, and the place as before, when it is not there. */
export function read(state: ParseState, syntax: Syntax): unknown {
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
      return firstOf(state, optionsAt(state, syntax.options))
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
  state.before[start] = now
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

/** The alternatives worth trying at the next token. */
function optionsAt(state: ParseState, options: readonly Syntax[]): readonly Syntax[] {
  const token = state.tokens[state.at]
  if (state.starts === undefined || token === undefined) return options
  return state.starts.among(options, state.keys[state.at] as string, token)
}

function canBegin(state: ParseState, syntax: Syntax): boolean {
  const token = state.tokens[state.at]
  return (
    state.starts === undefined ||
    token === undefined ||
    state.starts.can(syntax, state.keys[state.at] as string, token)
  )
}

/** Whether the first part of a group can stand here: what saves most attempts. */
function begins(state: ParseState, first: Part | undefined): boolean {
  const token = state.tokens[state.at]
  if (typeof first === 'string') return token?.kind === 'word' && token.value === first
  if (first === undefined || first.t === 'maybe' || state.starts === undefined) return true
  return canBegin(state, first.t === 'field' ? first.of : first)
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
    const value = canBegin(state, of) ? read(state, of) : FAIL
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
