// Must hold: school sections as members; one lead with two communities of different modes; two-year postings replaced after one; an effect that lapses on return.
import { describe, expect, it } from 'vitest'
import { BASE, closing, daily, judged, plan, ROWS, SETTINGS } from './fixture.ts'
import { allOf, judge, theOne } from './judge.ts'

describe('sections of a school as members', () => {
  const county = {
    ...BASE,
    单位: [
      { 编号: 'U0', 名称: '县教育局', 种类: '机构', 起: '2020-01-01' },
      { 编号: 'U1', 名称: '甲校', 上级编号: 'U0', 种类: '学校', 起: '2020-09-01' },
      {
        编号: 'U2',
        名称: '九年一贯制学校',
        上级编号: 'U0',
        种类: '学校',
        学段: '小学、初中',
        起: '2020-09-01',
      },
      { 编号: 'U2a', 名称: '小学部', 上级编号: 'U2', 种类: '学部', 学段: '小学', 起: '2020-09-01' },
      { 编号: 'U2b', 名称: '初中部', 上级编号: 'U2', 种类: '学部', 学段: '初中', 起: '2020-09-01' },
    ],
    教共体: [{ 编号: 'C1', 名称: '甲校教共体', 牵头单位: 'U1', 成员单位: 'U2a', 起: '2026-09-01' }],
  }
  const rule = '应当 视导次数\n  由 牵头校 对 每所成员校\n  每学期 视导 不少于 1 次'
  const visit = (host: string) => ({ 活动: daily('视导', 1, '2026-10-12', { 接收单位: host }) })
  const at = (more: object) =>
    judge(plan(...SETTINGS, rule), ROWS, [county, more as Record<string, unknown>], '2026-12-01')
  it('are the ones owed, not the school they belong to', () => {
    const [found, ...more] = allOf(at(visit('U2a')), '视导次数')
    expect([found?.counterpart, found?.status, more.length]).toEqual(['U2a', 'met', 0])
    expect(allOf(at(visit('U2b')), '视导次数').map((f) => f.status)).toEqual(['pending'])
  })
  it('two sections are two members, each by itself', () => {
    const both = {
      教共体: [{ 编号: 'C1', 名称: '甲校教共体', 牵头单位: 'U1', 成员单位: 'U2b', 起: '2026-09-01' }],
    }
    const findings = at({ ...visit('U2a'), ...both })
    expect(theOne(findings, '视导次数', { counterpart: 'U2a' }).status).toBe('met')
    expect(theOne(findings, '视导次数', { counterpart: 'U2b' }).status).toBe('pending')
  })
})

describe('one lead with two communities of different modes', () => {
  const base = {
    ...BASE,
    教共体: [
      { 编号: 'C1', 名称: '甲乙教共体', 牵头单位: 'U1', 成员单位: 'U2', 方式: '融合型', 起: '2026-09-01' },
      { 编号: 'C2', 名称: '甲丙教共体', 牵头单位: 'U1', 成员单位: 'U3', 方式: '共建型', 起: '2026-09-01' },
    ],
    协议: ['C1', 'C2'].map((id) => ({ 编号: `X${id}`, 教共体: id, 起: '2026-09-01', 止: '2029-08-31' })),
  }
  const rule = (n: number) => `应当 视导${n}次\n  由 牵头校\n  每学期 视导 不少于 ${n} 次`
  const text = `方案。\n\n\`\`\`规则\n方案 样例 第 1 版\n  施行 2026-09-01\n  模式 融合型、共建型\n${SETTINGS[0]}\n${SETTINGS[1]}\n\`\`\`

## 融合型

甲。\n\n\`\`\`规则\n适用 融合型\n${rule(2)}\n\`\`\`

## 共建型

乙。\n\n\`\`\`规则\n适用 共建型\n${rule(1)}\n\`\`\`\n`
  const at = (活动: object[]) => judge(text, ROWS, [base, { 活动 }], '2026-12-01')
  const visits = (n: number, host: string, more: object = {}) =>
    daily('视导', n, '2026-10-12', { 接收单位: host, ...more }).map((a, i) => ({ ...a, 编号: `${host}${i}` }))
  const statuses = (活动: object[]) => at(活动).map((f) => [f.clause, f.status, f.actual])
  it('each is judged by the rules of its own mode, on its own records', () => {
    expect(statuses(visits(1, 'U2'))).toEqual([
      ['样例/视导2次', 'pending', '至少 1 次'],
      ['样例/视导1次', 'pending', '至少 0 次'],
    ])
    expect(statuses([...visits(2, 'U2'), ...visits(1, 'U3')])).toEqual([
      ['样例/视导2次', 'met', '至少 2 次'],
      ['样例/视导1次', 'met', '至少 1 次'],
    ])
  })
  it('a record without a receiver has to say which it belongs to', () => {
    const alone = (more: object) => daily('视导', 1, '2026-10-12', { 接收单位: undefined, ...more })
    const named = at(alone({ 教共体: 'C2' }))
    expect(theOne(named, '视导1次').status).toBe('met')
    expect(theOne(named, '视导2次').actual).toBe('至少 0 次')
    const open = at(alone({}))
    expect(open.map((f) => f.status)).toEqual(['pending', 'pending'])
    expect(open.map((f) => f.refused.map((r) => r.reason))).toEqual([['fieldMissing'], ['fieldMissing']])
  })
})

