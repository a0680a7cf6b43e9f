// Must hold: milestones 40/60/80/100 over a stated measure; a document due to four offices, returned and filed again; a due day that moves with the agreement.
import { describe, expect, it } from 'vitest'
import { closing, daily, judged, one } from './fixture.ts'
import { allOf, saysOf, theOne } from './judge.ts'

describe('milestones over the measure the scheme states', () => {
  const rules = [
    '应当 视导次数\n  由 牵头校\n  每学年 视导 不少于 10 次',
    '计算 进度\n  每学年\n  = 平均（每项义务 完成率 封顶 100%）',
    `应当 年度进度
  由 每个教共体
  每学年 12月底前 进度 不低于 40%
  每学年 3月底前 进度 不低于 60%
  每学年 5月底前 进度 不低于 80%
  每学年 8月底前 进度 不低于 100%`,
  ]
  const before = (counts: readonly number[]) => {
    const starts = ['2026-10-12', '2027-02-22', '2027-04-05', '2027-06-07']
    return { 活动: counts.flatMap((n, i) => daily('视导', n, starts[i] as string)) }
  }
  const at = (counts: number[], asOf = '2027-09-01') =>
    allOf(judged(rules, before(counts), asOf), '年度进度')
      .filter((f) => f.period.label.includes('2026'))
      .map((f) => f.status)
  it('each on both sides', () => {
    expect(at([4, 2, 2, 2])).toEqual(['met', 'met', 'met', 'met'])
    expect(at([3, 3, 2, 2])).toEqual(['unmet', 'met', 'met', 'met'])
    expect(at([4, 1, 3, 2])).toEqual(['met', 'unmet', 'met', 'met'])
    expect(at([4, 2, 1, 3])).toEqual(['met', 'met', 'unmet', 'met'])
    expect(at([4, 2, 2, 1])).toEqual(['met', 'met', 'met', 'unmet'])
  })
  it('are pending until the day, and decided at its end', () => {
    expect(at([3, 0, 0, 0], '2026-12-30')[0]).toBe('pending')
    expect(at([3, 0, 0, 0], '2026-12-31')[0]).toBe('unmet')
    expect(at([4, 0, 0, 0], '2026-12-30')[0]).toBe('met')
  })
  it('entries dated before but made after the day do not count', () => {
    const late = {
      活动: [...daily('视导', 3, '2026-10-12'), ...daily('视导', 1, '2026-12-01', { 登记日: '2027-01-04' })],
    }
    const [first] = allOf(judged(rules, late, '2027-02-01'), '年度进度')
    expect(first?.status).toBe('unmet')
    const now = theOne(judged(rules, late, '2027-02-01'), '进度', { period: '2026' })
    expect(now.actual).toBe('40 至 100%')
  })
})

