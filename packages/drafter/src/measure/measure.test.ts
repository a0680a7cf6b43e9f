import { describe, expect, it } from 'vitest'
import { isAsked, type Row, rowOf } from './catalogue.ts'
import { measure } from './measure.ts'
import { rowUnit, unitsMeet } from './normal.ts'
import { periodsMeet, windowsOf } from './periods.ts'
import { planText } from './plans.ts'

const row = (quote: string, more: Partial<Row> = {}): Row => ({
  ...{ id: 'T1', seed: 't.txt', plan: '某县', quote, check: 'compute', period: '学期' },
  ...{ quantity: { op: '>=', n: 3, unit: '次' }, quantities: null },
  ...more,
})
const TEXT = '某县计划\n甲校每学期听课不少于3次。乙校每月备课2次。丙校制定听课计划。'
const figures = (...rows: readonly Row[]) => {
  const { found, rows: asked, right, drafts, existence } = measure('某县', TEXT, rows)
  return { found, asked, right, drafts, existence }
}

describe('a row', () => {
  it('is found when number, comparison, unit and window are right', () => {
    expect(figures(row('听课不少于3次'))).toEqual({ found: 1, asked: 1, right: 1, drafts: 2, existence: 1 })
  })
  it.each([
    ['number', row('听课不少于3次', { quantity: { op: '>=', n: 4, unit: '次' } })],
    ['comparison', row('听课不少于3次', { quantity: { op: '=', n: 3, unit: '次' } })],
    ['unit', row('听课不少于3次', { quantity: { op: '>=', n: 3, unit: '节' } })],
    ['period', row('听课不少于3次', { period: '学年' })],
    ['sentence', row('乙校每月备课')],
    ['quotation', row('没有这一句')],
  ])('is not found when its %s is another', (_, other) => {
    expect(figures(other)).toMatchObject({ found: 0, asked: 1, right: 0 })
  })
  it('of several quantities is found when all of them are', () => {
    const both = { quantity: null, quantities: [row('').quantity, { op: '=', n: 2, unit: '次' }] as never }
    expect(figures(row('听课不少于3次。乙校每月备课2次', { ...both, period: '学期;月' })).found).toBe(1)
    expect(figures(row('听课不少于3次。乙校每月备课2次', { ...both, period: '学期' })).found).toBe(0)
  })
  it('is asked for when it is computed and has number, unit and period', () => {
    expect(isAsked(row(''))).toBe(true)
    const others: Partial<Row>[] = [
      { check: 'attest' },
      { period: null },
      { quantity: null },
      { quantity: { op: '>=', n: null, unit: '%' } },
      { quantity: { op: '>=', n: 1, unit: null } },
    ]
    for (const other of others) expect(isAsked(row('', other))).toBe(false)
  })
  it('of another check still makes a draft right', () => {
    expect(figures(row('听课不少于3次', { check: 'attest' }))).toMatchObject({ asked: 0, right: 1 })
  })
  it('is read from a line of the catalogue, and only from one', () => {
    expect(rowOf(JSON.stringify(row('甲')))?.quote).toBe('甲')
    expect([rowOf(''), rowOf('{'), rowOf('{"id":"T1"}'), rowOf('3')]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })
})

describe('units of the catalogue', () => {
  it.each([
    ['副校长', '人'],
    ['%教师', '%'],
    ['元/月', '元'],
    ['次活动', '次'],
    ['周岁', '岁'],
    ['成员校', '所'],
    ['要素', '个'],
    ['法人', '个'],
  ])('%s is %s', (unit, read) => {
    expect(rowUnit(unit)).toBe(read)
  })
  it('meet words for one thing, not things that look alike', () => {
    expect([
      unitsMeet('名', '人'),
      unitsMeet('项', '类'),
      unitsMeet('节', '课时'),
      unitsMeet('次', '人'),
    ]).toEqual([true, true, false, false])
  })
})

describe('periods of the catalogue', () => {
  const meets = (windows: readonly string[], period: string | null, term?: string): boolean =>
    periodsMeet(windows, term, period, 0, 1)
  it('are windows', () => {
    expect(windowsOf('学期', 0, 1)).toEqual(['每学期'])
    expect(windowsOf('4-5月', 0, 1)).toEqual(['4月至5月'])
    expect(windowsOf('3年', 0, 1)).toEqual(['建设期内'])
    expect(windowsOf('跟岗期', 0, 1)).toEqual(['跟岗期间', '期间'])
    expect(windowsOf('学期;年', 1, 2)).toContain('每年')
  })
  it('none meets a rule without a window, and so does the term of the plan', () => {
    expect([meets([], null), meets(['每学期'], null), meets([], '持续')]).toEqual([true, false, true])
    expect([meets([], '学期', '每学期'), meets([], '学期', '每年'), meets([], '学期')]).toEqual([
      true,
      false,
      false,
    ])
  })
})

describe('the text of one plan among several', () => {
  const text = '题目\n某方案1\n甲。\n某方案2\n乙。\n某方案10\n丙。'
  it('stands between its number and the next', () => {
    expect(planText(text, '002/方案2 某县')).toBe('某方案2\n乙。')
    expect(planText(text, '002/方案10 某县')).toBe('某方案10\n丙。')
    expect(planText('题目\n计划 篇3\n甲。', '003/篇3 某校')).toBe('计划 篇3\n甲。')
  })
  it('is the whole of a text with one plan, nothing when the plan is not there', () => {
    expect(planText(text, '004/某县')).toBe(text)
    expect(planText(text, '002/方案7 某县')).toBe('')
  })
})
