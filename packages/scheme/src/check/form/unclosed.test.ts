import { expect, it } from 'vitest'
import { checked, errors } from '../fixture.ts'

it('names the line of the ``` that nothing closes', () => {
  const report = checked('# 方案\n\n口号。\n```规则\n不执行 “口号”\n\n## 下一节\n\n正文。\n')
  expect(report.errors).toMatchObject([{ line: 4, column: 1, code: 'unclosedFence' }])
  expect(report.errors[0]?.hint.zh).toContain('```')
  expect(report.ok).toBe(false)
})
it('says nothing of a closed one', () => {
  expect(errors('口号。', '不执行 “口号”')).toEqual([])
})
