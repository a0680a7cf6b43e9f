import { daysInMonth, isLeap } from '@lianxiao/kernel'
import { DATE } from '../../nodes/date.ts'
import { windowOf } from '../../nodes/window.ts'
import { type Check, say } from '../context.ts'
import type { Found } from '../found.ts'
import { faultAt } from '../place.ts'
import type { Fault } from '../report.ts'

const MONTHS = 12

/** Days that no calendar has, and spans and ranges that end before they begin. 11月至2月 is possible: it runs across the new year. */
export const possible: Check = (context) => [
  ...context
    .all('range')
    .filter(({ node }) => Number(node.low) >= Number(node.high))
    .map((found) => noRange(found, found.node.low, found.node.high)),
  ...context.all('window').flatMap((found) => {
    const window = windowOf(found.node.word)
    return window?.shape === 'months' && window.from === window.to && found.node.word.includes('至')
      ? [oneMonth(found, window.from)]
      : []
  }),
  ...context
    .all('window')
    .flatMap((found) => (isDay(found.node.word) ? [] : [noSuchDay(found, found.node.word)])),
  ...context.all('dateSpan').flatMap((found) => {
    const { from, to } = found.node
    const wrong = [from, to].filter((date) => !isDate(date)).map((date) => noSuchDay(found, date))
    return wrong.length === 0 && isBackwards(from, to) ? [backwards(found, from, to)] : wrong
  }),
]

const noRange = (found: Found, low: string, high: string): Fault =>
  faultAt(
    found,
    low,
    'impossibleRange',
    say(
      `“${low} 至 ${high}”前面的数应当小于后面的数`,
      `${low} 至 ${high}: the first number must be the smaller one`,
    ),
    say('核对两个数；恰好这么多的，写“为”', 'See both numbers; write 为 for exactly so many'),
  )

const oneMonth = (found: Found, month: number): Fault =>
  faultAt(
    found,
    found.node.kind === 'window' ? found.node.word : undefined,
    'impossibleWindow',
    say('起止是同一个月', 'It begins and ends in the same month'),
    say(`写“${month}月”`, `Write ${month}月`),
  )

const noSuchDay = (found: Found, word: string): Fault =>
  faultAt(
    found,
    word,
    'impossibleWindow',
    say(`没有“${word}”这一天`, `There is no ${word}`),
    say('核对月份和天数', 'See how many days the month has'),
  )

const backwards = (found: Found, from: string, to: string): Fault =>
  faultAt(
    found,
    to,
    'impossibleWindow',
    say(`止日 ${to} 在起日 ${from} 之前`, `It ends (${to}) before it begins (${from})`),
    say('核对起止日期', 'See both dates'),
  )

/** Whether a window names a day that some year has; 29 February counts. */
function isDay(word: string): boolean {
  const window = windowOf(word)
  if (window?.shape !== 'day' && window?.shape !== 'until') return true
  return window.day === undefined || (window.day >= 1 && window.day <= daysInMonth(2024, window.month))
}

function isDate(text: string): boolean {
  const [, year, month, day] = DATE.exec(text) ?? /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  if (month === undefined) return true
  if (Number(month) < 1 || Number(month) > MONTHS) return false
  const unknownYear = !/^\d{4}$/.test(year ?? '')
  const days = daysInMonth(unknownYear || isLeap(Number(year)) ? 2024 : 2023, Number(month))
  return day === undefined || (Number(day) >= 1 && Number(day) <= days)
}

/** Whether a span with both years known ends before it begins. */
function isBackwards(from: string, to: string): boolean {
  const key = (text: string): string => (text.match(/\d+/g) ?? []).map((n) => n.padStart(4, '0')).join('')
  const [a, b] = [key(from), key(to)]
  return !`${from}${to}`.includes('xx') && a.length === b.length && b < a
}
