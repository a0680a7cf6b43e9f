// Must hold: as of any day the state as known for that day: a record of any sheet that is entered later does not show before.
import { SHEETS } from '@lianxiao/facts'
import { describe, expect, it } from 'vitest'
import { BASE, daily, member, plan, ROWS, SETTINGS, score } from './fixture.ts'
import { judge } from './judge.ts'

const ROWS_MORE = [
  ...ROWS,
  { 名称: '班主任', 类: '人员', 单位: '名' },
  { 名称: '联系人', 类: '分工', 单位: '名' },
  { 名称: '年度考核', 类: '决定', 单位: '次' },
]
/** Rules that between them read every sheet. */
const RULES = [
  '应当 视导次数\n  由 牵头校 对 每所成员校\n  每学期 视导 不少于 2 次',
  '应当 参研人数\n  由 牵头校\n  每学年 研修 不少于 2 人',
  '应当 班主任数\n  由 每所参与单位\n  每学年 班主任 不少于 1 名',
  '应当 骨干数\n  由 每所参与单位\n  每学年 骨干教师 不少于 1 名',
  '应当 师徒数\n  由 牵头校\n  每学年 师徒 不少于 1 对',
  '应当 选派数\n  由 牵头校\n  每学年 支教人员 不少于 1 名',
  '应当 总结报送\n  由 牵头校\n  每学年 6月底前 工作总结 报 教育股',
  '应当 两张单\n  由 牵头校\n  每学年 逐项 需求单、资源单',
  '应当 定联系人\n  由 牵头校 负责 联系人',
  '应当 考核\n  由 县教育局 对 每个教共体\n  每学年 年度考核 不少于 1 次',
  '应当 薄弱送教\n  由 牵头校 对 每所成员校\n  每学年 每门薄弱学科 送教 不少于 1 次',
  '计算 得分\n  每学年\n  = 本校评估得分',
  '发放 经费\n  给 每所牵头校\n  每年 1 万元\n  从 工作经费 列支',
  '确定 听课数\n  未设定 次',
  '应当 文化\n  由 牵头校\n  由 县教育局 判定 “是否有特色”',
  '应当 交流形式\n  由 牵头校\n  每学年 集体备课（示范课 等） 累计 不少于 1 次',
  '原则上 少研修\n  由 牵头校\n  每学年 研修 不超过 0 次',
  '可以 免视导\n  由 牵头校 选用\n  例外于 视导次数\n  每学期 视导 不少于 0 次',
  '应当 读法不定\n  由 牵头校\n  每学年 研修 不少于 9 次\n  解释 “含不含线上” 待定 县教育局',
  '应当 协议\n  由 牵头校\n  有 合作协议',
  '应当 乡镇覆盖\n  由 县教育局\n  每学年 成员校 占 乡镇学校 不低于 50%',
]
const ACTIVITIES = [
  ...daily('研修', 1, '2026-09-21'),
  ...daily('集体备课', 1, '2026-09-22', { 小类: '说课' }),
]
const FIRST = {
  活动: ACTIVITIES,
  文件: [{ 编号: 'D0', 种类: '工作总结', 单位: 'U1', 日期: '2026-09-20', 附件: 'x.pdf' }],
}
const ON = '2027-03-15'
const span = { 起: '2026-09-01', 登记日: ON }
const dated = { 日期: '2026-10-12', 登记日: ON }

