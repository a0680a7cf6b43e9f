// 经 X: an approval of who owes or of whom it is owed to; 负责 names who holds what; days of the school calendar.
import { describe, expect, it } from 'vitest'
import { one, plan, ROWS, SETTINGS } from './fixture.ts'
import { allOf, judge } from './judge.ts'

describe('经, where there is a receiver', () => {
  const rule = '应当 送教\n  由 牵头校 对 每所成员校\n  每学年 送教 不少于 1 次\n  经 县教育局 同意'
  const 活动 = [{ 编号: 'A1', 种类: '送教', 日期: '2026-10-12', 主办单位: 'U1', 接收单位: 'U2' }]
  const approved = (对象: string, 作出单位 = 'U0') =>
    one(rule, '送教', { 活动, 决定: [{ 种类: '同意', 作出单位, 日期: '2026-10-01', 对象 }] }, '2026-12-01')
      .status
  it('is met by a word about the one, the other or the community, and by no other', () => {
    expect(['U1', 'U2', 'C1', 'U3'].map((u) => approved(u))).toEqual(['met', 'met', 'met', 'pending'])
    expect(approved('U2', 'U1')).toBe('pending')
  })
})

it('负责 names the records of who holds the matters', () => {
  const rule = '应当 分工\n  由 牵头校 负责 甲事、乙事'
  const 分工 = ['甲事', '乙事'].map((事项) => ({ 单位: 'U1', 事项, 工号: 'P1', 起: '2026-09-01' }))
  expect(one(rule, '分工', { 分工 }, '2026-12-01')).toMatchObject({
    status: 'met',
    facts: ['分工-1', '分工-2'],
  })
  expect(one(rule, '分工', { 分工: 分工.slice(1) }, '2026-12-01')).toMatchObject({
    status: 'pending',
    facts: ['分工-1'],
  })
})

describe('days of the school calendar', () => {
  const rows = [
    ...ROWS,
    { 名称: '春季开学', 类: '事件' },
    { 名称: '实施计划', 类: '文件', 单位: '份' },
  ] as const
  const at = (asOf: string) => {
    const text = plan(...SETTINGS, '应当 计划\n  由 牵头校\n  每学年 春季开学 后 15 天 内 有 实施计划')
    const 单位 = ['U0', 'U1', 'U2'].map((编号) => ({
      编号,
      名称: 编号,
      种类: 编号 === 'U0' ? '机构' : '学校',
      起: '2020-01-01',
    }))
    const 教共体 = [
      { 编号: 'C1', 名称: 'C1', 牵头单位: 'U1', 成员单位: 'U2', 起: '2026-04-01', 止: '2027-08-31' },
    ]
    const tables = [{ 单位, 教共体 }] as Parameters<typeof judge>[2]
    return allOf(judge(text, rows, tables, asOf), '计划').map((f) => f.status)
  }
  it('ask for nothing before they come, nor for what lay before the agreement', () => {
    expect(at('2027-01-31')).toEqual([])
    expect(at('2027-02-28')).toHaveLength(1)
  })
})
