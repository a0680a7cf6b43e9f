import { emptyRecords, loadRecords, tablesFromPlain } from '@lianxiao/facts'
import { dayOf } from '@lianxiao/kernel'
import { describe, expect, it } from 'vitest'
import { amountOf, countOf, figuresOf, gapText, readable, shareOf } from './amount.ts'
import { current } from './current.ts'
import { esc, link, slug } from './escape.ts'
import { finding } from './fixture/invented.ts'
import { fromRecords } from './records.ts'
import { ruleText } from './rule.ts'
import { tally, viewOf, worst } from './states.ts'

describe('amounts as a finding writes them', () => {
  it.each([
    ['13 节', 13, 13, '节'],
    ['至少 3 次', 3, 3, '次'],
    ['3 至 5 名', 3, 5, '名'],
    ['785/26 至 985/26%', 785 / 26, 985 / 26, '%'],
    ['收讫 0', 0, 0, ''],
  ])('%s', (text, low, high, unit) => {
    expect(amountOf(text)).toMatchObject({ low, high, unit })
  })
  it('no number', () => {
    expect(amountOf('未知')).toBeUndefined()
    expect(amountOf('')).toBeUndefined()
  })
  it.each([
    [{ actual: '至少 4 节', required: '20 节' }, '4/20', '16 节', 20],
    [{ actual: '未知', required: '6 人' }, '?/6', undefined, undefined],
    [{ actual: '22 节', required: '20 节' }, '22/20', undefined, 100],
    [{ actual: '30%', required: '50%' }, '30/50%', '20 个百分点', 60],
    [{ actual: '3 所', required: '不超过 4 所' }, '3/4', undefined, undefined],
    [{ actual: '70 分', required: '现行 74 分' }, '', undefined, undefined],
  ])('%o', (f, count, gap, share) => {
    expect([countOf(f), gapText(f), shareOf(f)]).toEqual([count, gap, share])
  })
  it.each([
    [{ actual: '1 次', required: '超过 4 次' }, '1/4'],
    [{ actual: '0 项', required: '1 项' }, '0'],
  ])('of a ban nothing is owed: %o', (f, count) => {
    const figures = figuresOf(f, { head: '不得' })
    expect([countOf(figures), gapText(figures), shareOf(figures)]).toEqual([count, undefined, undefined])
    expect(figuresOf(f, { head: '应当' })).toBe(f)
  })
  it('fractions become decimals that say they are about so much', () => {
    expect(readable('1/3 至 2/3%')).toBe('约 0.3 至 0.7%')
    expect(readable('13 节')).toBe('13 节')
  })
})

describe('what is now and what is past', () => {
  const clause = 't/a'
  const first = { label: '第一学期', from: dayOf(2026, 9, 1), to: dayOf(2027, 1, 22) }
  const second = { label: '第二学期', from: dayOf(2027, 2, 22), to: dayOf(2027, 7, 5) }
  it('a settled term gives way to the next one begun', () => {
    const past = finding({ clause, period: first, status: 'unmet' })
    const now = finding({ clause, period: second })
    expect(current([past, now])).toEqual({ now: [now], before: [past] })
  })
  it('one still open stays', () => {
    const past = finding({ clause, period: first, status: 'overdue' })
    expect(current([past, finding({ clause, period: second })]).now).toContain(past)
  })
  it('another line of the rule, another subject or the last term is no past', () => {
    const part = { text: '4月 …', status: 'met' } as const
    const all = [
      finding({ clause, period: first, status: 'met', parts: [part] }),
      finding({ clause, period: first, status: 'met', subject: 'U2' }),
      finding({ clause, period: second }),
    ]
    expect(current(all).before).toEqual([])
  })
})

