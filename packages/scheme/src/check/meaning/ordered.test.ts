import { expect, it } from 'vitest'
import { errors } from '../fixture.ts'

it('compares words only by an order that the dictionary gives', () => {
  expect(errors('甲。', '应当 甲\n  每名支教人员 岗位 达到 专任教师')).toEqual(['2:13 noOrder'])
  expect(errors('甲。', '应当 甲\n  每名支教人员 职称 达到 特级')).toEqual(['2:16 notOnScale'])
})
it('lets 为 stand without an order, and 达到 with one', () => {
  expect(errors('甲。', '应当 甲\n  每名支教人员 岗位 为 专任教师\n  每名支教人员 职称 达到 中级')).toEqual(
    [],
  )
})
