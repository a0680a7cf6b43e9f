import { expect, it } from 'vitest'
import { errors } from '../fixture.ts'

it('asks whether a number behind a list is for each or for all', () => {
  expect(errors('2次。', '应当 甲\n  送教活动、网络研修 不少于 2 次')).toEqual(['2:8 listMode'])
  expect(errors('2次。', '应当 甲\n  送教活动（语文、数学） 2 次 以上')).toEqual(['2:11 listMode'])
})
it('is content with 各 or 累计, with kinds of people, and with a word for several', () => {
  expect(
    errors('2次。', '应当 甲\n  送教活动、网络研修 各 不少于 2 次\n  送教活动、网络研修 累计 2 次 以上'),
  ).toEqual([])
  expect(errors('2名。', '应当 甲\n  支教人员（骨干教师、班主任） 不少于 2 名')).toEqual([])
  expect(errors('2次。', '用语\n  教研活动 即 送教活动、网络研修\n应当 甲\n  教研活动 不少于 2 次')).toEqual(
    [],
  )
})
