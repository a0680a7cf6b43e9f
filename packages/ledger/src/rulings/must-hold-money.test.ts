// Must hold: 200 yuan a month for at most 10 months, with part months and two overlapping postings, by whole months, half months, days, and open with bounds.
import { describe, expect, it } from 'vitest'
import { closing, one } from './fixture.ts'

const pay = (part: string) =>
  `发放 补助\n  给 每名支教人员\n  每月 200 元\n  每年 按 10 个月\n  不满 1 个月 ${part}`
const posting = (id: string, 起: string, 止: string) => ({
  编号: id,
  工号: 'P1',
  种类: '支教',
  派出单位: 'U1',
  接收单位: 'U2',
  起,
  止,
})
const closed = [closing('2026-09-01', '2028-08-31', '2028-09-05')]
const paid = (part: string, postings: object[], period = '2026—2027') => {
  const found = one(pay(part), '补助', { 选派: postings, 关账: closed }, '2028-09-10', {
    subject: 'P1',
    period,
  })
  return `${found.status} ${found.actual}`
}
const WAYS = ['不计', '按整月', '按半月', '按天折算', '未设定'] as const
const table = (...postings: object[]) => WAYS.map((way) => paid(way, postings))

describe('one posting', () => {
  it('of nine months, ten and eleven', () => {
    expect(table(posting('S1', '2026-09-01', '2027-05-31'))).toEqual(WAYS.map(() => 'met 1800 元'))
    expect(table(posting('S1', '2026-09-01', '2027-06-30'))).toEqual(WAYS.map(() => 'met 2000 元'))
    expect(table(posting('S1', '2026-09-01', '2027-07-31'))).toEqual(WAYS.map(() => 'met 2000 元'))
  })
  it('of nine months and fifteen days of April', () => {
    expect(table(posting('S1', '2026-09-01', '2027-04-15'))).toEqual([
      'met 1400 元',
      'met 1600 元',
      'met 1500 元',
      'met 1500 元',
      'unset 1400 至 1600 元',
    ])
  })
  it('of a part at each end', () => {
    // 16 September to 15 November: 15 of 30 days, October, 15 of 30 days
    expect(table(posting('S1', '2026-09-16', '2026-11-15'))).toEqual([
      'met 200 元',
      'met 600 元',
      'met 400 元',
      'met 400 元',
      'unset 200 至 600 元',
    ])
  })
  it('of a single day: one of thirty-one', () => {
    const day = posting('S1', '2026-10-12', '2026-10-12')
    expect(paid('按整月', [day])).toBe('met 200 元')
    expect(paid('按半月', [day])).toBe('met 0 元')
    expect(paid('按天折算', [day])).toBe('unset 6.45 至 6.46 元')
    expect(paid('未设定', [day])).toBe('unset 0 至 200 元')
  })
})

describe('two overlapping postings', () => {
  it('pay each month once', () => {
    expect(
      table(posting('S1', '2026-10-01', '2026-12-31'), posting('S2', '2026-11-01', '2027-01-31')),
    ).toEqual(WAYS.map(() => 'met 800 元'))
  })
  it('count the days of a month together', () => {
    // 1–10 and 6–15 of April are fifteen days
    expect(
      table(posting('S1', '2027-04-01', '2027-04-10'), posting('S2', '2027-04-06', '2027-04-15')),
    ).toEqual(['met 0 元', 'met 200 元', 'met 100 元', 'met 100 元', 'unset 0 至 200 元'])
    // one day less
    expect(
      paid('按半月', [posting('S1', '2027-04-01', '2027-04-10'), posting('S2', '2027-04-06', '2027-04-14')]),
    ).toBe('met 0 元')
  })
  it('of two people are two payments', () => {
    const other = { ...posting('S2', '2026-10-01', '2026-12-31'), 工号: 'P2' }
    expect(paid('不计', [posting('S1', '2026-10-01', '2026-12-31'), other])).toBe('met 600 元')
  })
})

describe('the cap', () => {
  it('cuts a number of months with a part, too', () => {
    // 1 September to 15 July: ten months and 15 of 31 days; to 15 June: nine and 15 of 30
    expect(table(posting('S1', '2026-09-01', '2027-07-15'))).toEqual(WAYS.map(() => 'met 2000 元'))
    expect(table(posting('S1', '2026-09-01', '2027-06-15'))).toEqual([
      'met 1800 元',
      'met 2000 元',
      'met 1900 元',
      'met 1900 元',
      'unset 1800 至 2000 元',
    ])
  })
  it('is of each year by itself', () => {
    const two = posting('S1', '2026-09-01', '2028-08-31')
    expect([paid('不计', [two]), paid('不计', [two], '2027—2028')]).toEqual(['met 2000 元', 'met 2000 元'])
  })
  it('cuts the bounds, too', () => {
    expect(paid('未设定', [posting('S1', '2026-09-10', '2027-06-30')])).toBe('unset 1800 至 2000 元')
    expect(paid('未设定', [posting('S1', '2026-09-10', '2027-07-31')])).toBe('met 2000 元')
  })
})
