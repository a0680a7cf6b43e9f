// What each head makes of the same count: duty, waivable duty, advice, option and ban, on both sides.
import { describe, expect, it } from 'vitest'
import { closing, daily, one } from './fixture.ts'

const close = [closing('2026-09-01', '2027-01-22', '2027-02-01')]
const at = (modal: string, n: number, asOf: string, more: Record<string, unknown> = {}, by = '由 牵头校') =>
  one(
    `${modal} 次数\n  ${by}\n  每学期 研修 不少于 2 次`,
    '次数',
    { 活动: daily('研修', n, '2026-10-12'), 关账: close, ...more },
    asOf,
    { period: '第一学期' },
  )
const RUNNING = '2026-12-01'
const PAST = '2027-01-25'
const CLOSED = '2027-02-01'
const states = (modal: string, more: Record<string, unknown> = {}) =>
  [RUNNING, PAST, CLOSED].flatMap((day) => [1, 2].map((n) => at(modal, n, day, more).status))

describe('a duty', () => {
  for (const modal of ['应当', '必须', '要', '应'])
    it(modal, () => expect(states(modal)).toEqual(['pending', 'met', 'overdue', 'met', 'unmet', 'met']))
})

describe('a waivable duty', () => {
  const waiver = (more: object = {}) => ({
    免除: [
      {
        条款: '次数',
        对象: 'U1',
        起: '2026-09-01',
        止: '2027-01-22',
        理由: '疫情停课',
        批准单位: 'U0',
        日期: '2026-11-01',
        ...more,
      },
    ],
  })
  for (const modal of ['原则上', '一般']) {
    it(`${modal}: fails like a duty without a reason`, () =>
      expect(states(modal)).toEqual(['pending', 'met', 'overdue', 'met', 'unmet', 'met']))
    it(`${modal}: with one it is waived where it fails, and met where it does not`, () =>
      expect(states(modal, waiver())).toEqual(['pending', 'met', 'waived', 'met', 'waived', 'met']))
  }
  it('a reason for somebody else, another time or another rule waives nothing', () => {
    for (const more of [
      { 对象: 'U3' },
      { 起: '2027-02-22', 止: '2027-07-09' },
      { 条款: '别的' },
      { 日期: '2027-02-02' },
    ])
      expect(at('原则上', 1, CLOSED, waiver(more)).status).toBe('unmet')
  })
  it('and a plain duty is not waived', () => {
    expect(at('应当', 1, CLOSED, waiver()).status).toBe('unmet')
  })
  it('the waiver stands among the facts', () => {
    expect(at('原则上', 1, CLOSED, waiver()).facts).toContainEqual(expect.stringMatching(/^免除/))
  })
})

describe('advice', () => {
  for (const modal of ['鼓励', '争取', '力争'])
    it(`${modal}: is shown with its number and never fails`, () => {
      expect(states(modal)).toEqual(['advised', 'advised', 'advised', 'advised', 'advised', 'advised'])
      expect(at(modal, 1, CLOSED)).toMatchObject({ actual: '1 次', required: '2 次' })
    })
})

describe('an option', () => {
  const taken = (选用: string) => ({
    选用: [
      {
        条款: '次数',
        对象: 'U1',
        起: '2026-09-01',
        止: '2027-01-22',
        选用,
        选用单位: 'U1',
        日期: '2026-11-01',
      },
    ],
  })
  for (const modal of ['可以', '探索']) {
    it(`${modal}: waits, whatever is done`, () =>
      expect(states(modal)).toEqual(['option', 'option', 'option', 'option', 'option', 'option']))
    it(`${modal}: taken it is checked like a duty`, () =>
      expect(states(modal, taken('用'))).toEqual(['pending', 'met', 'overdue', 'met', 'unmet', 'met']))
    it(`${modal}: declined it stays an option`, () =>
      expect(states(modal, taken('不用'))).toEqual([
        'option',
        'option',
        'option',
        'option',
        'option',
        'option',
      ]))
  }
})

describe('a ban turns the test round', () => {
  for (const modal of ['不得', '避免'])
    it(modal, () => expect(states(modal)).toEqual(['pending', 'unmet', 'pending', 'unmet', 'met', 'unmet']))
})

describe('past its window with the ledger open', () => {
  const past = (test: string, n: number) =>
    one(
      `应当 次数\n  由 牵头校\n  每学期 研修 ${test}`,
      '次数',
      { 活动: daily('研修', n, '2026-10-12') },
      PAST,
      { period: '第一学期' },
    ).status
  it('too little is overdue; a bound not yet broken is pending', () => {
    expect([past('不少于 2 次', 1), past('不超过 2 次', 2), past('不超过 2 次', 3)]).toEqual([
      'overdue',
      'pending',
      'unmet',
    ])
    expect([0, 1, 3, 4].map((n) => past('1 至 3 次', n))).toEqual(['overdue', 'pending', 'pending', 'unmet'])
    expect([1, 2, 3].map((n) => past('为 2 次', n))).toEqual(['overdue', 'pending', 'unmet'])
  })
})
