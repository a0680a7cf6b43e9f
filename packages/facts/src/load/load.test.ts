import { parseDay, rational, whole } from '@lianxiao/kernel'
import { describe, expect, it } from 'vitest'
import { COUNTY } from './fixture.ts'
import { loadRecords } from './load.ts'
import { tablesFromPlain } from './plain.ts'

const load = (...parts: Record<string, unknown>[]) => loadRecords(tablesFromPlain(COUNTY, ...parts))
const complaints = (...parts: Record<string, unknown>[]) =>
  load(...parts).errors.map((e) => `${e.sheet}${e.row}${e.columnName ?? ''} ${e.code}`)
const noted = (...parts: Record<string, unknown>[]) =>
  load(...parts).notes.map((e) => `${e.sheet}${e.row}${e.columnName ?? ''} ${e.code}`)
const day = (text: string) => parseDay(text) as number
const lesson = { 种类: '同步课堂', 日期: '2026-10-12', 主办单位: 'U01', 接收单位: 'U02' }

describe('a good table', () => {
  it('loads whole', () => {
    const { records, errors, notes } = load()
    expect([errors, notes]).toEqual([[], []])
    expect(records.units).toHaveLength(5)
    expect(records.memberships[0]).toEqual({
      id: '教共体-1',
      recorded: day('2026-09-01'),
      from: day('2026-09-01'),
      to: day('2029-08-31'),
      community: 'C01',
      communityName: '甲小学教共体',
      lead: 'U01',
      member: 'U02',
      mode: undefined,
      isNew: false,
    })
  })

  it('takes names for numbers, lists, evidence and numbers in any width', () => {
    const { records, errors } = load({
      活动: [
        {
          ...lesson,
          编号: 'A1',
          主办单位: '甲 小学',
          接收单位: '乙小学，U03',
          节数: '１．５',
          方式: '线下',
          佐证: '记录单、照片（2）',
          登记日: '2026年10月15日',
        },
      ],
      参加: [{ 活动编号: 'A1', 工号: 'P002', 身份: '听课教师' }],
    })
    expect(errors).toEqual([])
    expect(records.activities[0]).toMatchObject({
      organiser: 'U01',
      hosts: ['U02', 'U03'],
      lessons: rational(3n, 2n),
      online: false,
      periods: undefined,
      confirmation: undefined,
      recorded: day('2026-10-15'),
      evidence: [
        { kind: '记录单', count: 1 },
        { kind: '照片', count: 2 },
      ],
    })
    expect(records.participations[0]).toMatchObject({
      id: '参加-1',
      recorded: day('2026-10-12'),
      unit: undefined,
    })
  })

  it('fills ids of examples and numbers on over several parts', () => {
    const { records, errors } = load({ 活动: [lesson] }, { 活动: [lesson, lesson] })
    expect(errors).toEqual([])
    expect(records.activities.map((a) => a.id)).toEqual(['活动-1', '活动-2', '活动-3'])
  })

  it('gives the rows of a second table of one sheet their own ids', () => {
    const two = [
      ...tablesFromPlain(COUNTY),
      ...tablesFromPlain({ 人员: [{ 工号: 'P003', 单位: 'U03', 起: '2021-09-01' }] }),
    ]
    expect(loadRecords(two).records.people.map((p) => p.id)).toEqual(['人员-1', '人员-2', '人员-1:2'])
  })
})

describe('names in columns of plain text', () => {
  const number = { 指标: '综合排名', 学年: '2026—2027', 数值: '12' }
  it('become numbers when they are units or communities, else stay', () => {
    const { records } = load({
      数值: [
        { ...number, 对象: '乙小学' },
        { ...number, 对象: '甲小学教共体' },
        { ...number, 对象: '全县' },
      ],
    })
    expect(records.measurements.map((m) => m.of)).toEqual(['U02', 'C01', '全县'])
    expect(records.measurements[0]).toMatchObject({
      year: 2026,
      recorded: day('2027-08-31'),
      value: whole(12),
    })
  })
  it('are refused when two are called so', () => {
    const twin = { 编号: 'U09', 名称: '乙小学', 种类: '学校', 起: '2020-01-01' }
    const { errors } = load({ 单位: [twin], 数值: [{ ...number, 对象: '乙小学' }] })
    expect(errors[0]?.code).toBe('ambiguousName')
    expect(errors[0]?.message.zh).toBe('数值 第1行 对象：叫“乙小学”的不止一个：U02、U09')
  })
})

