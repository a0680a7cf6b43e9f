import { expect, it } from 'vitest'
import { errors } from '../fixture.ts'

const score = (lines: string) => errors('1所2所10%20%80%90%。', `计算 得分\n${lines}`)
const two = (share: number) =>
  `  当 成员校 为 2 所 时\n    评估得分 按 80% 计入\n    每所成员校 评估得分 各按 ${share}% 计入`

it('wants 100 % in every case whose number of members is fixed', () => {
  expect(score(two(20))).toEqual(['2:3 weights'])
  expect(score('  评估得分 按 80% 计入\n  完成进度 按 10% 计入')).toEqual(['1:1 weights'])
})
it('counts a line with 每 once for each', () => {
  expect(score(two(10))).toEqual([])
  expect(
    score('  当 成员校 为 1 所 时\n    评估得分 按 80% 计入\n    每所成员校 评估得分 按 20% 计入'),
  ).toEqual([])
})
it('follows 用语, and leaves a number that is not fixed alone', () => {
  expect(
    errors(
      '2所10%80%。',
      `用语\n  共同体学校 即 成员校\n计算 得分\n${two(10).replaceAll('成员校', '共同体学校')}`,
    ),
  ).toEqual([])
  expect(score('  评估得分 按 80% 计入\n  每所成员校 评估得分 按 10% 计入')).toEqual([])
})
