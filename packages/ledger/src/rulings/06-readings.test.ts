// Ruling 6: every reading of an open sentence is tried; equal results carry no mark, different ones use the 暂用 reading and show them all; without 暂用 the result is unknown.
import { describe, expect, it } from 'vitest'
import { daily, judged, one, score } from './fixture.ts'
import { theOne } from './judge.ts'

const reading = (provisional: string) => `应当 两校活动
  由 牵头校
  解释 “两项各两次，还是合计两次” 待定 县教育局
    读法 “各两次” 每学期 视导、研修 各 不少于 2 次
    读法 “合计两次” 每学期 视导、研修 累计 不少于 2 次${provisional}`
const TOGETHER = reading(' 暂用')
const EACH = reading('').replace(
  '读法 “各两次” 每学期 视导、研修 各 不少于 2 次',
  '读法 “各两次” 每学期 视导、研修 各 不少于 2 次 暂用',
)
const facts = (visits: number, trainings: number) => ({
  活动: [...daily('视导', visits, '2026-10-12'), ...daily('研修', trainings, '2026-10-20')],
})
const at = (rule: string, visits: number, trainings: number, more: object = {}, asOf = '2026-12-01') =>
  one(rule, '两校活动', { ...facts(visits, trainings), ...more }, asOf, { period: '第一学期' })

describe('readings', () => {
  it('that agree carry no mark', () => {
    for (const rule of [TOGETHER, EACH, reading('')]) {
      expect(at(rule, 2, 2)).toMatchObject({ status: 'met', provisional: false, readings: [] })
      expect(at(rule, 1, 0)).toMatchObject({ status: 'pending' })
    }
  })
  it('that differ use the one marked 暂用 and show every one', () => {
    const together = at(TOGETHER, 1, 1)
    expect(together).toMatchObject({ status: 'met', provisional: true })
    expect(together.readings.map((r) => [r.reading, r.status, r.provisional])).toEqual([
      ['各两次', 'pending', false],
      ['合计两次', 'met', true],
    ])
    expect(at(EACH, 1, 1)).toMatchObject({ status: 'pending', provisional: true })
  })
  it('that differ leave the result unknown where none is 暂用', () => {
    const open = at(reading(''), 1, 1)
    expect(open).toMatchObject({ status: 'unknown', provisional: true })
    expect(open.readings.map((r) => r.status)).toEqual(['pending', 'met'])
  })
})

describe('an interpretation on record', () => {
  const said = (which: string, more: object = {}) => ({
    解释: [
      {
        条款: '两校活动',
        解释: '两项各两次，还是合计两次',
        读法: which,
        决定单位: 'U0',
        日期: '2026-11-10',
        ...more,
      },
    ],
  })
  it('decides, from its day', () => {
    expect(at(TOGETHER, 1, 1, said('各两次'), '2026-11-09')).toMatchObject({
      status: 'met',
      provisional: true,
    })
    expect(at(TOGETHER, 1, 1, said('各两次'), '2026-11-10')).toMatchObject({
      status: 'pending',
      provisional: false,
      readings: [],
    })
    expect(at(reading(''), 1, 1, said('合计两次'))).toMatchObject({ status: 'met', provisional: false })
  })
  it('of another rule or another sentence decides nothing', () => {
    expect(at(TOGETHER, 1, 1, said('各两次', { 条款: '别的规则' })).provisional).toBe(true)
    expect(at(TOGETHER, 1, 1, said('各两次', { 解释: '另一句' })).provisional).toBe(true)
  })
})

