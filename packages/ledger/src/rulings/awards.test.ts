// 评选: what a 给 gives to those behind a chosen one; scores of the lead; several results waited for; acts that look back.
import { describe, expect, it } from 'vitest'
import { closing, judged, one, score } from './fixture.ts'
import { allOf } from './judge.ts'

describe('评选 … 给', () => {
  const rules = (award: string) => [
    '计算 得分\n  每学年\n  = 本校评估得分',
    `评选 优秀\n  每学年\n  从 教共体 中 取 1 个\n  依 得分 从高到低\n  并列 都取\n  ${award}`,
  ]
  const two = {
    教共体: [{ 编号: 'C2', 名称: '丙校教共体', 牵头单位: 'U3', 成员单位: 'U4', 起: '2026-09-01' }],
    协议: [{ 编号: 'X2', 教共体: 'C2', 起: '2026-09-01', 止: '2029-08-31' }],
    人员: [{ 工号: 'P9', 单位: 'U3', 类别: '团队成员', 起: '2020-09-01' }],
  }
  const scores = (c1: number, c2: number) => ({
    ...two,
    数值: [score('评估得分', 'U1', '2026—2027', c1), score('评估得分', 'U3', '2026—2027', c2)],
  })
  const won = (award: string, c1: number, c2: number) =>
    allOf(judged(rules(award), scores(c1, c2), '2027-09-20'), '优秀')
      .filter((f) => f.period.label === '2026—2027学年')
      .map((f) => [f.subject, f.counterpart, f.status, f.actual])

  it('the score of a community is that of its lead; one finding for each member of the chosen', () => {
    expect(won('给 每名团队成员 加 14 分', 90, 89)).toEqual([
      ['C1', '', 'met', '90'],
      ['P1', 'C1', 'met', '14 分'],
      ['P2', 'C1', 'met', '14 分'],
      ['P3', 'C1', 'met', '14 分'],
    ])
  })
  it('nothing for those of one that is not chosen, and all of a tie get it', () => {
    expect(won('给 每名团队成员 加 14 分', 88, 89)).toEqual([
      ['C2', '', 'met', '89'],
      ['P9', 'C2', 'met', '14 分'],
    ])
    expect(won('给 每所牵头校 加 2 分', 89, 89)).toEqual([
      ['C1', '', 'met', '89'],
      ['U1', 'C1', 'met', '2 分'],
      ['C2', '', 'met', '89'],
      ['U3', 'C2', 'met', '2 分'],
    ])
  })
})

it('each 用于 of a rule is waited for', () => {
  const rules = [
    '应当 年度考核\n  由 县教育局 对 每个教共体\n  每学年 考核 不少于 1 次\n  用于 下一年度 表彰\n  用于 下一年度 工作经费',
    '发放 工作经费\n  给 每所牵头校\n  每学年 1 万元',
  ]
  const grant = (...决定: object[]) => allOf(judged(rules, { 决定 }, '2027-10-01'), '工作经费').at(-1)
  expect(grant()?.status).toBe('pending')
  expect(grant({ 种类: '考核', 作出单位: 'U0', 日期: '2027-06-30', 对象: 'C1' })?.status).toBe('met')
})

it('a selection waits for the result that a 用于 names', () => {
  const rules = [
    '应当 年度考核\n  由 县教育局 对 每个教共体\n  每学年 考核 不少于 1 次\n  用于 下一学年 优秀',
    '评选 优秀\n  每学年\n  从 教共体 中 取 1 个\n  依 本校评估得分 从高到低',
  ]
  const rows = {
    数值: [score('评估得分', 'U1', '2026—2027', 90), score('评估得分', 'U1', '2027—2028', 91)],
  }
  const chosen = (...决定: object[]) =>
    allOf(judged(rules, { ...rows, 决定 }, '2027-10-01'), '优秀').map((f) => [f.period.label, f.status])
  expect(chosen()).toEqual([
    ['2026—2027学年', 'met'],
    ['2027—2028学年', 'pending'],
  ])
  expect(chosen({ 种类: '考核', 作出单位: 'U0', 日期: '2027-06-30', 对象: 'C1' })[1]?.[1]).toBe('met')
})

describe('以 上一年度 数据为准', () => {
  const rule = '应当 考核\n  由 县教育局 对 每个教共体\n  2月至3月 考核 不少于 1 次\n  以 上一年度 数据为准'
  it('an act is not owed for a year before the agreement, and is owed for the first year of it', () => {
    const at = (asOf: string, label: string) => one(rule, '考核', {}, asOf, { period: label }).status
    expect(at('2027-03-31', '2027年2月至3月')).toBe('notApplicable')
    expect(at('2028-03-31', '2028年2月至3月')).toBe('pending')
  })
})

describe('佐证 with a number', () => {
  const rule = (asked: string) => `应当 送教\n  由 牵头校\n  每学年 送教 不少于 1 次\n  佐证 照片（${asked}）`
  const facts = (n: number) => ({
    活动: [
      { 编号: 'A1', 种类: '送教', 日期: '2026-10-12', 主办单位: 'U1', 接收单位: 'U2', 佐证: `照片（${n}）` },
    ],
    关账: [closing('2026-09-01', '2027-08-31', '2027-09-05')],
  })
  it('is read with its comparison', () => {
    const at = (asked: string, n: number) =>
      one(rule(asked), '送教', facts(n), '2027-10-01', { period: '2026—2027学年' }).status
    expect([at('不少于 2 张', 1), at('不少于 2 张', 2)]).toEqual(['unmet', 'met'])
    expect([at('超过 2 张', 2), at('超过 2 张', 3)]).toEqual(['unmet', 'met'])
    expect([at('少于 2 张', 1), at('少于 2 张', 2)]).toEqual(['met', 'unmet'])
  })
})
