import { canonicalUnit, exact, parseDecimal, type Rational, scaleOf } from '@lianxiao/kernel'
import { AT_LEAST, AT_MOST, type Bound, type Compare, LESS, MORE, type Range } from '../../nodes/compare.ts'

/** The numbers a test lets pass, in the canonical unit; a missing end is open. */
export interface Interval {
  readonly low?: Rational
  readonly high?: Rational
  /** the end itself does not pass */
  readonly above?: true
  readonly below?: true
  readonly unit: string
}

const has = (list: readonly string[], word: string): boolean => list.includes(word)
const MONTHS_A_YEAR = exact.whole(12)

/** 年, 学年 and 月 are compared as months, 万元 as 元. */
export function normal(number: string, unit: string): { value: Rational; unit: string } | undefined {
  const value = parseDecimal(number)
  if (value === undefined) return undefined
  const scaled = exact.multiply(value, exact.whole(scaleOf(unit)))
  const canonical = canonicalUnit(unit)
  return canonical === '年' || canonical === '学年'
    ? { value: exact.multiply(scaled, MONTHS_A_YEAR), unit: '月' }
    : { value: scaled, unit: canonical }
}

/** What a comparison with a number lets pass; undefined for one with a name. */
export function intervalOf(test: Compare | Bound | Range): Interval | undefined {
  if (test.kind === 'range') {
    const [low, high] = [normal(test.low, test.unit), normal(test.high, test.unit)]
    return low && high ? { low: low.value, high: high.value, unit: low.unit } : undefined
  }
  const to = test.kind === 'bound' ? test.amount : test.to
  if (to.kind === 'items') return undefined
  const found = to.kind === 'amount' ? normal(to.number, to.unit) : normal(to.percent, '%')
  if (!found) return undefined
  const { value, unit } = found
  const { word } = test
  if (has(AT_LEAST, word) || word === '以上') return { low: value, unit }
  if (has(AT_MOST, word) || word === '以下' || word === '以内') return { high: value, unit }
  if (has(MORE, word)) return { low: value, above: true, unit }
  if (has(LESS, word)) return { high: value, below: true, unit }
  return word === '为' ? { low: value, high: value, unit } : undefined
}

/** 不得 turns the test round; a test with two ends has no single other side. */
export function turned(interval: Interval): Interval | undefined {
  const { low, high, above, below, unit } = interval
  if ((low === undefined) === (high === undefined)) return undefined
  if (low !== undefined) return above ? { high: low, unit } : { high: low, below: true, unit }
  return below ? { low: high as Rational, unit } : { low: high as Rational, above: true, unit }
}

/** No number passes both. */
export function disjoint(a: Interval, b: Interval): boolean {
  const apart = (low: Interval, high: Interval): boolean => {
    if (low.low === undefined || high.high === undefined) return false
    const order = exact.compare(low.low, high.high)
    return order > 0 || (order === 0 && (low.above === true || high.below === true))
  }
  return apart(a, b) || apart(b, a)
}

export const times = (interval: Interval, factor: number): Interval => {
  const by = exact.whole(factor)
  return {
    ...interval,
    ...(interval.low === undefined ? {} : { low: exact.multiply(interval.low, by) }),
    ...(interval.high === undefined ? {} : { high: exact.multiply(interval.high, by) }),
  }
}

export const isFloor = (i: Interval): i is Interval & { low: Rational } =>
  i.low !== undefined && i.high === undefined
export const isCeiling = (i: Interval): i is Interval & { high: Rational } =>
  i.high !== undefined && i.low === undefined
