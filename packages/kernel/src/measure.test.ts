import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canonicalUnit, isMeasureUnit, MEASURE_UNITS, sameUnit, scaleOf } from './measure.ts'

const unit = fc.constantFrom(...MEASURE_UNITS)

it.each([
  ['名', '人', true],
  ['名', '位', true],
  ['个月', '月', true],
  ['学年', '年', true],
  ['万元', '元', true],
  ['个', '所', true],
  ['个', '名', false],
  ['节', '课时', false],
  ['次', '节', false],
  ['人次', '人', false],
  ['名次', '名', false],
  ['学期', '学年', false],
])('%s and %s may be compared: %s', (a, b, may) => {
  expect(sameUnit(a, b)).toBe(may)
  expect(sameUnit(b, a)).toBe(may)
})
it('a unit is comparable with itself and in both directions', () => {
  fc.assert(fc.property(unit, (a) => sameUnit(a, a) && isMeasureUnit(a)))
  fc.assert(fc.property(unit, unit, (a, b) => sameUnit(a, b) === sameUnit(b, a)))
})
it('one spelling stands for all, and naming it twice changes nothing', () => {
  fc.assert(fc.property(unit, (a) => canonicalUnit(canonicalUnit(a)) === canonicalUnit(a)))
  expect([scaleOf('万元'), scaleOf('元'), scaleOf('次')]).toEqual([10_000n, 1n, 1n])
  expect(isMeasureUnit('趟')).toBe(false)
})
