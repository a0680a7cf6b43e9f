// What a bureau decides of one school is not decided of the next: 每所学校 asks for a decision about each.
import type { EntryRow } from '@lianxiao/facts'
import { describe, expect, it } from 'vitest'
import { BASE, closing, plan, ROWS, SETTINGS } from './fixture.ts'
import { allOf, judge } from './judge.ts'

const MORE: readonly EntryRow[] = [
  ...ROWS,
  { 名称: '乡镇校', 类: '单位', 单位: '所', 取: '类别' },
  { 名称: '文化等次', 类: '决定', 等级: ['合格', '良好', '优秀'] },
]
const school = (id: string): object => ({
  ...{ 编号: id, 名称: `${id}校`, 上级编号: 'U0', 种类: '学校', 类别: '乡镇校', 起: '2020-09-01' },
})
const graded = (of: string, 结论: string): object => ({
  ...{ 种类: '文化等次', 作出单位: 'U0', 日期: '2027-06-20', 对象: of, 结论 },
})
const rule = '应当 文化\n  由 县教育局\n  每所乡镇校 每学年 文化等次 达到 良好'
const at = (...决定: object[]): readonly string[] => {
  const closed = { 关账: [closing('2026-09-01', '2027-08-31', '2027-09-08')] }
  const tables = [BASE, { 单位: ['V1', 'V2'].map(school), 决定, ...closed }]
  const findings = judge(plan(...SETTINGS, rule), MORE, tables, '2027-10-01')
  return allOf(findings, '文化', { period: '2026—2027' }).map((f) => `${f.element} ${f.status}`)
}

describe('a grade given by the bureau', () => {
  it('is that of the school it is about, in whatever order they are entered', () => {
    expect(at(graded('V1', '合格'), graded('V2', '良好'))).toEqual(['V1 unmet', 'V2 met'])
    expect(at(graded('V2', '良好'), graded('V1', '合格'))).toEqual(['V1 unmet', 'V2 met'])
  })
  it('leaves the school unknown that has none', () => {
    expect(at(graded('V1', '良好'))).toEqual(['V1 met', 'V2 unknown'])
  })
})
