import { expect, it } from 'vitest'
import { errors } from '../fixture.ts'

it('asks what is counted where only a number stands', () => {
  expect(errors('每学期1次。', '应当 甲\n  每学期 至少 1 次')).toEqual(['2:7 noFact'])
  expect(errors('每门学科2次。', '应当 甲\n  每门学科 不少于 2 次')).toEqual(['2:8 noFact'])
  expect(errors('以后1份。', '应当 甲\n  每次送教活动 后 不少于 1 份')).toEqual(['2:12 noFact'])
  expect(errors('期间。', '应当 甲\n  每名支教人员 期间 留在 派出学校')).toEqual(['2:13 noFact'])
})
it('is content where the 每… is what is judged, in brackets and in 其中', () => {
  expect(errors('2年。', '应当 甲\n  每名支教人员 不少于 2 年')).toEqual([])
  expect(errors('甲。', '应当 甲\n  每名支教人员 担任 班主任')).toEqual([])
  expect(errors('2张。', '应当 甲\n  送教活动 不少于 1 次\n  佐证 现场照片（不少于 2 张）')).toEqual([])
})