describe('a posting for two years', () => {
  const rules = [
    '应当 两年选派\n  由 牵头校\n  每名支教人员 选派期限 为 2 年',
    `可以 期中换人
  由 牵头校
  例外于 两年选派
  每名支教人员 选派时间 满 1 年
  每名支教人员 有 重新选派决定`,
  ]
  const posting = (to?: string) => ({
    选派: [
      {
        编号: 'S1',
        工号: 'P1',
        种类: '支教',
        派出单位: 'U1',
        接收单位: 'U2',
        起: '2026-09-01',
        约定期限: 2,
        ...(to === undefined ? {} : { 止: to, 登记日: to }),
      },
    ],
  })
  const decided = { 决定: [{ 种类: '重新选派决定', 作出单位: 'U1', 日期: '2027-08-31', 关联: 'S1' }] }
  const at = (to: string | undefined, more: object, asOf: string) =>
    judged(
      rules,
      { ...posting(to), ...more, 关账: [closing('2026-09-01', '2029-08-31', '2029-09-10')] },
      asOf,
    )
  const base = (to: string | undefined, more: object, asOf = '2029-09-10') =>
    theOne(at(to, more, asOf), '两年选派').status
  it('is pending while it runs and met at two years', () => {
    expect(base(undefined, {}, '2027-09-10')).toBe('pending')
    expect(base('2028-08-31', {})).toBe('met')
    expect(base('2028-08-30', {})).toBe('unmet')
  })
  it('ended after one year with a decision: replaced by the exception', () => {
    expect(base('2027-08-31', decided)).toBe('replaced')
    expect(base('2027-08-31', {})).toBe('unmet')
  })
  it('ended before one year: the exception does not hold', () => {
    expect(base('2027-08-30', decided)).toBe('unmet')
  })
})

describe('an effect that rests on a posting', () => {
  const rule = '认定 补助资格\n  给 每名团队成员\n  = 1 年\n  送教 不少于 1 次\n  继续 支教人员'
  const facts = (to: string) => ({
    活动: daily('送教', 1, '2026-10-12'),
    参加: [{ 活动编号: '送教-2026-10-12', 工号: 'P1' }],
    选派: [
      {
        编号: 'S1',
        工号: 'P1',
        种类: '支教',
        派出单位: 'U1',
        接收单位: 'U2',
        起: '2026-09-01',
        止: to,
        登记日: '2026-09-01',
      },
    ],
  })
  const on = (asOf: string) =>
    theOne(judged(rule, facts('2027-06-30'), asOf), '补助资格', { subject: 'P1' }).status
  it('lapses on the day of the return', () => {
    expect([on('2027-06-30'), on('2027-07-01')]).toEqual(['met', 'lapsed'])
  })
})
