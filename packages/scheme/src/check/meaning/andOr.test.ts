import { expect, it } from 'vitest'
import { errors } from '../fixture.ts'

it('refuses 且 and 或 in one line or one bracket', () => {
  expect(errors('甲。', '应当 甲\n  有 协议书 且 有 总结书 或 有 说明书')).toEqual(['2:17 andOr'])
  expect(errors('甲。', '应当 甲\n  每名支教人员（骨干教师 且 班主任 或 教师） 有 登记表')).toEqual([
    '2:21 andOr',
  ])
})
it('lets one of them stand as often as it likes', () => {
  expect(
    errors(
      '甲。',
      '应当 甲\n  有 协议书 且 有 总结书 且 有 说明书\n  每名支教人员（骨干教师 或 班主任） 有 登记表',
    ),
  ).toEqual([])
})
