// Against a plain search: a number of pupils is possible when every printed ratio is what it gives, rounded either way at a half.
import { exact } from '@lianxiao/kernel'
import { describe, expect, it } from 'vitest'
import { type Claim, disagreements } from './disagree.ts'
import { countedSpan, isWithin, printedSpan, recordedSpan, wholeWithin } from './printed.ts'
import type { Relation } from './relation.ts'

function generator(seed: number): (n: number) => number {
  let state = seed
  return (n) => {
    state = (state * 48271) % 2147483647
    return state % n
  }
}

/** n × 100 ÷ pupils, printed with so many places, a half up. */
function printed(n: number, pupils: number, places: number): string {
  const scale = 10 ** places
  const whole = Math.floor((2 * n * 100 * scale + pupils) / (2 * pupils))
  const text = String(whole).padStart(places + 1, '0')
  return places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`
}

/** Whether a ratio printed so may come from so many pupils: |n·100/p − r| ≤ half of the last place, in integers. */
function possible(n: number, pupils: number, ratio: string, places: number): boolean {
  const r = Math.round(Number(ratio) * 10 ** places)
  return 2 * Math.abs(n * 100 * 10 ** places - r * pupils) <= pupils
}

const relation = (i: number): Relation => ({
  of: `比${i}`,
  factor: exact.whole(100),
  top: [`数${i}`],
  bottom: ['学生数'],
})

describe('disagreements', () => {
  const next = generator(20260901)
  it('are found exactly where no number of pupils fits, for 300 random reports', () => {
    let torn = 0
    for (let round = 0; round < 300; round += 1) {
      const pupils = 20 + next(300)
      const ratios = Array.from({ length: 2 + next(4) }, () => {
        const [n, places] = [1 + next(40), next(3)]
        const off = next(5) === 0 ? Math.max(1, pupils - 20 + next(40)) : pupils
        return { n, places, text: printed(n, off, places) }
      })
      const claims: Claim<string>[] = ratios.flatMap(({ n, text }, i) => [
        { name: `数${i}`, span: countedSpan(String(n), '人'), from: '' },
        { name: `比${i}`, span: printedSpan(text, '人'), from: '' },
      ])
      const fits = (p: number): boolean => ratios.every((r) => possible(r.n, p, r.text, r.places))
      // a ratio printed as 0 bounds nothing from above, so the search stops well beyond every other
      const some = Array.from({ length: 9000 }, (_, i) => i + 1).some(fits)
      const usable = ratios.filter((r) => Number(r.text) * 2 * 10 ** r.places > 1)
      const found = disagreements(
        claims,
        ratios.map((_, i) => relation(i)),
        (name) => name === '学生数',
      )
      if (usable.length < 2 || usable.length < ratios.length) continue
      expect(found.length === 0, JSON.stringify(ratios)).toBe(some)
      if (!some) torn += 1
      const [first] = found
      if (first?.common === undefined) continue
      const agreeing = first.sides.filter((s) => s.agrees)
      const best = Math.max(
        ...Array.from(
          { length: 9000 },
          (_, p) => ratios.filter((r) => possible(r.n, p + 1, r.text, r.places)).length,
        ),
      )
      expect(agreeing.length).toBe(best)
    }
    expect(torn).toBeGreaterThan(20)
  })
})

describe('what a printed number stands for', () => {
  it('is half of the last place either way, both ends included', () => {
    const span = printedSpan('1.76', '人')
    expect(isWithin(exact.rational(1755n, 1000n), span)).toBe(true)
    expect(isWithin(exact.rational(1765n, 1000n), span)).toBe(true)
    expect(isWithin(exact.rational(17_549n, 10_000n), span)).toBe(false)
    expect(isWithin(exact.rational(17_651n, 10_000n), span)).toBe(false)
  })
  it('is scaled with its unit: 80% is 79.5 to 80.5 %, 1.2 万元 is 11500 to 12500 元', () => {
    expect(printedSpan('80', '%')).toEqual({
      low: exact.rational(795n, 1000n),
      high: exact.rational(805n, 1000n),
    })
    expect(printedSpan('1.2', '万元')).toEqual({ low: exact.whole(11_500), high: exact.whole(12_500) })
  })
  it('of a recorded number goes by the places it needs; of 1/3 there is none', () => {
    expect(recordedSpan(exact.rational(176n, 100n), '人')).toEqual(printedSpan('1.76', '人'))
    expect(recordedSpan(exact.rational(4n, 5n), '%')).toEqual(printedSpan('80', '%'))
    expect(recordedSpan(exact.rational(1n, 3n), '人')).toBeUndefined()
  })
  it('holds the whole numbers from its ends inward', () => {
    const span = (low: number, high: number) => ({
      low: exact.rational(BigInt(low), 10n),
      high: exact.rational(BigInt(high), 10n),
    })
    expect(wholeWithin(span(6799, 6838))).toEqual({ low: exact.whole(680), high: exact.whole(683) })
    expect(wholeWithin(span(6801, 6809))).toBeUndefined()
    expect(wholeWithin(span(-15, -5))).toEqual({ low: exact.whole(-1), high: exact.whole(-1) })
  })
})
