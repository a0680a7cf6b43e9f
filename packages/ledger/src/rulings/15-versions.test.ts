// Ruling 15: a version of a scheme is in force from its 施行 until the one that replaces it; a finding uses the version in force on the last day of its data period.
import { describe, expect, it } from 'vitest'
import { County, evaluateVersions, type Program, versionsInOrder } from '../index.ts'
import { BASE, closing, daily, plan, ROWS, SETTINGS, score } from './fixture.ts'
import { dayOf, programOf, recordsOf } from './judge.ts'

const visits = (n: number) => `应当 视导次数\n  由 牵头校\n  每学期 视导 不少于 ${n} 次`
const version = (number: number, from: string, ...rules: string[]): Program =>
  programOf(
    plan(
      `方案 样例方案 第 ${number} 版\n  施行 ${from}${number > 1 ? `\n  取代 第 ${number - 1} 版` : ''}`,
      ...SETTINGS,
      ...rules,
    ),
    ROWS,
  )

/** [rule, period, version, status, required] of each finding. */
function at(programs: readonly Program[], more: object, asOf: string): string[][] {
  const versions = versionsInOrder(programs)
  if (!versions.ok) throw new Error(versions.error.map((e) => e.message.en).join())
  const county = new County(recordsOf(BASE, more as Record<string, unknown>))
  return evaluateVersions(versions.value, county, dayOf(asOf)).map(({ version: v, finding: d }) => [
    d.clause,
    d.period.label.slice(-4),
    v,
    d.status,
    d.required,
  ])
}

const facts = {
  活动: [...daily('视导', 2, '2026-10-12'), ...daily('视导', 2, '2027-03-01')],
  关账: [closing('2026-09-01', '2027-07-09', '2027-08-01')],
}
const first = version(1, '2026-09-01', visits(2))

describe('a new version', () => {
  const from = (day: string) => [first, version(2, day, visits(3))]
  it('applies to periods that end on or after its first day', () => {
    expect(at(from('2027-07-09'), facts, '2027-08-10')).toEqual([
      ['样例/视导次数', '第一学期', '1', 'met', '2 次'],
      ['样例/视导次数', '第二学期', '2', 'unmet', '3 次'],
    ])
    expect(at(from('2027-07-10'), facts, '2027-08-10')).toEqual([
      ['样例/视导次数', '第一学期', '1', 'met', '2 次'],
      ['样例/视导次数', '第二学期', '1', 'met', '2 次'],
    ])
  })
  it('leaves the findings of earlier periods as they were', () => {
    const alone = at([first], facts, '2027-08-10')[0]
    expect(at(from('2027-07-09'), facts, '2027-08-10')[0]).toEqual(alone)
    expect(at(from('2027-07-09'), facts, '2029-01-10')[0]).toEqual(alone)
  })
  it('is not known of before its first day', () => {
    expect(at(from('2027-07-01'), facts, '2027-06-30').map((f) => f[2])).toEqual(['1', '1'])
    expect(at(from('2027-07-01'), facts, '2027-07-01').map((f) => f[2])).toEqual(['1', '2'])
  })
})

it('a rule keeps its id; one that is new or gone is there only in its time', () => {
  const second = version(2, '2027-02-22', visits(3), '应当 送教次数\n  由 牵头校\n  每学期 送教 不少于 1 次')
  const third = version(3, '2027-09-01', '应当 送教次数\n  由 牵头校\n  每学期 送教 不少于 1 次')
  const found = at([first, second, third], facts, '2027-10-01').map(([rule, period, v]) => [rule, period, v])
  expect(found).toContainEqual(['样例/视导次数', '第一学期', '1'])
  expect(found).toContainEqual(['样例/视导次数', '第二学期', '2'])
  expect(found).toContainEqual(['样例/送教次数', '第二学期', '2'])
  expect(found).toContainEqual(['样例/送教次数', '第一学期', '3'])
  expect(found).toHaveLength(4)
})

it('the data period decides, not the window in which the number is made', () => {
  const rule = (cap: string) =>
    `计算 上年得分\n  每学年\n  以 上一学年 数据为准\n  = 本校评估得分 封顶 ${cap}`
  const scores = {
    数值: [score('评估得分', 'U1', '2026—2027', 70), score('评估得分', 'U1', '2027—2028', 90)],
  }
  const programs = [version(1, '2026-09-01', rule('100 分')), version(2, '2027-09-01', rule('50 分'))]
  const versions = versionsInOrder(programs)
  const county = new County(recordsOf(BASE, scores))
  const found = evaluateVersions(versions.ok ? versions.value : [], county, dayOf('2028-08-31'))
  const second = found.find((f) => f.finding.period.label === '2027—2028学年')
  expect([second?.version, second?.finding.actual]).toEqual(['1', '70 分'])
})

describe('the order of versions', () => {
  const bad = (...programs: Program[]) => {
    const result = versionsInOrder(programs)
    return result.ok ? [] : result.error.map((e) => e.code)
  }
  it('is that of their numbers, however they are given', () => {
    const second = version(2, '2027-09-01', visits(3))
    const third = version(10, '2028-09-01', visits(4)) // the tenth comes after the second
    const order = versionsInOrder([third, first, second])
    expect(order.ok && order.value.map((v) => v.version)).toEqual(['1', '2', '10'])
  })
  it('each must begin, and after the one before', () => {
    expect(bad(first, version(2, '未设定', visits(3)))).toEqual(['noInForce'])
    expect(bad(first, version(2, '2026-09-01', visits(3)))).toEqual(['versionOrder'])
    expect(bad(first, version(2, '2026-08-31', visits(3)))).toEqual(['versionOrder'])
    expect(bad(first, version(2, '2026-09-02', visits(3)))).toEqual([])
  })
  it('one version alone is in force for all days', () => {
    const [only] = at([version(1, '2027-09-01', visits(2))], facts, '2026-12-01')
    expect(only?.slice(1, 4)).toEqual(['第一学期', '1', 'met'])
  })
})
