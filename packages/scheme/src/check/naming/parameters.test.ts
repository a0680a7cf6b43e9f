import { expect, it } from 'vitest'
import { checked, under } from '../fixture.ts'

const codes = (value: string, measure: string | undefined): readonly string[] =>
  checked(under('1万元。', '确定 经费\n  为 1 万元\n应当 甲\n  协议到期 前 经费 内 有 总结书'), [
    { name: '经费', value, measure },
  ]).errors.map((e) => e.code)

it('refuses a parameter that contradicts a written value', () => {
  expect(codes('2', '万元')).toEqual(['parameter'])
  expect(codes('1', '元')).toEqual(['parameter'])
  expect(codes('1', '天')).toEqual(['parameter'])
})
it('lets one that says the same, or fills what is left open, stand', () => {
  expect(codes('1', '万元')).toEqual([])
  expect(codes('10000', '元')).toEqual([])
  const rules = '确定 及时\n  未设定 天\n应当 甲\n  每节同步课堂 后 及时 有 反馈单'
  expect(checked(under('及时。', rules), [{ name: '及时', value: '7', measure: '天' }]).errors).toEqual([])
})
