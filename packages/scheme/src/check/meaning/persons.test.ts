import { expect, it } from 'vitest'
import { errors } from '../fixture.ts'

it('asks who holds the post, and whose papers are moved', () => {
  expect(errors('甲。', '应当 甲\n  由 牵头校\n  担任 班主任')).toEqual(['3:3 noPerson'])
  expect(errors('期间。', '应当 甲\n  期间 人事关系 留在 派出学校')).toEqual(['2:11 noPosting'])
  expect(errors('期间。', '应当 甲\n  每名骨干教师 期间 人事关系 留在 派出学校')).toEqual(['2:18 noPosting'])
})
it('finds them in the sentence, in brackets, around the group and in the rule', () => {
  expect(
    errors('期间。', '应当 甲\n  每名支教人员 担任 班主任\n  每名支教人员 期间 人事关系 留在 派出学校'),
  ).toEqual([])
  expect(errors('一名。', '应当 甲\n  支教人员（担任 班主任） 不少于 1 名')).toEqual([])
  expect(errors('甲。', '应当 甲\n  每名支教人员 符合 任一\n    担任 班主任\n    有 说明书')).toEqual([])
  expect(errors('甲。', '应当 甲\n  由 每名支教人员\n  担任 班主任')).toEqual([])
})
