// Ruling 2: an open ledger counts "n or more"; a duty is pending in its window, overdue after it, and unmet only when the period is closed.
import { describe, expect, it } from 'vitest'
import { BASE, closing, daily, judged, one, plan, ROWS, SETTINGS } from './fixture.ts'
import { judge, theOne } from './judge.ts'

const VISITS = '应当 视导次数\n  由 牵头校\n  每学期 视导 不少于 2 次'
const first = { period: '第一学期' }
const second = { period: '第二学期' }
const visits = (n: number, more: object = {}) => ({ 活动: daily('视导', n, '2026-10-12', more) })
const at = (n: number, asOf: string, close: object[] = []) =>
  one(VISITS, '视导次数', { ...visits(n), 关账: close }, asOf, first)

describe('a duty', () => {
  const close = closing('2026-09-01', '2027-01-22', '2027-02-01')
  it('not yet reached is pending while its window runs', () => {
    for (const asOf of ['2026-10-12', '2027-01-21', '2027-01-22'])
      expect(at(1, asOf)).toMatchObject({ status: 'pending', actual: '至少 1 次' })
    expect(at(2, '2026-10-13').status).toBe('met')
  })
  it('is overdue after it, while the ledger is open', () => {
    expect(at(1, '2027-01-23').status).toBe('overdue')
    expect(at(1, '2027-06-01').status).toBe('overdue')
    expect(at(2, '2027-01-23').status).toBe('met')
  })
  it('is unmet from the day on which the period is closed', () => {
    expect(at(1, '2027-01-31', [close]).status).toBe('overdue')
    expect(at(1, '2027-02-01', [close])).toMatchObject({ status: 'unmet', actual: '1 次' })
    expect(at(2, '2027-02-01', [close])).toMatchObject({ status: 'met', actual: '2 次' })
  })
  it('and a closing of another period does not close this one', () => {
    const later = closing('2027-02-22', '2027-07-09', '2027-07-20')
    expect(at(1, '2027-07-21', [later]).status).toBe('overdue')
    expect(at(1, '2027-07-21', [close, later]).status).toBe('unmet')
    const early = closing('2026-09-01', '2027-01-21', '2027-02-01')
    expect(at(1, '2027-02-02', [early]).status).toBe('overdue')
  })
  it('nor does a closing of another community', () => {
    const other = {
      教共体: [{ 编号: 'C2', 名称: '丙校教共体', 牵头单位: 'U3', 成员单位: 'U4', 起: '2026-09-01' }],
      协议: [{ 编号: 'X2', 教共体: 'C2', 起: '2026-09-01', 止: '2029-08-31' }],
      关账: [{ ...close, 教共体: 'C2' }],
    }
    const findings = judged(VISITS, { ...visits(1), ...other }, '2027-02-02')
    expect(theOne(findings, '视导次数', { subject: 'U1', ...first }).status).toBe('overdue')
    expect(theOne(findings, '视导次数', { subject: 'U3', ...first }).status).toBe('unmet')
  })
})

describe('the scheme’s own days of grace', () => {
  const text = plan('方案 样例方案 第 1 版\n  施行 2026-09-01\n  关账 期满后 30 天', ...SETTINGS, VISITS)
  const on = (asOf: string, more: object = visits(1)) =>
    theOne(judge(text, ROWS, [BASE, more as Record<string, unknown>], asOf), '视导次数', first)
  it('close a period by themselves', () => {
    expect(on('2027-02-20').status).toBe('overdue')
    expect(on('2027-02-22').status).toBe('unmet')
  })
  it('and what is entered after them does not count', () => {
    const late = (on_: string) => ({
      活动: [...daily('视导', 1, '2026-10-12'), ...daily('视导', 1, '2026-11-12', { 登记日: on_ })],
    })
    expect(on('2027-03-10', late('2027-02-20')).status).toBe('met')
    const refused = on('2027-03-10', late('2027-03-01'))
    expect(refused.status).toBe('unmet')
    expect(refused.refused).toMatchObject([{ reason: 'afterClosing' }])
  })
})

describe('what is entered after the closing', () => {
  const close = closing('2026-09-01', '2027-01-22', '2027-02-01')
  const late = (recorded: string) => ({
    活动: [...daily('视导', 1, '2026-10-12'), ...daily('视导', 1, '2026-11-12', { 登记日: recorded })],
    关账: [close],
  })
  it('counts up to its day and is refused from the next', () => {
    expect(one(VISITS, '视导次数', late('2027-02-01'), '2027-03-01', first).status).toBe('met')
    const refused = one(VISITS, '视导次数', late('2027-02-02'), '2027-03-01', first)
    expect(refused.status).toBe('unmet')
    expect(refused.refused).toMatchObject([{ reason: 'afterClosing' }])
  })
  it('does not touch days that were not closed', () => {
    const facts = {
      活动: daily('视导', 2, '2027-03-01', { 登记日: '2027-04-01' }),
      关账: [closing('2026-09-01', '2027-01-22', '2027-02-01')],
    }
    expect(one(VISITS, '视导次数', facts, '2027-04-02', second).status).toBe('met')
    const closedLater = {
      活动: daily('视导', 2, '2026-10-12', { 登记日: '2027-08-10' }),
      关账: [closing('2027-02-22', '2027-07-09', '2027-08-01')],
    }
    expect(one(VISITS, '视导次数', closedLater, '2027-08-11', first).status).toBe('met')
  })
})

