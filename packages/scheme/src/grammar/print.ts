import type { Part, Syntax } from './syntax.ts'

/** Pieces of the printed text, in order: words and signs. */
interface Piece {
  readonly kind: 'word' | 'open' | 'close' | 'comma' | 'line' | 'in' | 'out'
  readonly value: string
}

/**
 * Writes a value back by the syntax that reads it: the author's words in the author's order.
 * @throws TypeError when the value was not made by this syntax (a fault of the program, not of a scheme)
 */
export function print<T>(syntax: Syntax<T>, value: T): string {
  const pieces: Piece[] = []
  if (!write(syntax, value, pieces)) throw new TypeError(`no syntax for ${JSON.stringify(value)}`)
  return layout(pieces)
}

function write(syntax: Syntax, value: unknown, out: Piece[]): boolean {
  switch (syntax.t) {
    case 'keyword':
      return put(out, 'word', syntax.word)
    case 'word':
      return typeof value === 'string' && syntax.words.includes(value) && put(out, 'word', value)
    case 'pattern':
      return patterned(syntax, value, out)
    case 'mark':
      return put(
        out,
        syntax.mark === '（' ? 'open' : syntax.mark === '）' ? 'close' : syntax.mark,
        syntax.mark,
      )
    case 'quoted':
      return (
        typeof value === 'string' && put(out, 'word', syntax.marks === 'text' ? `“${value}”` : `《${value}》`)
      )
    case 'node':
      return isNode(value, syntax.kind) && holds(syntax, value) && writeParts(syntax.parts, value, out)
    case 'choice':
      return syntax.options.some((option) => attempt(option, value, out))
    case 'many':
      return Array.isArray(value) && value.every((v) => write(syntax.of, v, out))
    case 'list':
      return (
        Array.isArray(value) &&
        value.length > 0 &&
        value.every((v, i) => (i === 0 || put(out, 'comma', '、')) && write(syntax.of, v, out))
      )
    case 'flag':
      return value !== true || put(out, 'word', syntax.word)
    case 'chain':
      return Array.isArray(value) && chained(syntax.parts, value, out)
    case 'unless':
      return true
    case 'lazy':
      return write(syntax.of(), value, out)
  }
}

/** Gives the elements to the parts in order: a run takes as many as it can, any other part takes one. */
function chained(parts: readonly Syntax[], values: readonly unknown[], out: Piece[]): boolean {
  let i = 0
  for (const part of parts) {
    if (part.t === 'many') while (i < values.length && attempt(part.of, values[i], out)) i += 1
    else if (i < values.length && attempt(part, values[i], out)) i += 1
    else return false
  }
  return i === values.length
}

const put = (out: Piece[], kind: Piece['kind'], value: string): boolean => out.push({ kind, value }) > 0

const isNode = (value: unknown, kind: string): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && (value as { kind?: unknown }).kind === kind

const fields = new WeakMap<object, ReadonlySet<string>>()

/** Whether the syntax has a place for every field of the value: nothing is dropped silently. */
function holds(syntax: Extract<Syntax, { t: 'node' }>, value: Readonly<Record<string, unknown>>): boolean {
  let names = fields.get(syntax)
  if (!names) {
    names = new Set(['kind', ...fieldNames(syntax.parts)])
    fields.set(syntax, names)
  }
  for (const name in value) if (value[name] !== undefined && !names.has(name)) return false
  return true
}

const fieldNames = (parts: readonly Part[]): readonly string[] =>
  parts.flatMap((part) =>
    typeof part === 'string'
      ? []
      : part.t === 'field'
        ? [part.name]
        : part.t === 'maybe'
          ? fieldNames(part.parts)
          : [],
  )

function patterned(syntax: Extract<Syntax, { t: 'pattern' }>, value: unknown, out: Piece[]): boolean {
  if (
    value === undefined ||
    Array.isArray(value) ||
    (typeof value === 'object' && value !== null && 'kind' in value)
  )
    return false
  const word = (syntax.write as (v: unknown) => string)(value)
  return syntax.read(word) !== undefined && put(out, 'word', word)
}

/** Tries one alternative and takes back what it wrote when it does not fit. */
function attempt(option: Syntax, value: unknown, out: Piece[]): boolean {
  const mark = out.length
  if (write(option, value, out)) return true
  out.length = mark
  return false
}

function writeParts(parts: readonly Part[], value: Record<string, unknown>, out: Piece[]): boolean {
  return parts.every((part) => {
    if (typeof part === 'string') return put(out, 'word', part)
    if (part.t === 'maybe') return !isPresent(part.parts, value) || writeParts(part.parts, value, out)
    if (part.t === 'field')
      return (part.optional && value[part.name] === undefined) || write(part.of, value[part.name], out)
    return write(part, undefined, out)
  })
}

/** An optional group stands when a field of it does. */
function isPresent(parts: readonly Part[], value: Record<string, unknown>): boolean {
  return parts.some((part) =>
    typeof part === 'string'
      ? false
      : part.t === 'field'
        ? value[part.name] !== undefined
        : part.t === 'maybe' && isPresent(part.parts, value),
  )
}

/** A bracket behind one of these is reckoned, not said of the word before it. */
const SIGNS: ReadonlySet<string> = new Set(['=', '+', '−', '×', '÷'])

/** One space between words, none inside brackets or around 、; two spaces a level at the beginning of a line. */
function layout(pieces: readonly Piece[]): string {
  let text = ''
  let depth = 0
  let gap = ''
  let start = true
  let before = ''
  for (const piece of pieces) {
    if (piece.kind === 'in') depth += 1
    else if (piece.kind === 'out') depth -= 1
    else if (piece.kind === 'line') {
      text += '\n'
      start = true
    } else {
      const apart = piece.kind === 'open' && SIGNS.has(before)
      const tight = !apart && (piece.kind === 'open' || piece.kind === 'close' || piece.kind === 'comma')
      text += (start ? '  '.repeat(depth) : tight ? '' : gap) + piece.value
      gap = piece.kind === 'open' || piece.kind === 'comma' ? '' : ' '
      start = false
      before = piece.value
    }
  }
  return text
}
