import { expect, it } from 'vitest'
import { errors } from '../fixture.ts'

const judged = (line: string) =>
  errors('2次2节2名2%2年2项。', `清单 六联\n  为 联建、联育\n应当 甲\n  ${line}`)

it('refuses a unit in which the fact is not counted', () => {
  expect(judged('送教活动 不少于 2 名')).toEqual(['4:14 wrongUnit'])
  expect(judged('同步课堂 不少于 2 次')).toEqual(['4:14 wrongUnit'])
  expect(judged('送教活动、同步课堂 累计 不少于 2 次')).toEqual(['4:22 wrongUnit'])
  expect(judged('六联 不少于 2 名')).toEqual(['4:12 wrongUnit'])
  expect(judged('支教人员 占 教师 不低于 2 名')).toEqual(['4:19 wrongUnit'])
  expect(judged('每名支教人员 岗位 为 2 年')).toEqual(['4:17 notCounted'])
})
it('lets the words for one unit stand for each other', () => {
  expect(judged('送教活动 不少于 2 节')).toEqual([])
  expect(judged('支教人员 不少于 2 人')).toEqual([])
  expect(judged('支教人员 占 教师 不低于 2%')).toEqual([])
  expect(judged('六联 不少于 2 项')).toEqual([])
})
