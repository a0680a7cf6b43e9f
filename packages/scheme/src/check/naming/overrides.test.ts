import { expect, it } from 'vitest'
import { errors } from '../fixture.ts'

const BASE = '应当 送教\n  由 牵头校\n  送教活动 不少于 1 次'
const exception = (base: string, by = '由 牵头校 选用'): string =>
  `可以 免送\n  ${by}\n  例外于 ${base}\n  有 免送理由`

it('refuses an exception to what gives no result', () => {
  expect(errors('送教。', `清单 主科\n  为 语文、数学\n${exception('主科')}`)).toEqual([
    '5:7 overridesNothing',
  ])
  expect(errors('送教。', `确定 主科\n  为 语文、数学\n${exception('主科')}`)).toEqual([
    '5:7 overridesNothing',
  ])
})
it('refuses one about other units', () => {
  const duty = (who: string): string => `${BASE}\n应当 少送\n  由 ${who}\n  例外于 送教\n  有 免送理由`
  expect(errors('送教。', duty('成员校'))).toEqual(['6:7 overridesNothing'])
  expect(errors('送教。', duty('牵头校'))).toEqual([])
})
it('takes 由 of an option for who may take it', () => {
  expect(errors('送教。', `${BASE}\n${exception('送教', '由 成员校 选用')}`)).toEqual([])
})
it('lets an exception stand to a duty, a number and a count that is awaited', () => {
  expect(errors('送教。', `${BASE}\n${exception('送教')}`)).toEqual([])
  expect(
    errors('送教。', `计算 总分\n  = 评估得分\n可以 自评\n  由 牵头校 选用\n  例外于 总分\n  = 评估得分`),
  ).toEqual([])
})
