import { dictionaryOf, loadRecords, tablesFromPlain } from '@lianxiao/facts'
import { type Day, parseDay, showDay } from '@lianxiao/kernel'
import { assemble } from '@lianxiao/scheme'
import { describe, expect, it } from 'vitest'
import { County } from './county.ts'
import { compile, type Program } from './program.ts'
import { evaluateVersions, type SchemeVersion, versionsInOrder } from './versions.ts'

const { dictionary } = dictionaryOf([
  { 名称: '牵头校', 类: '单位', 单位: '所', 取: '牵头' },
  { 名称: '成员校', 类: '单位', 单位: '所', 取: '成员' },
  { 名称: '送教活动', 类: '活动', 单位: '次' },
])

/** A plan that asks for so many visits a term, from a day on. */
function plan(version: number, from: string, times: number): Program {
  const text = `# 某县方案

\`\`\`规则
方案 某县方案 第 ${version} 版
  施行 ${from}
\`\`\`

牵头校每学期到每所成员校送教不少于${times}次。

\`\`\`规则
应当 送教
  由 牵头校 对 每所成员校
  每学期 送教活动 不少于 ${times} 次
\`\`\`
`
  return compile(assemble('tiny', [{ file: 'scheme.md', text }]), dictionary)
}

const visit = (日期: string) => ({ 种类: '送教活动', 日期, 主办单位: 'U1', 接收单位: 'U2' })
const county = new County(
  loadRecords(
    tablesFromPlain({
      单位: [
        { 编号: 'U1', 名称: '甲校', 种类: '学校', 起: '2020-09-01' },
        { 编号: 'U2', 名称: '乙校', 种类: '学校', 起: '2020-09-01' },
      ],
      教共体: [{ 编号: 'C1', 名称: '甲校教共体', 牵头单位: 'U1', 成员单位: 'U2', 起: '2026-09-01' }],
      协议: [{ 编号: 'X1', 教共体: 'C1', 起: '2026-09-01', 止: '2028-08-31' }],
      活动: [visit('2026-10-12'), visit('2027-03-12')],
    }),
  ).records,
)

function inOrder(...programs: readonly Program[]): readonly SchemeVersion[] {
  const versions = versionsInOrder(programs)
  if (!versions.ok) throw new Error(versions.error[0]?.message.en)
  return versions.value
}

/** Version, last day of the period and required number of each finding. */
const found = (versions: readonly SchemeVersion[], asOf: string) =>
  evaluateVersions(versions, county, parseDay(asOf) as Day).map(({ version, finding }) => [
    version,
    showDay(finding.period.to),
    finding.required,
    finding.status,
  ])

describe('versions that cannot be put in order are refused', () => {
  it.each([
    ['a second version without a day', [plan(1, '2026-09-01', 1), plan(2, '未设定', 2)], 'noInForce'],
    ['two that begin on one day', [plan(1, '2026-09-01', 1), plan(2, '2026-09-01', 2)], 'versionOrder'],
    ['a later one that begins earlier', [plan(1, '2026-09-01', 1), plan(2, '2026-08-01', 2)], 'versionOrder'],
  ])('%s', (_, programs, code) => {
    const versions = versionsInOrder(programs)
    expect(!versions.ok && versions.error[0]?.code).toBe(code)
  })
})

describe('a finding is made by the version in force on the last day of its period', () => {
  it('the last day of the first term is the last day of version 1', () => {
    const versions = inOrder(plan(2, '2027-02-01', 2), plan(1, '未设定', 1))
    expect(found(versions, '2027-09-01').slice(0, 2)).toEqual([
      ['1', '2027-01-31', '1 次', 'met'],
      ['2', '2027-08-31', '2 次', 'overdue'],
    ])
  })
  it('version 2 begins on that day: the term is judged by it', () => {
    const versions = inOrder(plan(1, '未设定', 1), plan(2, '2027-01-31', 2))
    expect(found(versions, '2027-09-01')[0]).toEqual(['2', '2027-01-31', '2 次', 'overdue'])
  })
  it('a term that runs is judged by the version in force on the day of judgement', () => {
    const versions = inOrder(plan(1, '未设定', 1), plan(2, '2027-01-01', 2))
    expect(found(versions, '2026-12-31')).toEqual([['1', '2027-01-31', '1 次', 'met']])
    expect(found(versions, '2027-01-01')).toEqual([['2', '2027-01-31', '2 次', 'pending']])
  })
})

it('a new version leaves the findings of earlier periods as they were', () => {
  const before = found(inOrder(plan(1, '未设定', 1)), '2027-01-31')
  const after = found(inOrder(plan(1, '未设定', 1), plan(2, '2027-02-01', 2)), '2027-12-31')
  expect(after[0]).toEqual(before[0])
})
