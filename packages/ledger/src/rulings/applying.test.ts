// 适用: which communities the rules after it are for: by mode, by 新增, by the kind, stage or category of the lead; two words are either, two 适用 are both.
import { describe, expect, it } from 'vitest'
import { BASE, daily, ROWS, SETTINGS } from './fixture.ts'
import { allOf, judge } from './judge.ts'

const UNITS = BASE.单位 as readonly object[]
const registered = (more: object = {}, lead: object = {}) => ({
  ...BASE,
  单位: UNITS.map((u) => ('编号' in u && u.编号 === 'U1' ? { ...u, ...lead } : u)),
  教共体: [
    { 编号: 'C1', 名称: '甲校教共体', 牵头单位: 'U1', 成员单位: 'U2', 起: '2026-09-01', ...more },
    { 编号: 'C2', 名称: '丙校教共体', 牵头单位: 'U3', 成员单位: 'U4', 起: '2026-09-01' },
  ],
  协议: ['C1', 'C2'].map((id) => ({ 编号: `X${id}`, 教共体: id, 起: '2026-09-01', 止: '2029-08-31' })),
})
const fence = (text: string) => `一句。\n\n\`\`\`规则\n${text}\n\`\`\`\n`
const RULE = '应当 视导次数\n  由 牵头校\n  每学年 视导 不少于 1 次'
const whom = (text: string, tables: object, rows = ROWS) =>
  allOf(judge(`# 样例\n\n${text}`, rows, [tables as never], '2026-12-01'), '视导次数').map((f) => f.community)
const settings = SETTINGS.map(fence).join('\n')
const under = (words: string) => `${settings}\n## 一\n\n${fence(`适用 ${words}\n${RULE}`)}`

describe('a community', () => {
  const mode = registered({ 方式: '融合型' })
  it('of that mode, with or without 教共体 behind it', () => {
    for (const word of ['融合型', '融合型教共体', '融合']) expect(whom(under(word), mode)).toEqual(['C1'])
    expect(whom(under('共建型'), mode)).toEqual([])
    expect(whom(`${settings}\n${fence(RULE)}`, mode)).toEqual(['C1', 'C2'])
  })
  it('that is new', () => {
    for (const word of ['新增', '新增教共体']) {
      expect(whom(under(word), registered({ 新增: '是' }))).toEqual(['C1'])
      expect(whom(under(word), registered({ 新增: '否' }))).toEqual([])
    }
  })
  it('by category, kind or stage of its lead', () => {
    expect(whom(under('乡镇学校'), registered({}, { 类别: '乡镇学校' }))).toEqual(['C1'])
    expect(whom(under('幼儿园'), registered({}, { 种类: '幼儿园' }))).toEqual(['C1'])
    expect(whom(under('初中'), registered({}, { 学段: '小学、初中' }))).toEqual(['C1'])
    expect(whom(under('初中'), registered({}, { 学段: '小学' }))).toEqual([])
  })
  it('by a word of the dictionary for what is on record', () => {
    const rows = [...ROWS, { 名称: '紧密型', 类: '教共体', 单位: '个', 记作: '融合型' }]
    expect(whom(under('紧密型'), mode, rows)).toEqual(['C1'])
  })
})

describe('several', () => {
  it('two words: either', () => {
    expect(whom(under('共建型、融合型'), registered({ 方式: '融合型' }))).toEqual(['C1'])
  })
  it('one under the other: both', () => {
    const nested = `${settings}\n## 一\n\n${fence('适用 融合型')}\n### （一）\n\n${fence(`适用 新增\n${RULE}`)}`
    expect(whom(nested, registered({ 方式: '融合型', 新增: '是' }))).toEqual(['C1'])
    expect(whom(nested, registered({ 方式: '融合型' }))).toEqual([])
    expect(whom(nested, registered({ 方式: '共建型', 新增: '是' }))).toEqual([])
  })
  it('it ends at the next heading of its level or higher', () => {
    const next = (level: string) =>
      `${settings}\n## 一\n\n${fence('适用 融合型')}\n${level} 二\n\n${fence(RULE)}`
    const mode = registered({ 方式: '融合型' })
    expect(whom(next('###'), mode)).toEqual(['C1'])
    expect(whom(next('##'), mode)).toEqual(['C1', 'C2'])
    expect(whom(next('#'), mode)).toEqual(['C1', 'C2'])
  })
})

it('a rule that is not for a community is no part of its progress', () => {
  const progress = '计算 进度\n  每学年\n  = 平均（每项义务 完成率 封顶 100%）'
  const other = '应当 研修次数\n  由 牵头校\n  每学年 研修 不少于 1 次'
  const text = `# 样例\n\n${settings}\n${fence(RULE)}\n${fence(progress)}\n## 一\n\n${fence(`适用 融合型\n${other}`)}`
  const tables = registered({ 方式: '融合型' })
  const facts = {
    活动: [
      ...daily('视导', 1, '2026-10-12'),
      ...daily('视导', 1, '2026-10-13', { 主办单位: 'U3', 接收单位: 'U4' }),
    ],
    关账: [{ 起: '2026-09-01', 止: '2027-08-31', 关账日: '2027-09-05', 关账单位: 'U0' }],
  }
  const found = allOf(judge(text, ROWS, [tables as never, facts], '2027-09-10'), '进度', { period: '2026' })
  expect(found.map((f) => [f.community, f.actual])).toEqual([
    ['C1', '50%'],
    ['C2', '100%'],
  ])
})
