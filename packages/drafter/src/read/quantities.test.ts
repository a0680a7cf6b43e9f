import { describe, expect, it } from 'vitest'
import { countsSomething } from './counts.ts'
import { withoutIdioms } from './mask.ts'
import { quantitiesIn } from './quantities.ts'
import { windowsIn } from './windows.ts'

/** What the readers make of a sentence, in short. */
function read(sentence: string): readonly string[] {
  const { rest } = windowsIn(withoutIdioms(sentence))
  return quantitiesIn(rest)
    .filter((one) => countsSomething(one, rest))
    .map(
      ({ sense, number, high, unit }) => `${sense} ${number}${high === undefined ? '' : `-${high}`} ${unit}`,
    )
}

describe('a quantity', () => {
  it.each([
    ['听课3次', '= 3 次'],
    ['听课三次', '= 3 次'],
    ['听课不少于3次', '>= 3 次'],
    ['听课不得少于3次', '>= 3 次'],
    ['至少到外校听课3次', '>= 3 次'],
    ['听课3次以上', '>= 3 次'],
    ['听课3次及以上', '>= 3 次'],
    ['听课超过3次', '> 3 次'],
    ['听课不超过3次', '<= 3 次'],
    ['听课不得超过3次', '<= 3 次'],
    ['听课最多3次', '<= 3 次'],
    ['听课3次以内', '<= 3 次'],
    ['听课3次以下', '<= 3 次'],
    ['听课少于3次', '< 3 次'],
    ['人数达不到40人以上', '< 40 人'],
    ['派3至5名教师', 'between 3-5 名'],
    ['派3—5名教师', 'between 3-5 名'],
    ['派三到五名教师', 'between 3-5 名'],
    ['派一两名教师', 'between 1-2 名'],
    ['派20余名教师', '>= 20 名'],
    ['安排12万元', '= 12 万元'],
    ['安排十二万元', '= 12 万元'],
    ['安排12万余元', '>= 12 万元'],
    ['比例不低于30%', '>= 30 %'],
    ['比例不低于百分之三十', '>= 30 %'],
    ['比例达到三成', '>= 30 %'],
    ['不少于教师总数的1/4', '>= 25 %'],
    ['不少于四分之三', '>= 75 %'],
    ['不低于一半', '>= 50 %'],
    ['给予双倍补助', '= 200 %'],
    ['按3:7比例计算', '= 30 %, = 70 %'],
    ['面积达到4.5平方米以上', '>= 4.5 平方米'],
    ['为期半年', '= 0.5 年'],
    ['跟岗不少于两个月', '>= 2 个月'],
    ['推行七统一', '= 7 项'],
    ['备课2次、评课3次', '= 2 次, = 3 次'],
    ['分别不低于20%、30%', '>= 20 %, >= 30 %'],
    ['至少备课2次、评课3次', '>= 2 次, >= 3 次'],
  ])('%s: %s', (sentence, said) => {
    expect(read(sentence).join(', ')).toBe(said)
  })
})

describe('no quantity', () => {
  it.each([
    '建立一个平台',
    '统一安排、进一步推进',
    '第三次会议',
    '〔2026〕12号文件',
    '《三年听课3次计划》',
    '三个学校都很好',
    '围绕两个方面',
    '九年义务教育',
    '制定三年规划',
    '二年级学生',
    '一系列活动',
    '每一位教师都重要',
    '过去一学期的工作',
    '每天锻炼一小时',
    '不少于教师总数的1/3',
    '人才培养',
    '2026年秋季',
  ])('in %s', (sentence) => {
    expect(read(sentence)).toEqual([])
  })
})
