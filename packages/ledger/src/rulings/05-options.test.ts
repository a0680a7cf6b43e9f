// Ruling 5: a 可以 waits until the body that may take it has said so; until then the base stands and both results are shown. There are no priorities.
import { checkScheme } from '@lianxiao/scheme'
import { describe, expect, it } from 'vitest'
import { judged, member, one, plan, ROWS, SETTINGS, score } from './fixture.ts'
import { programOf, saysOf, theOne } from './judge.ts'

const BASE_SCORE = `计算 最终得分
  每学年
  本校评估得分 按 80% 计入
  每所成员校 评估得分 按 20% 计入`
const option = (name: string, value: string, when = '成员校 为 1 所') => `可以 ${name}
  由 牵头校 选用
  例外于 最终得分
  每学年
  当 ${when} 时
  = ${value}`
const OWN = option('按本校得分', '本校评估得分')
const scores = (own = 70, other = 90) => [
  score('评估得分', 'U1', '2026—2027', own),
  score('评估得分', 'U2', '2026—2027', other),
]
const taken = (rule: string, choice = '用', more: object = {}) => ({
  条款: rule,
  对象: 'U1',
  起: '2026-09-01',
  止: '2027-08-31',
  选用: choice,
  选用单位: 'U1',
  日期: '2027-08-25',
  ...more,
})
const at = (rules: string | string[], more: object, asOf = '2027-08-31') =>
  judged([BASE_SCORE, ...[rules].flat()], { 数值: scores(), ...more }, asOf)

describe('nobody has said anything', () => {
  const findings = at(OWN, {})
  it('the base stands', () => {
    expect(theOne(findings, '最终得分')).toMatchObject({ status: 'met', actual: '74 分' })
  })
  it('and the option shows both results', () => {
    const offered = theOne(findings, '按本校得分')
    expect(offered).toMatchObject({ status: 'option', actual: '70 分' })
    expect(saysOf(offered)).toContain('74 分')
    expect(saysOf(offered)).toContain('70 分')
  })
})

describe('the body has chosen', () => {
  it('用: the option stands in the place of the base, from the day of the choice', () => {
    const before = at(OWN, { 选用: [taken('按本校得分')] }, '2027-08-24')
    expect(theOne(before, '最终得分').status).toBe('met')
    const after = at(OWN, { 选用: [taken('按本校得分')] }, '2027-08-25')
    expect(theOne(after, '最终得分').status).toBe('replaced')
    expect(theOne(after, '按本校得分')).toMatchObject({ status: 'met', actual: '70 分' })
  })
  it('不用: the base stands', () => {
    const findings = at(OWN, { 选用: [taken('按本校得分', '不用')] })
    expect(theOne(findings, '最终得分')).toMatchObject({ status: 'met', actual: '74 分' })
    expect(theOne(findings, '按本校得分').status).toBe('option')
  })
  it('the last word counts', () => {
    const change = [taken('按本校得分'), taken('按本校得分', '不用', { 日期: '2027-08-26' })]
    expect(theOne(at(OWN, { 选用: change }, '2027-08-25'), '最终得分').status).toBe('replaced')
    expect(theOne(at(OWN, { 选用: change }, '2027-08-26'), '最终得分').status).toBe('met')
  })
  it('a choice for another year or another rule does not count', () => {
    const other = taken('按本校得分', '用', { 起: '2027-09-01', 止: '2028-08-31' })
    expect(theOne(at(OWN, { 选用: [other] }), '最终得分').status).toBe('met')
    expect(theOne(at(OWN, { 选用: [taken('最终得分')] }), '最终得分').status).toBe('met')
  })
  it('covers the periods that begin in its span', () => {
    const from = (起: string, 止: string) =>
      theOne(at(OWN, { 选用: [taken('按本校得分', '用', { 起, 止 })] }), '最终得分').status
    expect(from('2026-09-01', '2026-09-01')).toBe('replaced')
    expect(from('2026-08-01', '2026-09-01')).toBe('replaced')
    expect(from('2026-09-02', '2027-08-31')).toBe('met')
    expect(from('2026-01-01', '2026-08-31')).toBe('met')
  })
  it('a choice by somebody who may not choose does not count', () => {
    const stranger = taken('按本校得分', '用', { 选用单位: 'U3' })
    expect(theOne(at(OWN, { 选用: [stranger] }), '最终得分').status).toBe('met')
  })
})

