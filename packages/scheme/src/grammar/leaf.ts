import { meaningOf } from './first.ts'
import { FAIL, type ParseState } from './state.ts'
import type { Syntax } from './syntax.ts'

/** Notes what would have been read here, when it is to be said what was expected; always fails. */
export function expect(state: ParseState, label: string): typeof FAIL {
  if (state.starts !== undefined) return FAIL
  if (state.at > state.far) {
    state.far = state.at
    state.expected.clear()
  }
  if (state.at === state.far) state.expected.add(label)
  return FAIL
}

export function keyword(state: ParseState, word: string): unknown {
  const token = state.tokens[state.at]
  if (token?.kind !== 'word' || token.value !== word) return expect(state, word)
  state.at += 1
  return word
}

export function oneOf(state: ParseState, words: readonly string[]): unknown {
  const token = state.tokens[state.at]
  if (token?.kind === 'word' && words.includes(token.value)) {
    state.at += 1
    return token.value
  }
  if (state.starts === undefined) for (const word of words) expect(state, word)
  return FAIL
}

export function patterned(state: ParseState, syntax: Extract<Syntax, { t: 'pattern' }>): unknown {
  const token = state.tokens[state.at]
  if (token?.kind !== 'word') return expect(state, syntax.label.zh)
  const value = meaningOf(syntax, token.value, state.reserved)
  if (value === undefined) return expect(state, syntax.label.zh)
  state.at += 1
  return value
}

export function marked(state: ParseState, mark: string): unknown {
  if (state.tokens[state.at]?.kind !== mark)
    return expect(
      state,
      mark === 'line' ? '行尾' : mark === 'in' ? '缩进的下一行' : mark === 'out' ? '行首' : mark,
    )
  state.at += 1
  return mark
}

export function quotation(state: ParseState, kind: 'text' | 'title'): unknown {
  const token = state.tokens[state.at]
  if (token?.kind !== kind) return expect(state, kind === 'text' ? '“……”' : '《……》')
  state.at += 1
  return token.value
}

export function ahead(state: ParseState, next: ReadonlySet<string>): unknown {
  const token = state.tokens[state.at]
  return token === undefined || next.has(token.kind === 'word' ? token.value : token.kind) ? FAIL : undefined
}
