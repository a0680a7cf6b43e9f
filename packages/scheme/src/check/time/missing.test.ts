import { expect, it } from 'vitest'
import { checkScheme } from '../check.ts'
import { checked, dictionary, schemeOf, under } from '../fixture.ts'

const bare = (rules: string) => checkScheme(schemeOf(`送教。\n\`\`\`规则\n${rules}\n\`\`\`\n`), dictionary)

it('asks for a window where a count has none and the scheme settles none', () => {
  expect(bare('应当 送教\n  送教活动 不少于 1 次').errors).toMatchObject([
    { line: 4, column: 3, code: 'missingWindow' },
  ])
  expect(bare('应当 送教\n  有 合作协议').errors).toMatchObject([{ code: 'missingWindow' }])
})
it('is content with a window, an event, an activity that has its day, and a state', () => {
  const good = [
    '建设期内 送教活动 不少于 1 次',
    '协议到期 前 1 个月 内 有 总结书',
    '每节同步课堂 逐项 上课、评课',
    '每名支教人员 选派期限 为 1 年',
  ]
  for (const line of good)
    expect(bare(`应当 送教\n  ${line}`).errors.map((e) => e.code)).not.toContain('missingWindow')
})
it('lets 其中 have the window of the line above', () => {
  const rule = '应当 支教\n  每学年 支教人员 不少于 3 名\n  其中 骨干教师 不少于 2 名'
  expect(bare(rule).errors.map((e) => e.code)).not.toContain('missingWindow')
  expect(bare(rule.replace('每学年 ', '')).errors.filter((e) => e.code === 'missingWindow')).toMatchObject([
    { line: 4, code: 'missingWindow' },
  ])
  expect(checked(under('支教3名，其中骨干2名。', rule.replace('每学年 ', ''))).inherited).toHaveLength(1)
})
it('takes 未写周期 where there is one, and shows each line that does', () => {
  const report = checked(under('送教。', '应当 送教\n  送教活动 不少于 1 次\n  有 合作协议'))
  expect(report.errors).toEqual([])
  expect(report.inherited).toMatchObject([
    { clause: '样例/送教', window: '建设期内' },
    { clause: '样例/送教', window: '建设期内' },
  ])
  expect(report.warnings).toMatchObject([
    { code: 'inheritedWindow', message: { zh: expect.stringContaining('1 条规则的 2 行') } },
  ])
})
