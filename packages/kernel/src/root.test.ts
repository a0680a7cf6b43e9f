import { describe, expect, it } from 'vitest'
import { rational, whole, zero } from './rational.ts'
import { rootOf, showRoot, squaredVariation, wholeRoot } from './root.ts'
import { type Comparison, capAt, compareQuantities, exactly, isExact, isKnown, scale } from './truth.ts'

const decides = (square: ReturnType<typeof rational>, sign: Comparison, to: ReturnType<typeof rational>) =>
  compareQuantities(rootOf(square, ''), sign, exactly(to, '')).value

describe('a whole root', () => {
  it('of a number below zero is a fault', () => {
    expect(() => wholeRoot(-1n)).toThrow(RangeError)
  })
  it('is the largest whose square is not above', () => {
    for (let n = 0n; n < 2000n; n += 1n) {
      const root = wholeRoot(n)
      expect(root * root <= n && (root + 1n) * (root + 1n) > n).toBe(true)
    }
    const big = 10n ** 60n
    expect(wholeRoot(big * big - 1n)).toBe(big - 1n)
    expect(wholeRoot(big * big)).toBe(big)
  })
})

describe('a root', () => {
  it('that is a fraction is exact: 1/4 → 1/2, 0 → 0', () => {
    const half = rootOf(rational(1n, 4n), '')
    expect(isExact(half) && half.low).toEqual(rational(1n, 2n))
    expect(isExact(rootOf(zero, ''))).toBe(true)
  })
  it('that is none is known by its square, and enclosed', () => {
    const root = rootOf(whole(2), '')
    expect([isExact(root), isKnown(root)]).toEqual([false, true])
    expect(root.low?.top).toBe(1_414_213_562_373n)
    expect(showRoot(whole(2))).toBe('1.4142…')
  })
  it('is compared by squares, on both sides of 1/2, where no decimal would tell', () => {
    const tiny = rational(1n, 10n ** 60n)
    const above = rational(tiny.bottom / 4n + 1n, tiny.bottom)
    const below = rational(tiny.bottom / 4n - 1n, tiny.bottom)
    const half = rational(1n, 2n)
    expect([decides(above, '<=', half), decides(below, '<=', half)]).toEqual(['no', 'yes'])
    expect([decides(above, '>', half), decides(below, '<', half)]).toEqual(['yes', 'yes'])
    expect([decides(rational(1n, 4n), '<=', half), decides(rational(1n, 4n), '<', half)]).toEqual([
      'yes',
      'no',
    ])
    expect([decides(above, '=', half), decides(above, '!=', half), decides(above, '>=', half)]).toEqual([
      'no',
      'yes',
      'yes',
    ])
  })
  it('is compared with another root, from either side, and with a bound as far as bounds go', () => {
    const [two, three] = [rootOf(whole(2), ''), rootOf(whole(3), '')]
    expect(compareQuantities(two, '<', three).value).toBe('yes')
    expect(compareQuantities(exactly(whole(2), ''), '>', three).value).toBe('yes')
    expect(compareQuantities(exactly(whole(-2), ''), '>', three).value).toBe('no')
    const open = { low: whole(2), high: undefined, unit: '', gaps: [] }
    expect(compareQuantities(open, '>', three).value).toBe('yes')
  })
  it('keeps its square when it is scaled, loses it below zero, and is capped', () => {
    const root = rootOf(whole(2), '')
    expect(scale(root, whole(3)).square).toEqual(whole(18))
    expect(scale(root, whole(-1)).square).toBeUndefined()
    expect(capAt(root, whole(2))).toBe(root)
    expect(isExact(capAt(root, whole(1)))).toBe(true)
  })
})

describe('the squared variation', () => {
  const of = (...pairs: [number, number][]) =>
    squaredVariation(pairs.map(([value, weight]) => ({ value: whole(value), weight: whole(weight) })))
  it('of nothing, of weights that are all zero and of a mean of zero is none', () => {
    expect([of(), of([3, 0]), of([0, 5], [0, 2])]).toEqual(['noWeight', 'noWeight', 'noMean'])
  })
  it('of equal values is zero, of 1 and 3 is 1/4 (σ 1, mean 2)', () => {
    expect(of([5, 1], [5, 9])).toEqual(zero)
    expect(of([1, 1], [3, 1])).toEqual(rational(1n, 4n))
  })
  it('is that of the definition, for many weighted numbers', () => {
    let seed = 7
    const next = (n: number): number => {
      seed = (seed * 48271) % 2147483647
      return seed % n
    }
    for (let i = 0; i < 200; i += 1) {
      const pairs = Array.from(
        { length: 2 + next(8) },
        () => [1 + next(90), 1 + next(50)] as [number, number],
      )
      const p = pairs.reduce((s, [, w]) => s + w, 0)
      const mean = pairs.reduce((s, [x, w]) => s + (w * x) / p, 0)
      const variance = pairs.reduce((s, [x, w]) => s + (w / p) * (x - mean) ** 2, 0)
      const found = of(...pairs)
      if (typeof found === 'string') throw new Error(found)
      expect(Number(found.top) / Number(found.bottom)).toBeCloseTo(variance / mean ** 2, 9)
    }
  })
})

describe('the worked example of the official method', () => {
  // five schools, pupils and books: mean 6.33444, S 3.26386, CV 0.515257 (notes to 县域义务教育均衡发展督导评估, the method of 差异系数)
  const [pupils, books] = [
    [45, 37, 89, 76, 55],
    [279, 137, 935, 160, 402],
  ] as const
  const perPupil = (weighted: boolean) =>
    squaredVariation(
      pupils.map((p, i) => ({
        value: rational(BigInt(books[i] as number), BigInt(p)),
        weight: whole(weighted ? p : 1),
      })),
    )
  it('is met to the last printed figure when weighted by pupils', () => {
    const square = perPupil(true)
    if (typeof square === 'string') throw new Error(square)
    // printed as 0.515257
    expect(decides(square, '>', rational(5_152_565n, 10_000_000n))).toBe('yes')
    expect(decides(square, '<', rational(5_152_575n, 10_000_000n))).toBe('yes')
    expect(showRoot(square)).toBe('0.5152…')
    expect(decides(square, '<=', rational(1n, 2n))).toBe('no')
  })
  it('is another number without weights: 0.4887…, which would pass 0.50', () => {
    const square = perPupil(false)
    if (typeof square === 'string') throw new Error(square)
    expect(showRoot(square)).toBe('0.4887…')
    expect(decides(square, '<=', rational(1n, 2n))).toBe('yes')
  })
})
