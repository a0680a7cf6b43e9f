// Ruling 4: a test has its window or the scheme's; every whole or cut period of the agreement is judged with the full amount; membership is read on the last day of the data period.
import { checkScheme } from '@lianxiao/scheme'
import { describe, expect, it } from 'vitest'
import { BASE, closing, daily, judged, member, one, plan, ROWS, score } from './fixture.ts'
import { allOf, judge, programOf } from './judge.ts'

const labels = (rule: string, more: object, asOf: string) =>
  allOf(judged(rule, more as Record<string, unknown>, asOf), '次数').map((f) => f.period.label)
const duty = (test: string) => `应当 次数\n  由 牵头校\n  ${test}`

describe('a test without a window', () => {
  const rule = duty('视导 不少于 1 次')
  it('is an error unless the scheme says what 未写周期 is', () => {
    const check = (...rules: string[]) => {
      const { scheme, dictionary } = programOf(plan(...rules), ROWS)
      return checkScheme(scheme, dictionary)
    }
    expect(check(rule).errors.map((e) => e.code)).toContain('missingWindow')
    const settled = check('确定 未写周期\n  为 每学年', rule)
    expect(settled.errors.filter((e) => e.code === 'missingWindow')).toEqual([])
    expect(settled.inherited).toMatchObject([{ clause: '样例/次数', window: '每学年' }])
  })
  it('takes that window, whatever it is', () => {
    const on = (window: string) =>
      allOf(
        judge(
          plan('确定 每年\n  为 学年', `确定 未写周期\n  为 ${window}`, rule),
          ROWS,
          [BASE],
          '2027-10-01',
        ),
        '次数',
      ).map((f) => f.period.label)
    expect(on('每学年')).toEqual(['2026—2027学年', '2027—2028学年'])
    expect(on('建设期内')).toHaveLength(1)
  })
})

describe('the periods of the agreement', () => {
  const short = { ...BASE, 协议: [{ 编号: 'X1', 教共体: 'C1', 起: '2026-11-01', 止: '2028-01-10' }] }
  const text = plan(duty('每学期 视导 不少于 2 次'))
  const on = (asOf: string, more: object = {}) =>
    allOf(
      judge(
        text,
        ROWS,
        [{ ...short, 教共体: [member('U2', { 起: '2026-11-01' })] }, more as Record<string, unknown>],
        asOf,
      ),
      '次数',
    )
  it('are judged once they have begun', () => {
    expect(on('2026-10-31')).toHaveLength(0)
    expect(on('2026-11-01')).toHaveLength(1)
    expect(on('2027-02-21')).toHaveLength(1)
    expect(on('2027-02-22')).toHaveLength(2)
    expect(on('2028-06-01')).toHaveLength(3)
  })
  it('are cut where it begins and ends, and marked', () => {
    expect(on('2028-06-01').map((f) => f.period.cut ?? false)).toEqual([true, false, true])
    const [first, , last] = on('2028-06-01')
    expect(first?.period.from).toBe(on('2026-11-01')[0]?.period.from)
    expect(last?.due).toBe(last?.period.to)
  })
  it('ask for the full amount all the same', () => {
    const closed = { 关账: [closing('2026-09-01', '2028-01-21', '2028-02-01')] }
    const once = on('2028-06-01', { ...closed, 活动: daily('视导', 1, '2026-12-01') })[0]
    expect(once).toMatchObject({ status: 'unmet', required: '2 次' })
    expect(on('2028-06-01', { ...closed, 活动: daily('视导', 2, '2026-12-01') })[0]?.status).toBe('met')
  })
  it('a waiver by the bureau lifts what 原则上 asks', () => {
    const text_ = plan(duty('每学期 视导 不少于 2 次').replace('应当', '原则上'))
    const waiver = {
      条款: '次数',
      对象: 'U1',
      起: '2026-11-01',
      止: '2027-01-22',
      理由: '学期过半才签约',
      批准单位: 'U0',
      日期: '2027-01-05',
    }
    const facts = { 关账: [closing('2026-09-01', '2028-01-21', '2028-02-01')], 免除: [waiver] }
    const statuses = allOf(judge(text_, ROWS, [short, { 教共体: [] }, facts], '2028-06-01'), '次数').map(
      (f) => f.status,
    )
    expect(statuses).toEqual(['waived', 'unmet', 'unmet'])
  })
})

describe('每年 is what the scheme says', () => {
  const base = {
    ...BASE,
    协议: [{ 编号: 'X1', 教共体: 'C1', 起: '2026-11-15', 止: '2029-11-14' }],
    教共体: [member('U2', { 起: '2026-11-15' })],
  }
  const on = (kind: string) =>
    allOf(
      judge(
        plan(`确定 每年\n  为 ${kind}`, duty('每年 视导 不少于 1 次')),
        ROWS,
        [base, { 活动: daily('视导', 1, '2027-01-10') }],
        '2027-12-01',
      ),
      '次数',
    ).map((f) => [f.period.label, f.status, f.period.cut ?? false])
  it('school years, calendar years, or twelve months from the beginning', () => {
    expect(on('学年')).toEqual([
      ['2026—2027学年', 'met', true],
      ['2027—2028学年', 'pending', false],
    ])
    expect(on('日历年')).toEqual([
      ['2026年', 'overdue', true],
      ['2027年', 'met', false],
    ])
    expect(on('自起始日起十二个月')).toEqual([
      ['第1年', 'met', false],
      ['第2年', 'pending', false],
    ])
  })
})

