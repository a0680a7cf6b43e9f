import { expect, it } from 'vitest'
import { errors } from '../fixture.ts'

const impossible = (sentence: string, line: string) =>
  errors(sentence, `应当 甲\n  ${line} 送教活动 不少于 1 次`)

it('knows days that no calendar has', () => {
  expect(impossible('4月31日。', '4月31日')).toEqual(['2:3 impossibleWindow'])
  expect(impossible('2月30日前。', '2月30日前')).toEqual(['2:3 impossibleWindow'])
  expect(
    errors('自2026年2月29日至2027年8月31日。', '确定 建设期\n  自 2026年2月29日 至 2027年8月31日'),
  ).toEqual(['2:5 impossibleWindow'])
  expect(
    errors('自2027年9月1日至2026年8月31日。', '确定 建设期\n  自 2027年9月1日 至 2026年8月31日'),
  ).toEqual(['2:17 impossibleWindow'])
})
it('lets the last day of a month, 29 February and a span across the new year stand', () => {
  expect(impossible('4月30日。', '4月30日')).toEqual([])
  expect(impossible('2月29日前。', '2月29日前')).toEqual([])
  expect(impossible('11月至2月。', '11月至2月')).toEqual([])
  expect(
    errors('自2028年2月29日至2028年8月31日。', '确定 建设期\n  自 2028年2月29日 至 2028年8月31日'),
  ).toEqual([])
  expect(
    errors('自20xx年9月1日至20xx年8月31日。', '确定 建设期\n  自 20xx年9月1日 至 20xx年8月31日'),
  ).toEqual([])
})
it('refuses a range that goes down, and from a month to the same month', () => {
  expect(errors('5至3名。', '应当 甲\n  支教人员 5 至 3 名')).toEqual(['2:8 impossibleRange'])
  expect(errors('3至5名。', '应当 甲\n  支教人员 3 至 5 名')).toEqual([])
  expect(impossible('4月。', '4月至4月')).toEqual(['2:3 impossibleWindow'])
})
