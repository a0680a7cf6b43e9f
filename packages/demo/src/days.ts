import { civil, type Day, dayOf, showDay, weekday } from '@lianxiao/kernel'
import type { Random } from './random.ts'
import { AS_OF } from './shape.ts'

/** A day as it is typed into a cell. */
export const text = (day: Day): string => showDay(day)
export const textOf = (day: Day | undefined): string | undefined =>
  day === undefined ? undefined : text(day)

const SUNDAY = 0
const SATURDAY = 6
const MONDAY = 1

const GOLDEN_WEEK = { month: 10, from: 1, to: 7 } as const

export function isSchoolDay(day: Day): boolean {
  const at = weekday(day)
  const { month, day: date } = civil(day)
  const holiday = month === GOLDEN_WEEK.month && date >= GOLDEN_WEEK.from && date <= GOLDEN_WEEK.to
  return at !== SUNDAY && at !== SATURDAY && !holiday
}

/** A school day of the span that has been by the day shown; the last one before it when chance finds none. */
export function schoolDay(random: Random, from: Day, to: Day): Day {
  const last = Math.min(to, AS_OF)
  for (let tries = 0; tries < 40; tries += 1) {
    const day = random.int(from, Math.max(from, last))
    if (isSchoolDay(day)) return day
  }
  return from
}

/** The Monday on or after a day. */
export const mondayFrom = (day: Day): Day => day + ((MONDAY - weekday(day) + 7) % 7)

export const on = dayOf
