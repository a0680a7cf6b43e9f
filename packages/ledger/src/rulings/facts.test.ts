// Which records count, kind by kind: each beside one that belongs to somebody else, another thing or another time.
import { describe, expect, it } from 'vitest'
import { closing, daily, judged, one, score } from './fixture.ts'
import { allOf } from './judge.ts'

const YEAR = { period: '2026—2027' }
const at = (rule: string, more: Record<string, unknown>, asOf = '2026-12-01') =>
  one(rule, '数', more, asOf, YEAR).status
const duty = (test: string, by = '由 牵头校') => `应当 数\n  ${by}\n  每学年 ${test}`

describe('活动', () => {
  it('of who owes, at who receives', () => {
    const rule = duty('视导 不少于 1 次', '由 牵头校 对 成员校')
    expect(at(rule, { 活动: daily('视导', 1, '2026-10-12') })).toBe('met')
    expect(at(rule, { 活动: daily('视导', 1, '2026-10-12', { 主办单位: 'U2' }) })).toBe('pending')
    expect(at(rule, { 活动: daily('视导', 1, '2026-10-12', { 接收单位: 'U3' }) })).toBe('pending')
    expect(at(rule, { 活动: daily('研修', 1, '2026-10-12') })).toBe('pending')
    expect(at(rule, { 活动: daily('研修', 1, '2026-10-12', { 小类: '视导' }) })).toBe('met')
  })
  it('of a pair: what names the pair', () => {
    const pairs = {
      结对: ['J1', 'J2'].map((编号, i) => ({ 编号, 导师: 'P1', 徒弟: `P${i + 2}`, 起: '2026-09-01' })),
    }
    const rule = '应当 数\n  由 牵头校\n  每学年 每对师徒 研修 不少于 1 次'
    const found = allOf(
      judged(rule, { ...pairs, 活动: daily('研修', 1, '2026-10-12', { 关联: 'J1' }) }, '2026-12-01'),
      '数',
    )
    expect(found.map((f) => [f.element, f.status])).toEqual([
      ['J1', 'met'],
      ['J2', 'pending'],
    ])
  })
  it('in 人: people, once each; in 天: days, written or dated', () => {
    const 活动 = daily('送教', 2, '2026-10-12')
    const 参加 = ['P1', 'P1', 'P2'].map((工号, i) => ({ 活动编号: `送教-2026-10-1${i === 0 ? 2 : 3}`, 工号 }))
    const days = (more: object) => daily('送教', 2, '2026-10-12', more)
    expect(at(duty('送教 不少于 2 天'), { 活动 })).toBe('met')
    expect(at(duty('送教 不少于 3 天'), { 活动, 参加 })).toBe('pending')
    expect(at(duty('送教 不少于 1 天'), { 活动: days({ 天数: 0.5 }) })).toBe('met')
    expect(at(duty('送教 不少于 2 天'), { 活动: days({ 天数: 0.5 }) })).toBe('pending')
  })
})

describe('选派', () => {
  const posting = (more: object = {}) => ({
    选派: [
      { 编号: 'S1', 工号: 'P1', 种类: '支教', 派出单位: 'U1', 接收单位: 'U2', 起: '2026-10-01', ...more },
    ],
  })
  it('from who owes to who receives, running in the window', () => {
    const rule = duty('支教人员 不少于 1 名', '由 牵头校 对 成员校')
    expect(at(rule, posting())).toBe('met')
    expect(at(rule, posting({ 接收单位: 'U3' }))).toBe('pending')
    expect(at(rule, posting({ 派出单位: 'U2', 接收单位: 'U1' }))).toBe('pending')
    expect(at(rule, posting({ 种类: '轮岗' }))).toBe('pending')
    expect(at(rule, posting({ 起: '2026-08-01', 止: '2026-08-31' }))).toBe('pending')
    expect(at(rule, posting({ 起: '2026-08-01', 止: '2026-09-01' }))).toBe('met')
  })
  it('a person sent twice is one', () => {
    const rule = duty('支教人员 不少于 2 名')
    const two = (工号: string) => ({
      选派: [
        ...posting({ 止: '2026-10-31' }).选派,
        { ...posting().选派[0], 编号: 'S2', 工号, 起: '2026-11-02' },
      ],
    })
    expect([at(rule, two('P1')), at(rule, two('P2'))]).toEqual(['pending', 'met'])
  })
  it('a paper about one posting is not about another', () => {
    const rule = '应当 数\n  由 牵头校\n  每名支教人员 有 考核表'
    const paper = { 文件: [{ 种类: '考核表', 单位: 'U1', 日期: '2026-11-02', 关联: 'S1', 附件: 'x.pdf' }] }
    const both = { 选派: [...posting().选派, { ...posting().选派[0], 编号: 'S2', 工号: 'P2' }] }
    const found = allOf(judged(rule, { ...both, ...paper }, '2026-12-01'), '数')
    expect(found.map((f) => [f.element, f.status])).toEqual([
      ['P1', 'met'],
      ['P2', 'pending'],
    ])
  })
})

