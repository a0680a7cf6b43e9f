// Must hold: as of any day the state as known for that day; running twice gives identical bytes; a new version leaves earlier findings as they were.
import { describe, expect, it } from 'vitest'
import { County, compile, evaluate, evaluateVersions, versionsInOrder } from '../index.ts'
import { BASE, closing, daily, judged, member, one, plan, ROWS, SETTINGS, score } from './fixture.ts'
import { dayOf, programOf, recordsOf } from './judge.ts'

const RULES = [
  '应当 视导次数\n  由 牵头校\n  每学期 视导 不少于 2 次',
  '应当 协议\n  由 牵头校 对 每所成员校\n  有 合作协议',
  '计算 得分\n  每学年\n  本校评估得分 按 80% 计入\n  每所成员校 评估得分 按 20% 计入',
  '发放 补助\n  给 每名支教人员\n  每月 200 元\n  每年 按 10 个月\n  不满 1 个月 未设定',
  '认定 经历\n  给 每名团队成员\n  = 1 年\n  送教 累计 达到 3 天',
  '确定 听课数\n  未设定 次',
]
/** One record of each kind; the happening and the entry lie apart. */
const LATER: readonly (readonly [string, object, string])[] = [
  [
    '活动',
    { 种类: '视导', 日期: '2026-10-12', 主办单位: 'U1', 接收单位: 'U2', 登记日: '2027-01-10' },
    '2027-01-10',
  ],
  [
    '文件',
    { 种类: '合作协议', 单位: 'U1', 对象单位: 'U2', 日期: '2026-10-12', 附件: 'x.pdf', 登记日: '2026-12-01' },
    '2026-12-01',
  ],
  ['数值', score('评估得分', 'U1', '2026—2027', 70, { 登记日: '2027-03-01' }), '2027-03-01'],
  [
    '选派',
    { 工号: 'P1', 种类: '支教', 派出单位: 'U1', 接收单位: 'U2', 起: '2026-09-01', 登记日: '2026-11-20' },
    '2026-11-20',
  ],
  ['教共体', member('U3', { 登记日: '2026-12-15' }), '2026-12-15'],
  ['参数', { 名称: '听课数', 数值: '3', 计量单位: '次', 生效日: '2027-02-01', 依据: '局务会' }, '2027-02-01'],
]

describe('as of a day', () => {
  const bytes = (more: Record<string, unknown>, asOf: string) => JSON.stringify(judged(RULES, more, asOf))
  const before = (day: string) =>
    new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
  for (const [sheet, row, recorded] of LATER)
    it(`${sheet}: what is recorded on ${recorded} shows from that day and not before`, () => {
      const more = { [sheet]: [row] }
      expect(bytes(more, before(recorded))).toBe(bytes({}, before(recorded)))
      expect(bytes(more, recorded)).not.toBe(bytes({}, recorded))
    })
  it('a later correction does not change what was known', () => {
    const scores = {
      数值: [
        score('评估得分', 'U1', '2026—2027', 70),
        score('评估得分', 'U1', '2026—2027', 90, { 登记日: '2027-08-25' }),
        score('评估得分', 'U2', '2026—2027', 50),
      ],
    }
    expect(one(RULES, '得分', scores, '2027-08-24').actual).toBe('66 分')
    expect(one(RULES, '得分', scores, '2027-08-25').actual).toBe('82 分')
  })
  it('a day ahead of all records says nothing new of the past', () => {
    const facts = {
      活动: daily('视导', 2, '2026-10-12'),
      关账: [closing('2026-09-01', '2027-01-22', '2027-02-01')],
    }
    const at = (asOf: string) => one(RULES, '视导次数', facts, asOf, { period: '2026—2027学年第一学期' })
    expect(at('2029-08-31')).toEqual(at('2027-02-01'))
  })
})

describe('twice the same', () => {
  const more = Object.fromEntries(LATER.map(([sheet, row]) => [sheet, [row]]))
  const program = programOf(plan(...SETTINGS, ...RULES), ROWS)
  const records = () => recordsOf(BASE, more, { 活动: daily('送教', 5, '2026-11-02') })
  const bytes = (p: typeof program, county: County) =>
    JSON.stringify(evaluate(p, county, dayOf('2027-09-10')))
  it('on one county, on another of the same records, by a scheme read again', () => {
    const county = new County(records())
    const first = bytes(program, county)
    expect(bytes(program, county)).toBe(first)
    expect(bytes(program, new County(records()))).toBe(first)
    expect(bytes(compile(program.scheme, program.dictionary), new County(records()))).toBe(first)
    expect(bytes(programOf(plan(...SETTINGS, ...RULES), ROWS), new County(records()))).toBe(first)
    expect(first.length).toBeGreaterThan(1000)
  })
  it('and in between other days and other schemes', () => {
    const county = new County(records())
    const first = bytes(program, county)
    evaluate(program, county, dayOf('2026-10-01'))
    evaluate(programOf(plan(...SETTINGS, RULES[0] as string), ROWS), county, dayOf('2027-05-01'))
    expect(bytes(program, county)).toBe(first)
  })
})

describe('a new version', () => {
  const visits = (version: number, n: number, from: string) =>
    programOf(
      plan(
        `方案 样例 第 ${version} 版\n  施行 ${from}`,
        ...SETTINGS,
        `应当 视导次数\n  由 牵头校\n  每学期 视导 不少于 ${n} 次`,
      ),
      ROWS,
    )
  const facts = () => new County(recordsOf(BASE, { 活动: daily('视导', 2, '2026-10-12') }))
  const at = (programs: ReturnType<typeof visits>[], asOf: string) => {
    const versions = versionsInOrder(programs)
    if (!versions.ok) throw new Error('versions')
    return evaluateVersions(versions.value, facts(), dayOf(asOf)).map((f) => f.finding)
  }
  const [one_, two] = [visits(1, 2, '2026-09-01'), visits(2, 5, '2027-02-01')]
  it('leaves earlier findings byte for byte and applies from its day', () => {
    const [before] = at([one_], '2027-06-01')
    const [same, next] = at([one_, two], '2027-06-01')
    expect(JSON.stringify([same?.status, same?.actual, same?.required, same?.facts])).toBe(
      JSON.stringify([before?.status, before?.actual, before?.required, before?.facts]),
    )
    expect([same?.required, next?.required]).toEqual(['2 次', '5 次'])
  })
})
