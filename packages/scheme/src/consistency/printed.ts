import { canonicalUnit, exact, parseDecimal, type Rational, scaleOf } from '@lianxiao/kernel'

/** The numbers a printed one may stand for, both ends included. */
export interface Span {
  readonly low: Rational
  readonly high: Rational
}

/** Units in which a recorded number is measured, not counted: the last figure is rounded. */
const MEASURED: ReadonlySet<string> = new Set(['平方米', '元', '分', '%', '小时', '课时', '兆'])

/** Whether a recorded number of the unit is whole. */
export const isCounted = (unit: string): boolean => unit !== '' && !MEASURED.has(canonicalUnit(unit))

/** Half of the last place of a number with so many decimals. */
const half = (places: number): Rational => exact.rational(1n, 2n * 10n ** BigInt(places))

const around = (value: Rational, by: Rational): Span => ({
  low: exact.subtract(value, by),
  high: exact.add(value, by),
})

const times = ({ low, high }: Span, factor: Rational): Span => ({
  low: exact.multiply(low, factor),
  high: exact.multiply(high, factor),
})

/**
 * What a printed number may have been before it was rounded: 1.76 is 1.755 to 1.765. Whether a half was rounded up or
 * down is not known, so both ends belong to it. In the canonical unit: 1.2 万元 is 11500 to 12500 元, 80 % is 0.795 to 0.805.
 */
export function printedSpan(text: string, unit: string): Span {
  const value = parseDecimal(text) ?? exact.zero
  const span = around(value, half(text.split('.')[1]?.length ?? 0))
  return unit === '%' ? times(span, exact.rational(1n, 100n)) : times(span, exact.whole(scaleOf(unit)))
}

/** A counted number stands for itself: 12 名 is 12. */
export function countedSpan(text: string, unit: string): Span {
  const value = exact.multiply(parseDecimal(text) ?? exact.zero, exact.whole(scaleOf(unit)))
  return { low: value, high: value }
}

/** What a recorded decimal may have been: by as many places as it needs; undefined for a fraction that is no decimal. */
export function recordedSpan(value: Rational, unit: string): Span | undefined {
  const shown = exact.show(unit === '%' ? exact.multiply(value, exact.whole(100)) : value)
  return shown.includes('/') ? undefined : printedSpan(shown, unit === '%' ? '%' : '')
}

/** The whole numbers within a span, as a span; undefined where there is none. */
export function wholeWithin({ low, high }: Span): Span | undefined {
  const [first, last] = [-floor(exact.negate(low)), floor(high)]
  return first > last ? undefined : { low: exact.whole(first), high: exact.whole(last) }
}

function floor({ top, bottom }: Rational): bigint {
  const cut = top / bottom
  return top < 0n && cut * bottom !== top ? cut - 1n : cut
}

export const isWithin = (value: Rational, { low, high }: Span): boolean =>
  exact.compare(low, value) <= 0 && exact.compare(value, high) <= 0
