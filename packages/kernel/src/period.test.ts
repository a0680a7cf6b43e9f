import fc from 'fast-check'
import { expect, it } from 'vitest'
import { contains, intersect, lengthInDays, period } from './period.ts'

const span = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 30 }))
  .map(([from, length]) => period(from, from + length, '甲'))

it('both ends belong to it', () => {
  const p = period(10, 20)
  expect([9, 10, 20, 21].map((d) => contains(p, d))).toEqual([false, true, true, false])
  expect(lengthInDays(period(10, 10))).toBe(1)
})
it('the intersection has the days of both, and is marked when it is not the whole', () => {
  fc.assert(
    fc.property(span, span, (a, b) => {
      const days = Array.from({ length: 100 }, (_, d) => d).filter((d) => contains(a, d) && contains(b, d))
      const both = intersect(a, b)
      expect(both === undefined).toBe(days.length === 0)
      if (both === undefined) return
      expect([both.from, both.to]).toEqual([days[0], days[days.length - 1]])
      expect(both.cut === true).toBe(days.length < lengthInDays(a))
    }),
  )
})
it('days that only touch do not meet', () => {
  expect(intersect(period(1, 5), period(6, 9))).toBeUndefined()
  expect(intersect(period(1, 6), period(6, 9))).toMatchObject({ from: 6, to: 6, cut: true })
})
