// Must hold: a session that takes in activities one by one says what a fresh evaluation of all of them says.
import type { Activity, Records } from '@lianxiao/facts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sameMatter } from '../approval.ts'
import { County, evaluate, Session } from '../index.ts'
import { BASE, closing, member, plan, ROWS, SETTINGS } from './fixture.ts'
import { dayOf, programOf, recordsOf } from './judge.ts'

const RULES = [
  '应当 视导次数\n  由 牵头校\n  每学期 视导 不少于 2 次\n  佐证 记录单',
  '应当 逐校视导\n  由 牵头校 对 每所成员校\n  每学期 视导 不少于 1 次',
  '应当 联合活动\n  由 每个教共体\n  每学年 视导、研修 累计 不少于 3 次\n  其中 研修 不少于 1 次',
  '应当 学科覆盖\n  由 牵头校 对 每所成员校\n  每学年 送教 覆盖 学科',
  '不得 过多研修\n  由 牵头校\n  每学期 研修 超过 3 次',
  '应当 送教次数\n  由 牵头校 对 每所成员校\n  每学期 送教 不少于 1 次',
  '可以 线上代替\n  由 牵头校\n  线上同步教学 代替 送教',
  '可以 少视导\n  由 牵头校 选用\n  例外于 视导次数\n  每学期 视导 不少于 1 次',
  '认定 经历\n  给 每名团队成员\n  = 1 年\n  送教 累计 达到 2 天',
  '计算 进度\n  每学年\n  = 平均（每项义务 完成率 封顶 100%）',
  '应当 年度进度\n  由 每个教共体\n  每学年 12月底前 进度 不低于 40%',
]
const program = programOf(plan(...SETTINGS, ...RULES), ROWS)
const subjects = ['语文', '数学', '音乐']
const base = {
  ...BASE,
  教共体: [
    member('U2'),
    member('U3', { 止: '2027-03-31' }),
    { 编号: 'C2', 名称: '丁校教共体', 牵头单位: 'U4', 成员单位: 'U2', 起: '2026-09-01' },
  ],
  协议: ['C1', 'C2'].map((id) => ({ 编号: `X${id}`, 教共体: id, 起: '2026-09-01', 止: '2029-08-31' })),
  学科: ['U2', 'U3'].flatMap((单位) =>
    subjects.map((学科) => ({ 单位, 学科, 学年: '2026—2027', 登记日: '2026-09-05' })),
  ),
  关账: [closing('2026-09-01', '2027-01-22', '2027-02-01')],
  选用: [
    {
      条款: '少视导',
      对象: 'U1',
      起: '2027-02-22',
      止: '2027-07-09',
      选用: '用',
      选用单位: 'U1',
      日期: '2027-03-01',
    },
  ],
}

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined })
const row = fc.record({
  种类: fc.constantFrom('视导', '研修', '送教', '线上同步教学', '集体备课'),
  day: fc.integer({ min: dayOf('2026-08-20'), max: dayOf('2027-08-31') }),
  lag: fc.constantFrom(0, 0, 0, 5, 120),
  主办单位: fc.constantFrom('U1', 'U1', 'U1', 'U4', 'U2'),
  接收单位: fc.constantFrom('U2', 'U3', 'U2、U3', undefined),
  教共体: maybe(fc.constantFrom('C1', 'C2')),
  学科: maybe(fc.constantFrom(...subjects)),
  代替种类: maybe(fc.constant('送教')),
  代替理由: maybe(fc.constant('停课')),
  代替批准: maybe(fc.constant('U0')),
  佐证: maybe(fc.constant('记录单')),
  确认: maybe(fc.constantFrom('已确认', '待确认', '退回', '撤回')),
})

const iso = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10)
const tables = (rows: readonly { day: number; lag: number }[]) => ({
  活动: rows.map(({ day, lag, ...rest }, i) => ({
    编号: `N${i}`,
    日期: iso(day),
    登记日: iso(day + lag),
    ...rest,
  })),
})
/** P1, P2 and P3 take part by turns; that is entered before the activities are. */
const { participations } = recordsOf(base, {
  ...tables(
    Array.from({ length: 12 }, () => ({ 种类: '研修', 主办单位: 'U1', day: dayOf('2026-10-12'), lag: 0 })),
  ),
  参加: Array.from({ length: 12 }, (_, i) => ({ 活动编号: `N${i}`, 工号: `P${(i % 3) + 1}` })),
})
const start: Records = { ...recordsOf(base), participations }
const activitiesOf = (rows: readonly { day: number; lag: number }[]): readonly Activity[] =>
  recordsOf(base, tables(rows)).activities

describe('Session', () => {
  it('after each activity says what a fresh evaluation says, in the same order', () => {
    const day = fc.integer({ min: dayOf('2026-10-01'), max: dayOf('2027-09-30') })
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 12 }),
        fc.nat({ max: 12 }),
        day,
        (rows, known, asOf) => {
          const activities = activitiesOf(rows)
          const at = (n: number): Records => ({ ...start, activities: activities.slice(0, n) })
          const session = new Session(program, new County(at(Math.min(known, rows.length))), asOf)
          for (let n = Math.min(known, rows.length); n < rows.length; n += 1) {
            session.add(activities[n] as Activity)
            expect(session.findings()).toEqual(evaluate(program, new County(at(n + 1)), asOf))
          }
        },
      ),
      { numRuns: 150 },
    )
  })
  it('and no two findings are about the same matter', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        const findings = evaluate(
          program,
          new County({ ...start, activities: activitiesOf(rows) }),
          dayOf('2027-06-01'),
        )
        const again = findings.filter((f, i) => findings.findIndex((g) => sameMatter(f, g)) < i)
        expect(again).toEqual([])
      }),
      { numRuns: 30 },
    )
  })
  it('returns the findings of the cells it judged again, all that changed among them', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
        const asOf = dayOf('2027-06-01')
        const session = new Session(program, new County(start), asOf)
        for (const activity of activitiesOf(rows)) {
          const before = new Set(session.findings().map((f) => JSON.stringify(f)))
          const returned = new Set(session.add(activity).map((f) => JSON.stringify(f)))
          for (const f of session.findings()) {
            const text = JSON.stringify(f)
            if (!before.has(text)) expect(returned.has(text)).toBe(true)
          }
        }
      }),
      { numRuns: 60 },
    )
  })
})
