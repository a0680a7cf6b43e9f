// 符合 至少 N 项: so many of the lines hold. What is not known may yet hold; what fails is named.
import { describe, expect, it } from 'vitest'
import { closing, daily, one } from './fixture.ts'
import { saysOf } from './judge.ts'

const RULE = `应当 三项选二
  由 牵头校
  每学年 符合 至少 2 项
    视导 不少于 2 次
    研修 不少于 2 次
    评估得分 不低于 60 分`
const YEAR = { period: '2026—2027' }
const CLOSED = { 关账: [closing('2026-09-01', '2027-08-31', '2027-10-08')] }
const score = (value: number, recorded = '2027-08-20') => ({
  数值: [{ 指标: '评估得分', 对象: 'U1', 学年: '2026—2027', 数值: value, 登记日: recorded }],
})
const at = (visits: number, talks: number, more: object = {}) =>
  one(
    RULE,
    '三项选二',
    {
      活动: [...daily('视导', visits, '2026-10-01'), ...daily('研修', talks, '2026-11-01')],
      ...CLOSED,
      ...more,
    },
    '2027-11-01',
    YEAR,
  )

describe('符合 至少 2 项', () => {
  it('is not met by one of three, and names those that fail', () => {
    const failed = at(2, 1, score(59))
    expect(failed).toMatchObject({ status: 'unmet', actual: '1 项', required: '2 项' })
    expect(saysOf(failed)).toContain('未达到：研修 不少于 2 次（1 次）')
    expect(saysOf(failed)).toContain('未达到：评估得分 不低于 60 分（59 分）')
  })
  it('is met by two, and by three', () => {
    expect(at(2, 2, score(59))).toMatchObject({ status: 'met', actual: '2 项' })
    expect(at(2, 1, score(60))).toMatchObject({ status: 'met', actual: '2 项' })
    expect(at(2, 2, score(60))).toMatchObject({ status: 'met', actual: '3 项' })
  })
  it('is met though one is not known, where two hold; unknown where that one decides; not met where it cannot help', () => {
    expect(at(2, 2)).toMatchObject({ status: 'met', actual: '2 至 3 项' })
    const open = at(2, 1)
    expect(open).toMatchObject({ status: 'unknown', actual: '1 至 2 项' })
    expect(saysOf(open)).toContain('甲校的评估得分没有登记')
    expect(at(1, 1)).toMatchObject({ status: 'unmet', actual: '0 至 1 项' })
  })
  it('is pending while the year is open and lines may still be met', () => {
    const running = one(
      RULE,
      '三项选二',
      { 活动: daily('视导', 2, '2026-10-01'), ...score(59, '2027-02-01') },
      '2027-03-01',
      YEAR,
    )
    expect(running.status).toBe('pending')
  })
})
