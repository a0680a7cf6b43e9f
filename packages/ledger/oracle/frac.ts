/** Exact fractions for the oracle: a numerator and a positive denominator, in lowest terms. */
export interface Frac {
  readonly n: bigint
  readonly d: bigint
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b]
  while (y > 0n) [x, y] = [y, x % y]
  return x === 0n ? 1n : x
}

export function frac(n: bigint | number, d: bigint | number = 1n): Frac {
  const [top, bottom] = [BigInt(n), BigInt(d)]
  const sign = bottom < 0n ? -1n : 1n
  const g = gcd(top, bottom)
  return { n: (sign * top) / g, d: (sign * bottom) / g }
}

export const plus = (a: Frac, b: Frac): Frac => frac(a.n * b.d + b.n * a.d, a.d * b.d)
export const minus = (a: Frac, b: Frac): Frac => frac(a.n * b.d - b.n * a.d, a.d * b.d)
export const times = (a: Frac, b: Frac): Frac => frac(a.n * b.n, a.d * b.d)
export const order = (a: Frac, b: Frac): number => {
  const difference = a.n * b.d - b.n * a.d
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}
export const same = (a: Frac, b: Frac): boolean => order(a, b) === 0
export const least = (a: Frac, b: Frac): Frac => (order(a, b) <= 0 ? a : b)
export const ZERO = frac(0)
export const ONE = frac(1)

/** 12, 39.9 or 7/12 as written. */
export function readFrac(text: string): Frac {
  const slash = text.split('/')
  if (slash.length === 2) return frac(BigInt(slash[0] as string), BigInt(slash[1] as string))
  const [whole = '0', part = ''] = text.split('.')
  return frac(BigInt(whole + part), 10n ** BigInt(part.length))
}

/** The records' own exact numbers. */
export const ofRational = (r: { readonly top: bigint; readonly bottom: bigint }): Frac =>
  frac(r.top, r.bottom)
