import { describe, expect, it } from 'vitest'
import { checked, under } from '../fixture.ts'

const missing = (...rules: readonly string[]): readonly string[] =>
  checked(under('原句。', rules.join('\n'))).uncovered.map((u) => u.missing.zh)
const cases = (...tests: readonly string[]): string =>
  `计算 总分\n  每学年\n${tests.map((t) => `  当 ${t} 时 = 评估得分`).join('\n')}`

describe('a number for which no case is written', () => {
  it('three members, where the plan allows one to three', () => {
    const limit = '应当 规模\n  由 每个教共体\n  成员校 1 至 3 所'
    expect(missing(limit, cases('成员校 为 1 所', '成员校 为 2 所'))).toEqual(['没有规定：成员校 3 所'])
    expect(missing(limit.replace('3', '2'), cases('成员校 为 1 所', '成员校 为 2 所'))).toEqual([])
    expect(missing(limit, cases('成员校 为 1 所', '成员校 2 所 以上'))).toEqual([])
  })
  it('and more, where the plan sets no limit; the word of the plan is followed', () => {
    const word = '用语\n  受援校 即 成员校\n应当 规模\n  受援校 不超过 2 所'
    expect(missing(cases('成员校 为 1 所', '成员校 为 2 所'))).toEqual(['没有规定：成员校 3 所 以上'])
    expect(missing(word, cases('成员校 为 1 所', '成员校 为 2 所'))).toEqual([])
  })
  it('a hole in the middle', () => {
    expect(missing(cases('成员校 为 1 所', '成员校 3 所 以上'))).toEqual(['没有规定：成员校 2 所'])
  })
  it('a stretch, or one point, of a score', () => {
    expect(missing(cases('评估得分 不低于 90 分', '评估得分 低于 60 分'))).toEqual([
      '没有规定：评估得分 在 60 与 90 分 之间',
    ])
    expect(missing(cases('评估得分 高于 90 分', '评估得分 低于 90 分'))).toEqual([
      '没有规定：评估得分 恰为 90 分',
    ])
    expect(missing(cases('评估得分 不低于 90 分', '评估得分 低于 90 分'))).toEqual([])
    expect(missing(cases('评估得分 低于 90 分'))).toEqual(['没有规定：评估得分 超过 90 分'])
  })
})

it('says nothing of cases that are no plain comparison of one thing', () => {
  expect(missing(cases('成员校 为 1 所', '评估得分 不低于 60 分'))).toEqual([])
  expect(missing(cases('成员校 为 1 所 且 评估得分 不低于 60 分'))).toEqual([])
  expect(missing('计算 总分\n  每学年\n  = 评估得分')).toEqual([])
})

it('names the rule, its sentence and the place of the first case', () => {
  const [found] = checked(under('原句。', cases('成员校 为 1 所'))).uncovered
  expect(found).toMatchObject({
    name: '总分',
    clause: '样例/总分',
    sentence: '原句。',
    place: { file: 'scheme.md', column: 3 },
    missing: { en: 'no case for 成员校 2 所 or more' },
  })
})
