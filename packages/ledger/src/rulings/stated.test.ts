// 现状: what a plan states of somebody is held against the records; a number that is worked out and reported is held against its own figures.
import type { EntryRow } from '@lianxiao/facts'
import type { Finding } from '@lianxiao/kernel'
import { describe, expect, it } from 'vitest'
import { BASE, daily, plan, ROWS, SETTINGS, score } from './fixture.ts'
import { judge, saysOf, theOne } from './judge.ts'

const MORE: readonly EntryRow[] = [
  ...ROWS,
  { 名称: '学生数', 类: '数值', 单位: '人' },
  { 名称: '骨干数', 类: '数值', 单位: '名' },
  { 名称: '用房面积', 类: '数值', 单位: '平方米' },
]
const YEAR = '2026—2027'
const CALC = '计算 每百人骨干\n  由 牵头校\n  每学年\n  = 骨干数 ÷ 学生数 × 100 名'
const STATED = `现状 骨干现状
  由 牵头校
  本学年
  学生数 为 1000 人
  骨干数 为 12 名
  每百人骨干 为 1.2 名
  用房面积 为 1749 平方米`
const RANK = '不得 排名下滑\n  由 牵头校\n  每学年 综合排名 较上一学年 下降 8 名次 以上'
const of = (indicator: string, value: number, unit: string) =>
  score(indicator, 'U1', YEAR, value, { 计量单位: unit })
const rows = (pupils: number, lead: number, area: number): object[] => [
  of('学生数', pupils, '人'),
  of('骨干数', lead, '名'),
  of('用房面积', area, '平方米'),
]
const found = (rule: string, 数值: readonly object[], asOf = '2027-08-31'): Finding =>
  theOne(judge(plan(...SETTINGS, CALC, STATED, RANK), MORE, [BASE, { 数值 }], asOf), rule, { period: YEAR })

describe('现状', () => {
  it('is not met where the records say otherwise, figure by figure', () => {
    const other = found('骨干现状', rows(682, 12, 1749))
    expect(other.status).toBe('unmet')
    expect(other.parts.map((p) => p.status)).toEqual(['unmet', 'met', 'unmet', 'met'])
    expect(saysOf(other)).toContain('学生数写的是 1000 人，登记的是 682 人')
    expect(saysOf(other)).toContain('每百人骨干写的是 1.2 名，登记的是 1.7595… 名')
  })
  it('is met where they round to it: 1748.5 and 1749.5 平方米, not 1749.6', () => {
    const at = (area: number) => found('骨干现状', rows(1000, 12, area)).status
    expect([1749, 1748.5, 1749.5].map(at)).toEqual(['met', 'met', 'met'])
    expect([1748.4, 1749.6].map(at)).toEqual(['unmet', 'unmet'])
  })
  it('counts people one by one: 999 is not 1000', () => {
    expect(found('骨干现状', rows(999, 12, 1749)).parts[0]?.status).toBe('unmet')
  })
  it('rounds what is worked out: 12 of 960 and of 1043 are 1.2, of 959 (1.2513…) and of 1044 (1.1494…) they are not', () => {
    const part = (pupils: number) => found('骨干现状', rows(pupils, 12, 1749)).parts[2]?.status
    // 1.15 to 1.25: 960 to 1043.4
    expect([960, 1043].map(part)).toEqual(['met', 'met'])
    expect([959, 1044].map(part)).toEqual(['unmet', 'unmet'])
  })
  it('is unknown while a figure is not recorded, and says which', () => {
    const open = found('骨干现状', rows(1000, 12, 1749).slice(1))
    expect(open.status).toBe('unknown')
    expect(saysOf(open)).toContain('甲校的学生数没有登记')
  })
  it('is unknown where a ratio is over nobody', () => {
    const open = found('骨干现状', rows(0, 12, 1749))
    expect(open.parts[2]).toMatchObject({ status: 'unknown', says: '除数为零：甲校的学生数' })
  })
})

