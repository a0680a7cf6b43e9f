// Ruling 9: what rests on a continuing state ends on the day the state ends; that it held, from when to when, is kept.
import { describe, expect, it } from 'vitest'
import { closing, daily, judged } from './fixture.ts'
import { saysOf, theOne } from './judge.ts'

const RULE = `认定 职称倾斜
  给 每名团队成员
  = 1 年
  送教 累计 达到 2 天
  继续 支教人员`
const posting = (more: object = {}) => ({
  选派: [{ 编号: 'S1', 工号: 'P1', 种类: '支教', 派出单位: 'U1', 接收单位: 'U2', 起: '2026-09-15', ...more }],
})
const taught = (n: number) => ({
  活动: daily('送教', n, '2026-10-12'),
  参加: daily('送教', n, '2026-10-12').map((a) => ({ 活动编号: (a as { 编号: string }).编号, 工号: 'P1' })),
})
const at = (asOf: string, n: number, more: object) =>
  theOne(judged(RULE, { ...taught(n), ...more }, asOf), '职称倾斜', { subject: 'P1' })

describe('the effect', () => {
  it('holds while the state does, from the day on which all conditions hold', () => {
    expect(at('2026-10-12', 2, posting()).status).not.toBe('met')
    expect(at('2026-10-13', 2, posting())).toMatchObject({ status: 'met', actual: '1 年' })
    expect(at('2027-03-31', 2, posting({ 止: '2027-03-31' })).status).toBe('met')
  })
  it('lapses on the day after the last one, with nothing to its account', () => {
    const after = at('2027-04-01', 2, posting({ 止: '2027-03-31' }))
    expect(after.status).toBe('lapsed')
    expect(after.actual).not.toBe('1 年')
  })
  it('comes back with the state', () => {
    const again = {
      选派: [
        ...posting({ 止: '2027-03-31' }).选派,
        { 编号: 'S2', 工号: 'P1', 种类: '支教', 派出单位: 'U1', 接收单位: 'U2', 起: '2027-09-01' },
      ],
    }
    expect(at('2027-08-31', 2, again).status).toBe('lapsed')
    expect(at('2027-09-01', 2, again).status).toBe('met')
  })
  it('keeps its history: from when to when', () => {
    const says = saysOf(at('2027-06-01', 2, posting({ 止: '2027-03-31' })))
    expect(says).toContain('2026-10-13')
    expect(says).toContain('2027-03-31')
  })
  it('is still seen as of a day on which it held', () => {
    expect(at('2027-03-31', 2, posting({ 止: '2027-03-31' })).status).toBe('met')
  })
})

describe('it never held', () => {
  const closed = { 关账: [closing('2026-09-01', '2027-07-09', '2027-07-20')] }
  it('when the other conditions failed', () => {
    expect(at('2027-08-01', 1, { ...posting({ 止: '2027-03-31' }), ...closed }).status).toBe('unmet')
  })
  it('when the state never was: what never held does not lapse', () => {
    expect(['unknown', 'unmet']).toContain(at('2027-08-01', 2, closed).status)
  })
  it('when they were never true at the same time', () => {
    const until = (day: string) => at('2027-08-01', 2, { ...posting({ 止: day }), ...closed }).status
    expect(until('2026-10-12')).toBe('unmet')
    expect(until('2026-10-13')).toBe('lapsed')
  })
})
