// 第N年: one year of the agreement or of a named period; and numbers that are dated within the window.
import { describe, expect, it } from 'vitest'
import { judged, one } from './fixture.ts'
import { allOf } from './judge.ts'

const plan = (on: string) => ({
  文件: [{ 编号: 'D1', 种类: '工作总结', 单位: 'U1', 日期: on, 附件: 'a.pdf' }],
})

describe('第2年', () => {
  const rule = '应当 总结\n  由 牵头校\n  第2年 有 工作总结'
  it('is the second school year of the agreement', () => {
    expect(judged(rule, {}, '2027-08-31').filter((f) => f.clause.endsWith('总结'))).toEqual([])
    expect(one(rule, '总结', plan('2027-08-31'), '2027-09-01').status).toBe('pending')
    expect(one(rule, '总结', plan('2027-09-01'), '2027-09-01').status).toBe('met')
    expect(one(rule, '总结', plan('2028-08-31'), '2028-09-01').status).toBe('met')
    expect(one(rule, '总结', plan('2028-09-01'), '2028-09-02').status).toBe('overdue')
  })
  it('of a named period, its own second year', () => {
    const rules = [
      '确定 规划期\n  自 2025年9月1日 至 2028年8月31日',
      '应当 总结\n  由 牵头校\n  规划期 第2年 有 工作总结',
    ]
    const at = (on: string) => allOf(judged(rules, plan(on), '2027-08-30'), '总结').map((f) => f.status)
    expect(at('2026-09-01')).toEqual(['met'])
    expect(at('2026-08-31')).toEqual(['pending'])
  })
})

describe('a dated number', () => {
  const rows = (on: string) => ({ 数值: [{ 指标: '评估得分', 对象: 'U1', 日期: on, 数值: 90, 登记日: on }] })
  it('answers for the window it lies in and for no other', () => {
    const rule = '应当 得分\n  由 牵头校\n  每学期 评估得分 不低于 90 分'
    const at = (on: string) => allOf(judged(rule, rows(on), '2027-07-20'), '得分').map((f) => f.status)
    expect(at('2027-01-22')).toEqual(['met', 'unknown'])
    expect(at('2027-02-22')).toEqual(['unknown', 'met'])
  })
  it('stands until there is a newer one where no window is written', () => {
    const rule = '应当 得分\n  由 牵头校\n  评估得分 不低于 90 分'
    expect(one(rule, '得分', rows('2025-01-10'), '2027-07-20').status).toBe('met')
  })
})
