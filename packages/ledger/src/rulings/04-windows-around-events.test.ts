// Ruling 4, windows counted from events and by the calendar: both sides of each edge.
import { describe, expect, it } from 'vitest'
import { daily, judged, one } from './fixture.ts'
import { allOf } from './judge.ts'

const paper = (日期: string, more: object = {}) => ({
  种类: '视导报告',
  单位: 'U1',
  日期,
  附件: 'x.pdf',
  ...more,
})
const visit = daily('视导', 1, '2026-10-12')
const about = { 关联: '视导-2026-10-12' }

describe('after each thing', () => {
  const rule = (lag: string) => `应当 视导报告交\n  由 牵头校\n  每学年 每次视导 后 ${lag} 有 视导报告`
  const at = (lag: string, day: string, asOf: string, more: Record<string, unknown> = {}) =>
    one(rule(lag), '视导报告交', { 活动: visit, 文件: [paper(day, about)], ...more }, asOf).status
  it('3 天 内: the third day counts, the fourth does not', () => {
    expect(at('3 天 内', '2026-10-12', '2026-11-01')).toBe('met')
    expect(at('3 天 内', '2026-10-15', '2026-11-01')).toBe('met')
    expect(at('3 天 内', '2026-10-16', '2026-11-01')).toBe('overdue')
    expect(at('3 天 内', '2026-10-11', '2026-11-01')).toBe('overdue')
    expect(at('3 天 内', '2026-10-16', '2026-10-14')).toBe('pending')
  })
  it('当日 is that day', () => {
    expect(at('当日', '2026-10-12', '2026-11-01')).toBe('met')
    expect(at('当日', '2026-10-13', '2026-11-01')).toBe('overdue')
  })
  it('及时 is what somebody set, and unset until then', () => {
    expect(at('及时', '2026-10-13', '2026-11-01')).toBe('unset')
    const set = { 参数: [{ 名称: '及时', 数值: '7', 计量单位: '天', 生效日: '2026-09-01', 依据: '局务会' }] }
    expect(at('及时', '2026-10-19', '2026-11-01', set)).toBe('met')
    expect(at('及时', '2026-10-20', '2026-11-01', set)).toBe('overdue')
  })
  it('a record about another one does not count', () => {
    const other = { 活动: [...visit, ...daily('视导', 1, '2026-10-13')], 文件: [paper('2026-10-13', about)] }
    const findings = allOf(judged(rule('3 天 内'), other, '2026-11-01'), '视导报告交')
    expect(findings.map((f) => [f.element, f.status])).toEqual([
      ['视导-2026-10-12', 'met'],
      ['视导-2026-10-13', 'overdue'],
    ])
  })
})

describe('before each thing', () => {
  const rule = '应当 先有方案\n  由 牵头校\n  每学年 每次视导 前 有 视导报告'
  const at = (day: string) =>
    one(rule, '先有方案', { 活动: visit, 文件: [paper(day, about)] }, '2026-11-01').status
  it('the day before counts, the day after does not', () => {
    expect([at('2026-10-11'), at('2026-10-13')]).toEqual(['met', 'overdue'])
  })
})

describe('at the end of a posting', () => {
  const rule = '应当 期满考核\n  由 牵头校\n  每名支教人员 期满 有 考核表'
  const posting = {
    编号: 'S1',
    工号: 'P1',
    种类: '支教',
    派出单位: 'U1',
    接收单位: 'U2',
    起: '2026-09-01',
    止: '2027-01-31',
  }
  const table = (日期: string) => ({ 种类: '考核表', 单位: 'U1', 日期, 关联: 'S1', 附件: 'x.pdf' })
  const at = (day: string, asOf: string, more: Record<string, unknown> = {}) =>
    allOf(judged(rule, { 选派: [posting], 文件: [table(day)], ...more }, asOf), '期满考核').map(
      (f) => f.status,
    )
  it('begins the day after, for thirty days', () => {
    expect(at('2027-02-01', '2027-01-31')).toEqual([])
    expect(at('2027-02-01', '2027-02-01')).toEqual(['met'])
    expect(at('2027-03-02', '2027-04-01')).toEqual(['met'])
    expect(at('2027-03-03', '2027-04-01')).toEqual(['overdue'])
  })
  it('or for the days that 交接期 says', () => {
    const set = {
      参数: [{ 名称: '交接期', 数值: '10', 计量单位: '天', 生效日: '2026-09-01', 依据: '局务会' }],
    }
    expect(at('2027-02-10', '2027-04-01', set)).toEqual(['met'])
    expect(at('2027-02-11', '2027-04-01', set)).toEqual(['overdue'])
  })
})

describe('by the calendar', () => {
  const met = (window: string, ...days: string[]) =>
    days.map((day) =>
      allOf(
        judged(
          `应当 次数\n  由 牵头校\n  ${window} 视导 不少于 1 次`,
          { 活动: daily('视导', 1, day) },
          '2027-08-31',
        ),
        '次数',
      ).some((f) => f.status === 'met'),
    )
  const edge = [false, true, true, false]
  it('学期末 is the last fourteen days, 学年末 those of the second term and what follows', () => {
    expect(met('每学期 学期末', '2027-01-08', '2027-01-09', '2027-01-22', '2027-01-23')).toEqual(edge)
    expect(met('学年末', '2027-06-25', '2027-06-26', '2027-08-31', '2027-09-01')).toEqual(edge)
  })
  it('期初 is the first thirty days, or what 期初 says', () => {
    expect(met('期初', '2026-08-31', '2026-09-01', '2026-09-30', '2026-10-01')).toEqual(edge)
    const set = { 参数: [{ 名称: '期初', 数值: '10', 计量单位: '天', 生效日: '2026-09-01', 依据: '局务会' }] }
    const on = (day: string) =>
      one(
        '应当 次数\n  由 牵头校\n  期初 视导 不少于 1 次',
        '次数',
        { 活动: daily('视导', 1, day), ...set },
        '2026-12-01',
      ).status
    expect([on('2026-09-10'), on('2026-09-11')]).toEqual(['met', 'overdue'])
  })
  it('the halves are those of the calendar year, whatever 每年 is', () => {
    expect(met('上半年', '2026-12-31', '2027-01-01', '2027-06-30', '2027-07-01')).toEqual(edge)
    expect(met('下半年', '2026-12-31', '2027-01-01', '2027-06-30', '2027-07-01')).toEqual([
      true,
      false,
      false,
      true,
    ])
  })
  it('the first day of lessons is an event', () => {
    expect(
      met('每学年 秋季开学 后 10 天 内', '2026-08-31', '2026-09-01', '2026-09-11', '2026-09-12'),
    ).toEqual(edge)
    expect(
      met('每学年 春季开学 后 10 天 内', '2027-02-21', '2027-02-22', '2027-03-04', '2027-03-05'),
    ).toEqual(edge)
  })
  it('every month and every week by itself', () => {
    const labels = (window: string, asOf: string) =>
      allOf(judged(`应当 次数\n  由 牵头校\n  ${window} 视导 不少于 1 次`, {}, asOf), '次数').length
    expect([labels('每月', '2026-09-30'), labels('每月', '2026-10-01')]).toEqual([1, 2])
    // 6 September 2026 is a Sunday
    expect([labels('每周', '2026-09-06'), labels('每周', '2026-09-07')]).toEqual([1, 2])
  })
})