describe('percentages', () => {
  const rate = (数值: string | number, 计量单位?: string) =>
    load({ 数值: [{ 指标: '优秀率', 对象: 'U02', 日期: '2027-07-01', 数值, 计量单位 }] })
  it.each([
    ['80%', undefined],
    ['80%', '%'],
    [80, '%'],
    ['８０％', '％'],
  ])('%s with the unit %s is four fifths', (value, unit) => {
    expect(rate(value, unit).records.measurements[0]).toMatchObject({ value: rational(4n, 5n), measure: '%' })
  })
  it('asks about 0.8 with the unit %', () => expect(rate(0.8, '%').notes[0]?.code).toBe('smallPercent'))
  it('refuses 80% with the unit 名', () => expect(rate('80%', '名').errors[0]?.code).toBe('percentWithUnit'))
})

describe('a bad cell', () => {
  it.each([
    ['日期', '上周三', 'notADay'],
    ['日期', 46307, 'numberForDay'],
    ['日期', '1026-10-12', 'dayOutOfRange'],
    ['节数', '约10', 'notANumber'],
    ['节数', '10次', 'notANumber'],
    ['节数', -1, 'negativeNumber'],
    ['方式', '线上线下', 'notAChoice'],
    ['主办单位', 'U10', 'unknownReference'],
    ['主办单位', '#N/A', 'spreadsheetError'],
    ['关联', 'J77', 'unknownReference'],
    ['佐证', '照片（0）', 'zeroEvidence'],
    ['种类', '  ', 'missingValue'],
    ['主办单位', '/', 'missingValue'],
  ])('%s %s: %s', (column, value, code) => {
    const result = load({ 活动: [{ ...lesson, [column]: value }, lesson] })
    expect(result.errors.map((e) => [e.row, e.columnName, e.code])).toEqual([[1, column, code]])
    expect(result.records.activities.map((a) => a.id)).toEqual(['活动-2'])
  })
  it('says where, why and what to do, in two languages', () => {
    const [error] = load({ 活动: [{ ...lesson, 主办单位: '甲小字' }] }).errors
    expect(error).toMatchObject({
      line: 1,
      column: 8,
      message: {
        zh: '活动 第1行 主办单位：“甲小字”不在“单位”表里，是不是“甲小学”？',
        en: '活动, row 1, column 主办单位: "甲小字" is not in sheet 单位; did you mean 甲小学?',
      },
    })
    expect(error?.hint?.zh).toContain('登记')
  })
  it('notes full-width characters', () => {
    expect(noted({ 活动: [{ ...lesson, 主办单位: 'Ｕ０１' }] })).toEqual(['活动1主办单位 fullWidth'])
  })
  it('reports every bad cell of a row', () => {
    expect(complaints({ 活动: [{ ...lesson, 日期: '昨天', 节数: '几' }] })).toEqual([
      '活动1日期 notADay',
      '活动1节数 notANumber',
    ])
  })
})

