import { expect, it } from 'vitest'
import { dateParts, monthsBetween } from './written.ts'

it.each([
  ['2025年9月1日', '2028年8月31日', 36],
  ['2025年9月1日', '2026年8月31日', 12],
  ['2025年9月', '2026年8月', 12],
  ['2025年9月', '2025年9月', 1],
  ['2025年', '2027年', 36],
  ['2025年9月15日', '2026年3月14日', 6],
  ['2026-03-01', '2026-02-28', 0],
  ['2025年9月1日', '2026年8月30日', undefined],
  ['2025年9月', '2026年8月31日', undefined],
  ['20xx年9月1日', '2026年8月31日', undefined],
  ['20xx年9月1日', '20xx年8月31日', undefined],
])('from %s to %s are %s months', (from, to, months) => {
  expect(monthsBetween(from, to)).toBe(months)
})
it('leaves open what is not written', () => {
  expect(dateParts('20xx年9月')).toEqual({ year: undefined, month: 9 })
  expect(dateParts('2026-03-01')).toEqual({ year: 2026, month: 3, day: 1 })
  expect(dateParts('未设定')).toBeUndefined()
})
