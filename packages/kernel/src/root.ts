import { add, compare, divide, multiply, type Rational, rational, zero } from './rational.ts'
import type { Quantity } from './truth.ts'

/** How far a root that is no fraction is enclosed: twelve decimals. */
const PLACES = 12n

/**
 * The largest whole number whose square is not above n.
 * @throws RangeError when n is below zero: the caller must have ruled that out
 * @example wholeRoot(26n) // 5n
 */
export function wholeRoot(n: bigint): bigint {
  if (n < 0n) throw new RangeError('root of a number below zero')
  if (n < 2n) return n
  let root = 1n << BigInt(Math.ceil(n.toString(2).length / 2))
  for (let next = (root + n / root) / 2n; next < root; next = (root + n / root) / 2n) root = next
  return root
}

/**
 * The square root of a fraction not below zero. Where it is a fraction it is given exactly; else it is enclosed, and its
 * square goes with it, so that comparisons are decided by squares and never by decimals.
 * @example rootOf(rational(1n, 4n), '') // exactly 1/2
 */
export function rootOf(square: Rational, unit: string): Quantity {
  const [top, bottom] = [wholeRoot(square.top), wholeRoot(square.bottom)]
  if (top * top === square.top && bottom * bottom === square.bottom) {
    const root = rational(top, bottom)
    return { low: root, high: root, unit, gaps: [] }
  }
  const scale = 10n ** PLACES
  const floor = wholeRoot((square.top * scale * scale) / square.bottom)
  return { low: rational(floor, scale), high: rational(floor + 1n, scale), unit, gaps: [], square }
}

/** The square of a quantity that is a root or a fraction not below zero; undefined for bounds. */
const squareOf = ({ square, low, high }: Quantity): Rational | undefined => {
  if (square !== undefined) return square
  if (low === undefined || high === undefined || compare(low, high) !== 0) return undefined
  return compare(low, zero) < 0 ? undefined : multiply(low, low)
}

/** Which of two is larger, where one of them is a root: by their squares; undefined where bounds must decide. */
export function orderOfRoots(a: Quantity, b: Quantity): number | undefined {
  if (a.square === undefined && b.square === undefined) return undefined
  const [x, y] = [squareOf(a), squareOf(b)]
  return x === undefined || y === undefined ? undefined : compare(x, y)
}

/** A root times a factor not below zero is the root of its square times the factor's; else only bounds are left. */
export const scaledSquare = (square: Rational | undefined, factor: Rational): { square?: Rational } =>
  square === undefined || factor.top < 0n ? {} : { square: multiply(square, multiply(factor, factor)) }

/** The decimal of a root, cut after four places: 0.5152…; nothing is rounded. */
export function showRoot(square: Rational): string {
  const cut = wholeRoot((square.top * 100_000_000n) / square.bottom)
  return `${cut / 10_000n}.${(cut % 10_000n).toString().padStart(4, '0')}…`
}

/** The population variance of numbers with weights, over the square of their mean: the square of 差异系数. */
export function squaredVariation(
  values: readonly { readonly value: Rational; readonly weight: Rational }[],
): Rational | 'noWeight' | 'noMean' {
  const sums = values.reduce(
    (s, { value, weight }) => ({
      weight: add(s.weight, weight),
      first: add(s.first, multiply(weight, value)),
      second: add(s.second, multiply(weight, multiply(value, value))),
    }),
    { weight: zero, first: zero, second: zero },
  )
  if (sums.weight.top === 0n) return 'noWeight'
  if (sums.first.top === 0n) return 'noMean'
  // Σw·Σwx² ÷ (Σwx)² − 1
  const ratio = divide(multiply(sums.weight, sums.second), multiply(sums.first, sums.first))
  return rational(ratio.top - ratio.bottom, ratio.bottom)
}
