// Ruling 10: whole months are payable; what a part of a month is worth, and a fraction of a 分, must be said by the plan, else they are held, with bounds.
import { describe, expect, it } from 'vitest'
import { closing, one } from './fixture.ts'
import { saysOf } from './judge.ts'

const pay = (part: string, more = '') =>
  `发放 补助\n  给 每名支教人员\n  每月 200 元\n  每年 按 10 个月${part === '' ? '' : `\n  不满 1 个月 ${part}`}${more}`
const posting = (id: string, from: string, to?: string) => ({
  编号: id,
  工号: 'P1',
  种类: '支教',
  派出单位: 'U1',
  接收单位: 'U2',
  起: from,
  ...(to === undefined ? {} : { 止: to }),
})
const closed = [closing('2026-09-01', '2027-08-31', '2027-09-05')]
const at = (rule: string, postings: object[], asOf = '2027-09-10', close = closed) =>
  one(rule, '补助', { 选派: postings, 关账: close }, asOf, { subject: 'P1', period: '2026—2027' })

describe('whole months', () => {
  it('are paid up to the cap', () => {
    expect(at(pay(''), [posting('S1', '2026-10-01', '2027-06-30')]).actual).toBe('1800 元')
    expect(at(pay(''), [posting('S1', '2026-10-01', '2027-07-31')]).actual).toBe('2000 元')
    expect(at(pay(''), [posting('S1', '2026-09-01', '2027-08-31')])).toMatchObject({
      status: 'met',
      actual: '2000 元',
    })
  })
})

describe('a part of a month', () => {
  // 30 days of April 2027 less its first day: 1 whole month (March), 29 of 30 days
  const parts = (rule: string, from = '2027-03-01', to = '2027-04-29') =>
    at(pay(rule), [posting('S1', from, to)])
  it('不计', () => expect(parts('不计').actual).toBe('200 元'))
  it('按整月', () => {
    expect(parts('按整月').actual).toBe('400 元')
    expect(parts('按整月', '2027-03-01', '2027-04-01').actual).toBe('400 元')
  })
  it('按半月, from the fifteenth day on', () => {
    expect(parts('按半月', '2027-03-01', '2027-04-14').actual).toBe('200 元')
    expect(parts('按半月', '2027-03-01', '2027-04-15').actual).toBe('300 元')
    expect(parts('按半月', '2027-03-01', '2027-04-29').actual).toBe('300 元')
  })
  it('按天折算, days over the days of that month', () => {
    expect(parts('按天折算', '2027-03-01', '2027-04-15').actual).toBe('300 元')
    expect(parts('按天折算', '2027-02-01', '2027-03-31').actual).toBe('400 元')
  })
  for (const rule of ['未设定', ''])
    it(`${rule === '' ? 'not written' : rule}: held, with what it could be`, () => {
      const held = parts(rule)
      expect(held).toMatchObject({ status: 'unset', actual: '200 至 400 元' })
      expect(saysOf(held)).toContain('没有规定')
      expect(parts(rule, '2027-03-01', '2027-04-30')).toMatchObject({ status: 'met', actual: '400 元' })
    })
  it('is not asked about when the cap is full without it', () => {
    expect(at(pay(''), [posting('S1', '2026-09-01', '2027-07-15')])).toMatchObject({
      status: 'met',
      actual: '2000 元',
    })
    expect(at(pay(''), [posting('S1', '2026-09-15', '2027-06-30')])).toMatchObject({
      status: 'unset',
      actual: '1800 至 2000 元',
    })
  })
})

describe('a fraction of a 分', () => {
  // 7 of 31 days of March at 200 元 is 45.1612… 元
  const days = [posting('S1', '2027-03-01', '2027-03-07')]
  it('is held without a 取整 line', () => {
    expect(at(pay('按天折算'), days)).toMatchObject({ status: 'unset', actual: '45.16 至 45.17 元' })
  })
  it('is rounded as the plan says', () => {
    const with_ = (how: string) => at(pay('按天折算', `\n  取整 到 ${how}`), days).actual
    expect(with_('分 四舍五入')).toBe('45.16 元')
    expect(with_('分 进一')).toBe('45.17 元')
    expect(with_('分 舍去')).toBe('45.16 元')
    expect(with_('角 四舍五入')).toBe('45.2 元')
    expect(with_('元 舍去')).toBe('45 元')
    expect(with_('元 进一')).toBe('46 元')
  })
  it('does not arise where the amount is exact', () => {
    expect(at(pay('按天折算'), [posting('S1', '2027-04-01', '2027-04-15')])).toMatchObject({
      status: 'met',
      actual: '100 元',
    })
  })
})

describe('two postings of one person', () => {
  it('that overlap in a month pay it once', () => {
    const two = [posting('S1', '2027-03-01', '2027-04-30'), posting('S2', '2027-04-01', '2027-05-31')]
    const paid = at(pay('不计'), two)
    expect(paid.actual).toBe('600 元')
    expect(paid.refused).toMatchObject([{ reason: 'overlapping' }])
  })
  it('that meet within a month make it whole', () => {
    const two = [posting('S1', '2027-03-01', '2027-04-10'), posting('S2', '2027-04-11', '2027-04-30')]
    expect(at(pay('不计'), two).actual).toBe('400 元')
    const gap = [posting('S1', '2027-03-01', '2027-04-10'), posting('S2', '2027-04-12', '2027-04-30')]
    expect(at(pay('不计'), gap).actual).toBe('200 元')
  })
})

describe('while the year runs', () => {
  it('what is earned is a lower bound, and nothing is final', () => {
    const running = at(pay('不计'), [posting('S1', '2026-10-01')], '2026-12-31', [])
    expect(running).toMatchObject({ status: 'pending', actual: '600 至 2000 元' })
  })
  it('the cap is final as soon as it is full', () => {
    expect(at(pay('不计'), [posting('S1', '2026-09-01')], '2027-06-29', []).status).toBe('pending')
    expect(at(pay('不计'), [posting('S1', '2026-09-01')], '2027-06-30', [])).toMatchObject({
      status: 'met',
      actual: '2000 元',
    })
  })
})
