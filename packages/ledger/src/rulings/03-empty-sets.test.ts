// Ruling 3: "every …" over an empty set is unknown until somebody records 查无; then the rule does not apply, and nobody failed it.
import { describe, expect, it } from 'vitest'
import { closing, daily, judged, one } from './fixture.ts'
import { saysOf, theOne } from './judge.ts'

const WEAK = '应当 专递课堂\n  由 牵头校 对 每所成员校\n  每学年 每门薄弱学科 送教 不少于 1 次'
const weak = (...subjects: string[]) =>
  subjects.map((s) => ({ 单位: 'U2', 学科: s, 薄弱: '是', 学年: '2026—2027', 登记日: '2026-09-10' }))
const none = (more: object = {}) => ({
  名称: '薄弱学科',
  对象: 'U2',
  起: '2026-09-01',
  查证单位: 'U0',
  登记日: '2026-09-20',
  ...more,
})
const closed = [closing('2026-09-01', '2027-08-31', '2027-09-10')]

describe('nothing on record', () => {
  it('is unknown, however late it is and even when the ledger is closed', () => {
    expect(one(WEAK, '专递课堂', {}, '2026-12-01').status).toBe('unknown')
    const late = one(WEAK, '专递课堂', { 关账: closed }, '2027-09-20', { period: '2026—2027' })
    expect(late.status).toBe('unknown')
    expect(saysOf(late)).toContain('没有可查的薄弱学科')
  })
  it('is unknown with subjects that are not weak, too', () => {
    const strong = [{ 单位: 'U2', 学科: '语文', 薄弱: '否', 学年: '2026—2027', 登记日: '2026-09-10' }]
    expect(one(WEAK, '专递课堂', { 学科: strong }, '2026-12-01').status).toBe('unknown')
  })
})

describe('查无', () => {
  it('makes the rule not apply from the day it is recorded', () => {
    expect(one(WEAK, '专递课堂', { 查无: [none()] }, '2026-09-19').status).toBe('unknown')
    expect(one(WEAK, '专递课堂', { 查无: [none()] }, '2026-09-20').status).toBe('notApplicable')
  })
  it('speaks for the unit it is about and no other', () => {
    const of = (id: string) => one(WEAK, '专递课堂', { 查无: [none({ 对象: id })] }, '2026-12-01').status
    expect(of('U2')).toBe('notApplicable')
    expect(of('U3')).toBe('unknown')
  })
  it('speaks for the days it covers and no others', () => {
    const past = none({ 起: '2025-09-01', 止: '2026-08-31' })
    expect(one(WEAK, '专递课堂', { 查无: [past] }, '2026-12-01').status).toBe('unknown')
    const ahead = none({ 起: '2027-09-01' })
    expect(one(WEAK, '专递课堂', { 查无: [ahead] }, '2026-12-01').status).toBe('unknown')
  })
  it('does not hide what is on record', () => {
    const both = { 学科: weak('音乐'), 查无: [none()] }
    expect(one(WEAK, '专递课堂', both, '2026-12-01').status).toBe('pending')
  })
})

describe('with things on record', () => {
  const music = daily('送教', 1, '2026-10-12', { 学科: '音乐' })
  it('each is judged by itself', () => {
    const facts = { 学科: weak('音乐', '美术'), 活动: music, 关账: closed }
    const findings = judged(WEAK, facts, '2027-09-20')
    const at = (element: string) => theOne(findings, '专递课堂', { element, period: '2026—2027' }).status
    expect([at('音乐'), at('美术')]).toEqual(['met', 'unmet'])
  })
  it('any one of them is enough for 任一', () => {
    const any = WEAK.replace('每门薄弱学科', '任一门薄弱学科')
    const on = (facts: object) => one(any, '专递课堂', facts as Record<string, unknown>, '2026-12-01').status
    expect(on({ 学科: weak('音乐', '美术'), 活动: music })).toBe('met')
    expect(on({ 学科: weak('音乐', '美术') })).toBe('pending')
    expect(on({})).toBe('unknown')
    expect(on({ 查无: [none()] })).toBe('notApplicable')
  })
})

it('is neither failed nor in the progress', () => {
  const rules = [
    WEAK,
    '应当 视导次数\n  由 牵头校\n  每学年 视导 不少于 2 次',
    '计算 进度\n  每学年\n  = 平均（每项义务 完成率 封顶 100%）',
  ]
  const facts = { 活动: daily('视导', 1, '2026-10-12'), 关账: closed }
  const progress = (more: object) =>
    one(rules, '进度', { ...facts, ...more }, '2027-09-20', { period: '2026—2027' })
  expect(progress({ 查无: [none()] }).actual).toBe('50%')
  expect(progress({}).actual).toBe('25 至 75%')
})
