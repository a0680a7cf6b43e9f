import { height } from './height.ts'
import type { Part, Pattern, Syntax } from './syntax.ts'

/** How often each word, node kind and sample was written: a test asserts that none was left out. */
export type Counts = Map<string, number>

export interface Random {
  /** a value that the syntax describes */
  readonly value: <T>(syntax: Syntax<T>) => T
  readonly counts: { readonly words: Counts; readonly kinds: Counts; readonly samples: Counts }
}

/** Below this many nested nodes only the shortest way to a leaf is taken. */
const DEEP = 12
const LONGEST = 2
const TEXTS = ['原文未写', '“党建+”另见前文', '一次，还是每学期一次？', '暂按此计']

/** mulberry32: the same seed gives the same rules on every machine. */
function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Makes random rules by walking the grammar itself, preferring what it has used least. */
export function randomBy(seed: number): Random {
  const next = generator(seed)
  const counts = {
    words: new Map<string, number>(),
    kinds: new Map<string, number>(),
    samples: new Map<string, number>(),
  }
  const state: State = { next, counts, used: new Map(), depth: 0 }
  return { value: <T>(syntax: Syntax<T>) => make(state, syntax) as T, counts }
}

interface State {
  readonly next: () => number
  readonly counts: Random['counts']
  /** how often an alternative was taken */
  readonly used: Map<unknown, number>
  depth: number
}

const count = (counts: Counts, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

function make(state: State, syntax: Syntax): unknown {
  switch (syntax.t) {
    case 'keyword':
      count(state.counts.words, syntax.word)
      return syntax.word
    case 'flag':
      if (state.next() < 0.5) return undefined
      count(state.counts.words, syntax.word)
      return true
    case 'word':
      return said(
        state,
        least(state, syntax.words, (w) => w),
      )
    case 'pattern':
      return sampled(state, syntax)
    case 'quoted':
      return pick(state, TEXTS)
    case 'node':
      return nodeOf(state, syntax)
    case 'choice':
      return make(state, alternative(state, syntax.options))
    case 'many':
      return several(state, syntax.of, syntax.least)
    case 'list':
      return several(state, syntax.of, 1)
    case 'chain':
      return syntax.parts.flatMap((part) => make(state, part))
    case 'lazy':
      return present(state, syntax.of())
    default:
      return undefined
  }
}

/** A flag behind lazy must stand (see must). */
const present = (state: State, syntax: Syntax): unknown => {
  if (syntax.t !== 'flag') return make(state, syntax)
  count(state.counts.words, syntax.word)
  return true
}

const said = (state: State, word: string): string => {
  count(state.counts.words, word)
  return word
}

const pick = <T>(state: State, from: readonly T[]): T => from[Math.floor(state.next() * from.length)] as T

/** Mostly the one used least so far, so that the rare words come up as often as the common ones. */
function least<T>(state: State, from: readonly T[], key: (t: T) => unknown): T {
  if (state.next() < 0.5) return pick(state, from)
  let best = from[0] as T
  for (const one of from) if ((state.used.get(key(one)) ?? 0) < (state.used.get(key(best)) ?? 0)) best = one
  state.used.set(key(best), (state.used.get(key(best)) ?? 0) + 1)
  return best
}

function sampled(state: State, syntax: Pattern): unknown {
  const sample = least(state, syntax.samples, (s) => `${syntax.label.en}:${s}`)
  count(state.counts.samples, sample)
  return syntax.read(sample)
}

function alternative(state: State, options: readonly Syntax[]): Syntax {
  if (state.depth >= DEEP) return [...options].sort((a, b) => height(a) - height(b))[0] as Syntax
  if (state.next() < 0.5) return least(state, options, (o) => o)
  // an alternative with many synonyms is taken more often, so that each of them comes up
  const weights = options.map(synonyms)
  let at = state.next() * weights.reduce((a, b) => a + b, 0)
  for (const [i, option] of options.entries()) {
    at -= weights[i] as number
    if (at < 0) return option
  }
  return options[0] as Syntax
}

function synonyms(syntax: Syntax): number {
  const list = syntax.t === 'choice' ? syntax.options : syntax.t === 'node' ? syntax.parts : []
  return list.reduce<number>((sum, part) => {
    if (typeof part === 'string' || part.t === 'maybe') return sum
    const of = part.t === 'field' ? part.of : part
    return sum + (of.t === 'word' ? of.words.length : syntax.t === 'choice' ? synonyms(of) : 0)
  }, 1)
}

function several(state: State, of: Syntax, fewest: number): readonly unknown[] {
  const most = state.depth < DEEP ? fewest + LONGEST : fewest
  const length = fewest + Math.floor(state.next() * (most - fewest + 1))
  return Array.from({ length }, () => make(state, of))
}

function nodeOf(state: State, syntax: Extract<Syntax, { t: 'node' }>): unknown {
  count(state.counts.kinds, syntax.kind)
  state.depth += 1
  const value: Record<string, unknown> = { kind: syntax.kind }
  fill(state, syntax.parts, value)
  state.depth -= 1
  return value
}

function fill(state: State, parts: readonly Part[], into: Record<string, unknown>): void {
  for (const part of parts) {
    if (typeof part === 'string') said(state, part)
    else if (part.t === 'maybe') {
      if (state.depth < DEEP && state.next() < 0.5) fill(state, part.parts, into)
    } else if (part.t === 'field') {
      const value = make(state, part.of)
      if (value !== undefined) into[part.name] = value
    } else make(state, part)
  }
}
