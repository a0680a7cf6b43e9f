/**
 * Exact fractions. Scores, shares and money are never floating point: 0.1 + 0.2 is 0.3 here.
 * A value is kept reduced, with a positive denominator, so two equal values have equal fields.
 */
export interface Rational {
  readonly top: bigint
  readonly bottom: bigint
}

const gcd = (a: bigint, b: bigint): bigint => {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

/**
 * The fraction top/bottom in lowest terms.
 * @throws RangeError when bottom is zero: the caller must have ruled that out and said so in its own words.
 * @example show(rational(2n, 4n)) // "1/2"
 */
export function rational(top: bigint, bottom: bigint = 1n): Rational {
  if (bottom === 0n) throw new RangeError('denominator zero')
  if (bottom === 1n) return { top, bottom }
  const sign = bottom < 0n ? -1n : 1n
  const common = gcd(top, bottom)
  return common === 0n
    ? { top: 0n, bottom: 1n }
    : { top: (sign * top) / common, bottom: (sign * bottom) / common }
}

/** Counts are small, and a fraction never changes: one object serves all who count to the same number. */
const SMALL: readonly Rational[] = Array.from({ length: 1000 }, (_, n) => ({ top: BigInt(n), bottom: 1n }))

/** An integer as a fraction. */
export const whole = (n: number | bigint): Rational =>
  (typeof n === 'number' ? SMALL[n] : undefined) ?? { top: BigInt(n), bottom: 1n }

export const zero: Rational = whole(0)
export const one: Rational = whole(1)

/**
 * Reads a decimal such as "39.9" or "-3" exactly.
 * @returns undefined when the text is not a plain decimal number
 * @example parseDecimal('39.9') // 399/10
 */
export function parseDecimal(text: string): Rational | undefined {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text)
  if (!match) return undefined
  const fraction = match[3] ?? ''
  const top = BigInt(`${match[2]}${fraction}`)
  return rational(match[1] ? -top : top, 10n ** BigInt(fraction.length))
}

export const add = (a: Rational, b: Rational): Rational =>
  a.bottom === 1n && b.bottom === 1n
    ? { top: a.top + b.top, bottom: 1n }
    : rational(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom)

export const negate = (a: Rational): Rational => ({ top: -a.top, bottom: a.bottom })
export const subtract = (a: Rational, b: Rational): Rational => add(a, negate(b))
export const multiply = (a: Rational, b: Rational): Rational => rational(a.top * b.top, a.bottom * b.bottom)
/** @throws RangeError when b is zero */
export const divide = (a: Rational, b: Rational): Rational => rational(a.top * b.bottom, a.bottom * b.top)

/** Negative, zero or positive as a is smaller than, equal to or larger than b. */
export function compare(a: Rational, b: Rational): number {
  const [left, right] = a.bottom === b.bottom ? [a.top, b.top] : [a.top * b.bottom, b.top * a.bottom]
  return left < right ? -1 : left > right ? 1 : 0
}

export const equal = (a: Rational, b: Rational): boolean => a.top === b.top && a.bottom === b.bottom
export const smaller = (a: Rational, b: Rational): Rational => (compare(a, b) <= 0 ? a : b)
export const larger = (a: Rational, b: Rational): Rational => (compare(a, b) >= 0 ? a : b)
export const total = (values: Iterable<Rational>): Rational => {
  let sum = zero
  for (const value of values) sum = add(sum, value)
  return sum
}

/**
 * A decimal where one ends, else the fraction: nothing is rounded.
 * @example show(rational(1n, 8n)) // "0.125"
 * @example show(rational(1n, 3n)) // "1/3"
 */
export function show(a: Rational): string {
  if (a.bottom === 1n) return a.top.toString()
  let rest = a.bottom
  let digits = 0
  for (const prime of [2n, 5n]) {
    let count = 0
    while (rest % prime === 0n) {
      rest /= prime
      count += 1
    }
    digits = Math.max(digits, count)
  }
  if (rest !== 1n) return `${a.top}/${a.bottom}`
  const scaled = (a.top * 10n ** BigInt(digits)) / a.bottom
  const text = (scaled < 0n ? -scaled : scaled).toString().padStart(digits + 1, '0')
  return `${scaled < 0n ? '-' : ''}${text.slice(0, -digits)}.${text.slice(-digits)}`
}