describe('a note without readings', () => {
  const plain = (state: string, when = '') => `应当 送教次数
  由 牵头校
  每学期 送教 不少于 2 次
  解释 “线上的算不算” ${state}${when}`
  const on = (rule: string, n: number) =>
    one(rule, '送教次数', { 活动: daily('送教', n, '2026-10-12') }, '2026-12-01', { period: '第一学期' })
  it('marks every result of the rule', () => {
    expect([on(plain('待定 县教育局'), 1).provisional, on(plain('待定 县教育局'), 2).provisional]).toEqual([
      true,
      true,
    ])
  })
  it('or, with a 当, those where it holds', () => {
    const rule = plain('待定 县教育局', '\n    当 送教 不少于 3 次')
    expect([on(rule, 2).provisional, on(rule, 3).provisional]).toEqual([false, true])
  })
  it('and nothing once it is 已定, by whom and when', () => {
    expect(on(plain('已定 县教育局 2026年9月1日'), 1).provisional).toBe(false)
    expect(() => on(plain('已定 县教育局'), 1)).toThrow('cannot be read')
    expect(() => on(plain('已定 2026年9月1日'), 1)).toThrow('cannot be read')
  })
})

describe('a reading of a condition', () => {
  const rules = [
    '计算 得分\n  每学年\n  = 本校评估得分',
    `可以 加分
  由 牵头校 选用
  例外于 得分
  每学年
  当 解释 “有一所即可，还是各所都须” 待定 县教育局 时
    读法 “一所” 任一所成员校 评估得分 不低于 80 分
    读法 “各所” 每所成员校 评估得分 不低于 80 分 暂用
  = 100 分`,
  ]
  const on = (b: number, c: number) =>
    theOne(
      judged(
        rules,
        {
          教共体: [{ 编号: 'C1', 名称: '甲校教共体', 牵头单位: 'U1', 成员单位: 'U3', 起: '2026-09-01' }],
          数值: [
            score('评估得分', 'U1', '2026—2027', 70),
            score('评估得分', 'U2', '2026—2027', b),
            score('评估得分', 'U3', '2026—2027', c),
          ],
        },
        '2027-08-31',
      ),
      '加分',
    )
  it('is marked only where it makes a difference', () => {
    expect(on(80, 80)).toMatchObject({ status: 'option', provisional: false })
    expect(on(79, 79)).toMatchObject({ status: 'notApplicable', provisional: false })
    const differ = on(80, 79)
    expect(differ).toMatchObject({ status: 'notApplicable', provisional: true })
    expect(differ.readings.map((r) => r.status)).toEqual(['option', 'notApplicable'])
  })
})

it('two open notes of one rule are each tried', () => {
  const rule = `应当 两校活动
  由 牵头校
  解释 “甲” 待定 县教育局
    读法 “一次” 每学期 视导 不少于 1 次 暂用
    读法 “两次” 每学期 视导 不少于 2 次
  解释 “乙” 待定 县教育局
    读法 “一次” 每学期 研修 不少于 1 次
    读法 “两次” 每学期 研修 不少于 2 次 暂用`
  expect(at(rule, 2, 2)).toMatchObject({ status: 'met', provisional: false })
  const first = at(rule, 1, 2)
  expect([...new Set(first.readings.map((r) => r.note))]).toEqual(['甲'])
  const second = at(rule, 2, 1)
  expect(second.status).toBe('pending')
  expect([...new Set(second.readings.map((r) => r.note))]).toEqual(['乙'])
})

describe('two open notes that matter only together', () => {
  const rule = `应当 两校活动
  由 牵头校
  每学期 符合 任一
    解释 “甲” 待定 县教育局
      读法 “一次” 视导 不少于 1 次 暂用
      读法 “三次” 视导 不少于 3 次
    解释 “乙” 待定 县教育局
      读法 “一次” 研修 不少于 1 次 暂用
      读法 “三次” 研修 不少于 3 次`
  it('are marked: either alone changes nothing, both would', () => {
    expect(at(rule, 1, 1)).toMatchObject({ status: 'met', provisional: true })
    expect(at(rule, 3, 1)).toMatchObject({ status: 'met', provisional: false })
    expect(at(rule, 0, 0)).toMatchObject({ status: 'pending', provisional: false })
  })
})
