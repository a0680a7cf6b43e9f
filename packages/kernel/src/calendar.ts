import { civil, type Day, dayOf, daysInMonth } from './day.ts'
import type { Period } from './period.ts'

/** One term of a school year as a bureau publishes it. */
export interface Term {
  /** first calendar year of the school year: 2026 for 2026—2027 */
  readonly year: number
  readonly term: 1 | 2
  readonly from: Day
  readonly to: Day
  /** first day of lessons */
  readonly opening: Day
  /** teachers' training before lessons begin, where the bureau gives it */
  readonly training?: { readonly from: Day; readonly to: Day }
}

/** The published terms, in order of their first day. Where a year is not published the usual boundaries hold. */
export interface Calendar {
  readonly terms: readonly Term[]
}

export const emptyCalendar: Calendar = { terms: [] }

const SCHOOL_YEAR_FIRST_MONTH = 9
const SECOND_TERM_FIRST_MONTH = 2

export const schoolYearLabel = (year: number): string => `${year}—${year + 1}学年`
export const termLabel = (year: number, term: 1 | 2): string =>
  `${schoolYearLabel(year)}第${term === 1 ? '一' : '二'}学期`

/** The first calendar year of the school year a day belongs to: 1 September begins a new one. */
export function schoolYearOf(day: Day): number {
  const { year, month } = civil(day)
  return month >= SCHOOL_YEAR_FIRST_MONTH ? year : year - 1
}

/** The school year, 1 September to 31 August. */
export const schoolYear = (year: number): Period => ({
  label: schoolYearLabel(year),
  from: dayOf(year, SCHOOL_YEAR_FIRST_MONTH, 1),
  to: dayOf(year + 1, SCHOOL_YEAR_FIRST_MONTH - 1, 31),
})

export const calendarYear = (year: number): Period => ({
  label: `${year}年`,
  from: dayOf(year, 1, 1),
  to: dayOf(year, 12, 31),
})

export const month = (year: number, number: number): Period => ({
  label: `${year}年${number}月`,
  from: dayOf(year, number, 1),
  to: dayOf(year, number, daysInMonth(year, number)),
})

/**
 * A term as published; where the bureau published none, September to January and February to August
 * (`published` is then false, and a reader is told so).
 */
export function termOf(
  calendar: Calendar,
  year: number,
  term: 1 | 2,
): Term & { readonly published: boolean } {
  const known = calendar.terms.find((t) => t.year === year && t.term === term)
  if (known) return { ...known, published: true }
  const whole = schoolYear(year)
  const second = dayOf(year + 1, SECOND_TERM_FIRST_MONTH, 1)
  const from = term === 1 ? whole.from : second
  const to = term === 1 ? second - 1 : whole.to
  return { year, term, from, to, opening: from, published: false }
}

/** Reads "2026—2027" (any dash) or "2026" as the first year of a school year. */
export function parseSchoolYear(text: string): number | undefined {
  const match = /^(\d{4})(?:\s*[—–\-~～至/]\s*(\d{4}))?(?:学年)?$/.exec(text.trim())
  if (!match) return undefined
  const year = Number(match[1])
  if (match[2] !== undefined && Number(match[2]) !== year + 1) return undefined
  return year
}
