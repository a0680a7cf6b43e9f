import { assemble, readDocument } from '@lianxiao/scheme'
import { describe, expect, it } from 'vitest'
import { NO_FIGURE, NOT_WRITTEN, TOO_LONG } from './drafts.ts'
import { draftScheme } from './skeleton.ts'

const PLAN = `某县结伴教学计划

一、任务
牵头校每学期到各成员校送课不少于3次，年内送课必须覆盖所有学科。
甲校要爱护操场。
大家高兴。

二、时间
自2026年9月1日至2028年8月31日，共2年。
`
const draftsIn = (text: string): string =>
  [...draftScheme(text).markdown.matchAll(/```草稿\n([\s\S]*?)```/g)].map((m) => m[1]).join('')

describe('a scheme drafted from a plan', () => {
  it('keeps the headings and sentences and puts the drafts under them', () => {
    expect(draftScheme(PLAN).markdown).toBe(`# 某县结伴教学计划

由纯文本起草；草稿不执行，改成规则后才执行。
\`\`\`规则
方案 某县结伴教学计划 第 1 版
  施行 未设定
\`\`\`

没有写时间的规则按这个周期计。
\`\`\`草稿
确定 未写周期
  为 建设期内
\`\`\`

## 一、任务

牵头校每学期到各成员校送课不少于3次，年内送课必须覆盖所有学科。
\`\`\`草稿
应当 送课
  由 牵头校 到 成员校
  每学期 送课 不少于 3 次
必须 送课之二
  由 牵头校 到 成员校
  年内 送课 覆盖 所有学科
\`\`\`

甲校要爱护操场。
\`\`\`草稿
不执行 “${NO_FIGURE}”
\`\`\`

大家高兴。

## 二、时间

自2026年9月1日至2028年8月31日，共2年。
\`\`\`草稿
确定 建设期
  自 2026年9月1日 至 2028年8月31日
  共 2 年
\`\`\`
`)
  })
  it('executes nothing until somebody accepts a draft', () => {
    const { markdown } = draftScheme(PLAN)
    const clauses = (text: string) =>
      assemble('甲', [{ file: 'scheme.md', text }]).clauses.map((c) => c.rule.kind)
    expect(clauses(markdown)).toEqual(['head'])
    expect(clauses(markdown.replaceAll('```草稿', '```规则'))).toEqual([
      'head',
      'define',
      'norm',
      'norm',
      'notRun',
      'define',
    ])
  })
  it('of an empty text, and of one without headings, is a scheme', () => {
    expect(readDocument([{ file: 'a.md', text: draftScheme('').markdown }]).title).toBe('新方案')
    expect(draftScheme('甲校每月听课一次。').sentences).toMatchObject([
      { line: 1, rules: [{ kind: 'norm' }] },
    ])
  })
  it('leaves a person what it could not write', () => {
    expect(draftsIn('听课不少于教师总数的1/3。')).toContain(NOT_WRITTEN)
    expect(draftsIn(`听课${'再听'.repeat(1000)}3次。`)).toContain(TOO_LONG)
  })
  it('keeps a sentence that looks like Markdown a sentence', () => {
    const { markdown } = draftScheme('题目\n```规则\n# 甲校每月听课一次\n<!-- C1 -->')
    expect(assemble('甲', [{ file: 'a.md', text: markdown }]).clauses.map((c) => c.labels)).toEqual([[]])
  })
  it('knows the period of a plan by its title, else by what it says most', () => {
    expect(draftScheme('甲校三年规划\n本学期、本学期。').term).toBe('建设期内')
    expect(draftScheme('甲校计划\n本学期、本学期。').term).toBe('每学期')
    expect(draftScheme('甲校计划\n听课。').term).toBeUndefined()
  })
  it('of half a megabyte without a stop is drafted at once', () => {
    expect(draftScheme('每学期三三三一至百分之'.repeat(20_000)).sentences).toHaveLength(1)
    expect(draftScheme('甲校每学期听课三至五次。'.repeat(2000)).sentences).toHaveLength(2000)
  }, 60_000)
})
