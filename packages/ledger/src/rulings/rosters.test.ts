// 组建: every line is a registered community with just those members (and that mode), none registered is missing from it, and 共 N says how many.
import { describe, expect, it } from 'vitest'
import { BASE, member, plan, ROWS, SETTINGS } from './fixture.ts'
import { judge, theOne } from './judge.ts'

const community = (id: string, lead: string, unit: string, more: object = {}) => ({
  编号: id,
  名称: `${id}教共体`,
  牵头单位: lead,
  成员单位: unit,
  起: '2026-09-01',
  ...more,
})
const roster = (...lines: readonly string[]) => ['组建 名单', ...lines.map((l) => `  ${l}`)].join('\n')
const at = (rules: string | readonly string[], 教共体: readonly object[], asOf = '2026-12-01') => {
  const text = plan(...SETTINGS, ...(typeof rules === 'string' ? [rules] : rules))
  return theOne(judge(text, ROWS, [{ ...BASE, 教共体: [] }, { 教共体 }] as never, asOf), '名单')
}
const AB = '牵头校 甲校 成员校 乙校'
const CD = '牵头校 丙校 成员校 丁校'
const C1 = member('U2')
const C2 = community('C2', 'U3', 'U4')

describe('every line is registered', () => {
  it('as written', () => {
    expect(at(roster(AB, CD), [C1, C2])).toMatchObject({ status: 'met', actual: '2 个', required: '2 个' })
  })
  it('a line that is not registered, or with another lead', () => {
    expect(at(roster(AB, CD), [C1])).toMatchObject({ status: 'unmet', actual: '1 个' })
    expect(at(roster(AB, CD), [C1, community('C2', 'U4', 'U3')]).status).toBe('unmet')
    expect(at(roster('牵头校 丁校 成员校 乙校'), [C1]).status).toBe('unmet')
  })
  it('with one member more or less it is another one', () => {
    expect(at(roster('牵头校 甲校 成员校 乙校、丙校'), [C1]).status).toBe('unmet')
    expect(at(roster(AB), [C1, member('U3')]).status).toBe('unmet')
    expect(at(roster('牵头校 甲校 成员校 丙校、乙校'), [C1, member('U3')]).status).toBe('met')
  })
  it('in the mode it names', () => {
    const line = `${AB} 方式 融合型`
    expect(at(roster(line), [{ ...C1, 方式: '融合型' }]).status).toBe('met')
    expect(at(roster(line), [{ ...C1, 方式: '共建型' }]).status).toBe('unmet')
    expect(at(roster(AB), [{ ...C1, 方式: '共建型' }]).status).toBe('met')
  })
  it('by its members of the day', () => {
    const late = [C1, member('U3', { 起: '2026-11-01' })]
    const line = roster('牵头校 甲校 成员校 乙校、丙校')
    expect(at(line, late, '2026-10-31').status).toBe('unmet')
    expect(at(line, late, '2026-11-01').status).toBe('met')
  })
})

describe('共 N', () => {
  it('must be how many there are', () => {
    expect(at(roster(AB, '共 1 个'), [C1])).toMatchObject({ status: 'met', required: '1 个' })
    expect(at(roster(AB, '共 2 个'), [C1])).toMatchObject({ actual: '1 个', required: '2 个' })
    expect(at(roster(AB, '共 2 个'), [C1]).status).toBe('unmet')
  })
})

describe('one that is registered but not on the list', () => {
  it('is named', () => {
    const more = at(roster(AB), [C1, C2])
    expect(more.status).toBe('unmet')
    expect(more.because).toContain('名单里没有：C2教共体')
  })
  it('may stand on another list of the plan', () => {
    const other = `组建 另一名单\n  ${CD}`
    expect(at([roster(AB), other], [C1, C2]).status).toBe('met')
  })
  it('belongs to the list of its stage, where there is one', () => {
    const rules = [roster(AB), `组建 初中名单\n  ${CD}`]
    const school = (编号: string, 名称: string, 学段: string) => ({
      ...{ 编号, 名称, 学段, 种类: '学校', 起: '2020-09-01' },
    })
    const states = (stage: string, second = '初中') => {
      const tables = {
        单位: [
          { 编号: 'U0', 名称: '县教育局', 种类: '机构', 起: '2020-01-01' },
          ...[school('U1', '甲校', '小学'), school('U2', '乙校', '小学'), school('U3', '丙校', second)],
          ...[school('U4', '丁校', second), school('U5', '戊校', stage), school('U6', '己校', stage)],
        ],
        教共体: [C1, C2, community('C3', 'U5', 'U6')],
      }
      const found = judge(plan(...SETTINGS, ...rules), ROWS, [tables], '2026-12-01')
      return ['名单', '初中名单'].map((name) => theOne(found, name).status)
    }
    expect([states('初中'), states('小学')]).toEqual([
      ['met', 'unmet'],
      ['unmet', 'met'],
    ])
    expect(states('高中')).toEqual(['unmet', 'unmet'])
    expect(states('小学', '小学')).toEqual(['unmet', 'unmet'])
  })
  it('no longer counts once it has ended', () => {
    expect(at(roster(AB), [C1, { ...C2, 止: '2026-10-31' }]).status).toBe('met')
    expect(at(roster(AB), [C1, { ...C2, 止: '2026-12-01' }]).status).toBe('unmet')
  })
})
