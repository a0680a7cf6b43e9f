/** One word or sign of a fence, with where it stands (line within the fence, column in characters; both from 1). */
export interface Token {
  readonly kind: 'word' | 'text' | 'title' | '（' | '）' | '、' | 'line' | 'in' | 'out' | 'end'
  readonly value: string
  readonly line: number
  readonly column: number
}

export interface LexError {
  readonly code: 'tab' | 'indent' | 'blank' | 'quote' | 'sign' | 'deep'
  readonly line: number
  readonly column: number
  readonly value: string
}

export interface Lexed {
  readonly tokens: readonly Token[]
  readonly errors: readonly LexError[]
  /** signs that were converted to full width, for a note */
  readonly converted: readonly { line: number; column: number; from: string; to: string }[]
}

const SIGNS: Readonly<Record<string, string>> = {
  '(': '（',
  ')': '）',
  ',': '、',
  '，': '、',
  '-': '−',
  '*': '×',
  '/': '÷',
  '　': ' ',
  '％': '%',
}
const ENDS = new Set(['（', '）', '、', '“', '”', '《', '》', ' '])
const FULL_WIDTH_DIGIT = /[０-９]/
/** Brackets within brackets, and levels of indentation: no rule needs more, and a reader must not run out of memory. */
const DEEPEST = 30
const BEYOND = /[\ud800-\udfff]/
/** A run of characters that are nothing but parts of a word. */
const PLAIN = /[^\s（）、“”《》"(),，\-*/　％０-９]+/y

/** The characters of a line. */
type Chars = string | readonly string[]

const sliceOf = (chars: Chars, from: number, to?: number): string =>
  typeof chars === 'string' ? chars.slice(from, to) : chars.slice(from, to).join('')

/** Splits the text of a fence into words and signs. Indentation is two spaces a level. */
export function lex(source: string): Lexed {
  const state: State = { tokens: [], errors: [], converted: [], depth: 0, line: 0 }
  for (const raw of source.split('\n')) {
    state.line += 1
    const text = raw.replace(/\r$/, '').replace(/\s+$/, '')
    if (text === '') continue
    indentation(state, text)
    // characters beyond the basic plane are two units of a string but one column
    const chars = BEYOND.test(text) ? [...text] : text
    const brackets = lexLine(state, chars)
    if (brackets > DEEPEST || state.depth > DEEPEST) return tooDeep(state)
    push(state, 'line', '', chars.length + 1)
  }
  while (state.depth > 0) {
    push(state, 'out', '', 1)
    state.depth -= 1
  }
  push(state, 'end', '', 1)
  return state
}

/** Nothing of a fence that is nested so deep is read. */
function tooDeep(state: State): Lexed {
  const { line } = state
  const error: LexError = { code: 'deep', line, column: 1, value: String(DEEPEST) }
  return { tokens: [{ kind: 'end', value: '', line, column: 1 }], errors: [error], converted: [] }
}

interface State {
  tokens: Token[]
  errors: LexError[]
  converted: { line: number; column: number; from: string; to: string }[]
  depth: number
  line: number
}

const push = (state: State, kind: Token['kind'], value: string, column: number): void => {
  state.tokens.push({ kind, value, line: state.line, column })
}

function indentation(state: State, text: string): void {
  const lead = /^[\s　]*/.exec(text)?.[0] ?? ''
  if (lead.includes('\t')) state.errors.push({ code: 'tab', line: state.line, column: 1, value: lead })
  let width = 0
  for (const c of lead) width += c === ' ' ? 1 : 2
  const depth = Math.floor(width / 2)
  if (width % 2 !== 0 || depth > state.depth + 1) {
    state.errors.push({ code: 'indent', line: state.line, column: 1, value: String(width) })
  }
  for (; state.depth < depth; state.depth += 1) push(state, 'in', '', 1)
  for (; state.depth > depth; state.depth -= 1) push(state, 'out', '', 1)
}

/** Reads a line; gives how deep its brackets go. */
function lexLine(state: State, chars: Chars): number {
  let i = 0
  let [open, most] = [0, 0]
  while (i < chars.length) {
    const c = sign(state, chars, i)
    if (c === ' ' || c === '\t') i += 1
    else if (c === '（' || c === '）' || c === '、') {
      push(state, c, c, i + 1)
      i += 1
      open += c === '（' ? 1 : c === '）' ? -1 : 0
      most = Math.max(most, open)
    } else if (c === '“' || c === '"') i = quotation(state, chars, i, '“', '”', 'text')
    else if (c === '《') i = quotation(state, chars, i, '《', '》', 'title')
    else i = word(state, chars, i)
  }
  return most
}

function sign(state: State, chars: Chars, i: number): string {
  const c = chars[i] as string
  const to = SIGNS[c]
  if (to === undefined) return c
  if (to !== ' ') state.converted.push({ line: state.line, column: i + 1, from: c, to })
  return to
}

/** Quotation marks may nest; a quotation that does not end on its line is an error at its beginning. */
function quotation(
  state: State,
  chars: Chars,
  start: number,
  open: string,
  close: string,
  kind: 'text' | 'title',
): number {
  const ascii = chars[start] === '"'
  if (ascii) state.converted.push({ line: state.line, column: start + 1, from: '"', to: open })
  let depth = 0
  for (let i = start; i < chars.length; i += 1) {
    if (ascii ? i > start && chars[i] === '"' : chars[i] === close) depth -= 1
    else if (ascii ? i === start : chars[i] === open) depth += 1
    if (depth === 0) {
      push(state, kind, sliceOf(chars, start + 1, i), start + 1)
      return i + 1
    }
  }
  state.errors.push({
    code: 'quote',
    line: state.line,
    column: start + 1,
    value: sliceOf(chars, start),
  })
  return chars.length
}

function plainUntil(text: string, start: number): number {
  PLAIN.lastIndex = start
  return PLAIN.test(text) ? PLAIN.lastIndex : start
}

function word(state: State, chars: Chars, start: number): number {
  const end = typeof chars === 'string' ? plainUntil(chars, start) : start
  if (end > start && (end === chars.length || ENDS.has(chars[end] as string))) {
    push(state, 'word', sliceOf(chars, start, end), start + 1)
    return end
  }
  let value = ''
  let i = start
  for (; i < chars.length; i += 1) {
    const raw = chars[i] as string
    // a hyphen or slash inside a word (2026-09-01) is part of it; alone it is a sign
    const c =
      value !== '' && (raw === '-' || raw === '/')
        ? raw
        : i === start
          ? sign(state, chars, i)
          : (SIGNS[raw] ?? raw)
    if (ENDS.has(c) || c === '"') break
    if (FULL_WIDTH_DIGIT.test(c)) {
      const digit = String.fromCharCode(c.charCodeAt(0) - 0xfee0)
      state.converted.push({ line: state.line, column: i + 1, from: c, to: digit })
      value += digit
    } else value += c
  }
  push(state, 'word', value, start + 1)
  return Math.max(i, start + 1)
}