describe('the condition', () => {
  const ranked = option('进步可选', '本校评估得分', '任一所成员校 综合排名 较上一学年 进步 5 名次 以上')
  const ranks = (before: number, now: number) => [
    ...scores(),
    score('综合排名', 'U2', '2025—2026', before, { 计量单位: '名次' }),
    score('综合排名', 'U2', '2026—2027', now, { 计量单位: '名次' }),
  ]
  const take = [taken('进步可选')]
  it('that fails makes the option not apply, even when it is taken', () => {
    const findings = at(ranked, { 数值: ranks(12, 8), 选用: take })
    expect(theOne(findings, '进步可选').status).toBe('notApplicable')
    expect(theOne(findings, '最终得分')).toMatchObject({ status: 'met', actual: '74 分' })
  })
  it('that holds lets a taken option apply', () => {
    expect(theOne(at(ranked, { 数值: ranks(12, 7), 选用: take }), '最终得分').status).toBe('replaced')
  })
  it('that is unknown leaves the option unknown, and the base as it is while nobody has taken it', () => {
    const findings = at(ranked, {})
    expect(theOne(findings, '进步可选').status).toBe('unknown')
    expect(saysOf(theOne(findings, '进步可选'))).toContain('74 分')
    expect(theOne(findings, '最终得分')).toMatchObject({ status: 'met', actual: '74 分' })
  })
  it('that is unknown leaves both unknown once it is taken, with both results', () => {
    const findings = at(ranked, { 选用: take })
    const offered = theOne(findings, '进步可选')
    expect(offered.status).toBe('unknown')
    expect(saysOf(offered)).toContain('74 分')
    expect(theOne(findings, '最终得分').status).toBe('unknown')
  })
})

describe('two exceptions that apply', () => {
  const both = (a: string, b: string) => [option('甲例外', a), option('乙例外', b)]
  const take = [taken('甲例外'), taken('乙例外')]
  it('conflict when they differ: nothing ranks them', () => {
    const findings = at(both('本校评估得分', '100 分'), { 选用: take })
    const base = theOne(findings, '最终得分')
    expect(base.status).toBe('conflict')
    expect(saysOf(base)).toContain('甲例外')
    expect(saysOf(base)).toContain('乙例外')
  })
  it('do not when they agree, or when one is not taken', () => {
    expect(theOne(at(both('本校评估得分', '70 分'), { 选用: take }), '最终得分').status).toBe('replaced')
    const one_ = at(both('本校评估得分', '100 分'), { 选用: [taken('乙例外')] })
    expect(theOne(one_, '最终得分').status).toBe('replaced')
    expect(theOne(one_, '乙例外').status).toBe('met')
    expect(theOne(one_, '甲例外').status).toBe('option')
  })
})

describe('a duty as an exception', () => {
  const rules = [
    '应当 支教期限\n  由 牵头校\n  每学年 视导 不少于 4 次',
    '可以 减少视导\n  由 县教育局 批准\n  例外于 支教期限\n  每学年 视导 不少于 2 次',
  ]
  it('is an option until it is taken', () => {
    expect(one(rules, '支教期限', {}, '2026-12-01').status).toBe('pending')
    expect(one(rules, '减少视导', {}, '2026-12-01').status).toBe('option')
  })
})

describe('the checker', () => {
  const warnings = (rule: string) => {
    const { scheme, dictionary } = programOf(plan(...SETTINGS, BASE_SCORE, rule), ROWS)
    return checkScheme(scheme, dictionary).warnings.map((w) => w.code)
  }
  it('warns of an option that nobody is named to take', () => {
    expect(warnings(OWN.replace('  由 牵头校 选用\n', ''))).toContain('unnamedTaker')
    expect(warnings(OWN)).not.toContain('unnamedTaker')
  })
})

it('with a member more the base is another case, and the option’s own condition decides', () => {
  const findings = at(OWN, { 教共体: [member('U3')] })
  expect(theOne(findings, '按本校得分').status).toBe('notApplicable')
})
