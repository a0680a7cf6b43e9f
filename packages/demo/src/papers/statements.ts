import { COMMUNITIES } from '../communities.ts'
import { staffOf, type World } from '../world.ts'

/** What somebody with the right to do so has said: a value, a judgement, that there is none, that something counts. */
export function addStatements(world: World): void {
  const { book } = world
  book.add('参数', {
    名称: '交接期',
    数值: '30',
    计量单位: '天',
    生效日: '2026-03-01',
    依据: '青教发〔2026〕18号',
  })
  book.add('判定', {
    条款: '一体化成效',
    对象: 'C01',
    结论: '是',
    判定单位: 'U05',
    日期: '2026-08-26',
    依据: '现场查看记录',
    登记日: '2026-08-27',
  })
  book.add('确认', { 条款: '网络研修', 内容: '命题研讨', 结论: '是', 确认单位: 'U01', 日期: '2026-10-20' })
  book.add('确认', { 条款: '支教任职', 内容: '课程辅导员', 结论: '否', 确认单位: 'U02', 日期: '2026-10-12' })
  book.add('解释', {
    条款: '支教经历',
    解释: '送教满20天认定1年还是2年，句子没有写',
    决定单位: 'U00',
    日期: '2026-10-08',
  })
}

/** Nobody has looked yet. */
const ACCIDENTS_UNKNOWN: ReadonlySet<string> = new Set(['C11', 'C14'])

/** 查无: looked for, and there is none. */
export function addNone(world: World): void {
  const none = (名称: string, 对象: string, 查证单位: string, 止?: string): void => {
    world.book.add('查无', { 名称, 对象, 起: '2025-09-01', 止, 查证单位, 登记日: '2025-09-10' })
  }
  for (const id of ['U33', 'C02']) none('薄弱学科', id, 'U04')
  for (const c of COMMUNITIES) if (!ACCIDENTS_UNKNOWN.has(c.id)) none('安全责任事故', c.id, 'U01')
  for (const unit of withoutNewTeachers(world, 2025))
    none('新教师', unit, 'U02', withoutNewTeachers(world, 2026).includes(unit) ? undefined : '2026-08-31')
}

/** Members in which nobody began in a year. */
const withoutNewTeachers = (world: World, year: number): string[] =>
  COMMUNITIES.flatMap((c) => c.members).filter((unit) => !staffOf(world, unit).some((p) => p.newIn === year))
