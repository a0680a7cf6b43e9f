/**
 * A civil day as the number of days since 1970-01-01. The school's day is a date on the wall in China:
 * it has no hour and no zone, so it is the same on every machine.
 */
export type Day = number

const DAYS_BEFORE_1970 = 719_468

/** Days since 1970-01-01 of a proleptic Gregorian date (Hinnant, "chrono-compatible low-level date algorithms"). */
export function dayOf(year: number, month: number, day: number): Day {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - DAYS_BEFORE_1970
}

export interface CivilDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Year, month and day of a day number; the inverse of dayOf. */
export function civil(day: Day): CivilDate {
  const z = day + DAYS_BEFORE_1970
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  }
}

export const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

export function daysInMonth(year: number, month: number): number {
  return month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
}

/**
 * Reads an ISO date.
 * @returns undefined unless the text is a real calendar day
 * @example parseDay('2026-02-29') // undefined: 2026 is not a leap year
 */
export function parseDay(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined
  return dayOf(year, month, day)
}

const two = (n: number): string => String(n).padStart(2, '0')

/** The ISO form, for files and JSON: "2026-03-31". */
export function showDay(day: Day): string {
  const { year, month, day: date } = civil(day)
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`
}

/**
 * The same day some months later; the end of the month when that month is shorter.
 * @example showDay(addMonths(parseDay('2026-01-31')!, 1)) // "2026-02-28"
 */
export function addMonths(day: Day, months: number): Day {
  const { year, month, day: date } = civil(day)
  const index = year * 12 + (month - 1) + months
  const [y, m] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1]
  return dayOf(y, m, Math.min(date, daysInMonth(y, m)))
}

/** 0 for Sunday … 6 for Saturday. */
export const weekday = (day: Day): number => (((day + 4) % 7) + 7) % 7

/**
 * Whole months and the days left over in a span, both ends included.
 * @example wholeMonths(parseDay('2026-09-01')!, parseDay('2026-10-15')!) // { months: 1, days: 15 }
 */
export function wholeMonths(from: Day, to: Day): { months: number; days: number } {
  let months = 0
  while (addMonths(from, months + 1) <= to + 1) months += 1
  return { months, days: to + 1 - addMonths(from, months) }
}
