// 每所学校（…）: a school of which it is not known whether it belongs is not left out silently; its finding is unknown, with the reason.
import type { EntryRow } from '@lianxiao/facts'
import { describe, expect, it } from 'vitest'
import { BASE, closing, plan, ROWS, SETTINGS, score } from './fixture.ts'
import { allOf, judge } from './judge.ts'

const MORE: readonly EntryRow[] = [
  ...ROWS,
  { 名称: '乡镇校', 类: '单位', 单位: '所', 取: '类别' },
  { 名称: '学生数', 类: '数值', 单位: '人' },
]
const YEAR = '2026—2027'
const school = (id: string): object => ({
  ...{ 编号: id, 名称: `${id}校`, 上级编号: 'U0', 种类: '学校', 类别: '乡镇校', 起: '2020-09-01' },
})
const rule = '应当 得分\n  由 县教育局\n  每学年 每所乡镇校（学生数 不少于 50 人） 评估得分 不低于 60 分'
const pupils = (of: string, n: number) => score('学生数', of, YEAR, n, { 计量单位: '人' })
const points = ['V1', 'V2'].map((of) => score('评估得分', of, YEAR, 70))
const at = (...数值: object[]): readonly string[] => {
  const closed = { 关账: [closing('2026-09-01', '2027-08-31', '2027-09-08')] }
  const tables = [BASE, { 单位: ['V1', 'V2'].map(school), 数值: [...points, ...数值], ...closed }]
  const findings = judge(plan(...SETTINGS, rule), MORE, tables, '2027-10-01')
  return allOf(findings, '得分', { period: YEAR }).map(
    (f) => `${f.element} ${f.status} ${f.because.join('；')}`,
  )
}

describe('every school with at least 50 pupils', () => {
  it('is asked where the number is known: 50, not 49', () => {
    expect(at(pupils('V1', 50), pupils('V2', 49))).toEqual(['V1 met '])
    expect(at(pupils('V1', 50), pupils('V2', 50))).toEqual(['V1 met ', 'V2 met '])
  })
  it('is unknown where it is not, and says why', () => {
    expect(at(pupils('V1', 50))).toEqual(['V1 met ', 'V2 unknown V2校的学生数没有登记'])
  })
})
