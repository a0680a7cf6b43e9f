import { expect, it } from 'vitest'
import { checked, errors, under } from '../fixture.ts'

const told = (rules: string) => checked(under('送教2次。', rules)).errors[0]

it('refuses a bare number: the author decides between 不少于 and 为', () => {
  expect(errors('送教2次。', '应当 送教\n  送教活动 2 次')).toEqual(['2:8 bareNumber'])
  expect(told('应当 送教\n  送教活动 2 次')?.hint.zh).toContain('不少于 2 次')
})
it('knows a word of the language by its neighbour', () => {
  expect(told('应该 送教\n  送教活动 不少于 2 次')).toMatchObject({
    code: 'syntax',
    hint: { zh: expect.stringContaining('应当') },
  })
  expect(told('应当 送教\n  送教活动 不小于 2 次')).toMatchObject({
    code: 'comparison',
    hint: { zh: expect.stringContaining('不少于') },
  })
})
it('says what was expected in a few words', () => {
  expect(told('应当 送教\n  送教活动 不少于 2 趟')?.message.zh).toContain('单位')
  expect(told('应当 送教')?.message.zh).toContain('缩进的下一行')
})
it('tells words that were written as one apart', () => {
  expect(told('应当 送教\n  送教活动 不少于 2次')).toMatchObject({
    code: 'joined',
    hint: { zh: expect.stringContaining('2 次') },
  })
  expect(told('应当 送教\n  送教活动 至少2 次')).toMatchObject({
    code: 'joined',
    hint: { zh: expect.stringContaining('至少 2') },
  })
})
it('knows a month that no year has', () => {
  expect(told('应当 送教\n  13月底前 送教活动 不少于 2 次')).toMatchObject({ code: 'impossibleWindow' })
})
it('does not take a word of the language for a name', () => {
  expect(told('应当 佐证\n  送教活动 不少于 2 次')).toMatchObject({ code: 'reservedName', column: 4 })
})
it('lets a rule of every head stand', () => {
  expect(
    errors('送教2次。', '应当 送教\n  送教活动 不少于 2 次\n不执行 “口号”\n清单 五统一\n  为 甲一、乙二'),
  ).toEqual([])
})