describe('an upper bound', () => {
  const most = (head: string, test: string) => `${head} 次数上限\n  由 牵头校\n  每学期 研修 ${test}`
  const on = (rule: string, n: number, asOf: string, close: object[] = []) =>
    one(rule, '次数上限', { 活动: daily('研修', n, '2026-10-12'), 关账: close }, asOf, first).status
  const close = [closing('2026-09-01', '2027-01-22', '2027-02-01')]
  for (const rule of [most('应当', '不超过 2 次'), most('不得', '超过 2 次')]) {
    it(`${rule.slice(0, 2)}: broken is unmet at once, not yet broken is pending`, () => {
      expect(on(rule, 3, '2026-12-01')).toBe('unmet')
      expect(on(rule, 2, '2026-12-01')).toBe('pending')
      expect(on(rule, 2, '2027-02-02', close)).toBe('met')
      expect(on(rule, 3, '2027-02-02', close)).toBe('unmet')
    })
  }
})

describe('a range and an exact number', () => {
  const on = (test: string, n: number, asOf: string) =>
    one(
      `应当 次数定\n  由 牵头校\n  每学期 研修 ${test}`,
      '次数定',
      { 活动: daily('研修', n, '2026-10-12'), 关账: [closing('2026-09-01', '2027-01-22', '2027-02-01')] },
      asOf,
      first,
    ).status
  const [running, past] = ['2026-12-01', '2027-02-02']
  it('1 至 3 次: both ends included, and above it is broken at once', () => {
    expect([0, 1, 3, 4].map((n) => on('1 至 3 次', n, running))).toEqual([
      'pending',
      'pending',
      'pending',
      'unmet',
    ])
    expect([0, 1, 3, 4].map((n) => on('1 至 3 次', n, past))).toEqual(['unmet', 'met', 'met', 'unmet'])
  })
  it('为 2 次: more is wrong, too, and it is not settled before the closing', () => {
    expect([1, 2, 3].map((n) => on('为 2 次', n, running))).toEqual(['pending', 'pending', 'unmet'])
    expect([1, 2, 3].map((n) => on('为 2 次', n, past))).toEqual(['unmet', 'met', 'unmet'])
  })
  it('each word of comparison on both sides of its number', () => {
    const table: Readonly<Record<string, readonly string[]>> = {
      '不少于 2 次': ['unmet', 'met', 'met'],
      '2 次 以上': ['unmet', 'met', 'met'],
      '超过 2 次': ['unmet', 'unmet', 'met'],
      '不超过 2 次': ['met', 'met', 'unmet'],
      '2 次 以内': ['met', 'met', 'unmet'],
      '少于 2 次': ['met', 'unmet', 'unmet'],
      '不足 2 次': ['met', 'unmet', 'unmet'],
      '不为 2 次': ['met', 'unmet', 'met'],
    }
    for (const [test, expected] of Object.entries(table))
      expect([test, [1, 2, 3].map((n) => on(test, n, past))]).toEqual([test, expected])
  })
})

describe('in a score an open count is unknown, with bounds', () => {
  const cases = `计算 送教分
  每学期
  当 送教 不少于 2 次 时 = 10 分
  当 送教 少于 2 次 时 = 4 分`
  const on = (n: number, asOf: string, close: object[] = []) =>
    one(cases, '送教分', { 活动: daily('送教', n, '2026-10-12'), 关账: close }, asOf, first)
  it('while later records could change the case', () => {
    expect(on(1, '2027-02-10')).toMatchObject({ status: 'unknown', actual: '4 至 10 分' })
    expect(on(1, '2027-02-10', [closing('2026-09-01', '2027-01-22', '2027-02-01')])).toMatchObject({
      status: 'met',
      actual: '4 分',
    })
    expect(on(2, '2026-10-20')).toMatchObject({ status: 'met', actual: '10 分' })
  })
})

describe('as the condition of a duty an open count is unknown', () => {
  const rule = '应当 跟进\n  由 牵头校\n  当 每学期 送教 不少于 2 次 时\n  每学期 视导 不少于 1 次'
  const on = (n: number, asOf: string, close: object[] = []) =>
    one(rule, '跟进', { 活动: daily('送教', n, '2026-10-12'), 关账: close }, asOf, first).status
  it('and settles when it holds, or when the period is closed', () => {
    expect(on(1, '2026-12-01')).toBe('unknown')
    expect(on(1, '2027-01-23')).toBe('unknown')
    expect(on(1, '2027-02-01', [closing('2026-09-01', '2027-01-22', '2027-02-01')])).toBe('notApplicable')
    expect(on(2, '2026-12-01')).toBe('pending')
  })
})

describe('a milestone', () => {
  const rule = '应当 节点\n  由 牵头校\n  每学年 12月底前 视导 不少于 2 次'
  const on = (asOf: string, recorded: string) =>
    one(
      rule,
      '节点',
      { 活动: [...daily('视导', 1, '2026-10-12'), ...daily('视导', 1, '2026-12-31', { 登记日: recorded })] },
      asOf,
      { period: '2026—2027' },
    )
  it('is judged at the end of its day, that day included', () => {
    expect(on('2026-12-30', '2026-12-31').status).toBe('pending')
    expect(on('2026-12-31', '2026-12-31').status).toBe('met')
    expect(on('2027-03-01', '2026-12-31').status).toBe('met')
  })
  it('and what is entered later is shown apart', () => {
    const late = on('2027-03-01', '2027-01-01')
    expect(late.status).toBe('unmet')
    expect(late.refused).toMatchObject([{ reason: 'recordedLate' }])
  })
})
