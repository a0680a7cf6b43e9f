import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addMonths,
  civil,
  dayOf,
  daysInMonth,
  isLeap,
  parseDay,
  showDay,
  weekday,
  wholeMonths,
} from './day.ts'

const DAY = 86_400_000
/** 1900 to 2199 */
const anyDay = fc.integer({ min: -25_567, max: 84_005 })
const day = (text: string): number => parseDay(text) as number

describe('a day', () => {
  it('is the day of the platform’s own calendar', () => {
    fc.assert(
      fc.property(anyDay, (d) => {
        const date = new Date(d * DAY)
        const parts = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
        expect(civil(d)).toEqual(parts)
        expect(dayOf(parts.year, parts.month, parts.day)).toBe(d)
        expect(weekday(d)).toBe(date.getUTCDay())
        expect(showDay(d)).toBe(date.toISOString().slice(0, 10))
      }),
    )
  })
  it('is read only where the calendar has it', () => {
    expect([parseDay('2026-02-29'), parseDay('2028-02-29') !== undefined]).toEqual([undefined, true])
    expect([parseDay('2026-04-30') !== undefined, parseDay('2026-04-31')]).toEqual([true, undefined])
    expect([
      parseDay('2026-00-01'),
      parseDay('2026-13-01'),
      parseDay('2026-1-01'),
      parseDay('2026-01-00'),
    ]).toEqual(Array(4).fill(undefined))
    fc.assert(fc.property(anyDay, (d) => parseDay(showDay(d)) === d))
  })
  it('knows leap years on both sides of a century', () => {
    expect([1900, 2000, 2023, 2024, 2100].map(isLeap)).toEqual([false, true, false, true, false])
    expect([daysInMonth(2023, 2), daysInMonth(2024, 2)]).toEqual([28, 29])
  })
})

describe('months', () => {
  it('added keep the day, or take the last of a shorter month', () => {
    expect(showDay(addMonths(day('2026-01-31'), 1))).toBe('2026-02-28')
    expect(showDay(addMonths(day('2026-01-28'), 1))).toBe('2026-02-28')
    expect(showDay(addMonths(day('2026-01-15'), -2))).toBe('2025-11-15')
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (d, months) => {
        const [from, to] = [civil(d), civil(addMonths(d, months))]
        expect(to.year * 12 + to.month).toBe(from.year * 12 + from.month + months)
        expect(to.day).toBe(Math.min(from.day, daysInMonth(to.year, to.month)))
      }),
    )
  })
  it('are whole on the last day and not on the day before', () => {
    expect(wholeMonths(day('2026-09-01'), day('2026-09-30'))).toEqual({ months: 1, days: 0 })
    expect(wholeMonths(day('2026-09-01'), day('2026-09-29'))).toEqual({ months: 0, days: 29 })
    expect(wholeMonths(day('2026-09-01'), day('2026-10-15'))).toEqual({ months: 1, days: 15 })
    expect(wholeMonths(day('2026-09-01'), day('2027-06-30'))).toEqual({ months: 10, days: 0 })
  })
  it('and the days left over make the span', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 1500 }), (from, length) => {
        const { months, days } = wholeMonths(from, from + length)
        expect(addMonths(from, months) + days).toBe(from + length + 1)
        expect(addMonths(from, months + 1)).toBeGreaterThan(from + length + 1)
      }),
    )
  })
})
