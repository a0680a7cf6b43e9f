// 用于 下一年度: next year's grant waits for this year's assessment, and the amount stays what it is.
import { expect, it } from 'vitest'
import { judged } from './fixture.ts'
import { allOf } from './judge.ts'

const rules = [
  '应当 年度考核\n  由 县教育局 对 每个教共体\n  每学年 考核 不少于 1 次\n  用于 下一年度 工作经费',
  '发放 工作经费\n  给 每所牵头校\n  每学年 1 万元',
]
const grants = (...决定: object[]) =>
  allOf(judged(rules, { 决定 }, '2027-10-01'), '工作经费').map((f) => [f.period.label, f.status, f.actual])
const assessed = { 种类: '考核', 作出单位: 'U0', 日期: '2027-06-30', 对象: 'C1' }

it('the first year waits for nothing; the second waits until the first was assessed', () => {
  expect(grants()).toEqual([
    ['2026—2027学年', 'met', '10000 元'],
    ['2027—2028学年', 'pending', '10000 元'],
  ])
  expect(grants(assessed)[1]?.[1]).toBe('met')
})
