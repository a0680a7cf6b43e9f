import { expect, it } from 'vitest'
import { checked, warnings } from '../fixture.ts'

it('mentions 为 on a count of activities', () => {
  expect(warnings('送教2次。', '应当 甲\n  送教活动 为 2 次')).toEqual(['2:8 exactCount'])
  expect(warnings('送教2次。', '应当 甲\n  送教活动 不少于 2 次')).toEqual([])
  expect(warnings('期限2年。', '应当 甲\n  每名支教人员 选派期限 为 2 年')).toEqual([])
})
it('mentions an option that nobody is named to take', () => {
  expect(warnings('可以。', '可以 免送\n  有 理由书')).toEqual(['1:1 unnamedTaker'])
  expect(warnings('可以。', '可以 免送\n  由 牵头校 选用\n  有 理由书')).toEqual([])
  expect(warnings('可以。', '可以 免送\n  有 理由书\n  解释 “谁选用，原文没有写” 待定 县教育局')).toEqual([])
})
it('mentions a paragraph without a rule', () => {
  expect(checked('送教。\n').warnings).toMatchObject([{ line: 1, code: 'bareSentence' }])
  expect(checked('口号。\n```规则\n不执行 “口号”\n```\n').warnings).toEqual([])
})
