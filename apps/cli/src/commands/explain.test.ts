import { join } from 'node:path'
import { writeTables } from '@lianxiao/workbook'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { isRefusal, lianxiao, scratch } from '../fixture/command.ts'
import { RECORDS, tables, writeScheme } from '../fixture/county.ts'

const base = scratch()
afterAll(base.remove)
const folder = writeScheme(base.path, 'tiny')
const facts = join(base.path, 'facts.xlsx')
beforeAll(() => writeTables(facts, tables(RECORDS)))

it('refuses a clause that does not exist, with what was perhaps meant', () => {
  const ended = lianxiao(['scheme', 'explain', folder, '送较'])
  expect(isRefusal(ended)).toBe(true)
  expect(ended.err).toContain('没有“送较”')
})

it.each(['送教', 'T001', 'tiny/送教'])(
  'finds the rule by %s and says who owes what to whom by when',
  (name) => {
    const { status, out } = lianxiao(['scheme', 'explain', folder, name])
    expect(status).toBe(0)
    for (const says of [
      '牵头校每学期到每所成员校送教不少于2次，留照片。',
      '谁 who：牵头校',
      '对谁 to whom：每所成员校',
      '要求 what：每学期 送教活动 不少于 2 次',
      'by the end of each term',
      '佐证 evidence：照片',
    ])
      expect(out).toContain(says)
  },
)

it('with records: what counts with its particulars, what is refused and why, what would make it met', () => {
  const { status, out } = lianxiao([
    'scheme',
    'explain',
    folder,
    '送教',
    '--facts',
    facts,
    '--as-of',
    '2027-03-01',
  ])
  expect(status).toBe(0)
  expect(out).toMatch(/逾期 送教：甲校 → 乙校，2026—2027学年第一学期，至少 1 次 \/ 2 次/)
  expect(out).toMatch(/A1 送教活动（活动 第2行）：.*日期 2026-10-12/)
  expect(out).toMatch(/A2 .* —— 缺照片 \[noEvidence\]/)
  expect(out).toContain('还差 1 次')
})

it('as of an earlier day: the second visit has not happened', () => {
  const { out } = lianxiao(['scheme', 'explain', folder, '送教', '--facts', facts, '--as-of', '2026-10-31'])
  expect(out).toContain('未到期 送教')
  expect(out).not.toContain('A2')
})

it('money: how much, at most how much, what a part of a month is worth, from where', () => {
  const { out } = lianxiao(['scheme', 'explain', 'schemes/qinghe', '支教补助'])
  expect(out).toMatch(
    /每月 200 元[\s\S]*最多 at most：每年 10 个月[\s\S]*按半月[\s\S]*paid from：教共体工作经费/,
  )
})