describe('rows together', () => {
  it('keep the first of two with one number', () => {
    const rows = [
      { ...lesson, 编号: 'A1' },
      { ...lesson, 编号: 'A1', 日期: '2026-10-13' },
    ]
    expect(complaints({ 活动: rows })).toEqual(['活动2编号 duplicateId'])
  })
  it('count a row written twice once', () => {
    const rows = [
      { ...lesson, 编号: 'A1' },
      { ...lesson, 编号: 'A1' },
    ]
    expect(load({ 活动: rows }).records.activities).toHaveLength(1)
    expect([complaints({ 活动: rows }), noted({ 活动: rows })]).toEqual([[], ['活动2 sameRowTwice']])
  })
  it('keep two equal payments', () => {
    const paid = { 科目: '工作经费', 对象: 'U01', 日期: '2026-12-20', 金额: 100 }
    expect(load({ 经费: [paid, paid] }).records.payments).toHaveLength(2)
  })
  it('refuse an end before its start', () => {
    expect(
      complaints({ 任职: [{ 工号: 'P001', 单位: 'U01', 职务: '校长', 起: '2027-01-01', 止: '2026-12-31' }] }),
    ).toEqual(['任职1止 endBeforeStart'])
  })
  it('do not stand on a row that was refused, however far away', () => {
    const { errors, records } = load({
      单位: [{ 编号: 'U07', 名称: '丁小学', 种类: '小学校', 起: '2020-01-01' }],
      人员: [{ 工号: 'P007', 单位: 'U07', 起: '2020-09-01' }],
      活动: [lesson],
      参加: [
        { 活动编号: '活动-1', 工号: 'P007' },
        { 活动编号: '活动-1', 工号: 'P001' },
      ],
    })
    expect(errors.map((e) => `${e.sheet}${e.row} ${e.code}`)).toEqual([
      '单位6 notAChoice',
      '人员3 referredRowNotLoaded',
      '参加1 referredRowNotLoaded',
    ])
    expect(records.participations).toHaveLength(1)
  })
  it('of one community agree on lead and name at any time', () => {
    const row = { 编号: 'C01', 名称: '甲小学教共体', 牵头单位: 'U01', 成员单位: 'U00', 起: '2026-09-01' }
    expect(complaints({ 教共体: [{ ...row, 牵头单位: 'U02' }] })).toEqual([
      '教共体3牵头单位 communityDisagrees',
    ])
    expect(complaints({ 教共体: [{ ...row, 名称: '甲教共体' }] })).toEqual(['教共体3名称 communityDisagrees'])
    expect(complaints({ 教共体: [{ ...row, 成员单位: 'U02' }] })).toEqual(['教共体3成员单位 memberTwice'])
    expect(complaints({ 教共体: [{ ...row, 成员单位: 'U01' }] })).toEqual(['教共体3成员单位 leadIsMember'])
    expect(complaints({ 教共体: [{ ...row, 牵头单位: 'U02', 起: '2029-09-01' }] })).toEqual([])
  })
  it('give each term once', () => {
    const term = { 学年: '2026—2027', 学期: '第一', 起: '2026-09-01', 止: '2027-01-22', 开学日: '2026-09-01' }
    expect(complaints({ 校历: [term, { ...term, 止: '2027-01-23' }] })).toEqual(['校历2学期 termTwice'])
    expect(complaints({ 校历: [{ ...term, 培训起: '2026-08-24' }] })).toEqual(['校历1培训止 missingValue'])
  })
})

describe('kept, with a note', () => {
  const posting = { 工号: 'P001', 种类: '支教', 派出单位: 'U01', 接收单位: 'U02' }
  it('one person on two postings of a kind at once', () => {
    const rows = [
      { ...posting, 起: '2026-09-01' },
      { ...posting, 起: '2027-09-01', 接收单位: 'U03' },
    ]
    expect(noted({ 选派: rows })).toEqual(['选派2工号 postingsOverlap'])
    expect(noted({ 选派: [{ ...rows[0], 止: '2027-08-31' }, rows[1] ?? {}] })).toEqual([])
  })
  it('an activity outside the agreement', () => {
    const early = { ...lesson, 日期: '2026-08-31' }
    expect(noted({ 活动: [early] })).toEqual(['活动1日期 outsideAgreement'])
    expect(noted({ 活动: [lesson] })).toEqual([])
    expect(noted({ 活动: [{ ...lesson, 主办单位: 'U01a' }] })).toEqual([])
    expect(noted({ 活动: [{ ...early, 主办单位: 'U00' }] })).toEqual([])
    expect(noted({ 活动: [{ ...early, 接收单位: 'U01a' }] })).toEqual([])
  })
  it('what was recorded before it happened, but not what is planned', () => {
    expect(noted({ 活动: [{ ...lesson, 登记日: '2026-10-11' }] })).toEqual([
      '活动1登记日 recordedBeforeHappening',
    ])
    expect(noted({ 选派: [{ ...posting, 起: '2026-09-01', 登记日: '2026-06-01' }] })).toEqual([])
  })
  it('a return without a reason', () => {
    expect(noted({ 活动: [{ ...lesson, 确认: '退回' }] })).toEqual(['活动1退回理由 returnWithoutReason'])
  })
})

describe('sheets and columns', () => {
  it('that are unknown are named with the nearest', () => {
    const { errors } = load({
      活动表: [],
      人员: [{ 工号: 'P009', 单位: 'U01', 起: '2020-09-01', 职衔: '中级' }],
    })
    expect(errors.map((e) => e.code)).toEqual(['unknownColumn', 'unknownSheet'])
    expect(errors[0]?.message.zh).toContain('是不是“职称”？')
    expect(errors[1]?.message.zh).toContain('是不是“活动”？')
  })
  it('that only hold an error or a remark are let pass', () => {
    expect(complaints({ 活动: [{ ...lesson, 错误: '……', 备注: '……' }] })).toEqual([])
  })
})
