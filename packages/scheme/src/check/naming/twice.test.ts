import { expect, it } from 'vitest'
import { checkScheme } from '../check.ts'
import { checked, dictionary, errors, schemeOf } from '../fixture.ts'

it('names the second rule of one name and the second meaning of one word', () => {
  expect(errors('送教。', '应当 送教\n  送教活动 不少于 1 次\n应当 送教\n  网络研修 不少于 1 次')).toEqual([
    '3:4 ruleNameTwice',
  ])
  expect(errors('送教。', '用语\n  学校 即 牵头校\n  学校 即 成员校')).toEqual(['3:3 secondMeaning'])
  expect(errors('送教。', '清单 主科\n  为 语文、数学\n用语\n  主科 即 学科')).toEqual(['4:3 secondMeaning'])
})
it('says where the first stands, also in another file', () => {
  const rule = '送教。\n```规则\n不得 送教\n  送教活动 超过 9 次\n```\n'
  const scheme = schemeOf(rule, rule)
  expect(checkScheme(scheme, dictionary).errors.find((e) => e.code === 'ruleNameTwice')).toMatchObject({
    file: 'scheme2.md',
    line: 3,
    message: { zh: expect.stringContaining('scheme.md 第 3 行') },
  })
})
it('keeps rule names and fact names apart', () => {
  expect(errors('选派期限2年。', '应当 选派期限\n  每名支教人员 选派期限 为 2 年')).toEqual([])
  expect(checked('').ok).toBe(true)
})
