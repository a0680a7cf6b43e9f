// 留在, 转至, 调入, 调回: where somebody's papers are, against the ends of the posting (派出学校, 接收学校, however the plan calls them), a role of the community or a unit by name.
import { describe, expect, it } from 'vitest'
import { BASE, plan, ROWS, SETTINGS } from './fixture.ts'
import { judge, theOne } from './judge.ts'

const PAPERS = [
  { 名称: '人事关系', 类: '属性', 取: '人事关系' },
  { 名称: '党组织关系', 类: '属性', 取: '党组织关系' },
  { 名称: '原校', 类: '属性', 取: '派出单位' },
  { 名称: '受援校', 类: '属性', 取: '接收单位' },
] as const
const posting = (more: object) => ({
  编号: 'S1',
  工号: 'P1',
  种类: '支教',
  派出单位: 'U1',
  接收单位: 'U2',
  起: '2026-10-01',
  ...more,
})
const at = (line: string, more: object, asOf = '2026-12-01', 人员 = BASE.人员 as readonly object[]) => {
  const text = plan(...SETTINGS, `应当 关系\n  由 牵头校\n  每名支教人员 ${line}`)
  const tables = [{ ...BASE, 人员 }, { 选派: [posting(more)] }] as Parameters<typeof judge>[2]
  return theOne(judge(text, [...ROWS, ...PAPERS], tables, asOf), '关系')
}
const personnel = (line: string) =>
  ['U1', 'U2', 'U3'].map((人事关系所在) => at(line, { 人事关系所在 }).status)

describe('the ends of the posting', () => {
  for (const home of ['派出学校', '派出单位', '原校'])
    it(`${home} is the school that sends`, () =>
      expect(personnel(`期间 人事关系 留在 ${home}`)).toEqual(['met', 'unmet', 'unmet']))
  for (const host of ['接收学校', '接收单位', '跟岗学校', '受援校'])
    it(`${host} is the school that receives`, () =>
      expect(personnel(`期间 人事关系 转至 ${host}`)).toEqual(['unmet', 'met', 'unmet']))
  it('党组织关系 is another column', () => {
    const party = { 人事关系所在: 'U1', 党组织关系所在: 'U2' }
    expect(at('期间 党组织关系 转至 接收学校', party).status).toBe('met')
    expect(at('期间 党组织关系 留在 派出学校', party).status).toBe('unmet')
    expect(at('期间 人事关系 留在 派出学校', party).status).toBe('met')
  })
})

it('a role of the community, or a unit by name', () => {
  expect(personnel('期间 人事关系 转至 成员校')).toEqual(['unmet', 'met', 'unmet'])
  expect(personnel('期间 人事关系 转至 丙校')).toEqual(['unmet', 'unmet', 'met'])
})

it('not recorded is unknown, and says what is missing', () => {
  const blank = at('期间 人事关系 留在 派出学校', {})
  expect(blank).toMatchObject({ status: 'unknown', required: '派出学校', actual: '没有登记' })
  expect(blank.because).toEqual(['没有登记人事关系'])
})

describe('调回 looks at the unit somebody belongs to after the posting', () => {
  const after = (unit: string, asOf: string) => {
    const people = [
      { 工号: 'P1', 单位: 'U1', 起: '2020-09-01', 止: '2026-11-30' },
      { 工号: 'P1', 单位: unit, 起: '2026-12-01' },
    ]
    return at('期满 人事关系 调回 派出学校', { 止: '2026-11-30', 人事关系所在: 'U2' }, asOf, people).status
  }
  it('back is met; not yet back is open, then overdue', () => {
    expect(after('U1', '2026-12-10')).toBe('met')
    expect(after('U2', '2026-12-30')).toBe('pending')
    expect(after('U2', '2026-12-31')).toBe('overdue')
  })
})
