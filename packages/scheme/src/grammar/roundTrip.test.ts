import { describe, expect, it } from 'vitest'
import { fence, RESERVED } from '../nodes/rule.ts'
import { nodeKinds } from './kinds.ts'
import { parse } from './parse.ts'
import { print } from './print.ts'
import { type Random, randomBy } from './random.ts'
import { literalWords } from './reserved.ts'
import { choice, mark, node, type Syntax, words } from './syntax.ts'
import { lex } from './tokens.ts'

const FENCES = 10_000
const OFTEN = 50
/** ten seconds on a quiet machine */
const PATIENCE = 120_000

/** The printed text of every random value that is not read back as it was. */
function misread(syntax: Syntax, random: Random, times: number): string[] {
  const failed: string[] = []
  for (let i = 0; i < times; i += 1) {
    const value = random.value(syntax)
    const text = print(syntax, value)
    const read = parse(syntax, lex(text).tokens, RESERVED)
    if (!same(read.value, value))
      failed.push(
        read.failure ? `${text}读不下去 ${read.failure.token.line}:${read.failure.token.column}` : text,
      )
  }
  return failed
}

/** Equal in every field; an absent one and an undefined one are the same. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((x, i) => same(x, b[i]))
  const [x, y] = [a as Record<string, unknown>, b as Record<string, unknown>]
  return [...new Set([...Object.keys(x), ...Object.keys(y)])].every((key) => same(x[key], y[key]))
}

describe('printing and reading', () => {
  it(
    'are inverse on 10,000 random fences in which every kind of node and every word stands at least 50 times',
    () => {
      const random = randomBy(20260901)
      const failed = misread(fence, random, FENCES)
      expect(failed.length, failed.slice(0, 5).join('\n---\n')).toBe(0)
      const rare = (counts: ReadonlyMap<string, number>, all: Iterable<string>): string[] =>
        [...all]
          .filter((key) => (counts.get(key) ?? 0) < OFTEN)
          .map((key) => `${key} ${counts.get(key) ?? 0}`)
      expect(rare(random.counts.words, literalWords(fence))).toEqual([])
      expect(rare(random.counts.kinds, nodeKinds(fence))).toEqual([])
    },
    PATIENCE,
  )

  it('make the same rules from the same seed', () => {
    expect(print(fence, randomBy(7).value(fence))).toBe(print(fence, randomBy(7).value(fence)))
    expect(print(fence, randomBy(8).value(fence))).not.toBe(print(fence, randomBy(7).value(fence)))
  })

  it('are found not to be inverse when two nodes are written alike', () => {
    interface Said {
      readonly kind: 'first' | 'second'
      readonly word: string
    }
    const said = (kind: Said['kind']): Syntax<Said> =>
      node<Said>(kind, '为', { word: words('甲', '乙') }, mark('line'))
    expect(misread(choice(said('first'), said('second')), randomBy(1), 20).length).toBeGreaterThan(0)
    expect(misread(said('first'), randomBy(1), 20)).toEqual([])
  })

  it('lose nothing: a value with a field that the grammar does not know is not printed', () => {
    expect(() =>
      print(node<{ kind: 'a'; word: string }>('a', { word: words('甲') }), {
        kind: 'a',
        word: '甲',
        more: 1,
      } as never),
    ).toThrow(TypeError)
  })
})
