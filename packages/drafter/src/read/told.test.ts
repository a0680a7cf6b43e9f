import { expect, it } from 'vitest'
import { toldAt } from './told.ts'

it.each([
  ['去年表彰教师60人', 'past'],
  ['2021年以来先后成立集团60个', 'past'],
  ['现有教师60人', 'present'],
  ['现有学校5所，教师60人', 'present'],
  ['派出教师60人', undefined],
  ['现有学校5所，今年要派出教师60人', undefined],
  ['去年派出5人，占应派人数的60%', 'past'],
])('%s', (sentence, told) => {
  expect(toldAt(sentence, sentence.indexOf('60'))).toBe(told)
})
