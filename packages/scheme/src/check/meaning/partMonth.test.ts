import { expect, it } from 'vitest'
import { errors } from '../fixture.ts'

const codes = (line: string): readonly string[] =>
  errors(
    '每人每月200元，不满1个月、2个月的按天折算。',
    `发放 补助\n  给 每名支教人员\n  每月 200 元\n  ${line} 按天折算`,
  ).filter((code) => code.includes('partMonth'))

it('不满 speaks of one month', () => {
  expect(codes('不满 1 个月')).toEqual([])
  expect(codes('不满 2 个月')).toHaveLength(1)
  expect(codes('不满 1 年')).toHaveLength(1)
})
