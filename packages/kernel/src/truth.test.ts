import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rational, whole } from './rational.ts'
import {
  absent,
  all,
  any,
  between,
  type Comparison,
  capAt,
  compareQuantities,
  exactly,
  extreme,
  minus,
  no,
  not,
  notKnown,
  plus,
  type Quantity,
  scale,
  type Truth,
  unknown,
  yes,
} from './truth.ts'

const truth = fc.constantFrom<Truth>(yes('甲'), no('乙'), unknown('open', '丙'))
/** unknown may become either */
const worlds = (t: Truth): boolean[] => (t.value === 'unknown' ? [true, false] : [t.value === 'yes'])
const combine = (lists: boolean[][]): boolean[][] =>
  lists.reduce<boolean[][]>((all, list) => all.flatMap((before) => list.map((one) => [...before, one])), [[]])
const verdict = (results: boolean[]): Truth['value'] =>
  results.every((r) => r) ? 'yes' : results.some((r) => r) ? 'unknown' : 'no'

describe('three values agree with all the worlds they leave open', () => {
  it('all, any and not', () => {
    fc.assert(
      fc.property(fc.array(truth, { maxLength: 4 }), (truths) => {
        const open = combine(truths.map(worlds))
        expect(all(truths).value).toBe(verdict(open.map((w) => w.every((x) => x))))
        expect(any(truths).value).toBe(verdict(open.map((w) => w.some((x) => x))))
      }),
    )
    fc.assert(fc.property(truth, (t) => not(not(t)).value === t.value))
  })
  it('keep the reasons that decide, and the gaps that keep it open', () => {
    expect(all([yes('甲'), no('乙'), unknown('open', '丙')])).toEqual(no('乙'))
    expect(any([no('乙'), unknown('open', '丙')]).gaps).toEqual([{ cause: 'open', says: '丙' }])
  })
})

const bound = fc.integer({ min: -4, max: 4 })
const quantity: fc.Arbitrary<Quantity> = fc
  .tuple(fc.option(bound, { nil: undefined }), fc.option(bound, { nil: undefined }))
  .filter(([low, high]) => low === undefined || high === undefined || low <= high)
  .map(([low, high]) =>
    between(low === undefined ? undefined : whole(low), high === undefined ? undefined : whole(high), '次', [
      { cause: 'open', says: '还开着' },
    ]),
  )
/** Whole and half numbers within the bounds, a little beyond the largest bound. */
const inside = (q: Quantity): number[] =>
  Array.from({ length: 41 }, (_, i) => -10 + i / 2).filter(
    (v) =>
      (q.low === undefined || Number(q.low.top) / Number(q.low.bottom) <= v) &&
      (q.high === undefined || v <= Number(q.high.top) / Number(q.high.bottom)),
  )
const SIGNS: Readonly<Record<Comparison, (a: number, b: number) => boolean>> = {
  '>=': (a, b) => a >= b,
  '>': (a, b) => a > b,
  '<=': (a, b) => a <= b,
  '<': (a, b) => a < b,
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
}

describe('bounds', () => {
  it.each(Object.entries(SIGNS))(
    '%s is definite only when every value within the bounds agrees',
    (sign, holds) => {
      fc.assert(
        fc.property(quantity, quantity, (a, b) => {
          const results = inside(a).flatMap((x) => inside(b).map((y) => holds(x, y)))
          expect(compareQuantities(a, sign as Comparison, b).value).toBe(verdict(results))
        }),
      )
    },
  )
  it('“n or more” is enough for at least n, and open above', () => {
    const count = between(whole(3), undefined, '次', [{ cause: 'open', says: '还开着' }])
    expect(compareQuantities(count, '>=', exactly(whole(3), '次')).value).toBe('yes')
    expect(compareQuantities(count, '>=', exactly(whole(4), '次')).value).toBe('unknown')
    expect(compareQuantities(count, '<=', exactly(whole(2), '次')).value).toBe('no')
    expect(compareQuantities(count, '<=', exactly(whole(3), '次')).value).toBe('unknown')
  })
  it('what cannot exist makes a comparison no, with that reason', () => {
    expect(compareQuantities(absent('第一年没有上年名次'), '>=', exactly(whole(5), '名次'))).toEqual(
      no('第一年没有上年名次'),
    )
    expect(compareQuantities(notKnown('missing', '没有登记'), '=', exactly(whole(5), '名次')).gaps).toEqual([
      { cause: 'missing', says: '没有登记' },
    ])
  })
})

describe('arithmetic on bounds holds every value it could be', () => {
  const holds = (q: Quantity, v: number): boolean =>
    (q.low === undefined || Number(q.low.top) / Number(q.low.bottom) <= v) &&
    (q.high === undefined || v <= Number(q.high.top) / Number(q.high.bottom))
  it('plus, minus, scale, the larger and the smaller', () => {
    fc.assert(
      fc.property(quantity, quantity, fc.integer({ min: -3, max: 3 }), (a, b, factor) => {
        for (const x of inside(a).slice(0, 6)) {
          expect(holds(scale(a, rational(BigInt(factor), 2n)), (x * factor) / 2)).toBe(true)
          expect(holds(capAt(a, whole(1)), Math.min(x, 1))).toBe(true)
          for (const y of inside(b).slice(0, 6)) {
            expect(holds(plus(a, b), x + y)).toBe(true)
            expect(holds(minus(a, b), x - y)).toBe(true)
            expect(holds(extreme(a, b, 'max'), Math.max(x, y))).toBe(true)
            expect(holds(extreme(a, b, 'min'), Math.min(x, y))).toBe(true)
          }
        }
      }),
    )
  })
})
