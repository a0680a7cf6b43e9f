// Ruling 1: a result is yes, no or not known, and what is not known says why: not recorded, cannot exist, left open by the plan, no case fits, or two rules differ.
import { describe, expect, it } from 'vitest'
import { judged, member, one, score } from './fixture.ts'
import { allOf, saysOf } from './judge.ts'

const SCORE = '应当 得分\n  由 牵头校\n  每学年 评估得分 不低于 80 分'
const rank = '应当 名次进步\n  由 成员校\n  每学年 综合排名 较上一学年 进步 5 名次 以上'
const YEAR = '2026—2027'

describe('a number that should be on record', () => {
  const of = (value: number) =>
    one(SCORE, '得分', { 数值: [score('评估得分', 'U1', YEAR, value)] }, '2027-08-31')
  it('decides on both sides of the bound', () => {
    expect(of(80)).toMatchObject({ status: 'met', actual: '80 分', required: '80 分' })
    expect(of(79.9)).toMatchObject({ status: 'unmet', actual: '79.9 分' })
  })
  it('and is unknown when it is not, never zero', () => {
    const missing = one(SCORE, '得分', {}, '2027-08-31')
    expect(missing.status).toBe('unknown')
    expect(missing.actual).toBe('至少 0 分')
    expect(saysOf(missing)).toContain('没有登记')
  })
})

describe('a number that cannot exist', () => {
  const now = score('综合排名', 'U2', YEAR, 3, { 计量单位: '名次' })
  const before = score('综合排名', 'U2', '2025—2026', 8, { 计量单位: '名次' })
  it('makes the comparison a plain no, with that reason', () => {
    const first = one(
      rank.replace('成员校', '每所成员校'),
      '名次进步',
      {
        单位: [{ 编号: 'U9', 名称: '新校', 种类: '学校', 起: '2026-09-01' }],
        教共体: [member('U9')],
        数值: [score('综合排名', 'U9', YEAR, 3, { 计量单位: '名次' })],
      },
      '2027-08-31',
      { subject: 'U9' },
    )
    expect(first.status).toBe('unmet')
    expect(saysOf(first)).toContain('没有成立')
  })
  it('is told from one that is only not recorded', () => {
    expect(one(rank, '名次进步', { 数值: [now] }, '2027-08-31').status).toBe('unknown')
    expect(one(rank, '名次进步', { 数值: [now, before] }, '2027-08-31').status).toBe('met')
  })
  it('also when somebody looked and there is none', () => {
    const none = { 名称: '综合排名', 对象: 'U2', 起: '2025-09-01', 止: '2026-08-31', 查证单位: 'U0' }
    const on = (more: object) =>
      one(rank, '名次进步', { 数值: [now], 查无: [{ ...none, ...more }] }, '2027-08-31').status
    expect(on({})).toBe('unmet')
    expect(on({ 对象: 'U3' })).toBe('unknown')
    expect(on({ 止: '2026-08-30' })).toBe('unknown')
    expect(on({ 登记日: '2027-09-01' })).toBe('unknown')
  })
})

describe('a number that the plan leaves open', () => {
  const rules = ['确定 听课数\n  未设定 次', '应当 听课\n  由 牵头校\n  每学期 视导 不少于 听课数']
  const visits = [{ 种类: '视导', 日期: '2026-10-12', 主办单位: 'U1', 接收单位: 'U2' }]
  it('is unset, both for the value and for the rule that uses it', () => {
    const findings = judged(rules, { 活动: visits }, '2026-12-01')
    expect(allOf(findings, '听课数').map((f) => f.status)).toEqual(['unset'])
    expect(allOf(findings, '听课').map((f) => f.status)).toEqual(['unset'])
  })
  it('until somebody sets it, on both sides of what is set', () => {
    const set = (value: string) => ({
      活动: visits,
      参数: [{ 名称: '听课数', 数值: value, 计量单位: '次', 生效日: '2026-09-01', 依据: '局务会' }],
    })
    expect(one(rules, '听课', set('1'), '2026-12-01').status).toBe('met')
    expect(one(rules, '听课', set('2'), '2026-12-01').status).toBe('pending')
  })
})

describe('a case that the plan does not have', () => {
  const rules = `计算 得分
  每学年
  当 成员校 为 1 所 时 = 本校评估得分
  当 成员校 为 2 所 时 = 100 分`
  const scores = [score('评估得分', 'U1', YEAR, 70)]
  const with_ = (...units: string[]) =>
    one(rules, '得分', { 教共体: units.map((u) => member(u)), 数值: scores }, '2027-08-31')
  it('is not covered, in words, and never a number', () => {
    expect(with_()).toMatchObject({ status: 'met', actual: '70 分' })
    expect(with_('U3')).toMatchObject({ status: 'met', actual: '100 分' })
    expect(with_('U3', 'U4')).toMatchObject({ status: 'uncovered', actual: '未知' })
    expect(saysOf(with_('U3', 'U4'))).toContain('没有规定')
  })
})

describe('two that hold and differ', () => {
  const twice = (b: string) => `计算 得分
  每学年
  当 成员校 为 1 所 时 = 本校评估得分
  当 成员校 不超过 2 所 时 = ${b}`
  const facts = { 数值: [score('评估得分', 'U1', YEAR, 70)] }
  it('two cases', () => {
    expect(one(twice('90 分'), '得分', facts, '2027-08-31').status).toBe('conflict')
    expect(one(twice('70 分'), '得分', facts, '2027-08-31')).toMatchObject({ status: 'met', actual: '70 分' })
  })
  it('two numbers recorded on one day; a later day corrects', () => {
    const second = (value: number, more: object) => ({
      数值: [score('评估得分', 'U1', YEAR, 70), score('评估得分', 'U1', YEAR, value, more)],
    })
    expect(one(SCORE, '得分', second(90, {}), '2027-08-31').status).toBe('conflict')
    expect(one(SCORE, '得分', second(90, { 登记日: '2027-08-21' }), '2027-08-31').status).toBe('met')
  })
})

describe('of several reasons the strongest is shown', () => {
  const lines = (...tests: string[]) => `应当 几条\n  由 牵头校\n${tests.map((t) => `  ${t}`).join('\n')}`
  const open = '每学年 视导 不少于 1 次'
  const missing = '每学年 评估得分 不低于 80 分'
  const unset = '每学年 研修 不少于 听课数'
  const at = (...tests: string[]) =>
    one(['确定 听课数\n  未设定 次', lines(...tests)], '几条', {}, '2027-03-01').status
  it('open before missing before unset, and a plain no before all', () => {
    expect(at(open)).toBe('pending')
    expect(at(open, missing)).toBe('unknown')
    expect(at(open, missing, unset)).toBe('unset')
    expect(at(open, missing, unset, '每学年 集体备课 不超过 0 次')).toBe('unset')
  })
})
