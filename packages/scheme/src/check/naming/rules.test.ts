import { expect, it } from 'vitest'
import { errors } from '../fixture.ts'

it('refuses a rule that does not exist after 例外于, 用于 and 完成率', () => {
  expect(
    errors('送教。', '应当 送教\n  送教活动 不少于 1 次\n可以 免送\n  由 牵头校 选用\n  例外于 送较'),
  ).toEqual(['5:7 unknownRule'])
  expect(errors('送教。', '应当 送教\n  送教活动 不少于 1 次\n  用于 经费')).toEqual(['3:6 unknownRule'])
  expect(errors('送教。', '计算 进度\n  = 完成率（送教）')).toEqual(['2:9 unknownRule'])
})
it('takes a rule for a rule though a fact has the same name', () => {
  expect(
    errors(
      '送教。',
      '应当 送教活动\n  送教活动 不少于 1 次\n可以 免送\n  由 牵头校 选用\n  例外于 送教活动\n  有 免送理由',
    ),
  ).toEqual([])
  expect(
    errors(
      '送教。',
      '应当 甲\n  送教活动 不少于 1 次\n可以 免送\n  由 牵头校 选用\n  例外于 送教活动\n  有 免送理由',
    ),
  ).toEqual(['5:7 unknownRule'])
})