describe('a number that is worked out and reported', () => {
  const reported = (value: number, year = YEAR) => score('每百人骨干', 'U1', year, value, { 计量单位: '名' })
  it('contradicts its own figures where it does not round to them, and names what they imply', () => {
    const torn = found('每百人骨干', [...rows(1000, 12, 1749), reported(1.76)])
    expect([torn.status, torn.actual]).toEqual(['conflict', '未知'])
    expect(saysOf(torn)).toBe(
      '每百人骨干登记的是 1.76 人，按登记的数算是 1.2 人；学生数是 680 至 683 人才得登记的数',
    )
  })
  it('is as worked out where it does: 1.76 of 682, 680 and 683, not of 679 and 684', () => {
    const at = (pupils: number) => found('每百人骨干', [...rows(pupils, 12, 1749), reported(1.76)]).status
    expect([680, 682, 683].map(at)).toEqual(['met', 'met', 'met'])
    expect([679, 684].map(at)).toEqual(['conflict', 'conflict'])
  })
  it('of another year is not in question', () => {
    const row = reported(1.76, '2025—2026')
    expect(found('每百人骨干', [...rows(1000, 12, 1749), row])).toMatchObject({
      status: 'met',
      actual: '1.2 人',
    })
  })
  it('does not stand in for figures that are missing', () => {
    const open = found('每百人骨干', [of('骨干数', 12, '名'), reported(1.76)])
    expect([open.status, saysOf(open)]).toEqual(['unknown', '甲校的学生数没有登记'])
  })
  it('tears what rests on it', () => {
    expect(found('骨干现状', [...rows(1000, 12, 1749), reported(1.76)]).status).toBe('conflict')
  })
})

describe('a rank compared with the year before', () => {
  const rank = (value: number, year: string) => score('综合排名', 'U1', year, value, { 计量单位: '名次' })
  it('that is not recorded is unknown, and says so', () => {
    const open = found('排名下滑', [rank(12, YEAR)])
    expect(open.status).toBe('unknown')
    expect(saysOf(open)).toContain('上一学年：甲校的综合排名没有登记')
  })
  it('is decided once it is', () => {
    expect(found('排名下滑', [rank(12, YEAR), rank(5, '2025—2026')]).status).toBe('met')
    expect(found('排名下滑', [rank(13, YEAR), rank(5, '2025—2026')]).status).toBe('unmet')
  })
})

describe('现状 of a period the scheme names, and of more than a number', () => {
  const rules = (line: string) => [
    '确定 汇报年度\n  自 2026年9月1日 至 2027年8月31日',
    `现状 活动\n  由 牵头校\n  汇报年度\n  ${line}`,
  ]
  const at = (line: string, count: number, from = '2026-10-12') =>
    theOne(
      judge(
        plan(...SETTINGS, ...rules(line)),
        MORE,
        [BASE, { 活动: daily('视导', count, from) }],
        '2027-09-20',
      ),
      '活动',
    ).status
  it('counts what lies in the period', () => {
    const closed = (count: number, from?: string) => at('视导 超过 2 次', count, from)
    expect([closed(3), closed(3, '2027-09-01')]).toEqual(['met', 'unknown'])
    expect(at('视导 不少于 2 次', 2)).toBe('met')
    expect(at('视导 超过 2 次', 2)).toBe('unknown')
  })
  it('without a period what was there before the agreement is there', () => {
    const rule = '现状 协议\n  由 牵头校\n  合作协议 为 1 份'
    const on = (day: string) =>
      theOne(
        judge(
          plan(...SETTINGS, rule),
          MORE,
          [BASE, { 文件: [{ 种类: '合作协议', 单位: 'U1', 日期: day, 附件: 'a.pdf' }] }],
          '2027-09-20',
        ),
        '协议',
      ).parts[0]?.actual
    expect([on('2025-01-10'), on('2027-01-10')]).toEqual(['至少 1 份', '至少 1 份'])
  })
})
