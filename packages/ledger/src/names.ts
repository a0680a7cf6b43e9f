import type { Dictionary, Entry } from '@lianxiao/facts'
import type { Calc, Define, Scheme } from '@lianxiao/scheme'

/** What a name in a rule stands for. */
export type Meaning =
  | { readonly kind: 'union'; readonly of: readonly Named[] }
  | { readonly kind: 'calc'; readonly calc: Calc }
  | { readonly kind: 'define'; readonly define: Define }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'entry'; readonly entry: Entry }
  /** a record kind declared by its first use in 有, 报 or 佐证 */
  | { readonly kind: 'record' }

export interface Named {
  readonly name: string
  readonly meaning: Meaning
}

/** Looks names up in this order: 用语, then the scheme's own 计算, 确定, 清单, then the dictionary. */
export class Names {
  readonly #found = new Map<string, Named>()
  readonly #parts = new Map<string, readonly Named[]>()
  readonly #entries = new Map<string, readonly Entry[]>()
  readonly #words = new Map<string, readonly string[]>()
  readonly #scheme: Scheme
  readonly #dictionary: Dictionary

  constructor(scheme: Scheme, dictionary: Dictionary) {
    this.#scheme = scheme
    this.#dictionary = dictionary
  }

  of(name: string): Named {
    let named = this.#found.get(name)
    if (!named) {
      named = { name, meaning: this.#meaning(name) }
      this.#found.set(name, named)
    }
    return named
  }

  #meaning(name: string): Meaning {
    const as = this.#scheme.words.get(name)
    if (as && !as.includes(name))
      return as.length === 1
        ? this.of(as[0] as string).meaning
        : { kind: 'union', of: as.map((a) => this.of(a)) }
    const calc = this.#scheme.calcs.get(name)
    if (calc) return { kind: 'calc', calc }
    const entry = this.#dictionary.get(name)
    const define = this.#scheme.defines.get(name)
    if (define) return { kind: 'define', define }
    const items = this.#scheme.lists.get(name)
    if (items) return { kind: 'list', items }
    return entry ? { kind: 'entry', entry } : { kind: 'record' }
  }

  /** The dictionary entries behind a name, unions opened; empty when it is not in the dictionary. */
  entries(name: string): readonly Entry[] {
    let entries = this.#entries.get(name)
    if (!entries) {
      entries = this.#openEntries(name)
      this.#entries.set(name, entries)
    }
    return entries
  }

  #openEntries(name: string): readonly Entry[] {
    const open = (meaning: Meaning): readonly Entry[] =>
      meaning.kind === 'entry'
        ? [meaning.entry]
        : meaning.kind === 'union'
          ? meaning.of.flatMap((n) => open(n.meaning))
          : []
    return open(this.of(name).meaning)
  }

  /** A name and every word that records may use for it. */
  words(name: string): readonly string[] {
    let words = this.#words.get(name)
    if (!words) {
      words = [name, ...this.entries(name).flatMap((e) => e.recordedAs)]
      this.#words.set(name, words)
    }
    return words
  }

  /** The names behind a name, unions opened. */
  parts(name: string): readonly Named[] {
    let parts = this.#parts.get(name)
    if (!parts) {
      parts = this.#open(name)
      this.#parts.set(name, parts)
    }
    return parts
  }

  #open(name: string): readonly Named[] {
    const open = (named: Named): readonly Named[] =>
      named.meaning.kind === 'union' ? named.meaning.of.flatMap(open) : [named]
    return open(this.of(name))
  }
}
