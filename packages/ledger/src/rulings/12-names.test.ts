// Ruling 12: an unknown name is an error with the nearest known one; a name first used in 有, 报 or 佐证 declares a record kind; rule names and fact names do not mix.
import { dictionaryOf } from '@lianxiao/facts'
import { assemble, type CheckReport, checkScheme } from '@lianxiao/scheme'
import { describe, expect, it } from 'vitest'
import { plan, ROWS, SETTINGS } from './fixture.ts'

const checked = (...rules: string[]): CheckReport =>
  checkScheme(
    assemble('样例', [
      { file: 'scheme.md', text: plan(...SETTINGS, ...rules).replaceAll(/第\d句/g, '每学期1次') },
    ]),
    dictionaryOf(ROWS).dictionary,
  )
const duty = (test: string, name = '次数') => `应当 ${name}\n  由 牵头校\n  ${test}`
const names = (report: CheckReport) =>
  report.errors.filter((e) => /[nN]ame|[rR]ule|[kK]nown|[dD]eclared/.test(e.code))

describe('an unknown name', () => {
  it('is an error with the nearest known name', () => {
    const [fault, ...more] = checked(duty('每学期 视倒 不少于 1 次')).errors
    expect(more).toEqual([])
    expect(fault).toMatchObject({ code: 'unknownName', line: expect.any(Number), column: 7 })
    expect(fault?.hint.zh).toContain('视导')
    expect(fault?.hint.en).toContain('视导')
  })
  it('is one whoever it names', () => {
    expect(
      checked(duty('每学期 视导 不少于 1 次').replace('牵头校', '牵头小')).errors.map((e) => e.code),
    ).toEqual(['unknownName'])
  })
  it('and a known one is none', () => {
    expect(checked(duty('每学期 视导 不少于 1 次')).errors).toEqual([])
  })
})

describe('a name first used in 有, 报 or 佐证', () => {
  it('declares a record kind, which is listed', () => {
    const report = checked(duty('每学期 有 视导简报'), duty('每学期 视导 不少于 1 次\n  佐证 签名册', '乙'))
    expect(report.errors).toEqual([])
    expect(report.declared).toMatchObject([
      { name: '视导简报', by: '有', clause: '样例/次数' },
      { name: '签名册', by: '佐证', clause: '样例/乙' },
    ])
  })
  it('may then be used elsewhere as that kind', () => {
    expect(checked(duty('每学期 有 视导简报'), duty('每学期 视导简报 不少于 1 份', '乙')).errors).toEqual([])
  })
  it('is an error when it is one character from a known name', () => {
    const report = checked(duty('每学期 有 合作协仪'))
    expect(report.errors).toHaveLength(1)
    expect(report.errors[0]?.hint.zh).toContain('合作协议')
  })
  it('a name in a count does not declare', () => {
    expect(names(checked(duty('每学期 巡查 不少于 1 次')))).toHaveLength(1)
  })
})

describe('rule names', () => {
  const base = '应当 视导\n  由 牵头校\n  每学期 视导 不少于 1 次'
  it('are a space of their own: a rule may be called as a fact', () => {
    expect(checked(base).errors).toEqual([])
  })
  it('stand after 例外于 and in 完成率', () => {
    const other = (line: string) => `可以 减少\n  由 牵头校 选用\n  ${line}\n  每学期 研修 不少于 1 次`
    expect(checked(base, other('例外于 视导')).errors).toEqual([])
    const wrong = checked(base, other('例外于 研修'))
    expect(wrong.errors).toHaveLength(1)
    const rate = (rule: string) => `计算 进度\n  每学期\n  = 完成率（${rule}）`
    expect(checked(base, rate('视导')).errors).toEqual([])
    expect(checked(base, rate('研修')).errors).toHaveLength(1)
  })
  it('are used once', () => {
    expect(checked(base, base).errors).toHaveLength(1)
  })
})

describe('ids', () => {
  it('are the scheme and the rule’s name; catalogue ids are labels', () => {
    const text = '每学期1次。\n\n```规则 C186 C187\n应当 视导\n  由 牵头校\n  每学期 视导 不少于 1 次\n```\n'
    const [clause] = assemble('样例', [{ file: 'scheme.md', text }]).clauses
    expect(clause).toMatchObject({ id: '样例/视导', name: '视导', labels: ['C186', 'C187'] })
  })
})