describe('人员', () => {
  const rule = duty('骨干教师 不少于 1 名', '由 成员校')
  const person = (more: object) => ({
    人员: [{ 工号: 'P9', 单位: 'U2', 类别: '骨干教师', 起: '2026-09-01', ...more }],
    关账: [closing('2026-09-01', '2027-08-31', '2027-09-01')],
  })
  const on = (more: object) => at(rule, person(more), '2027-09-01')
  it('of the unit, by standing, on the last day of the window', () => {
    expect(on({})).toBe('met')
    expect(on({ 单位: 'U3' })).toBe('unmet')
    expect(on({ 类别: '普通教师' })).toBe('unmet')
    expect([on({ 止: '2027-08-31' }), on({ 止: '2027-08-30' })]).toEqual(['met', 'unmet'])
    expect([on({ 起: '2027-08-31' }), on({ 起: '2027-09-01' })]).toEqual(['met', 'unmet'])
  })
})

describe('文件', () => {
  const rule = duty('有 合作协议', '由 牵头校 对 成员校')
  const paper = (more: object) => ({
    文件: [{ 种类: '合作协议', 单位: 'U1', 对象单位: 'U2', 日期: '2026-10-12', 附件: 'x.pdf', ...more }],
  })
  it('of who owes, about who receives, with an attachment', () => {
    expect(at(rule, paper({}))).toBe('met')
    expect(at(rule, paper({ 单位: 'U1、U2', 对象单位: undefined }))).toBe('met')
    expect(at(rule, paper({ 单位: 'U3' }))).toBe('pending')
    expect(at(rule, paper({ 对象单位: 'U3' }))).toBe('pending')
    expect(at(rule, paper({ 附件: undefined }))).toBe('pending')
    expect(at(rule, paper({ 日期: '2026-08-31' }))).toBe('pending')
  })
  it('含: with the parts that are asked, all or one of them', () => {
    const parts = (所含部分: string) => paper({ 所含部分 })
    const all = duty('有 合作协议 含 权利、义务', '由 牵头校 对 成员校')
    expect([at(all, parts('权利、义务')), at(all, parts('权利'))]).toEqual(['met', 'pending'])
    const any = duty('有 合作协议 含 权利、义务 之一', '由 牵头校 对 成员校')
    expect([at(any, parts('权利')), at(any, parts('期限'))]).toEqual(['met', 'pending'])
  })
})

describe('分工', () => {
  const rule = '应当 数\n  由 牵头校 负责 联系人'
  const held = (more: object, asOf = '2026-12-01') =>
    one(rule, '数', { 分工: [{ 单位: 'U1', 事项: '联系人', 工号: 'P1', 起: '2026-10-01', ...more }] }, asOf)
      .status
  it('has a holder on the day of judgement', () => {
    expect(held({})).toBe('met')
    expect(held({ 单位: 'U3' })).not.toBe('met')
    expect(held({ 事项: '牵头人' })).not.toBe('met')
    expect([held({ 止: '2026-12-01' }), held({ 止: '2026-11-30' }) === 'met']).toEqual(['met', false])
    expect([held({}, '2026-10-01'), held({}, '2026-09-30') === 'met']).toEqual(['met', false])
  })
})

describe('学科', () => {
  const taught = (...学科: string[]) => ({
    学科: 学科.map((s) => ({ 单位: 'U2', 学科: s, 学年: '2026—2027', 登记日: '2026-09-05' })),
  })
  const rule = duty('送教 覆盖 学科', '由 牵头校 对 成员校')
  const lessons = (...学科: string[]) => ({
    活动: 学科.map((s, i) => daily('送教', 1, `2026-10-1${i}`, { 学科: s })[0]),
  })
  it('覆盖: every one of those taught there in that year', () => {
    expect(at(rule, { ...taught('语文', '数学'), ...lessons('语文', '数学') })).toBe('met')
    expect(at(rule, { ...taught('语文', '数学'), ...lessons('语文') })).toBe('pending')
    expect(at(rule, { ...taught('语文', '数学'), ...lessons('语文', '音乐') })).toBe('pending')
  })
  it('除 … 外 leaves some out', () => {
    const but = duty('送教 覆盖 除 数学 外 学科', '由 牵头校 对 成员校')
    expect(at(but, { ...taught('语文', '数学'), ...lessons('语文') })).toBe('met')
    expect(at(but, { ...taught('语文', '数学'), ...lessons('数学') })).toBe('pending')
  })
})

describe('较上一学年', () => {
  const rows = (before: number, now: number) => ({
    数值: [score('评估得分', 'U1', '2025—2026', before), score('评估得分', 'U1', '2026—2027', now)],
  })
  const on = (test: string, before: number, now: number) =>
    at(duty(`评估得分 较上一学年 ${test}`), rows(before, now), '2027-08-31')
  it('提高 of a score is this year less last', () => {
    expect([
      on('提高 3 分 以上', 70, 73),
      on('提高 3 分 以上', 70, 72),
      on('提高 3 分 以上', 73, 70),
    ]).toEqual(['met', 'unmet', 'unmet'])
  })
  it('下降 the other way', () => {
    expect([on('下降 3 分 以内', 73, 70), on('下降 3 分 以内', 74, 70)]).toEqual(['met', 'unmet'])
  })
})
