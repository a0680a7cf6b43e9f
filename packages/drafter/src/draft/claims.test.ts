import { printFence } from '@lianxiao/scheme'
import { describe, expect, it } from 'vitest'
import { draftsOf } from './drafts.ts'
import { namer } from './namer.ts'

/** The drafts of a sentence without their heads. */
const drafts = (sentence: string): readonly string[] =>
  draftsOf(sentence, namer()).map(
    (rule) =>
      printFence({ kind: 'fence', rules: [rule] })
        .split('\n')
        .at(-2) ?? '',
  )

describe('a number', () => {
  it.each([
    ['每学期开展听课1次。', ['  每学期 听课 不少于 1 次']],
    ['每年派出教师1名。', ['  每年 教师 为 1 名']],
    ['每学期听课、评课各不少于2节。', ['  每学期 听课、评课 各 不少于 2 节']],
    ['每学期安排1名校级领导、2名骨干教师。', ['  每学期 校级领导 为 1 名', '  每学期 骨干教师 为 2 名']],
    ['到2026年底，全县组建集团8个。', ['  12月底 集团 为 8 个']],
    ['3月底前组建集团8个，每个集团由2所学校组成。', ['  3月底前 集团 为 8 个', '  学校 为 2 所']],
  ])('%s', (sentence, rules) => {
    expect(drafts(sentence)).toEqual(rules)
  })
})

describe('what is told', () => {
  it('of now is 现状, which nobody owes', () => {
    expect(drafts('学校现有教师60人。')).toEqual(['  教师 为 60 人'])
    expect(draftsOf('学校现有教师60人。', namer())[0]?.kind).toBe('stated')
  })
  it('of the past is no rule', () => {
    expect(draftsOf('去年表彰教师60人。', namer()).map((r) => r.kind)).not.toContain('norm')
  })
})

describe('what is there', () => {
  it.each([
    ['3月，召开听课工作会，制定考核办法。', ['  3月 有 听课工作会', '  3月 有 考核办法']],
    ['成立领导小组。', ['  有 领导小组']],
    ['制定听课方案，并于9月15日前报县教育局。', ['  9月15日前 有 听课方案']],
    [
      '签订合作协议，明确权利义务、合作方式、合作周期等内容。',
      ['  有 合作协议 含 权利义务、合作方式、合作周期'],
    ],
    ['实现全县学校同步课堂全覆盖。', ['  同步课堂 覆盖 所有全县学校']],
  ])('%s', (sentence, rules) => {
    expect(drafts(sentence)).toEqual(rules)
  })
})
