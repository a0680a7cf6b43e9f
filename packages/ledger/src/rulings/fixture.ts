import type { EntryRow, PlainTables } from '@lianxiao/facts'
import type { Finding } from '@lianxiao/kernel'
import { judge, theOne, type Which } from './judge.ts'

/** A small dictionary: an entry or two of each kind that the rulings are about. */
export const ROWS: readonly EntryRow[] = [
  { 名称: '牵头校', 类: '单位', 单位: '所', 取: '牵头' },
  { 名称: '成员校', 类: '单位', 单位: '所', 取: '成员' },
  { 名称: '参与单位', 类: '单位', 单位: '所', 取: '全部' },
  { 名称: '乡镇学校', 类: '单位', 单位: '所', 取: '类别' },
  { 名称: '学部', 类: '单位', 单位: ['个', '所'], 取: '种类' },
  { 名称: '教共体', 类: '教共体', 单位: ['个', '对'] },
  { 名称: '视导', 类: '活动', 单位: '次' },
  { 名称: '研修', 类: '活动', 单位: '次' },
  { 名称: '集体备课', 类: '活动', 单位: '次' },
  { 名称: '示范课', 类: '活动', 单位: ['节', '次'] },
  { 名称: '送教', 类: '活动', 单位: ['次', '节', '天', '课时'] },
  { 名称: '线上同步教学', 类: '活动', 单位: ['次', '节'] },
  { 名称: '线上教学', 类: '活动', 单位: ['课时', '节'] },
  { 名称: '工作室活动', 类: '活动', 单位: '次' },
  { 名称: '支教人员', 类: '选派', 单位: '名', 记作: '支教' },
  { 名称: '帮扶', 类: '选派', 单位: '年' },
  { 名称: '团队成员', 类: '人员', 单位: '名' },
  { 名称: '教师', 类: '人员', 单位: '名', 取: '全体' },
  { 名称: '骨干教师', 类: '人员', 单位: '名' },
  { 名称: '师徒', 类: '结对', 单位: '对', 取: '对' },
  { 名称: '合作协议', 类: '文件', 单位: '份' },
  { 名称: '工作总结', 类: '文件', 单位: '份' },
  { 名称: '考核等次', 类: '决定', 等级: ['不合格', '合格', '优秀'] },
  { 名称: '评估得分', 类: '数值', 单位: '分' },
  { 名称: '本校评估得分', 类: '数值', 单位: '分', 记作: '评估得分', 取: '牵头' },
  { 名称: '综合排名', 类: '数值', 单位: '名次' },
  { 名称: '选派期限', 类: '属性', 单位: '年', 取: '选派期限' },
  { 名称: '选派时间', 类: '属性', 单位: ['年', '个月'], 取: '选派时间' },
  { 名称: '学科', 类: '学科', 单位: '门', 取: '全部' },
  { 名称: '薄弱学科', 类: '学科', 单位: '门', 取: '薄弱' },
  { 名称: '协议到期', 类: '事件' },
  { 名称: '县教育局', 类: '职责', 取: '机构' },
  { 名称: '教育股', 类: '职责', 取: '机构' },
  { 名称: '教研室', 类: '职责', 取: '机构' },
  { 名称: '人事股', 类: '职责', 取: '机构' },
  { 名称: '督导室', 类: '职责', 取: '机构' },
]

const school = (id: string, name: string, more: object = {}): object => ({
  编号: id,
  名称: name,
  上级编号: 'U0',
  种类: '学校',
  起: '2020-09-01',
  ...more,
})

/** 甲校 leads 乙校 for three school years from September 2026. 丙校 and 丁校 stand by. */
export const BASE: PlainTables = {
  单位: [
    { 编号: 'U0', 名称: '县教育局', 种类: '机构', 起: '2020-01-01' },
    school('U1', '甲校'),
    school('U2', '乙校'),
    school('U3', '丙校'),
    school('U4', '丁校'),
  ],
  教共体: [{ 编号: 'C1', 名称: '甲校教共体', 牵头单位: 'U1', 成员单位: 'U2', 起: '2026-09-01' }],
  协议: [{ 编号: 'X1', 教共体: 'C1', 起: '2026-09-01', 止: '2029-08-31' }],
  人员: ['P1', 'P2', 'P3'].map((id) => ({ 工号: id, 单位: 'U1', 类别: '团队成员', 起: '2020-09-01' })),
  校历: [
    { 学年: '2026—2027', 学期: '第一', 起: '2026-09-01', 止: '2027-01-22', 开学日: '2026-09-01' },
    { 学年: '2026—2027', 学期: '第二', 起: '2027-02-22', 止: '2027-07-09', 开学日: '2027-02-22' },
    { 学年: '2027—2028', 学期: '第一', 起: '2027-09-01', 止: '2028-01-21', 开学日: '2027-09-01' },
    { 学年: '2027—2028', 学期: '第二', 起: '2028-02-21', 止: '2028-07-07', 开学日: '2028-02-21' },
  ],
}

/** What a year means and which window a test without one has. */
export const SETTINGS = ['确定 每年\n  为 学年', '确定 未写周期\n  为 建设期内'] as const

/** A plan of rules, each under a sentence of its own. */
export const plan = (...rules: readonly string[]): string =>
  rules.map((rule, i) => `第${i + 1}句。\n\n\`\`\`规则\n${rule.trim()}\n\`\`\`\n`).join('\n')

/** The findings of rules on the base county with more records, as of a day. */
export const judged = (rules: string | readonly string[], more: PlainTables, asOf: string): Finding[] =>
  judge(plan(...SETTINGS, ...(typeof rules === 'string' ? [rules] : rules)), ROWS, [BASE, more], asOf)

/** The one finding of a rule on the base county. */
export const one = (
  rules: string | readonly string[],
  rule: string,
  more: PlainTables,
  asOf: string,
  which: Which = {},
): Finding => theOne(judged(rules, more, asOf), rule, which)

/** Activities of a kind by 甲校 at 乙校, one a day from a day on. */
export const daily = (kind: string, count: number, from: string, more: object = {}): object[] =>
  Array.from({ length: count }, (_, i) => {
    const date = new Date(`${from}T00:00:00Z`)
    date.setUTCDate(date.getUTCDate() + i)
    const day = date.toISOString().slice(0, 10)
    return { 编号: `${kind}-${day}`, 种类: kind, 日期: day, 主办单位: 'U1', 接收单位: 'U2', ...more }
  })

/** Closes the county's ledger for a span. */
export const closing = (from: string, to: string, on: string): object => ({
  起: from,
  止: to,
  关账日: on,
  关账单位: 'U0',
})

/** A yearly number of a unit. */
export const score = (
  indicator: string,
  of: string,
  year: string,
  value: number,
  more: object = {},
): object => ({
  指标: indicator,
  对象: of,
  学年: year,
  数值: value,
  登记日: '2027-08-20',
  ...more,
})

/** One more member of 甲校's community. */
export const member = (unit: string, more: object = {}): object => ({
  编号: 'C1',
  名称: '甲校教共体',
  牵头单位: 'U1',
  成员单位: unit,
  起: '2026-09-01',
  ...more,
})