describe('states', () => {
  it('behind is laid over pending only', () => {
    expect(viewOf({ status: 'pending', behind: true })).toBe('behind')
    expect(viewOf({ status: 'met', behind: true })).toBe('met')
  })
  it('the worst leads, nothing is nothing', () => {
    expect(worst(['met', 'unknown', 'pending'])).toBe('unknown')
    expect(worst([])).toBeUndefined()
    expect(tally(['met', 'overdue', 'met'])).toEqual([
      ['overdue', 1],
      ['met', 2],
    ])
  })
})

describe('text', () => {
  it('is escaped, without control and direction marks', () => {
    expect(esc(`<a b='c' d="e">&\u202E\u0007𠮷\uD800`)).toBe(
      '&lt;a b=&#39;c&#39; d=&quot;e&quot;&gt;&amp;𠮷\uFFFD',
    )
  })
  it('makes ids that a link finds again', () => {
    expect(slug('a b#c?"d"')).toBe('a_b_c__d_')
    expect(link('r-同步课堂', 'plan.html')).toBe('plan.html#r-%E5%90%8C%E6%AD%A5%E8%AF%BE%E5%A0%82')
  })
  it('of a rule keeps every word, its own words coloured', () => {
    const rule = '应当 管理视导\n  由 牵头学校 到 每所成员学校\n  每学期 管理视导 不少于 1 次'
    const html = ruleText(rule)
    expect(html.replace(/<\/span>(?=<span)/g, '\n').replace(/<[^>]*>/g, '')).toBe(rule)
    expect(html).toContain('<b class="k">不少于</b> 1 次')
    expect(html).toContain('<b class="n">管理视导</b>')
  })
})

describe('records', () => {
  const { records, errors } = loadRecords(
    tablesFromPlain({
      单位: ['U1', 'U2', 'U3', 'U4'].map((id) => ({
        编号: id,
        名称: `${id}校`,
        种类: '学校',
        起: '2020-09-01',
      })),
      教共体: [
        { 编号: 'C1', 名称: '甲教共体', 牵头单位: 'U1', 成员单位: 'U2', 方式: '共建型', 起: '2026-09-01' },
        { 编号: 'C2', 名称: '乙教共体', 牵头单位: 'U1', 成员单位: 'U3', 方式: '协作型', 起: '2026-09-01' },
      ],
      人员: [{ 工号: 'P1', 单位: 'U1', 起: '2020-09-01' }],
      选派: [{ 编号: 'S1', 工号: 'P1', 种类: '支教', 派出单位: 'U1', 接收单位: 'U3', 起: '2026-09-01' }],
      活动: [
        {
          编号: 'A1',
          种类: '同步课堂',
          日期: '2026-10-12',
          节数: 2,
          学科: '音乐',
          主办单位: 'U1',
          接收单位: 'U2',
          佐证: '记录单、照片（2）',
        },
      ],
    }),
  )
  const from = fromRecords(records)
  it('give communities with mode and members', () => {
    expect(errors).toEqual([])
    expect(from.communities).toEqual([
      { id: 'C1', name: '甲教共体', mode: '共建型', memberCount: 1 },
      { id: 'C2', name: '乙教共体', mode: '协作型', memberCount: 1 },
    ])
  })
  it('tell whose a finding is, also where one lead has two communities', () => {
    const of = (more: object): string | undefined => from.communityOf(finding({ clause: 't/a', ...more }))
    expect(of({ subject: 'C2' })).toBe('C2')
    expect(of({ subject: 'U1', counterpart: 'U3' })).toBe('C2')
    expect(of({ subject: 'U4', counterpart: 'C1' })).toBe('C1')
    expect(of({ subject: 'P1', element: 'S1' })).toBe('C2')
    expect(of({ subject: 'U4' })).toBeUndefined()
  })
  it('are called so that a reader knows them', () => {
    expect(from.facts?.('A1')).toEqual({
      date: '2026-10-12',
      label: '同步课堂 音乐 2 节 · U1校 → U2校 · 记录单、照片 2',
    })
    expect(from.facts?.('nobody')).toBeUndefined()
    expect(fromRecords(emptyRecords).communities).toEqual([])
  })
})
