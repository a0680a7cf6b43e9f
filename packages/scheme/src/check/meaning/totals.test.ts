import { expect, it } from 'vitest'
import { errors } from '../fixture.ts'

it('compares 共 with the lines of 组建 and the names of 清单', () => {
  const roster = (n: number) =>
    `组建 名单\n  牵头校 甲校 成员校 乙校\n  牵头校 丙校 成员校 丁校\n  共 ${n} 个`
  expect(errors('3个。', roster(3))).toEqual(['4:3 total'])
  expect(errors('2个。', roster(2))).toEqual([])
  expect(errors('4项。', '清单 四同\n  为 同谋划、同部署、同推进\n  共 4 项')).toEqual(['3:3 total'])
  expect(errors('3项。', '清单 三同\n  为 同谋划、同部署、同推进\n  共 3 项')).toEqual([])
})
