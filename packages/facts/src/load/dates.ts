import { type Day, dayOf, daysInMonth } from '@lianxiao/kernel'
import { toAscii } from './normalise.ts'

const FORM =
  /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|\.(\d{1,2})\.(\d{1,2})|年(\d{1,2})月(\d{1,2})日?)(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/

/** The forms a date may be typed in, for messages. */
export const DATE_FORMS = '2026-09-01、2026/9/1、2026.9.1、2026年9月1日'

const FIRST = dayOf(1900, 1, 1)
const LAST = dayOf(2199, 12, 31)

/** Days outside 1900–2199 are slips of the keyboard, not school records. */
export const isSensibleDay = (day: Day): boolean => Number.isInteger(day) && FIRST <= day && day <= LAST

/**
 * Reads a date in one of DATE_FORMS; a time of day after it is dropped, since a school's day has no hour.
 * @returns undefined unless it is a real day of the calendar
 * @example readDay('2026年2月29日') // undefined
 */
export function readDay(text: string): Day | undefined {
  const match = FORM.exec(toAscii(text))
  if (!match) return undefined
  const [year, month, date] = [match[1], ...match.slice(2).filter((part) => part !== undefined)].map(Number)
  if (year === undefined || month === undefined || date === undefined) return undefined
  if (month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return undefined
  return dayOf(year, month, date)
}
