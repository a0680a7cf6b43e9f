import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  calendarYear,
  emptyCalendar,
  month,
  parseSchoolYear,
  schoolYear,
  schoolYearOf,
  termOf,
} from './calendar.ts'
import { parseDay, showDay } from './day.ts'
import { contains, lengthInDays } from './period.ts'

const day = (text: string): number => parseDay(text) as number

describe('a school year', () => {
  it('begins on 1 September and ends on 31 August', () => {
    expect(schoolYearOf(day('2026-08-31'))).toBe(2025)
    expect(schoolYearOf(day('2026-09-01'))).toBe(2026)
    expect([schoolYear(2026).from, schoolYear(2026).to].map(showDay)).toEqual(['2026-09-01', '2027-08-31'])
  })
  it('holds exactly the days that belong to it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (d) => {
        const year = schoolYearOf(d)
        expect(contains(schoolYear(year), d)).toBe(true)
        expect(contains(schoolYear(year - 1), d) || contains(schoolYear(year + 1), d)).toBe(false)
      }),
    )
  })
  it.each([
    ['2026—2027', 2026],
    ['2026-2027学年', 2026],
    ['2026至2027', 2026],
    ['2026', 2026],
    ['2026—2028', undefined],
    ['26—27', undefined],
    ['', undefined],
  ])('“%s” is %s', (text, year) => {
    expect(parseSchoolYear(text)).toBe(year)
  })
})

describe('a term', () => {
  it('is as published', () => {
    const terms = [
      {
        year: 2026,
        term: 1 as const,
        from: day('2026-08-25'),
        to: day('2027-01-20'),
        opening: day('2026-09-01'),
      },
    ]
    expect(termOf({ terms }, 2026, 1)).toMatchObject({ published: true, from: day('2026-08-25') })
    expect(termOf({ terms }, 2026, 2).published).toBe(false)
  })
  it('halves the school year at 1 February where none is published', () => {
    const [first, second] = [termOf(emptyCalendar, 2026, 1), termOf(emptyCalendar, 2026, 2)]
    expect([first.from, first.to, second.from, second.to].map(showDay)).toEqual([
      '2026-09-01',
      '2027-01-31',
      '2027-02-01',
      '2027-08-31',
    ])
  })
})

it('a year is its twelve months, day for day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1950, max: 2150 }), (year) => {
      const months = Array.from({ length: 12 }, (_, i) => month(year, i + 1))
      expect(months.reduce((sum, m) => sum + lengthInDays(m), 0)).toBe(lengthInDays(calendarYear(year)))
      for (const [i, m] of months.entries()) if (i > 0) expect(m.from).toBe((months[i - 1]?.to ?? 0) + 1)
    }),
  )
})
