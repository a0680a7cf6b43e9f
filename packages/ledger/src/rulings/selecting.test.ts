// 评选: the best so many; what the plan does not say of remainder or ties stops it, with those at the edge.
import { describe, expect, it } from 'vitest'
import { judged, score } from './fixture.ts'
import { allOf } from './judge.ts'

const YEAR = '2026—2027'
/** Units A01, A02 … of the category 参评校 with their scores. */
const field = (scores: readonly (number | undefined)[]) => ({
  单位: scores.map((_, i) => ({
    编号: `A0${i + 1}`,
    名称: `参评${i + 1}校`,
    上级编号: 'U0',
    种类: '学校',
    类别: '乡镇学校',
    起: '2020-09-01',
  })),
  数值: scores.flatMap((value, i) =>
    value === undefined ? [] : [score('评估得分', `A0${i + 1}`, YEAR, value)],
  ),
})
const select = (take: string, ...lines: readonly string[]) =>
  [
    '评选 优秀',
    '  每学年',
    `  从 乡镇学校 中 取 ${take}`,
    ...(lines.some((l) => l.startsWith('依')) ? [] : ['  依 评估得分 从高到低']),
    ...lines.map((l) => `  ${l}`),
  ].join('\n')
const at = (rule: string, scores: readonly (number | undefined)[]) =>
  allOf(judged(rule, field(scores), '2027-08-31'), '优秀', { period: YEAR })
const chosen = (rule: string, scores: readonly (number | undefined)[]) =>
  at(rule, scores).map((f) => (f.status === 'met' ? f.subject : f.status))

const FIVE = [80, 95, 70, 90, 85]

describe('a number', () => {
  it('the best so many, the best first, each with its score', () => {
    expect(chosen(select('2 所'), FIVE)).toEqual(['A02', 'A04'])
    expect(chosen(select('3 所'), FIVE)).toEqual(['A02', 'A04', 'A05'])
    expect(at(select('2 所'), FIVE).map((f) => f.actual)).toEqual(['95', '90'])
  })
  it('从低到高 turns the order round', () => {
    expect(chosen(select('2 所', '依 评估得分 从低到高'), FIVE)).toEqual(['A03', 'A01'])
  })
  it('more places than candidates: all of them', () => {
    expect(chosen(select('7 所'), [80, 95])).toEqual(['A02', 'A01'])
  })
})

describe('a share', () => {
  it('that comes out even needs no rule for the remainder', () => {
    expect(chosen(select('40%'), FIVE)).toEqual(['A02', 'A04'])
  })
  it('that does not: 进一, 舍去, 四舍五入', () => {
    expect(chosen(select('30%', '尾数 进一'), FIVE)).toEqual(['A02', 'A04'])
    expect(chosen(select('30%', '尾数 舍去'), FIVE)).toEqual(['A02'])
    expect(chosen(select('30%', '尾数 四舍五入'), FIVE)).toEqual(['A02', 'A04'])
    expect(chosen(select('25%', '尾数 四舍五入'), FIVE)).toEqual(['A02'])
  })
  it('with nothing said, or 未设定, it is unset and names the candidates', () => {
    for (const rule of [select('30%'), select('30%', '尾数 未设定')]) {
      const [open, ...more] = at(rule, FIVE)
      expect([open?.status, more.length]).toEqual(['unset', 0])
      expect(open?.because.join()).toContain('参评2校')
    }
  })
})

describe('ties at the edge', () => {
  const tied = [80, 95, 90, 90, 70]
  it('都取 takes all of them, 都不取 none', () => {
    expect(chosen(select('2 所', '并列 都取'), tied)).toEqual(['A02', 'A03', 'A04'])
    expect(chosen(select('2 所', '并列 都不取'), tied)).toEqual(['A02'])
  })
  it('with nothing said it is unset, and names them', () => {
    const [open, ...more] = at(select('2 所'), tied)
    expect([open?.status, more.length]).toEqual(['unset', 0])
    expect(open?.because.join()).toContain('参评3校、参评4校')
    expect(open?.because.join()).not.toContain('参评5校')
  })
  it('within the places or below them they do not matter', () => {
    expect(chosen(select('3 所'), tied)).toEqual(['A02', 'A03', 'A04'])
    expect(chosen(select('1 所'), tied)).toEqual(['A02'])
  })
})

it('one candidate without a score: nobody can say who is best', () => {
  const [open, ...more] = at(select('2 所'), [80, undefined, 70])
  expect([open?.status, more.length]).toEqual(['unknown', 0])
  expect(open?.because).toContain('1 个没有评估得分')
})
