// A rule of a bureau that names no community is judged once for the county: from the day the scheme is in force, or from the first agreement if that is earlier.
import { showDay } from '@lianxiao/kernel'
import { describe, expect, it } from 'vitest'
import { daily, judged } from './fixture.ts'
import { allOf } from './judge.ts'

const MEETING = '应当 推进会\n  由 县教育局\n  3月17日 研修 不少于 1 次'
const YEARLY = '应当 年会\n  由 县教育局\n  每学年 研修 不少于 1 次'
const head = (day: string) => `方案 样例 第 1 版\n  施行 ${day}`
const days = (rules: readonly string[], asOf: string, more: Record<string, unknown> = {}) =>
  allOf(judged(rules, more, asOf), '推进会').map((f) => [showDay(f.period.from), f.status])
const held = (day: string) => ({ 活动: daily('研修', 1, day, { 主办单位: 'U0', 接收单位: undefined }) })

describe('施行 before the first agreement', () => {
  it('the bureau owes from the day of 施行 on', () => {
    expect(days([head('2026-03-17'), MEETING], '2026-03-17')).toEqual([['2026-03-17', 'pending']])
    expect(days([head('2026-03-17'), MEETING], '2026-03-17', held('2026-03-17'))).toEqual([
      ['2026-03-17', 'met'],
    ])
  })
  it('and not for a day before it', () => {
    expect(days([head('2026-03-18'), MEETING], '2026-10-01')).toEqual([])
  })
  it('with no 施行 it owes from the first agreement on', () => {
    expect(days([MEETING], '2027-03-20').map(([day]) => day)).toEqual(['2027-03-17'])
  })
  it('what it did before does not count for a window that 施行 cuts', () => {
    const year = (day: string) =>
      allOf(judged([head('2026-03-01'), YEARLY], held(day), '2026-08-30'), '年会').map((f) => [
        showDay(f.period.from),
        f.status,
      ])
    expect(year('2026-03-01')).toEqual([['2026-03-01', 'met']])
    expect(year('2026-02-28')).toEqual([['2026-03-01', 'pending']])
  })
})

it('施行 after the first agreement does not shorten what that agreement opened', () => {
  expect(days([head('2027-06-01'), MEETING], '2027-06-10').map(([day]) => day)).toEqual(['2027-03-17'])
})

it('a rule of a community begins with its own agreement, whatever 施行 says', () => {
  const own = '应当 推进会\n  由 牵头校\n  3月17日 研修 不少于 1 次'
  expect(days([head('2026-03-01'), own], '2027-03-20').map(([day]) => day)).toEqual(['2027-03-17'])
})
