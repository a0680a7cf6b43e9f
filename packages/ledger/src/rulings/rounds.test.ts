// 每轮: rounds of as many years as 确定 … 每轮 期限 says, one after the other from the first day of the agreement.
import { showDay } from '@lianxiao/kernel'
import { describe, expect, it } from 'vitest'
import { daily, judged } from './fixture.ts'
import { allOf } from './judge.ts'

const RULE = '应当 轮岗视导\n  由 牵头校\n  每轮 视导 不少于 1 次'
const years = (n: number) => `确定 轮岗期限\n  每轮 期限 为 ${n} 年`
const at = (rules: readonly string[], more: Record<string, unknown>, asOf: string) =>
  allOf(judged(rules, more, asOf), '轮岗视导').map((f) => [
    f.period.label,
    showDay(f.period.from),
    showDay(f.period.to),
    f.status,
  ])
const visit = (day: string) => ({ 活动: daily('视导', 1, day) })
const first = (status: string) => ['第1轮', '2026-09-01', '2028-08-31', status]
const second = (status: string) => ['第2轮', '2028-09-01', '2029-08-31', status]

describe('rounds of two years', () => {
  const rules = [years(2), RULE]
  it('the next begins on the day after, and the agreement cuts the last', () => {
    expect(at(rules, {}, '2028-08-31')).toEqual([first('pending')])
    expect(at(rules, {}, '2028-09-01')).toEqual([first('overdue'), second('pending')])
  })
  it('what is done on the last day belongs to the round, what is done on the next day to the other', () => {
    expect(at(rules, visit('2028-08-31'), '2028-09-10')).toEqual([first('met'), second('pending')])
    expect(at(rules, visit('2028-09-01'), '2028-09-10')).toEqual([first('overdue'), second('met')])
  })
})

it('rounds of one year, and of three: as many as fit', () => {
  expect(at([years(1), RULE], {}, '2028-09-01').map(([label]) => label)).toEqual(['第1轮', '第2轮', '第3轮'])
  expect(at([years(3), RULE], {}, '2028-09-01')).toEqual([['第1轮', '2026-09-01', '2029-08-31', 'pending']])
})

it('with no length said there is one round, the whole agreement', () => {
  expect(at([RULE], visit('2028-10-12'), '2028-11-01')).toEqual([
    ['第1轮', '2026-09-01', '2029-08-31', 'met'],
  ])
})
