// Must hold: own 70 and member 90; rank +4/+5 with one and two members and in a first year; three members; a missing fact; 可以 never applied by itself.
import { describe, expect, it } from 'vitest'
import { judged, member, score } from './fixture.ts'
import { saysOf, theOne } from './judge.ts'

const RULES = [
  `计算 最终得分
  每学年
  当 成员校 为 1 所 时
    本校评估得分 按 80% 计入
    每所成员校 评估得分 按 20% 计入
  当 成员校 为 2 所 时
    本校评估得分 按 80% 计入
    每所成员校 评估得分 各按 10% 计入`,
  `可以 按本校得分
  由 牵头校 选用
  例外于 最终得分
  每学年
  当 解释 “成员不止一所时，有一所进步即可，还是各所都须进步” 待定 县教育局 时
    读法 “有一所即可” 任一所成员校 综合排名 较上一学年 进步 5 名次 以上
    读法 “须各所” 每所成员校 综合排名 较上一学年 进步 5 名次 以上 暂用
  = 本校评估得分`,
]
const YEAR = '2026—2027'
const points = (of: string, value: number) => score('评估得分', of, YEAR, value)
/** Ranks of a member last year and this. */
const ranks = (of: string, before: number, now: number, more: object = {}) => [
  score('综合排名', of, '2025—2026', before, { 计量单位: '名次', 组别: '乡镇小学' }),
  score('综合排名', of, YEAR, now, { 计量单位: '名次', 组别: '乡镇小学', ...more }),
]
const take = {
  条款: '按本校得分',
  对象: 'U1',
  起: '2026-09-01',
  止: '2027-08-31',
  选用: '用',
  选用单位: 'U1',
  日期: '2027-08-25',
}
const at = (数值: readonly object[], more: Record<string, unknown> = {}) => {
  const findings = judged(RULES, { 数值, ...more }, '2027-08-31')
  return { base: theOne(findings, '最终得分'), option: theOne(findings, '按本校得分') }
}
const two = { 教共体: [member('U3')] }
const three = { 教共体: [member('U3'), member('U4')] }

describe('own 70, member 90', () => {
  const { base, option } = at([points('U1', 70), points('U2', 90), ...ranks('U2', 12, 7)])
  it('base 74, option 70, both shown, the option not applied', () => {
    expect(base).toMatchObject({ status: 'met', actual: '74 分' })
    expect(option).toMatchObject({ status: 'option', actual: '70 分', provisional: false })
    expect(saysOf(option)).toContain('74 分')
  })
  it('two members: 10 % each', () => {
    const scores = [points('U1', 70), points('U2', 90), points('U3', 60)]
    expect(at(scores, two).base).toMatchObject({ status: 'met', actual: '71 分' })
  })
})

describe('the rank', () => {
  const scores = [points('U1', 70), points('U2', 90), points('U3', 60)]
  const one = (before: number, now: number) => at([...scores, ...ranks('U2', before, now)]).option.status
  it('one member: +5 offers the option, +4 does not, and falling does not', () => {
    expect([one(12, 7), one(12, 8), one(7, 12)]).toEqual(['option', 'notApplicable', 'notApplicable'])
  })
  const both = (b: number, c: number) =>
    at([...scores, ...ranks('U2', 20, 20 - b), ...ranks('U3', 20, 20 - c)], two).option
  it('two members: marked only where the readings differ', () => {
    expect(both(5, 5)).toMatchObject({ status: 'option', provisional: false })
    expect(both(4, 4)).toMatchObject({ status: 'notApplicable', provisional: false })
    const differ = both(5, 4)
    expect(differ).toMatchObject({ status: 'notApplicable', provisional: true })
    expect(differ.readings.map((r) => [r.reading, r.status])).toEqual([
      ['有一所即可', 'option'],
      ['须各所', 'notApplicable'],
    ])
  })
  it('taken, +5 replaces the base, +4 leaves it', () => {
    expect(at([...scores, ...ranks('U2', 12, 7)], { 选用: [take] }).base.status).toBe('replaced')
    expect(at([...scores, ...ranks('U2', 12, 8)], { 选用: [take] }).base).toMatchObject({
      status: 'met',
      actual: '74 分',
    })
  })
  it('in a first year there is no rank to compare, so the option does not apply', () => {
    const fresh = [{ 编号: 'U9', 名称: '新校', 种类: '学校', 起: '2026-09-01' }]
    const { base, option } = at(
      [
        ...scores,
        ...ranks('U2', 20, 15),
        points('U9', 60),
        score('综合排名', 'U9', YEAR, 3, { 计量单位: '名次' }),
      ],
      { 单位: fresh, 教共体: [member('U9')], 选用: [take] },
    )
    expect(option).toMatchObject({ status: 'notApplicable', provisional: true })
    expect(option.readings.map((r) => r.status)).toEqual(['met', 'notApplicable'])
    expect(base.status).toBe('met')
  })
  it('not recorded is unknown, for base and option alike, once the option is taken', () => {
    const { base, option } = at(scores, { 选用: [take] })
    expect([base.status, option.status]).toEqual(['unknown', 'unknown'])
    expect(saysOf(option)).toContain('74 分')
    expect(saysOf(option)).toContain('70 分')
  })
  it('of another group is not compared', () => {
    const moved = ranks('U2', 20, 3, { 组别: '县城小学' })
    expect(at([...scores, ...moved]).option.status).toBe('unknown')
  })
})

describe('three members', () => {
  const scores = [points('U1', 70), points('U2', 90), points('U3', 60), points('U4', 50)]
  const up = ['U2', 'U3', 'U4'].flatMap((u) => ranks(u, 20, 15))
  it('the plan has no such case, and the option is still offered', () => {
    const { base, option } = at([...scores, ...up], three)
    expect(base).toMatchObject({ status: 'uncovered', actual: '未知' })
    expect(option).toMatchObject({ status: 'option', actual: '70 分' })
  })
  it('taken, the option gives the number', () => {
    const { base, option } = at([...scores, ...up], { ...three, 选用: [take] })
    expect(base.status).toBe('replaced')
    expect(option).toMatchObject({ status: 'met', actual: '70 分' })
  })
})

describe('a missing score', () => {
  it('of the member leaves the sum unknown, with what is known as its bound', () => {
    expect(at([points('U1', 70)]).base).toMatchObject({ status: 'unknown', actual: '至少 56 分' })
  })
  it('of the lead', () => {
    expect(at([points('U2', 90)]).base).toMatchObject({ status: 'unknown', actual: '至少 18 分' })
  })
  it('recorded later it is known from that day on', () => {
    const findings = (asOf: string) =>
      theOne(judged(RULES, { 数值: [points('U1', 70), points('U2', 90)] }, asOf), '最终得分')
    expect(findings('2027-08-19').status).toBe('unknown')
    expect(findings('2027-08-20')).toMatchObject({ status: 'met', actual: '74 分' })
  })
})
