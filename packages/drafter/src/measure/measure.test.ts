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
    ['comparison', row('听课不少于3次', { quantity: { op: '<=', n: 3, unit: '次' } })],
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
  it('of so many acts or papers is met by a draft of no less, and of persons only by the number', () => {
    expect(figures(row('听课不少于3次', { quantity: { op: '=', n: 3, unit: '次' } })).found).toBe(1)
    const { found } = measure('某县', '某县计划\n每学期派出不少于3人。', [
      row('派出不少于3人', { quantity: { op: '=', n: 3, unit: '人' } }),
    ])
    expect(found).toBe(0)
  })
  it('of two papers is met by a draft for each', () => {
    const two = row('制定方案和预案', { quantity: { op: '=', n: 2, unit: '份' }, period: '持续' })
    const of = (text: string) => measure('某县', `某县安排\n${text}`, [two])
    expect(of('制定方案和预案。')).toMatchObject({ found: 1, existence: 2, existenceRight: 2 })
    expect(of('制定方案，和预案无关。').found).toBe(0)
  })
  it('whose period the plan does not give is found by a draft without a window, and counted apart', () => {
    const year = row('听课不少于3次', { period: '年' })
    const of = (text: string) => {
      const { found, foundOpen, right, rightOpen, stated } = measure('某县', `某县安排\n${text}`, [year])
      return { found, foundOpen, right, rightOpen, stated }
    }
    expect(of('听课不少于3次。')).toEqual({ found: 0, foundOpen: 1, right: 0, rightOpen: 1, stated: 0 })
    expect(of('今年听课不少于3次。')).toMatchObject({ found: 1, foundOpen: 1, stated: 1 })
    expect(of('每月听课不少于3次。')).toMatchObject({ found: 0, foundOpen: 0 })
  })
  it('of what is there is met by 有, which is right also where no row has a figure', () => {
    const paper = row('制定听课计划', { quantity: null })
    expect(measure('某县', TEXT, [paper])).toMatchObject({ existence: 1, existenceRight: 1, right: 0 })
    expect(measure('某县', TEXT, [row('乙校')])).toMatchObject({ existence: 1, existenceRight: 0 })
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
    expect(windowsOf('2022-03', 0, 1)).toContain('3月')
    expect(windowsOf('2022-05..06', 0, 1)).toEqual(['5月至6月'])
    expect(windowsOf('次年1月底前', 0, 1)).toContain('1月底前')
    expect(windowsOf('2-3月(上一年度)', 0, 1)).toEqual(['2月至3月'])
    expect(windowsOf('第2年', 0, 1)).toEqual(['第2年'])
  })
  it('none meets a rule without a window, and so does the term of the plan', () => {
    expect([meets([], null), meets(['每学期'], null), meets([], '持续')]).toEqual([true, false, true])
    expect([meets([], '累计'), meets([], '每次'), meets(['每周'], '每次')]).toEqual([true, true, false])
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
