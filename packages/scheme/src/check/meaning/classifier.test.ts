import { expect, it } from 'vitest'
import { checked, errors, under } from '../fixture.ts'

const each = (word: string) => errors('一。', `应当 甲\n  ${word} 有 登记表`)

it('refuses a classifier that does not fit the thing', () => {
  expect(each('每名成员校')).toEqual(['2:3 classifier'])
  expect(each('每所支教人员')).toEqual(['2:3 classifier'])
  expect(each('每门送教活动')).toEqual(['2:3 classifier'])
  expect(each('每对教师')).toEqual(['2:3 classifier'])
  expect(checked(under('一。', '应当 甲\n  每名成员校 有 登记表')).errors[0]?.hint.zh).toBe(
    '改成“每所成员校”',
  )
})
it('knows which kind each classifier counts', () => {
  for (const word of [
    '每所成员校',
    '每个成员校',
    '每个教共体',
    '每名支教人员',
    '每位教师',
    '每门学科',
    '每次送教活动',
    '每节同步课堂',
    '每对师徒',
    '每份合作协议',
  ])
    expect(each(word)).toEqual([])
  expect(errors('一。', '计算 进度\n  = 平均（每项义务 完成率）')).toEqual([])
})
