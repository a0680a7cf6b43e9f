import { expect, it } from 'vitest'
import { monthsIn, saysWindow } from './windows.ts'

it.each([
  ['每学期送教1次', '每学期', true],
  ['每年送教1次', '每学期', false],
  ['学期内送教1次', '每学期', true],
  ['每年考核', '每年', true],
  ['五年级教师', '每年', false],
  ['20xx年新增', '本年度', false],
  ['四月和十月送教', '10月', true],
  ['四、五月开展', '4月至5月', true],
  ['四五月开展', '4月至5月', true],
  ['2—3月开展', '2月至3月', true],
  ['3月底、6月底前分别达到', '6月底前', true],
  ['6月前达到', '6月底前', false],
  ['9月前完成', '9月前', true],
  ['4月15日前报', '4月15日前', true],
  ['4月16日前报', '4月15日前', false],
  ['3月17日下午', '3月17日', true],
  ['跟岗2个月', '2月', false],
  ['开学前培训', '开学前', true],
  ['培训教师', '开学前', false],
])('%s · %s: %s', (text, word, said) => {
  expect(saysWindow(text, word)).toBe(said)
})
it('tells months from lengths', () => {
  expect([...monthsIn('四月跟岗2个月，10月结束')].sort((a, b) => a - b)).toEqual([4, 10])
})
