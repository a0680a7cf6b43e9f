// Nothing is divided by zero: a share of nobody and a quotient by nothing are unknown, with the reason, and never 0 or 100 %.
import { describe, expect, it } from 'vitest'
import { closing, daily, one } from './fixture.ts'
import { saysOf } from './judge.ts'

const CLOSED = { 关账: [closing('2026-09-01', '2027-08-31', '2027-10-08')] }
const ON = '2027-11-01'
const YEAR = { period: '2026—2027' }

describe('a number divided by a count', () => {
  const rule = '计算 均次\n  由 牵头校\n  每学年\n  = 视导 ÷ 研修'
  const of = (talks: number) =>
    one(
      rule,
      '均次',
      { 活动: [...daily('视导', 4, '2026-10-01'), ...daily('研修', talks, '2026-11-01')], ...CLOSED },
      ON,
      YEAR,
    )
  it('is the quotient', () => expect(of(2)).toMatchObject({ actual: '2 次' }))
  it('is unknown where the count is zero', () => {
    expect(of(0).status).toBe('unknown')
    expect(saysOf(of(0))).toContain('除数为零')
  })
})

describe('a share', () => {
  const rule = '应当 骨干占比\n  由 牵头校\n  每学年 骨干教师 占 教师 不低于 30%'
  /** 甲校 has three teachers; so many more are 骨干教师. */
  const share = (more: number): string => {
    const 人员 = Array.from({ length: more }, (_, i) => ({
      ...{ 工号: `Q${i}`, 单位: 'U1', 类别: '骨干教师', 起: '2020-09-01' },
    }))
    return one(rule, '骨干占比', { 人员, ...CLOSED }, ON, YEAR).status
  }
  it('of somebody is decided on both sides: two of five, one of four', () => {
    expect([share(2), share(1)]).toEqual(['met', 'unmet'])
  })
  it('of nobody is unknown', () => {
    const empty = one(rule.replaceAll('牵头校', '每所成员校'), '骨干占比', CLOSED, ON, YEAR)
    expect(empty.status).toBe('unknown')
    expect(saysOf(empty)).not.toBe('')
  })
})
