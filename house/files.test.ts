import { describe, expect, it } from 'vitest'
import { heavy, linesOf, oversized, quantile } from './sizes.ts'
import { type Source, sources } from './sources.ts'

const code = sources('', /\.(ts|tsx|mjs)$/)

describe('the repository', () => {
  it('has no file above 500 lines', () => {
    expect(oversized(code)).toEqual([])
  })
  it('is made of small files: median 80, nine of ten within 300', () => {
    expect(heavy(code)).toEqual([])
  })
})

describe('the size check', () => {
  const file = (lines: number): Source => ({ path: `${lines}.ts`, text: 'a\n'.repeat(lines) })
  const many = (count: number, lines: number): Source[] => Array.from({ length: count }, () => file(lines))

  it('counts lines, not line ends', () => {
    expect([linesOf(''), linesOf('a'), linesOf('a\n'), linesOf('a\nb')]).toEqual([0, 1, 1, 2])
  })
  it('stops at 501, not at 500', () => {
    expect(oversized([file(500), file(501)])).toEqual(['501.ts 501'])
  })
  it('takes the nearest rank', () => {
    expect([quantile([1, 2, 3, 4], 0.5), quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9)]).toEqual([2, 9])
  })
  it('finds a heavy middle and a heavy tail, in more than twenty files', () => {
    expect(heavy(many(21, 80))).toEqual([])
    expect(heavy(many(21, 81))).toEqual(['median 81 > 80'])
    expect(heavy([...many(20, 80), ...many(3, 301)])).toEqual(['90 % 301 > 300'])
    expect(heavy(many(20, 81))).toEqual([])
  })
})
