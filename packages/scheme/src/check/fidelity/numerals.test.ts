import { expect, it } from 'vitest'
import { chineseNumbers, plainDigits } from './numerals.ts'

it.each([
  ['两', [2]],
  ['十', [10]],
  ['十二', [12]],
  ['二十', [20]],
  ['一百二十', [120]],
  ['三百零五', [305]],
  ['一万二千', [12_000]],
  ['四五', [4, 5, 45]],
  ['二〇二六', [2, 0, 2, 6, 2026]],
])('%s is %j', (run, numbers) => {
  expect(chineseNumbers(run)).toEqual(numbers)
})

it('reads full-width digits and thousands', () => {
  expect(plainDigits('１０％、2：8、1,200人、第1,2条')).toBe('10%、2:8、1200人、第1,2条')
})
