import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hanNumber, hanRange, numberOf, percentOf } from './numerals.ts'

const DIGITS = '零一二三四五六七八九'

/** The other way round, by another rule: for the round trip. */
function inHan(n: number): string {
  if (n < 10) return DIGITS[n] as string
  const places: readonly (readonly [number, string])[] = [
    [10_000, '万'],
    [1000, '千'],
    [100, '百'],
    [10, '十'],
  ]
  const [size, name] = places.find(([s]) => n >= s) as readonly [number, string]
  const [high, low] = [Math.floor(n / size), n % size]
  const gap = low > 0 && low < size / 10 ? '零' : ''
  return `${inHan(high)}${name}${gap}${low === 0 ? '' : inHan(low)}`
}

describe('a Chinese number', () => {
  it.each([
    ['十二', 12],
    ['两百', 200],
    ['三万五千', 35_000],
    ['二〇二六', 2026],
    ['一百零五', 105],
    ['十', 10],
    ['零', 0],
  ])('%s is %i', (run, value) => {
    expect(hanNumber(run)).toBe(value)
  })
  it.each(['', '三四', '十百', '百', '万', '三万五万', '甲', '三3'])('%s is none', (run) => {
    expect(hanNumber(run)).toBeUndefined()
  })
  it('is read as it was written, up to 99,999', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 99_999 }), (n) => hanNumber(inHan(n)) === n))
  })
  it('of two neighbours is a range; of others none', () => {
    expect([hanRange('一两'), hanRange('三四'), hanRange('三五'), hanRange('四三')]).toEqual([
      [1, 2],
      [3, 4],
      undefined,
      undefined,
    ])
  })
})

it('both writings give one number', () => {
  expect([numberOf('3'), numberOf('三'), numberOf('4.5'), numberOf('四点五')]).toEqual([3, 3, 4.5, undefined])
})
it('a fraction is a percentage when that is finite', () => {
  expect([percentOf(1, 4), percentOf(3, 8), percentOf(1, 3), percentOf(1, 0)]).toEqual([
    '25',
    '37.5',
    undefined,
    undefined,
  ])
})
