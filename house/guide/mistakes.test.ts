import type { PlainTables } from '@lianxiao/facts'
import { compile, type Example, type ExampleFile, runExample } from '@lianxiao/ledger'
import { checkScheme, type Scheme } from '@lianxiao/scheme'
import { describe, expect, it } from 'vitest'
import { dictionary, examples, schemeOf } from './guide.ts'

const file = examples as ExampleFile
const named = (name: string): Example => (file.示例 ?? []).find((e) => e.名称 === name) as Example
const errors = (scheme: Scheme): readonly string[] =>
  checkScheme(scheme, dictionary).errors.map((e) => e.message.zh)
/** Undefined when the example comes out as it says under this scheme. */
const fails = (scheme: Scheme, example: Example) =>
  runExample(compile(scheme, dictionary, []), file.基础 ?? {}, example)

describe('the mistake of leaving 由 away', () => {
  const wrong = schemeOf({ '  由 牵头校 到 每所成员校\n  每学期 送教活动': '  每学期 送教活动' })
  const own = { 种类: '送教活动', 主办单位: 'U2', 接收单位: 'U1', 佐证: '送教记录' }
  const 记录: PlainTables = { 活动: ['2026-10-12', '2026-11-02'].map((日期) => ({ ...own, 日期 })) }

  it('is no error', () => expect(errors(wrong)).toEqual([]))
  it('lets what the member itself held count', () => {
    expect(fails(wrong, { ...named('两次'), 记录 })).toBeUndefined()
    expect(fails(schemeOf(), { ...named('两次'), 记录, 结果: '未到期' })).toBeUndefined()
  })
  it('counts the members together', () => {
    const { 对方: _, ...example } = named('两次都给了乙校，丙校没有')
    expect(fails(wrong, { ...example, 结果: '达到' })).toBeUndefined()
  })
})

describe('the mistake of a number that is not in the sentence', () => {
  it('is an error that names the number', () => {
    const wrong = schemeOf({ '送教活动 不少于 2 次': '送教活动 不少于 3 次' })
    expect(errors(wrong)).toEqual([expect.stringContaining('句子里没有“3 次”')])
  })
})

describe('the mistake of another modal word', () => {
  const strict = schemeOf({ '原则上 教共体规模': '应当 教共体规模' })
  const loose = schemeOf({ '应当 送教到校': '原则上 送教到校' })
  const waiver = { 条款: '送教到校', 对象: 'U1', 起: '2026-09-01', 理由: '道路中断', 批准单位: 'U0' }
  const closed = named('一次，已关账')
  const waived: Example = { ...closed, 记录: { ...closed.记录, 免除: [{ ...waiver, 日期: '2026-12-01' }] } }

  it('is no error', () => expect([errors(strict), errors(loose)]).toEqual([[], []]))
  it('应当 for 原则上 takes no waiver', () => {
    expect(fails(strict, { ...named('四所，有免除'), 结果: '未达到' })).toBeUndefined()
  })
  it('原则上 for 应当 takes one', () => {
    expect(fails(loose, { ...waived, 结果: '已免' })).toBeUndefined()
    expect(fails(schemeOf(), waived)).toBeUndefined()
  })
})

describe('the mistake of a guess where the plan is silent', () => {
  const feedback = (line: string): Scheme =>
    schemeOf({
      '**3** ': `牵头校送教后及时反馈。\n\n\`\`\`规则\n应当 反馈\n  由 牵头校\n  ${line}\n\`\`\`\n\n**3** `,
    })
  it('is an error', () => {
    expect(errors(feedback('每次送教活动 后 3 天 内 有 反馈表'))).toEqual([
      expect.stringContaining('句子里没有“3 天”'),
    ])
  })
  it('未设定 is none, and is listed as left open', () => {
    const open = feedback('每次送教活动 后 及时 有 反馈表\n确定 及时\n  未设定 天')
    expect(errors(open)).toEqual([])
    expect(checkScheme(open, dictionary).unset.map((u) => u.name)).toEqual(['及时'])
    const { 期: _, ...example } = named('两次')
    expect(fails(open, { ...example, 条款: '反馈', 结果: '未设定' })).toBeUndefined()
  })
})

describe('the mistake of another window', () => {
  it('is an error where the sentence does not say it', () => {
    const wrong = schemeOf({ '每学期 送教活动': '每学年 送教活动' })
    expect(errors(wrong)).toEqual([expect.stringContaining('句子里没有“每学年”')])
  })
  it('每年 needs to be settled', () => {
    const yearly = schemeOf({
      牵头校每学期到: '牵头校每年到',
      '每学期 送教活动': '每年 送教活动',
      '确定 每年\n  为 学年\n': '',
    })
    expect(errors(yearly).length).toBeGreaterThan(0)
    expect(errors(yearly).every((message) => message.includes('每年'))).toBe(true)
  })
})
