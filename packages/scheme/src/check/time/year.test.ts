import { expect, it } from 'vitest'
import { checkScheme } from '../check.ts'
import { dictionary, schemeOf } from '../fixture.ts'

const codes = (rules: string) =>
  checkScheme(schemeOf(`每年送教。\n\`\`\`规则\n${rules}\n\`\`\`\n`), dictionary).errors.map((e) => e.code)

it('asks what a year is as soon as 每年, 本年度 or 年内 is used', () => {
  for (const word of ['每年', '本年度', '年内'])
    expect(codes(`应当 送教\n  ${word} 送教活动 不少于 1 次`)).toEqual(['missingYear'])
})
it('needs no answer for school years, nor where the scheme gives one', () => {
  expect(codes('应当 送教\n  每学年 送教活动 不少于 1 次')).toEqual([])
  for (const year of ['学年', '日历年', '自起始日起十二个月'])
    expect(codes(`确定 每年\n  为 ${year}\n应当 送教\n  每年 送教活动 不少于 1 次`)).toEqual([])
  expect(codes('用语\n  年内 即 每学年\n应当 送教\n  年内 送教活动 不少于 1 次')).toEqual([])
})
