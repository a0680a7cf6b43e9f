import type { Message } from '@lianxiao/kernel'

/**
 * A grammar is data: one description from which parser, printer, completion, word list and the random rules of the
 * tests are all read, so that they cannot disagree. `T` is the type of what is parsed and never exists at run time.
 */
export type Syntax<T = unknown> = (
  | { readonly t: 'keyword'; readonly word: string }
  | { readonly t: 'word'; readonly words: readonly string[] }
  | Pattern
  | { readonly t: 'mark'; readonly mark: Mark }
  | { readonly t: 'quoted'; readonly marks: 'text' | 'title' }
  | { readonly t: 'node'; readonly kind: string; readonly parts: readonly Part[] }
  | { readonly t: 'choice'; readonly options: readonly Syntax[] }
  | { readonly t: 'many'; readonly of: Syntax; readonly least: number }
  | { readonly t: 'list'; readonly of: Syntax }
  | { readonly t: 'flag'; readonly word: string }
  | { readonly t: 'lazy'; readonly of: () => Syntax }
  | { readonly t: 'chain'; readonly parts: readonly Syntax[] }
  | { readonly t: 'unless'; readonly next: ReadonlySet<string> }
) & { readonly type?: T }

/** A word with an inner form (80%, 每名教师, 3月底前): read gives its value or undefined, write the word again. */
export interface Pattern {
  readonly t: 'pattern'
  readonly label: Message
  readonly read: (word: string) => unknown
  readonly write: (value: never) => string
  /** sample words, for completion and for the tests' random rules */
  readonly samples: readonly string[]
}

/** Signs that are not words. */
export type Mark = '（' | '）' | 'line' | 'in' | 'out'

export type Part =
  | string
  | Syntax
  | { readonly t: 'maybe'; readonly parts: readonly Part[] }
  | { readonly t: 'field'; readonly name: string; readonly of: Syntax; readonly optional: boolean }

type Fields<T> = { readonly [K in keyof T]?: Syntax<T[K]> }

export const words = <const W extends string>(...list: readonly W[]): Syntax<W> => ({
  t: 'word',
  words: list,
})
export const many = <T>(of: Syntax<T>, least = 0): Syntax<readonly T[]> => ({ t: 'many', of, least })
/** Items joined by 、 */
export const list = <T>(of: Syntax<T>): Syntax<readonly T[]> => ({ t: 'list', of })
/** true when the word stands there; else the field is absent */
export const flag = (word: string): Syntax<true> => ({ t: 'flag', word })
/** Elements and runs of elements, one after the other, as one list. */
export const chain = <T>(...parts: readonly Syntax[]): Syntax<readonly T[]> => ({ t: 'chain', parts })
/** Looks ahead without reading: fails when one of these words or signs comes next. */
export const unless = (...next: readonly string[]): Syntax<never> => ({ t: 'unless', next: new Set(next) })
/** A word that must stand there and is kept as true. */
export const must = (word: string): Syntax<true> => lazy(() => flag(word))
export const lazy = <T>(of: () => Syntax<T>): Syntax<T> => ({ t: 'lazy', of })
export const choice = <T extends readonly Syntax[]>(
  ...options: T
): Syntax<T[number] extends Syntax<infer U> ? U : never> => ({
  t: 'choice',
  options,
})
export const quoted: Syntax<string> = { t: 'quoted', marks: 'text' }
export const titled: Syntax<string> = { t: 'quoted', marks: 'title' }
export const mark = (m: Mark): Syntax<never> => ({ t: 'mark', mark: m })

const isSyntax = (part: unknown): part is Syntax => typeof part === 'object' && part !== null && 't' in part

function partsOf(parts: readonly unknown[]): Part[] {
  return parts.flatMap((part): Part[] => {
    if (typeof part === 'string' || isSyntax(part)) return [part as Part]
    return Object.entries(part as Record<string, Syntax>).map(([name, of]) => ({
      t: 'field',
      name,
      of,
      optional: of.t === 'flag',
    }))
  })
}

/** Parts that stand together or not at all; their fields are absent when they do not. */
export const maybe = <T>(...parts: readonly (string | Syntax<never> | Fields<T>)[]): Syntax<never> =>
  ({ t: 'maybe', parts: partsOf(parts) }) as unknown as Syntax<never>

/**
 * A node of the tree: keywords as strings, fields as { name: syntax }, in the order they are written.
 * @example node<Share>('share', '占', { of: item }, { test: compare })
 */
export function node<T extends { readonly kind: string }>(
  kind: T['kind'],
  ...parts: readonly (string | Syntax<never> | Fields<T>)[]
): Syntax<T> {
  return { t: 'node', kind, parts: partsOf(parts) }
}

/** The same with its label: what a reader is told is expected here. */
export const pattern = <T>(
  label: Message,
  read: (word: string) => T | undefined,
  write: (value: T) => string,
  samples: readonly string[],
): Syntax<T> => ({ t: 'pattern', label, read, write: write as (value: never) => string, samples })
