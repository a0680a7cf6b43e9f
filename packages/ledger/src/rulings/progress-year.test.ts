// Progress of a year: the duties whose window ends in it, from its first day to its last.
import { describe, expect, it } from 'vitest'
import { closing, daily, one } from './fixture.ts'

const PROGRESS = '计算 进度\n  每学年\n  = 平均（每项义务 完成率 封顶 100%）'
const VISITS = '应当 视导次数\n  由 牵头校\n  每学年 视导 不少于 1 次'
const on = (window: string) => `应当 研修次数\n  由 牵头校\n  ${window} 研修 不少于 1 次`
const both = { 关账: [closing('2026-09-01', '2028-08-31', '2028-09-05')] }
const facts = (...研修: readonly string[]) => ({
  活动: [...daily('视导', 1, '2026-10-12'), ...研修.flatMap((day) => daily('研修', 1, day))],
  ...both,
})
const at = (window: string, year: string, ...days: readonly string[]) =>
  one([VISITS, on(window), PROGRESS], '进度', facts(...days), '2028-09-10', { period: year }).actual

describe('the last days of the year', () => {
  it('31 August is the last', () => {
    expect(at('8月31日', '2026—2027')).toBe('50%')
    expect(at('8月31日', '2026—2027', '2027-08-31')).toBe('100%')
    expect(at('8月31日', '2026—2027', '2028-08-31')).toBe('50%')
  })
  it('1 September begins the next', () => {
    expect(at('9月1日', '2026—2027', '2026-09-01')).toBe('100%')
    expect(at('9月1日', '2026—2027', '2027-09-01')).toBe('50%')
  })
  it('of three days of September only those of the year itself count', () => {
    expect(at('9月3日', '2026—2027', '2026-09-03')).toBe('100%')
    expect(at('9月3日', '2026—2027', '2027-09-03')).toBe('50%')
  })
})

it('a window as long as the year is a part of it, one that runs over its end is not', () => {
  expect(at('每学年', '2026—2027', '2026-10-20')).toBe('100%')
  expect(at('建设期内', '2026—2027')).toBe('100%')
})

it('months and terms of the year, each a part of the rule’s own mean', () => {
  expect(at('每学期', '2026—2027', '2026-10-20')).toBe('75%')
  expect(at('每月', '2026—2027', '2026-10-20', '2026-11-20', '2026-12-20')).toBe('62.5%')
})
