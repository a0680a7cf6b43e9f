import { type Day, dayOf, daysInMonth, parseDay } from '@lianxiao/kernel'

/** Before any record. */
export const EVER: Day = -100_000

/** The last day of what nobody has said the end of. */
export const FAR: Day = dayOf(2999, 12, 31)

/** Whether a day is only the far end of what is open. */
export const isOpenEnd = (day: Day): boolean => day >= FAR

export interface Dated {
  readonly from: Day
  readonly to: Day
}

/** The first (or last) day a written date means: 2026年9月 begins on the 1st and ends on the 30th. Open years (20xx年) have none. */
export function dayOfDate(text: string, end: boolean): Day | undefined {
  const iso = parseDay(text)
  if (iso !== undefined) return iso
  const match = /^(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?$/.exec(text.trim())
  if (!match) return undefined
  const year = Number(match[1])
  const month = match[2] === undefined ? (end ? 12 : 1) : Number(match[2])
  if (month < 1 || month > 12) return undefined
  return dayOf(year, month, match[3] === undefined ? (end ? daysInMonth(year, month) : 1) : Number(match[3]))
}

/** A written span, when both ends have a year. */
export function datedPeriod(from: string, to: string): Dated | undefined {
  const [a, b] = [dayOfDate(from, false), dayOfDate(to, true)]
  return a === undefined || b === undefined || a > b ? undefined : { from: a, to: b }
}
