import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance, nearest } from './text.ts'

const word = fc.string({ unit: fc.constantFrom('送', '教', '活', '动'), maxLength: 5 })

/** Optimal string alignment by its definition, without a table. */
function oracle(a: string, b: string): number {
  if (a === '') return b.length
  if (b === '') return a.length
  const [x, y] = [a.slice(1), b.slice(1)]
  let best = Math.min(oracle(x, b) + 1, oracle(a, y) + 1, oracle(x, y) + (a[0] === b[0] ? 0 : 1))
  if (a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0])
    best = Math.min(best, oracle(a.slice(2), b.slice(2)) + 1)
  return best
}

describe('edit distance', () => {
  it('agrees with its definition, within the limit', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const [found, true_] = [editDistance(a, b, 10), oracle(a, b)]
        expect(found).toBe(true_)
      }),
    )
  })
  it('counts a swap of neighbours as one', () => {
    expect(editDistance('送教', '教送')).toBe(1)
    expect(editDistance('管理视导', '管理视到')).toBe(1)
    expect(editDistance('甲', '甲乙丙丁戊', 3)).toBe(4)
  })
})

describe('nearest', () => {
  it('finds a slip, nearest first, and nothing where nothing is near', () => {
    expect(nearest('管理视到', ['送教活动', '管理视导'])).toEqual(['管理视导'])
    expect(nearest('送教', ['送教活动', '教送', '送较'])).toEqual(['教送', '送较'])
    expect(nearest('甲', ['乙丙丁'])).toEqual([])
  })
  it('never answers with the word itself, nor with more than asked', () => {
    fc.assert(
      fc.property(word, fc.array(word), (w, known) => {
        const found = nearest(w, known, 2)
        expect(found).not.toContain(w)
        expect(found.length).toBeLessThanOrEqual(2)
      }),
    )
  })
})