/** A row of each sheet that is entered, decided or in force from the day on. */
const LATE: Readonly<Record<string, object>> = {
  单位: { 编号: 'U9', 名称: '新校', 种类: '学校', 类别: '乡镇学校', ...span },
  教共体: member('U3', { 登记日: ON }),
  协议: { 编号: 'X9', 教共体: 'C1', 起: '2026-09-01', 止: '2030-08-31', 登记日: ON },
  人员: { 工号: 'P9', 单位: 'U1', 类别: '骨干教师', ...span },
  任职: { 工号: 'P1', 单位: 'U1', 职务: '班主任', ...span },
  选派: { 工号: 'P1', 种类: '支教', 派出单位: 'U1', 接收单位: 'U2', ...span },
  结对: { 导师: 'P1', 徒弟: 'P2', ...span },
  活动: { 种类: '视导', 主办单位: 'U1', 接收单位: 'U2', ...dated },
  参加: { 活动编号: '研修-2026-09-21', 工号: 'P1', 登记日: ON },
  文件: { 种类: '合作协议', 单位: 'U1', 附件: 'y.pdf', ...dated },
  报送: {
    文件编号: 'D0',
    报送单位: 'U1',
    接收单位: '教育股',
    报送日: '2026-10-12',
    状态: '收讫',
    状态日: '2026-10-12',
    登记日: ON,
  },
  清单: { 清单: '两张单', 事项: '需求单', 单位: 'U1', ...dated },
  分工: { 单位: 'U1', 事项: '联系人', 工号: 'P1', ...span },
  决定: { 种类: '年度考核', 作出单位: 'U0', 对象: 'C1', ...dated },
  学科: { 单位: 'U2', 学科: '音乐', 薄弱: '是', 学年: '2026—2027', 登记日: ON },
  经费: { 科目: '工作经费', 对象: 'U1', 金额: 10000, ...dated },
  数值: score('评估得分', 'U1', '2026—2027', 70, { 登记日: ON }),
  关账: { 起: '2026-09-01', 止: '2027-01-22', 关账日: ON, 关账单位: 'U0' },
  参数: { 名称: '听课数', 数值: '3', 计量单位: '次', 生效日: ON, 依据: '局务会' },
  判定: { 条款: '文化', 对象: 'U1', 结论: '是', 判定单位: 'U0', ...dated },
  查无: { 名称: '薄弱学科', 对象: 'U2', 查证单位: 'U0', ...span },
  确认: { 条款: '交流形式', 内容: '说课', 结论: '是', 确认单位: 'U0', 日期: ON },
  免除: { 条款: '少研修', 对象: 'U1', 起: '2026-09-01', 理由: '停课', 批准单位: 'U0', 日期: ON },
  选用: { 条款: '免视导', 对象: 'U1', 起: '2026-09-01', 选用: '用', 选用单位: 'U1', 日期: ON },
  解释: { 条款: '读法不定', 解释: '含不含线上', 决定单位: 'U0', 日期: ON },
}

const text = plan(...SETTINGS, ...RULES)
const bytes = (more: Record<string, unknown>, asOf: string) =>
  JSON.stringify(judge(text, ROWS_MORE, [BASE, FIRST, more], asOf))
const DAYS = ['2026-09-10', '2026-11-02', '2027-01-30', '2027-03-14'] as const

describe('a record entered later', () => {
  it('is tried for every sheet', () => {
    expect(SHEETS.map((s) => s.name).filter((name) => LATE[name] === undefined)).toEqual(['校历'])
  })
  for (const [sheet, row] of Object.entries(LATE))
    it(`${sheet}: does not show before, and shows from its day on`, () => {
      for (const day of DAYS) expect(bytes({ [sheet]: [row] }, day)).toBe(bytes({}, day))
      expect(bytes({ [sheet]: [row] }, ON)).not.toBe(bytes({}, ON))
    })
  it('all of them together do not show before, either', () => {
    const all = Object.fromEntries(Object.entries(LATE).map(([sheet, row]) => [sheet, [row]]))
    for (const day of DAYS) expect(bytes(all, day)).toBe(bytes({}, day))
  })
})

describe('a record of a day to come', () => {
  it('entered beforehand does not count before its day', () => {
    const ahead = { 活动: daily('视导', 2, '2026-12-01', { 登记日: '2026-10-01' }) }
    const facts = (day: string) => judge(text, ROWS_MORE, [BASE, ahead], day).flatMap((f) => f.facts)
    expect(facts('2026-11-30')).not.toContain('视导-2026-12-01')
    expect(facts('2026-12-01')).toContain('视导-2026-12-01')
  })
})
