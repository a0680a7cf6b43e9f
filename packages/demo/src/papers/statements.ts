import { CLOSED } from '../activities/gaps.ts'
import { COMMUNITIES } from '../communities.ts'
import { on, text } from '../days.ts'
import { FIRST_AGREEMENTS } from '../shape.ts'
import { type Posted, staffOf, type World } from '../world.ts'

/** Their year was not closed with the others: what is missing in it can still be entered. */
const YEAR_OPEN: ReadonlySet<string> = new Set(['C12', 'C14', 'C10'])

/** 关账: each past term for the whole county, the year for those who were ready. */
export function addClosings({ book }: World): void {
  for (const { to, on: day } of CLOSED) book.add('关账', { 起: text(FIRST_AGREEMENTS), 止: text(to), 关账日: text(day), 关账单位: 'U01' })
  for (const c of COMMUNITIES)
    if (!YEAR_OPEN.has(c.id)) book.add('关账', { 教共体: c.id, 起: text(FIRST_AGREEMENTS), 止: text(on(2026, 8, 31)), 关账日: text(on(2026, 9, 15)), 关账单位: 'U01' })
}

/** What somebody with the right to do so has said. */
export function addStatements(world: World): void {
  const { book } = world
  book.add('参数', { 名称: '交接期', 数值: '30', 计量单位: '天', 生效日: '2026-03-01', 依据: '青教发〔2026〕18号' })
  book.add('判定', { 条款: '一体化成效', 对象: 'C01', 结论: '是', 判定单位: 'U05', 日期: '2026-08-26', 依据: '现场查看记录', 登记日: '2026-08-27' })
  book.add('查无', { 名称: '薄弱学科', 对象: 'U33', 起: '2025-09-01', 查证单位: 'U04', 登记日: '2025-09-10' })
  book.add('查无', { 名称: '薄弱学科', 对象: 'C02', 起: '2025-09-01', 查证单位: 'U04', 登记日: '2025-09-10' })
  for (const 对象 of withoutNewTeachers(world)) book.add('查无', { 名称: '新教师', 对象, 起: '2025-09-01', 止: '2026-08-31', 查证单位: 'U02', 登记日: '2025-09-10' })
  book.add('确认', { 条款: '网络研修', 内容: '命题研讨', 结论: '是', 确认单位: 'U01', 日期: '2026-10-20' })
  book.add('确认', { 条款: '支教任职', 内容: '课程辅导员', 结论: '否', 确认单位: 'U02', 日期: '2026-10-12' })
  addExcuses(world)
  book.add('选用', { 条款: '按本校得分', 对象: 'U11', 起: '2025-09-01', 止: '2026-08-31', 选用: '用', 选用单位: 'U11', 日期: '2026-09-10', 登记日: '2026-09-10' })
  for (const { person, home } of world.posted.filter(cameHome)) book.add('选用', { 条款: '满年换人', 对象: person, 起: '2025-09-01', 选用: '用', 选用单位: home, 日期: '2026-09-02', 登记日: '2026-09-02' })
  book.add('选用', { 条款: '线上代替送教', 对象: 'U22', 起: '2026-09-01', 选用: '用', 选用单位: 'U22', 日期: '2026-11-03', 登记日: '2026-11-03' })
  book.add('解释', { 条款: '支教经历', 解释: '送教满20天认定1年还是2年，句子没有写', 决定单位: 'U00', 日期: '2026-10-08' })
}

/** Members in which nobody was new in the first year. */
const withoutNewTeachers = (world: World): string[] =>
  COMMUNITIES.flatMap((c) => c.members).filter((unit) => !staffOf(world, unit).some((p) => p.newIn === 2025))

/** Came home after a year, and the lead chose to send another in their place. */
const cameHome = (p: Posted): boolean => p.kind === '支教' && p.to === on(2026, 8, 31) && ['C04', 'C13'].includes(p.community)

/** 免除: three schools for C07 was too few, one leader stays where he is, C11 met once in spring. */
function addExcuses({ book, posted }: World): void {
  const leader = posted.find((p) => p.kind === '挂职' && p.community === 'C09')
  book.add('免除', { 条款: '教共体规模', 对象: 'C07', 起: '2025-09-01', 理由: '三所成员学校同在一镇，校车共用', 批准单位: 'U00', 日期: '2025-09-16' })
  book.add('免除', { 条款: '联席会议制度', 对象: 'C11', 起: '2026-02-24', 止: '2026-07-03', 理由: '校舍加固停课两周', 批准单位: 'U01', 日期: '2026-06-30' })
  if (leader !== undefined) book.add('免除', { 条款: '挂职期满调回', 对象: leader.person, 起: '2026-09-01', 理由: '本人申请留任', 批准单位: 'U02', 日期: '2026-09-04' })
}

/** 经费: what has been paid so far. */
export function addPayments({ book, posted }: World): void {
  for (const c of COMMUNITIES) if (c.id !== 'C10') book.add('经费', { 科目: '教共体工作经费', 对象: c.lead, 日期: '2025-12-18', 金额: 10_000 })
  for (const p of posted) if (p.kind === '支教' && p.from < on(2026, 3, 1)) book.add('经费', { 科目: '教共体工作经费', 对象: p.person, 日期: '2026-07-10', 金额: 2_000 })
}