describe('both ends of a window belong to it', () => {
  const cases: readonly (readonly [string, string, string, string, string])[] = [
    ['每学期 视导 不少于 1 次', '2026-09-01', '2027-01-22', '', '2027-01-23'],
    ['4月至5月 视导 不少于 1 次', '2027-04-01', '2027-05-31', '2027-03-31', '2027-06-01'],
    ['3月17日 视导 不少于 1 次', '2027-03-17', '2027-03-17', '2027-03-16', '2027-03-18'],
    ['3月底前 视导 不少于 1 次', '2026-09-01', '2027-03-31', '', '2027-04-01'],
    ['4月15日前 视导 不少于 1 次', '2026-09-01', '2027-04-15', '', '2027-04-16'],
    ['5月前 视导 不少于 1 次', '2026-09-01', '2027-04-30', '', '2027-05-01'],
    ['12月底 视导 不少于 1 次', '2026-12-31', '2026-12-31', '2026-12-30', '2027-01-01'],
  ]
  for (const [test, first, last, before, after] of cases)
    it(test, () => {
      const any = (date: string) =>
        allOf(judged(duty(test), { 活动: daily('视导', 1, date) }, '2027-08-31'), '次数').some(
          (f) => f.status === 'met',
        )
      expect([any(first), any(last)]).toEqual([true, true])
      if (before !== '') expect(any(before)).toBe(false)
      if (after !== '') expect(any(after)).toBe(false)
    })
  it('协议到期 前 24 个月 内, from its first day', () => {
    const rule = duty('协议到期 前 24 个月 内 视导 不少于 1 次')
    const on = (date: string, asOf: string) =>
      allOf(judged(rule, { 活动: daily('视导', 1, date) }, asOf), '次数').map((f) => f.status)
    expect(on('2027-08-30', '2027-08-30')).toEqual([])
    expect(on('2027-08-30', '2027-12-01')).toEqual(['pending'])
    expect(on('2027-08-31', '2027-12-01')).toEqual(['met'])
  })
})

describe('windows in a row intersect', () => {
  it('每学期 期初 is the first days of each term', () => {
    const rule = duty('每学期 期初 视导 不少于 1 次')
    const met = (date: string) =>
      allOf(judged(rule, { 活动: daily('视导', 1, date) }, '2027-08-01'), '次数').filter(
        (f) => f.status === 'met',
      ).length
    expect([met('2026-09-30'), met('2026-10-01')]).toEqual([1, 0])
    expect([met('2027-02-22'), met('2027-03-23'), met('2027-03-24')]).toEqual([1, 1, 0])
    expect(labels(rule, {}, '2027-08-01')).toHaveLength(2)
  })
})

it('以 … 数据为准: the number is made in one period from the data of another', () => {
  const rule = '计算 上年得分\n  每学年\n  以 上一学年 数据为准\n  = 本校评估得分'
  const scores = {
    数值: [score('评估得分', 'U1', '2026—2027', 70), score('评估得分', 'U1', '2027—2028', 90)],
  }
  expect(one(rule, '上年得分', scores, '2028-08-31', { period: '2027—2028' }).actual).toBe('70 分')
})

describe('a period that the plan names', () => {
  const rules = [
    '确定 启动阶段\n  自 2026年10月1日 至 2026年11月30日',
    '应当 次数\n  由 牵头校\n  启动阶段 有 合作协议',
  ]
  const open = ['确定 启动阶段\n  自 20xx年10月1日 至 20xx年11月30日', rules[1] as string]
  const at = (of: readonly string[], 日期: string, more: object = {}) =>
    one(of, '次数', { 文件: [{ 种类: '合作协议', 单位: 'U1', 日期, 附件: 'x.pdf' }], ...more }, '2026-12-15')
      .status
  const set = {
    参数: [{ 名称: '启动阶段', 数值: '2026-10-01 至 2026-11-30', 生效日: '2026-09-01', 依据: '局务会' }],
  }
  it('has both its ends', () => {
    const days = ['2026-09-30', '2026-10-01', '2026-11-30', '2026-12-01']
    const expected = ['overdue', 'met', 'met', 'overdue']
    expect(days.map((d) => at(rules, d))).toEqual(expected)
    expect(days.map((d) => at(open, d, set))).toEqual(expected)
  })
  it('is unset while the plan leaves its years open', () => {
    expect(at(open, '2026-10-12')).toBe('unset')
  })
})