describe('a document due to four offices', () => {
  const offices = ['教育股', '教研室', '人事股', '督导室']
  const rule = (again = '') =>
    `应当 工作总结报送\n  由 牵头校\n  每学年 6月底前 工作总结 报 教育股、教研室、人事股、督导室${again}`
  const paper = { 编号: 'D1', 种类: '工作总结', 单位: 'U1', 日期: '2027-06-01', 附件: '总结.pdf' }
  const filing = (office: string, filed = '2027-06-20', more: object = {}) => ({
    文件编号: 'D1',
    报送单位: 'U1',
    接收单位: office,
    报送日: filed,
    状态: '收讫',
    状态日: filed,
    登记日: filed,
    ...more,
  })
  const returned = (on = '2027-06-25') =>
    filing('督导室', '2027-06-20', { 状态: '退回', 理由: '缺盖章', 状态日: on, 登记日: on })
  const three = offices.slice(0, 3).map((o) => filing(o))
  const closed = [closing('2026-09-01', '2027-08-31', '2027-09-10')]
  const at = (rows: object[], asOf: string, again = '', close: object[] = []) =>
    one(rule(again), '工作总结报送', { 文件: [paper], 报送: rows, 关账: close }, asOf, { period: '2026' })

  it('is met when all four have received it', () => {
    const all = offices.map((o) => filing(o))
    expect(at(all, '2027-06-20')).toMatchObject({ status: 'met', actual: '收讫 4', required: '4 处' })
    expect(at(three, '2027-06-20')).toMatchObject({ status: 'pending', actual: '收讫 3' })
    expect(at(three, '2027-07-01').status).toBe('overdue')
    expect(at(three, '2027-09-11', '', closed).status).toBe('unmet')
  })
  it('filed on the last day is in time, a day later it is not', () => {
    const last = (day: string) => [...three, filing('督导室', day)]
    expect(at(last('2027-06-30'), '2027-07-10').status).toBe('met')
    expect(at(last('2027-07-01'), '2027-07-10').status).toBe('overdue')
    expect(at(last('2027-07-01'), '2027-09-11', '', closed).status).toBe('unmet')
  })
  it('filed in time and received later is met; filed and not received is not', () => {
    const later = [...three, filing('督导室', '2027-06-29', { 状态日: '2027-07-08', 登记日: '2027-06-29' })]
    expect(at(later, '2027-07-10').status).toBe('met')
    const waiting = [...three, filing('督导室', '2027-06-29', { 状态: '已报', 状态日: '2027-06-29' })]
    expect(at(waiting, '2027-06-29').status).toBe('pending')
    expect(at(waiting, '2027-07-10').status).toBe('overdue')
  })
  it('returned is not met, and says why', () => {
    const back = at([...three, returned()], '2027-06-26')
    expect(back).toMatchObject({ status: 'pending', actual: '收讫 3' })
    const says = [saysOf(back), ...back.refused.map((r) => r.says)].join()
    for (const word of ['督导室', '退回', '缺盖章']) expect(says).toContain(word)
    expect(at([...three, returned()], '2027-07-01').status).toBe('overdue')
  })
  it('filed again before the old day is met', () => {
    expect(at([...three, returned(), filing('督导室', '2027-06-30')], '2027-07-01').status).toBe('met')
  })
  it('退回后 5 天 内 重报 opens a new due day, and without it the old one stands', () => {
    const again = ' 退回后 5 天 内 重报'
    const refiled = (day: string) => [...three, returned('2027-06-29'), filing('督导室', day)]
    expect(at(refiled('2027-07-04'), '2027-07-10', again).status).toBe('met')
    expect(at(refiled('2027-07-05'), '2027-07-10', again).status).toBe('overdue')
    expect(at(refiled('2027-07-04'), '2027-07-10').status).toBe('overdue')
    expect(at([...three, returned('2027-06-29')], '2027-07-02', again).status).toBe('pending')
    expect(at([...three, returned('2027-06-29')], '2027-07-05', again).status).toBe('overdue')
  })
  it('之一: one office is enough', () => {
    const any = rule().replace('督导室', '督导室 之一')
    const found = (rows: object[]) =>
      one(any, '工作总结报送', { 文件: [paper], 报送: rows }, '2027-07-01', { period: '2026' }).status
    expect([found([filing('教研室')]), found([])]).toEqual(['met', 'overdue'])
  })
})

describe('a due day before the agreement ends', () => {
  const rule = '应当 续签\n  由 牵头校\n  协议到期 前 1 个月 内 有 合作协议'
  const longer = {
    协议: [{ 编号: 'X2', 教共体: 'C1', 起: '2029-09-01', 止: '2031-08-31', 登记日: '2029-06-01' }],
  }
  const due = (more: Record<string, unknown>, asOf: string) => {
    const [found] = allOf(judged(rule, more, asOf), '续签')
    return found === undefined
      ? undefined
      : new Date((found.due as number) * 86_400_000).toISOString().slice(0, 10)
  }
  it('is the end of the agreement, and moves when it is extended', () => {
    expect(due({}, '2029-08-10')).toBe('2029-08-31')
    expect(due(longer, '2029-08-10')).toBeUndefined()
    expect(due(longer, '2031-08-10')).toBe('2031-08-31')
  })
  it('an extension recorded later is not known before', () => {
    const later = { 协议: [{ ...longer.协议[0], 登记日: '2029-08-20' }] }
    expect(due(later, '2029-08-19')).toBe('2029-08-31')
    expect(due(later, '2029-08-20')).toBeUndefined()
  })
  it('what is signed counts from the first day of that month on', () => {
    const signed = (day: string) =>
      one(rule, '续签', { 文件: [{ 种类: '合作协议', 单位: 'U1', 日期: day, 附件: 'x.pdf' }] }, '2029-08-31')
        .status
    expect(['2029-07-30', '2029-07-31', '2029-08-31'].map((day) => signed(day) === 'met')).toEqual([
      false,
      true,
      true,
    ])
  })
})
