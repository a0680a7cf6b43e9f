import { civil, type Day, parseDay, showDay } from '@lianxiao/kernel'

/** The day of judgement; the pages are made for a date that exists. */
export function dayOf(asOf: string): Day {
  const day = parseDay(asOf)
  if (day === undefined) throw new RangeError(`not a day: ${asOf}`)
  return day
}

/** 1月22日, with the year where it is not the year of judgement. */
export function chineseDay(day: Day, asOf: Day): string {
  const { year, month, day: date } = civil(day)
  return `${year === civil(asOf).year ? '' : `${year}年`}${month}月${date}日`
}

/** 01-22, or 28-08-31 where the year is not this one or the next. */
export function shortDay(day: Day, asOf: Day): string {
  const text = showDay(day)
  return Math.abs(civil(day).year - civil(asOf).year) > 1 ? text.slice(2) : text.slice(5)
}

export const fullDay = (day: Day): string => {
  const { year, month, day: date } = civil(day)
  return `${year}年${month}月${date}日`
}

export const weekdayOf = (day: Day): string => `周${'日一二三四五六'[(((day + 4) % 7) + 7) % 7]}`
