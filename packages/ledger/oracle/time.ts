/** Date arithmetic of the oracle, by the platform's own calendar. A day is a number of days since 1970-01-01. */
export type Day = number
export interface Span {
  readonly from: Day
  readonly to: Day
}
const MS = 86_400_000

/** Months beyond 12 or below 1 roll over, day 0 is the last of the month before. */
export const day = (year: number, month: number, date: number): Day => Date.UTC(year, month - 1, date) / MS
export const yearOf = (d: Day): number => new Date(d * MS).getUTCFullYear()
export const monthOf = (d: Day): number => new Date(d * MS).getUTCMonth() + 1
export const dateOf = (d: Day): number => new Date(d * MS).getUTCDate()
export const iso = (d: Day): string => new Date(d * MS).toISOString().slice(0, 10)
export const lastOfMonth = (year: number, month: number): Day => day(year, month + 1, 0)

/** The same date so many years on; 29 February becomes the 28th. */
export function yearsOn(d: Day, years: number): Day {
  const [y, m] = [yearOf(d) + years, monthOf(d)]
  return Math.min(day(y, m, dateOf(d)), lastOfMonth(y, m))
}

/** The first calendar year of the school year a day lies in. */
export const schoolYearOf = (d: Day): number => (monthOf(d) >= 9 ? yearOf(d) : yearOf(d) - 1)
export const schoolYear = (year: number): Span => ({ from: day(year, 9, 1), to: day(year + 1, 8, 31) })

export const within = (span: Span, d: Day): boolean => span.from <= d && d <= span.to
export function meet(a: Span, b: Span): Span | undefined {
  const [from, to] = [Math.max(a.from, b.from), Math.min(a.to, b.to)]
  return from > to ? undefined : { from, to }
}

/** Whole years a person has lived on a day. */
export function wholeYears(born: Day, on: Day): number {
  let years = 0
  while (yearsOn(born, years + 1) <= on) years += 1
  return years
}
