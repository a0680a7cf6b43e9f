// Ruling 7: progress is what the scheme's own 计算 says; each finding counts at most what 封顶 says, and a rule that rests on the measure is left out of it.
import { describe, expect, it } from 'vitest'
import { closing, daily, judged, one } from './fixture.ts'
import { allOf, theOne } from './judge.ts'

const VISITS = '应当 视导次数\n  由 牵头校\n  每学年 视导 不少于 4 次'
const LESSONS = '应当 送教次数\n  由 牵头校\n  每学年 送教 不少于 2 次'
const PROGRESS = '计算 进度\n  每学年\n  = 平均（每项义务 完成率 封顶 100%）'
const MILESTONE =
  '应当 年度进度\n  由 每个教共体\n  每学年 12月底前 进度 不低于 40%\n  每学年 3月底前 进度 不低于 60%'
const closed = { 关账: [closing('2026-09-01', '2027-08-31', '2027-09-05')] }
const facts = (visits: number, lessons: number) => ({
  活动: [...daily('视导', visits, '2026-10-12'), ...daily('送教', lessons, '2026-11-02')],
})
const year = { period: '2026—2027' }
const progress = (rules: string[], more: object) =>
  one([...rules, PROGRESS], '进度', { ...closed, ...more }, '2027-09-10', year).actual

describe('the usual measure, where the scheme writes it', () => {
  it('is the mean of what is done of what is asked', () => {
    expect(progress([VISITS, LESSONS], facts(1, 1))).toBe('37.5%')
    expect(progress([VISITS, LESSONS], facts(4, 2))).toBe('100%')
    expect(progress([VISITS, LESSONS], facts(0, 0))).toBe('0%')
  })
  it('caps each duty at 100 %', () => {
    expect(progress([VISITS, LESSONS], facts(8, 0))).toBe('50%')
    expect(progress([VISITS, LESSONS], facts(3, 2))).toBe('87.5%')
    expect(progress([VISITS, LESSONS], facts(3, 9))).toBe('87.5%')
  })
  it('and counts beyond 100 % where nothing is capped', () => {
    const uncapped = (more: object) =>
      one(
        [VISITS, LESSONS, PROGRESS.replace(' 封顶 100%', '')],
        '进度',
        { ...closed, ...more },
        '2027-09-10',
        year,
      ).actual
    expect(uncapped(facts(4, 2))).toBe('100%')
    expect(uncapped(facts(8, 0))).toBe('100%')
    expect(uncapped(facts(8, 2))).toBe('150%')
  })
  it('counts a record as 0 or 1', () => {
    const paper = '应当 协议\n  由 牵头校\n  每学年 有 合作协议'
    const signed = { 文件: [{ 种类: '合作协议', 单位: 'U1', 日期: '2026-09-10', 附件: '协议.pdf' }] }
    expect(progress([VISITS, paper], facts(4, 0))).toBe('50%')
    expect(progress([VISITS, paper], { ...facts(4, 0), ...signed })).toBe('100%')
  })
})

describe('left out are', () => {
  const half = facts(2, 0)
  it('rules that rest on the measure', () => {
    expect(progress([VISITS, MILESTONE], half)).toBe('50%')
  })
  it('advice and options', () => {
    expect(progress([VISITS, LESSONS.replace('应当', '鼓励')], half)).toBe('50%')
    expect(
      progress([VISITS, LESSONS.replace('应当', '可以').replace('由 牵头校', '由 牵头校 选用')], half),
    ).toBe('50%')
    expect(progress([VISITS, LESSONS], half)).toBe('25%')
  })
  it('what is waived', () => {
    const waiver = {
      免除: [
        {
          条款: '送教次数',
          对象: 'U1',
          起: '2026-09-01',
          止: '2027-08-31',
          理由: '停课',
          批准单位: 'U0',
          日期: '2027-06-01',
        },
      ],
    }
    expect(progress([VISITS, LESSONS.replace('应当', '原则上')], { ...half, ...waiver })).toBe('50%')
    expect(progress([VISITS, LESSONS], { ...half, ...waiver })).toBe('25%')
  })
  it('what does not apply, and what is not set', () => {
    const only = LESSONS.replace('  每学年', '  当 成员校 不少于 2 所 时\n  每学年')
    expect(progress([VISITS, only], half)).toBe('50%')
    const open = ['确定 送教数\n  未设定 次', LESSONS.replace('2 次', '送教数')]
    expect(progress([VISITS, ...open], half)).toBe('50%')
  })
})

describe('what is not known stays within bounds', () => {
  it('while the year runs', () => {
    const now = one([VISITS, LESSONS, PROGRESS], '进度', facts(2, 0), '2027-03-01', year)
    expect(now).toMatchObject({ status: 'pending', actual: '25 至 100%' })
  })
  it('when a fact is missing', () => {
    const score = '应当 得分\n  由 牵头校\n  每学年 评估得分 不低于 80 分'
    expect(progress([VISITS, score], facts(2, 0))).toBe('25 至 75%')
  })
})

describe('another measure, where the scheme writes another', () => {
  it('weights the rules it names', () => {
    const own =
      '计算 进度\n  每学年\n  = 完成率（视导次数） 封顶 100% × 75% + 完成率（送教次数） 封顶 100% × 25%'
    const at = (v: number, l: number) =>
      one([VISITS, LESSONS, own], '进度', { ...closed, ...facts(v, l) }, '2027-09-10', year).actual
    expect([at(4, 0), at(0, 2), at(2, 1)]).toEqual(['75%', '25%', '50%'])
  })
  it('and where it writes none there is none', () => {
    const findings = judged([VISITS, LESSONS], facts(1, 1), '2027-03-01')
    expect(findings.map((f) => f.clause)).toEqual(['样例/视导次数', '样例/送教次数'])
    expect(findings.every((f) => !f.behind)).toBe(true)
  })
})

describe('a pace', () => {
  const pace = { 参数: [{ 名称: '进度要求', 数值: '100%', 生效日: '2026-09-01', 依据: '局务会' }] }
  const at = (visits: number, more: object) =>
    theOne(judged(VISITS, { ...facts(visits, 0), ...more }, '2027-03-02'), '视导次数', year)
  it('marks what is behind it, and nobody is behind without one', () => {
    expect(at(2, pace)).toMatchObject({ status: 'pending', behind: true })
    expect(at(3, pace)).toMatchObject({ status: 'pending', behind: false })
    expect(at(2, {})).toMatchObject({ status: 'pending', behind: false })
  })
})

it('milestones are judged by the measure as it stood', () => {
  const findings = judged([VISITS, PROGRESS, MILESTONE], facts(2, 0), '2027-04-01')
  expect(allOf(findings, '年度进度').map((f) => [f.status, f.actual])).toEqual([
    ['met', '50%'],
    ['unmet', '50%'],
  ])
})
