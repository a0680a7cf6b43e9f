// Ruling 4, membership: who is a member is read on the last day of the data period, of each window by itself; a change within it is said.
import { describe, expect, it } from 'vitest'
import { daily, judged, member, one, score } from './fixture.ts'
import { allOf, saysOf, theOne } from './judge.ts'

describe('membership', () => {
  const rule = '计算 得分\n  每学年\n  当 成员校 为 1 所 时 = 本校评估得分\n  当 成员校 为 2 所 时 = 100 分'
  const of = (rows: object[]) =>
    one(rule, '得分', { 教共体: rows, 数值: [score('评估得分', 'U1', '2026—2027', 70)] }, '2027-09-10', {
      period: '2026—2027',
    })
  it('is what it is on the last day of the data period', () => {
    expect(of([member('U3', { 止: '2027-08-31' })]).actual).toBe('100 分')
    expect(of([member('U3', { 止: '2027-08-30' })]).actual).toBe('70 分')
    expect(of([member('U3', { 起: '2027-08-31' })]).actual).toBe('100 分')
    expect(of([member('U3', { 起: '2027-09-01' })]).actual).toBe('70 分')
  })
  it('and a change within the period is said', () => {
    expect(saysOf(of([member('U3', { 止: '2027-03-01' })]))).toMatch(/成员.*变|变.*成员/)
    expect(saysOf(of([member('U3')]))).not.toMatch(/成员.*变|变.*成员/)
  })
  it('makes no second finding for the lead', () => {
    expect(theOne(judged(rule, {}, '2027-08-31'), '得分').subject).toBe('C1')
  })
})

describe('who is owed', () => {
  const rows = { 教共体: [member('U3', { 起: '2026-12-01' }), member('U4', { 止: '2027-02-28' })] }
  const owed = (window: string, asOf: string) =>
    allOf(
      judged(`应当 次数\n  由 牵头校 对 每所成员校\n  ${window} 视导 不少于 1 次`, rows, asOf),
      '次数',
    ).map((f) => `${f.counterpart} ${f.period.label.slice(-4)}`)
  it('is read for each window by itself', () => {
    expect(owed('10月', '2027-03-31')).toEqual(['U2 年10月', 'U4 年10月'])
    expect(owed('3月', '2027-03-31')).toEqual(['U2 7年3月', 'U3 7年3月'])
  })
  it('on its last day: in on that day is owed, out before it is not', () => {
    const on = (more: object) =>
      allOf(
        judged(
          '应当 次数\n  由 牵头校 对 每所成员校\n  10月 视导 不少于 1 次',
          { 教共体: [member('U3', more)] },
          '2026-12-01',
        ),
        '次数',
      ).map((f) => f.counterpart)
    expect(on({ 止: '2026-10-31' })).toEqual(['U2', 'U3'])
    expect(on({ 止: '2026-10-30' })).toEqual(['U2'])
    expect(on({ 起: '2026-10-31' })).toEqual(['U2', 'U3'])
    expect(on({ 起: '2026-11-01' })).toEqual(['U2'])
  })
})

describe('what is done for a unit', () => {
  const rule = '应当 次数\n  由 牵头校 对 每所成员校\n  每学期 视导 不少于 1 次'
  const at = (day: string) =>
    one(
      rule,
      '次数',
      { 教共体: [member('U3', { 起: '2026-11-01' })], 活动: daily('视导', 1, day, { 接收单位: 'U3' }) },
      '2026-12-01',
      { counterpart: 'U3' },
    )
  it('counts from the day it is a member, and is refused before', () => {
    expect(at('2026-11-01').status).toBe('met')
    const early = at('2026-10-31')
    expect([early.status, ...early.refused.map((r) => r.reason)]).toEqual(['pending', 'outsideAgreement'])
  })
})
