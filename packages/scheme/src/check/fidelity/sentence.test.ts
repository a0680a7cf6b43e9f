import { expect, it } from 'vitest'
import { figuresIn, sumsOf } from './sentence.ts'

const has = (text: string, value: number, unit?: string): boolean =>
  figuresIn(text).some((f) => f.value === value && f.unit === unit)

it('reads Arabic, full-width and Chinese figures with their units', () => {
  expect(has('不少于10节', 10, '节')).toBe(true)
  expect(has('不少于１０节', 10, '节')).toBe(true)
  expect(has('送教两次', 2, '次')).toBe(true)
  expect(has('39.9%以上', 39.9, '%')).toBe(true)
  expect(has('百分之三十', 30, '%')).toBe(true)
})
it('gives the unit of a range to both ends', () => {
  for (const dash of ['—', '-', '至', '～', '、']) {
    expect(has(`选3${dash}5名教师`, 3, '名')).toBe(true)
    expect(has(`选3${dash}5名教师`, 5, '名')).toBe(true)
  }
})
it('reads money in 元, half years in months, and shares said in other ways', () => {
  expect(has('每年1万元', 1, '万元')).toBe(true)
  expect(has('每年1万元', 10_000, '元')).toBe(true)
  expect(has('跟岗半年', 6, '个月')).toBe(true)
  expect(has('按2:8计算', 80, '%')).toBe(true)
  expect(has('按2：8计算', 20, '%')).toBe(true)
  expect(has('三成教师', 30, '%')).toBe(true)
  expect(has('全部副校长轮岗', 100, '%')).toBe(true)
  expect(has('副校长轮岗', 100, '%')).toBe(false)
})
it('does not take 统一 or 一致 for a figure', () => {
  expect(figuresIn('统一管理，口径一致')).toEqual([])
})
it('does not count months, days, headings and ordinals', () => {
  expect(has('四（六）不少于', 4)).toBe(false)
  expect(has('二、建设目标', 2)).toBe(false)
  expect(has('第一期展示', 1, '期')).toBe(false)
  expect(has('每年2—3月考核', 3, '月')).toBe(false)
  expect(has('跟岗3个月', 3, '个月')).toBe(true)
})
it('adds up all the figures of one unit, in the whole and between 。 and ；', () => {
  const text = '派1名副校长、1名中层，2名骨干，共3所学校；另派5名。'
  expect([...sumsOf(text, '名')].sort()).toEqual([4, 9])
  expect([...sumsOf(text, '所')]).toEqual([])
})
