// Ruling 8: one record may serve several duties, but within one 累计, one 认定 account or one 发放 it is used once.
import { describe, expect, it } from 'vitest'
import { closing, daily, judged, one } from './fixture.ts'
import { allOf, theOne } from './judge.ts'

const lesson = (count: number, more: object = {}) => daily('送教', count, '2026-10-12', more)
const closed = [closing('2026-09-01', '2027-08-31', '2027-09-05')]

describe('several duties', () => {
  const rules = [
    '应当 甲\n  由 牵头校\n  每学期 送教 不少于 1 次',
    '应当 乙\n  由 牵头校 对 每所成员校\n  每学年 送教 不少于 1 次',
    '应当 丙\n  由 牵头校\n  每学期 送教、研修 累计 不少于 1 次',
  ]
  it('are each served by the same record', () => {
    const findings = judged(rules, { 活动: lesson(1) }, '2026-12-01')
    expect(findings.map((f) => f.status)).toEqual(['met', 'met', 'met'])
    for (const f of findings) expect(f.facts).toEqual(['送教-2026-10-12'])
  })
  it('each line of one duty counts it, too', () => {
    const rule = '应当 甲\n  由 牵头校\n  每学期 送教 不少于 1 次\n  每学期 送教 不少于 2 节'
    expect(one(rule, '甲', { 活动: lesson(1, { 节数: 2 }) }, '2026-12-01').status).toBe('met')
  })
})

describe('one 累计', () => {
  const sum = (n: number) => `应当 总次数\n  由 牵头校\n  每学期 送教、示范课 累计 不少于 ${n} 次`
  it('adds the kinds', () => {
    const facts = { 活动: [...lesson(1), ...daily('示范课', 1, '2026-11-02')] }
    expect(one(sum(2), '总次数', facts, '2026-12-01').status).toBe('met')
    expect(one(sum(3), '总次数', facts, '2026-12-01').status).toBe('pending')
  })
  it('and counts a record that is of both kinds once', () => {
    const facts = { 活动: lesson(1, { 小类: '示范课' }) }
    expect(one(sum(1), '总次数', facts, '2026-12-01')).toMatchObject({ status: 'met', actual: '至少 1 次' })
    expect(one(sum(2), '总次数', facts, '2026-12-01')).toMatchObject({
      status: 'pending',
      actual: '至少 1 次',
    })
  })
  it('while 各 asks it of each kind by itself', () => {
    const each = '应当 总次数\n  由 牵头校\n  每学期 送教、示范课 各 不少于 1 次'
    expect(one(each, '总次数', { 活动: lesson(1, { 小类: '示范课' }) }, '2026-12-01').status).toBe('met')
    expect(one(each, '总次数', { 活动: lesson(2) }, '2026-12-01').status).toBe('pending')
  })
})

describe('one 认定 account', () => {
  const people = (ids: string[]) => ids.map((活动编号) => ({ 活动编号, 工号: 'P1' }))
  const credit = (name: string, days: number) =>
    `认定 ${name}\n  给 每名团队成员\n  = 1 年\n  送教 累计 达到 ${days} 天`
  const both = `${credit('支教经历', 2)}\n  线上教学 不少于 1 节`
  it('uses each record once', () => {
    const two = lesson(2, { 节数: 1, 小类: '线上教学' })
    const at = (活动: object[]) => {
      const facts = { 活动, 参加: people(活动.map((a) => (a as { 编号: string }).编号)), 关账: closed }
      return theOne(judged(both, facts, '2027-09-10'), '支教经历', { subject: 'P1' })
    }
    const short = at(two)
    expect(short.status).toBe('unmet')
    expect(short.refused.map((r) => r.reason)).toContain('usedAlready')
    expect(at([...two, ...daily('线上教学', 1, '2026-11-02', { 节数: 1 })]).status).toBe('met')
  })
  it('and another account may use it again', () => {
    const facts = { 活动: lesson(2), 参加: people(['送教-2026-10-12', '送教-2026-10-13']), 关账: closed }
    const findings = judged([credit('甲经历', 2), credit('乙经历', 2)], facts, '2027-09-10')
    expect(theOne(findings, '甲经历', { subject: 'P1' }).status).toBe('met')
    expect(theOne(findings, '乙经历', { subject: 'P1' }).status).toBe('met')
  })
  it('is of one person: another’s days do not count', () => {
    const facts = { 活动: lesson(2), 参加: people(['送教-2026-10-12']), 关账: closed }
    const findings = judged(credit('甲经历', 2), facts, '2027-09-10')
    expect(allOf(findings, '甲经历').map((f) => [f.subject, f.status])).toEqual([
      ['P1', 'unmet'],
      ['P2', 'unmet'],
      ['P3', 'unmet'],
    ])
  })
})

describe('one 发放', () => {
  const rule = '发放 补助\n  给 每名支教人员\n  每月 200 元\n  每年 按 10 个月\n  不满 1 个月 不计'
  const posting = (id: string, from: string, to: string) => ({
    编号: id,
    工号: 'P1',
    种类: '支教',
    派出单位: 'U1',
    接收单位: 'U2',
    起: from,
    止: to,
  })
  const at = (...postings: object[]) =>
    one(rule, '补助', { 选派: postings, 关账: closed }, '2027-09-10', { subject: 'P1' })
  it('pays a month once, however many postings it has', () => {
    const overlapping = at(
      posting('S1', '2026-10-01', '2026-12-31'),
      posting('S2', '2026-12-01', '2027-01-31'),
    )
    expect(overlapping.actual).toBe('800 元')
    expect(overlapping.refused.map((r) => r.reason)).toEqual(['overlapping'])
    const following = at(posting('S1', '2026-10-01', '2026-12-31'), posting('S2', '2027-01-01', '2027-01-31'))
    expect(following.actual).toBe('800 元')
    expect(following.refused).toEqual([])
  })
})
