import { reachable } from './kinds.ts'
import type { Part, Pattern, Syntax } from './syntax.ts'
import type { Token } from './tokens.ts'

/** What the first token of a syntax may be. */
interface First {
  readonly words: Set<string>
  readonly patterns: Set<Pattern>
  readonly signs: Set<string>
  /** it may read nothing at all */
  empty: boolean
}

/**
 * Answers which alternatives can begin with a token, so that the parser tries only those. Words of the grammar have a key
 * of their own; all other words that fit the same patterns (all names, all numbers) share one, so few answers are kept.
 */
export interface Starts {
  readonly keyOf: (token: Token) => string
  readonly can: (syntax: Syntax, key: string, token: Token) => boolean
  readonly among: (options: readonly Syntax[], key: string, token: Token) => readonly Syntax[]
}

/** A scheme has a few thousand words; beyond this the memory is begun anew. */
const MOST = 20_000
const tables = new WeakMap<Syntax, Map<ReadonlySet<string>, Starts>>()
const firsts = new WeakMap<Syntax, First>()

/** The table of a grammar, made when it is first used. */
export function startsFor(root: Syntax, reserved: ReadonlySet<string>): Starts {
  const own = tables.get(root) ?? new Map<ReadonlySet<string>, Starts>()
  tables.set(root, own)
  const known = own.get(reserved) ?? table(root, reserved)
  own.set(reserved, known)
  return known
}

function table(root: Syntax, reserved: ReadonlySet<string>): Starts {
  const all = [...reachable(root)].map(firstOf)
  const literals = new Set(all.flatMap((first) => [...first.words]))
  const patterns = [...new Set(all.flatMap((first) => [...first.patterns]))]
  const keys = new Map<string, string>()
  const answers = new Map<Syntax, Map<string, boolean>>()
  const narrowed = new Map<readonly Syntax[], Map<string, readonly Syntax[]>>()
  const classOf = (word: string): string =>
    `\n${patterns.map((p) => Number(meaningOf(p, word, reserved) !== undefined)).join('')}`
  const can: Starts['can'] = (syntax, key, token) =>
    kept(answers, syntax, key, () => begins(firstOf(syntax), token, reserved))
  return {
    keyOf: ({ kind, value }) => {
      if (kind !== 'word') return `\n${kind}`
      const known = keys.get(value)
      if (known !== undefined) return known
      if (keys.size > MOST) keys.clear()
      const found = literals.has(value) ? value : classOf(value)
      keys.set(value, found)
      return found
    },
    can,
    among: (options, key, token) =>
      kept(narrowed, options, key, () => options.filter((option) => can(option, key, token))),
  }
}

function kept<K, V>(memory: Map<K, Map<string, V>>, of: K, key: string, find: () => V): V {
  let own = memory.get(of)
  if (own === undefined || own.size > MOST) {
    own = new Map()
    memory.set(of, own)
  }
  const known = own.get(key)
  if (known !== undefined) return known
  const found = find()
  own.set(key, found)
  return found
}

function begins(first: First, token: Token, reserved: ReadonlySet<string>): boolean {
  if (first.empty) return true
  if (token.kind !== 'word') return first.signs.has(token.kind)
  if (first.words.has(token.value)) return true
  for (const pattern of first.patterns)
    if (meaningOf(pattern, token.value, reserved) !== undefined) return true
  return false
}

const values = new Map<Pattern, Map<string, { readonly value: unknown }>>()

/** What a word means by a pattern; a name may not be a word of the language. */
export function meaningOf(pattern: Pattern, word: string, reserved: ReadonlySet<string>): unknown {
  if (pattern.label.en === 'a name' && reserved.has(word)) return undefined
  return kept(values, pattern, word, () => ({ value: pattern.read(word) })).value
}

function firstOf(syntax: Syntax): First {
  const known = firsts.get(syntax)
  if (known) return known
  const first: First = { words: new Set(), patterns: new Set(), signs: new Set(), empty: false }
  collect(syntax, first)
  firsts.set(syntax, first)
  return first
}

function collect(syntax: Syntax, into: First): void {
  switch (syntax.t) {
    case 'keyword':
    case 'flag':
      into.words.add(syntax.word)
      break
    case 'word':
      for (const word of syntax.words) into.words.add(word)
      break
    case 'pattern':
      into.patterns.add(syntax)
      break
    case 'mark':
      into.signs.add(syntax.mark)
      break
    case 'quoted':
      into.signs.add(syntax.marks)
      break
    case 'unless':
      into.empty = true
      break
    case 'node':
      inARow(syntax.parts, into)
      break
    case 'chain':
      inARow(syntax.parts, into)
      break
    case 'choice':
      for (const option of syntax.options) add(firstOf(option), into)
      break
    case 'many':
      add(firstOf(syntax.of), into)
      if (syntax.least === 0) into.empty = true
      break
    case 'list':
      add(firstOf(syntax.of), into)
      break
    case 'lazy':
      add(firstOf(syntax.of()), into)
  }
}

function add(first: First, into: First): void {
  for (const word of first.words) into.words.add(word)
  for (const pattern of first.patterns) into.patterns.add(pattern)
  for (const sign of first.signs) into.signs.add(sign)
  if (first.empty) into.empty = true
}

/** The firsts of parts up to the first that must read something. */
function inARow(parts: readonly Part[], into: First): void {
  for (const part of parts) {
    if (typeof part === 'string') {
      into.words.add(part)
      return
    }
    const first: First = { words: into.words, patterns: into.patterns, signs: into.signs, empty: false }
    if (part.t === 'maybe') {
      inARow(part.parts, first)
      continue
    }
    add({ ...firstOf(part.t === 'field' ? part.of : part), empty: false }, into)
    const skipped = part.t === 'field' ? part.optional || firstOf(part.of).empty : firstOf(part).empty
    if (!skipped) return
  }
  into.empty = true
}
