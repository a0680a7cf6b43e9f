// What a plan leaves to a body is said by that body: a judgement, an approval, an interpretation by somebody else says nothing.
import { describe, expect, it } from 'vitest'
import { daily, one } from './fixture.ts'

const YEAR = { period: '2026—2027' }

describe('由 X 判定', () => {
  const rule = '应当 文化\n  由 牵头校\n  每学年 由 县教育局 判定 “是否有特色”'
  const said = (more: object = {}) => ({
    判定: [{ 条款: '文化', 对象: 'U1', 结论: '是', 判定单位: 'U0', 日期: '2026-11-10', ...more }],
  })
  const at = (more: Record<string, unknown>, asOf = '2026-12-01') =>
    one(rule, '文化', more, asOf, YEAR).status
  it('is unknown until X has judged, then yes or no', () => {
    expect(at({})).toBe('unknown')
    expect(at(said(), '2026-11-09')).toBe('unknown')
    expect(at(said(), '2026-11-10')).toBe('met')
    expect(at(said({ 结论: '否' }))).toBe('unmet')
  })
  it('of another unit, of another rule or by another body is none', () => {
    expect(at(said({ 对象: 'U3' }))).toBe('unknown')
    expect(at(said({ 条款: '别的' }))).toBe('unknown')
    expect(at(said({ 判定单位: 'U3' }))).toBe('unknown')
  })
})

describe('经 X 同意', () => {
  const rule = '应当 研修次数\n  由 牵头校\n  每学年 研修 不少于 1 次\n  经 县教育局 同意'
  const agreed = (more: object = {}) => ({
    活动: daily('研修', 1, '2026-10-12'),
    决定: [{ 种类: '同意', 作出单位: 'U0', 日期: '2026-10-20', 对象: 'U1', ...more }],
  })
  const at = (more: Record<string, unknown>) => one(rule, '研修次数', more, '2026-12-01', YEAR).status
  it('is needed beside the count', () => {
    expect(at(agreed())).toBe('met')
    expect(at({ 活动: daily('研修', 1, '2026-10-12') })).toBe('pending')
    expect(at({ 决定: agreed().决定 })).toBe('pending')
  })
  it('for another unit or by another body it is none', () => {
    expect(at(agreed({ 对象: 'U3' }))).toBe('pending')
    expect(at(agreed({ 作出单位: 'U3' }))).toBe('pending')
  })
})

describe('解释 … 待定 X', () => {
  const rule = `应当 送教次数
  由 牵头校
  每学年 送教 不少于 1 次
  解释 “线上的算不算” 待定 县教育局`
  const said = (more: object = {}) => ({
    解释: [{ 条款: '送教次数', 解释: '线上的算不算', 决定单位: 'U0', 日期: '2026-11-10', ...more }],
  })
  const marked = (more: Record<string, unknown>) =>
    one(rule, '送教次数', more, '2026-12-01', YEAR).provisional
  it('is settled by X', () => {
    expect([marked({}), marked(said())]).toEqual([true, false])
  })
  it('and by nobody else', () => {
    expect(marked(said({ 决定单位: 'U1' }))).toBe(true)
  })
})

describe('待 E 由 X 确定', () => {
  const rule = '应当 定名额\n  由 牵头校\n  每学年 名额 待 公开选调 由 县教育局 确定'
  const event = { 种类: '公开选调', 作出单位: 'U0', 日期: '2026-10-12' }
  const set = { 种类: '名额', 作出单位: 'U0', 日期: '2026-10-20', 对象: 'U1' }
  const at = (asOf: string, ...决定: object[]) => one(rule, '定名额', { 决定 }, asOf, YEAR).status
  it('is pending before the event and until X has set it', () => {
    expect(at('2026-12-01')).toBe('pending')
    expect(at('2026-12-01', event)).toBe('pending')
    expect(at('2026-10-19', event, set)).toBe('pending')
    expect(at('2026-10-20', event, set)).toBe('met')
  })
})
