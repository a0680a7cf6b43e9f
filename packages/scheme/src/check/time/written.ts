import { type Day, dayOf, daysInMonth } from '@lianxiao/kernel'
import { DATE } from '../../nodes/date.ts'

const MONTHS = 12

/** A written date as far as it is given; the year is undefined where the plan leaves it open. */
export interface WrittenDate {
  readonly year: number | undefined
  readonly month?: number
  readonly day?: number
}

/** Takes a date apart. */
export function dateParts(text: string): WrittenDate | undefined {
  const [, year, month, day] = DATE.exec(text) ?? /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  if (year === undefined) return undefined
  return {
    year: /x/.test(year) ? undefined : Number(year),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  }
}

/**
 * How many whole months a period lasts, first and last day included; undefined where a year is left open or a part of a
 * month remains.
 * @example monthsBetween('2025年9月1日', '2028年8月31日') // 36
 */
export function monthsBetween(from: string, to: string): number | undefined {
  const [a, b] = [dateParts(from), dateParts(to)]
  if (a?.year === undefined || b?.year === undefined) return undefined
  const whole = (b.year - a.year) * MONTHS
  if (a.month === undefined || b.month === undefined) return a.month === b.month ? whole + MONTHS : undefined
  const months = whole + b.month - a.month
  if (a.day === undefined && b.day === undefined) return months + 1
  if (a.day === undefined || b.day === undefined) return undefined
  if (a.day === 1 && b.day === daysInMonth(b.year, b.month)) return months + 1
  return b.day === a.day - 1 ? months : undefined
}

/** The first day that a written date can mean; undefined where its year is left open. */
export function firstDay(text: string): Day | undefined {
  const date = dateParts(text)
  return date?.year === undefined ? undefined : dayOf(date.year, date.month ?? 1, date.day ?? 1)
}

/** The last day that it can mean: 2026年8月 is 31 August. */
export function lastDay(text: string): Day | undefined {
  const date = dateParts(text)
  if (date?.year === undefined) return undefined
  const month = date.month ?? MONTHS
  return dayOf(date.year, month, date.day ?? daysInMonth(date.year, month))
}
