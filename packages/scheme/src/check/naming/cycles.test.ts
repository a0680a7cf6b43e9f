import { expect, it } from 'vitest'
import { errors } from '../fixture.ts'

it('finds a circle of exceptions, of words and of numbers', () => {
  const rule = (name: string, base: string) => `可以 ${name}\n  由 牵头校 选用\n  例外于 ${base}\n  有 理由书`
  expect(errors('可以。', `${rule('甲', '乙')}\n${rule('乙', '甲')}`)).toEqual(['7:7 cycle'])
  expect(errors('可以。', '用语\n  甲校 即 乙校\n  乙校 即 甲校')).toContain('3:8 cycle')
  expect(errors('可以。', '计算 甲分\n  = 乙分 + 1 分\n计算 乙分\n  = 甲分')).toContain('4:5 cycle')
})
it('lets an exception of an exception and a word that explains itself stand', () => {
  const rule = (name: string, base: string) => `可以 ${name}\n  由 牵头校 选用\n  例外于 ${base}\n  有 理由书`
  expect(
    errors('可以。', `应当 丙\n  送教活动 不少于 1 次\n${rule('乙', '丙')}\n${rule('甲', '乙')}`),
  ).toEqual([])
  expect(errors('可以。', '用语\n  教共体 即 教共体')).toEqual([])
})
