// Must hold: 199/200 days, 200/201 lesson periods, 399/400 days, studio years 8-9-7, 8-9-8 and 8-7-8-9, who may grant.
import { describe, expect, it } from 'vitest'
import { closing, daily, judged } from './fixture.ts'
import { theOne } from './judge.ts'

const CREDIT = `认定 支教经历
  给 每名团队成员
  = 1 年
  可以 由 县教育局 认定
  当 考核等次 达到 合格 时
  符合 任一
    送教 累计 达到 200 天
    符合 全部
      帮扶 累计 不少于 3 年
      解释 “每一年都须8次，还是有3年达到即可” 待定 县教育局
        读法 “每一年” 帮扶期间 每年 工作室活动 不少于 8 次 暂用
        读法 “有3年” 帮扶期间 至少 3 年 工作室活动 不少于 8 次
    线上教学 累计 超过 200 课时
  解释 “满400天认定1年还是2年” 待定 县教育局
    当 送教 累计 达到 400 天`
const passed = { 种类: '考核等次', 作出单位: 'U0', 日期: '2026-09-05', 对象: 'P1', 结论: '合格' }
const granted = { 种类: '认定', 作出单位: 'U0', 日期: '2026-09-06', 对象: 'P1' }
const closed = closing('2026-09-01', '2029-08-31', '2029-09-10')

type Rows = readonly object[]
const joined = (rows: Rows) => rows.map((a) => ({ 活动编号: (a as { 编号: string }).编号, 工号: 'P1' }))
const at = (活动: Rows, asOf: string, more: Record<string, unknown> = {}) =>
  theOne(judged(CREDIT, { 活动, 参加: joined(活动), 决定: [passed, granted], ...more }, asOf), '支教经历', {
    subject: 'P1',
  })
const days = (n: number) => daily('送教', 1, '2026-10-12', { 天数: n })
const periods = (n: number) => daily('线上教学', 1, '2026-10-12', { 课时: n })

describe('200 days', () => {
  it('199 is not enough, 200 is', () => {
    expect(at(days(200), '2027-03-01')).toMatchObject({ status: 'met', actual: '1 年' })
    expect(at(days(199), '2029-09-10', { 关账: [closed] }).status).toBe('unmet')
    expect(at(days(199), '2027-03-01').status).toBe('pending')
    expect(at(days(199), '2029-09-01').status).toBe('unknown')
  })
  it('are added up over the years, and a day without 天数 is one', () => {
    const two = [
      ...daily('送教', 1, '2026-10-12', { 天数: 120 }),
      ...daily('送教', 1, '2027-10-12', { 天数: 79 }),
    ]
    expect(at(two, '2027-12-01').status).toBe('pending')
    expect(at([...two, ...daily('送教', 1, '2027-11-12')], '2027-12-01').status).toBe('met')
  })
})

describe('more than 200 lesson periods', () => {
  it('200 is not more, 201 is', () => {
    expect(at(periods(201), '2027-03-01').status).toBe('met')
    expect(at(periods(200), '2029-09-10', { 关账: [closed] }).status).toBe('unmet')
    expect(at(periods(200), '2027-03-01').status).toBe('pending')
    expect(at(periods(200.5), '2027-03-01').status).toBe('met')
  })
})

describe('400 days', () => {
  it('399 is not marked, 400 is', () => {
    expect(at(days(399), '2027-03-01')).toMatchObject({ status: 'met', provisional: false })
    expect(at(days(400), '2027-03-01')).toMatchObject({ status: 'met', provisional: true })
  })
})

describe('the studio', () => {
  const help = (from: string, to?: string) => ({
    选派: [
      {
        编号: 'S1',
        工号: 'P1',
        种类: '帮扶',
        派出单位: 'U1',
        接收单位: 'U2',
        起: from,
        ...(to === undefined ? {} : { 止: to }),
      },
    ],
  })
  const years = (...counts: number[]) => counts.flatMap((n, i) => daily('工作室活动', n, `${2026 + i}-10-12`))
  const three = help('2026-09-01', '2029-08-31')
  const four = {
    ...help('2026-09-01', '2030-08-31'),
    协议: [{ 编号: 'X2', 教共体: 'C1', 起: '2029-09-01', 止: '2031-08-31' }],
  }

  it('8-9-7: pending while year three runs, unknown when it is past, not met when it is closed', () => {
    expect(at(years(8, 9, 7), '2029-05-01', three).status).toBe('pending')
    expect(at(years(8, 9, 7), '2029-09-01', three).status).toBe('unknown')
    expect(at(years(8, 9, 7), '2029-09-10', { ...three, 关账: [closed] }).status).toBe('unmet')
  })
  it('8-9-8: met as soon as year three is full, with no mark', () => {
    for (const asOf of ['2029-08-31', '2029-09-01'])
      expect(at(years(8, 9, 8), asOf, three)).toMatchObject({
        status: 'met',
        provisional: false,
        actual: '1 年',
      })
    expect(at(years(8, 9, 8), '2029-09-10', { ...three, 关账: [closed] }).status).toBe('met')
  })
  it('8-9 alone is not three years', () => {
    const two = help('2026-09-01', '2028-08-31')
    expect(at(years(8, 9), '2029-09-10', { ...two, 关账: [closed] }).status).toBe('unmet')
  })
  it('8-7-8-9: both readings are shown, and the one marked 暂用 counts', () => {
    const all = closing('2026-09-01', '2031-08-31', '2031-09-10')
    const found = at(years(8, 7, 8, 9), '2031-09-10', { ...four, 关账: [all] })
    expect(found).toMatchObject({ status: 'unmet', provisional: true })
    expect(found.readings.map((r) => [r.reading, r.status, r.provisional])).toEqual([
      ['每一年', 'unmet', true],
      ['有3年', 'met', false],
    ])
  })
  it('8-8-8-9: the readings agree and nothing is marked', () => {
    const all = closing('2026-09-01', '2031-08-31', '2031-09-10')
    const found = at(years(8, 8, 8, 9), '2031-09-10', { ...four, 关账: [all] })
    expect(found).toMatchObject({ status: 'met', provisional: false, readings: [] })
  })
})

describe('granting', () => {
  const with_ = (...决定: object[]) => at(days(200), '2027-03-01', { 决定 })
  it('waits for the body named, and for its own decision', () => {
    expect(with_(passed).status).toBe('option')
    expect(with_(passed, granted).status).toBe('met')
    expect(with_(passed, { ...granted, 对象: 'P2' }).status).toBe('option')
    expect(with_(passed, { ...granted, 作出单位: 'U3' }).status).toBe('option')
  })
  it('comes to nothing where the conditions fail', () => {
    expect(with_({ ...passed, 结论: '不合格' }, granted).status).toBe('unmet')
    expect(at(days(199), '2029-09-10', { 关账: [closed] }).actual).not.toBe('1 年')
  })
})
