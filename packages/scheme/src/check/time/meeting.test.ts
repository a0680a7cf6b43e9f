import { expect, it } from 'vitest'
import { errors } from '../fixture.ts'

it('refuses windows that never meet, and lets those that do stand', () => {
  expect(errors('上半年10月。', '应当 甲\n  上半年 10月 送教活动 不少于 1 次')).toEqual([
    '2:7 impossibleWindow',
  ])
  expect(errors('11月至2月、6月。', '应当 甲\n  11月至2月 6月 送教活动 不少于 1 次')).toEqual([
    '2:10 impossibleWindow',
  ])
  expect(errors('下半年10月。', '应当 甲\n  下半年 10月 送教活动 不少于 1 次')).toEqual([])
  expect(errors('11月至2月、1月。', '应当 甲\n  11月至2月 1月 送教活动 不少于 1 次')).toEqual([])
  expect(errors('每年4月。', '应当 甲\n  每年 4月 送教活动 不少于 1 次')).toEqual([])
})
