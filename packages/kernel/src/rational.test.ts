import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as exact from './rational.ts'

const pair = fc.tuple(fc.bigInt(-10_000n, 10_000n), fc.bigInt(1n, 10_000n))
const value = pair.map(([top, bottom]) => exact.rational(top, bottom))

/** The oracle compares and computes by cross products of unreduced fractions. */
const same = (a: exact.Rational, top: bigint, bottom: bigint): boolean => a.top * bottom === top * a.bottom

describe('rational', () => {
  it('refuses a denominator of zero', () => {
    expect(() => exact.rational(1n, 0n)).toThrow(RangeError)
  })
  it('is kept reduced, with a positive denominator', () => {
    expect(exact.rational(2n, -4n)).toEqual({ top: -1n, bottom: 2n })
    expect(exact.rational(0n, -7n)).toEqual({ top: 0n, bottom: 1n })
    fc.assert(
      fc.property(pair, ([t, b]) => same(exact.rational(t, b), t, b) && exact.rational(t, b).bottom > 0n),
    )
  })
})

describe('arithmetic agrees with cross products', () => {
  it.each([
    [
      'add',
      exact.add,
      (a: exact.Rational, b: exact.Rational) =>
        [a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom] as const,
    ],
    [
      'subtract',
      exact.subtract,
      (a: exact.Rational, b: exact.Rational) =>
        [a.top * b.bottom - b.top * a.bottom, a.bottom * b.bottom] as const,
    ],
    [
      'multiply',
      exact.multiply,
      (a: exact.Rational, b: exact.Rational) => [a.top * b.top, a.bottom * b.bottom] as const,
    ],
  ])('%s', (_, compute, oracle) => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        const [top, bottom] = oracle(a, b)
        return same(compute(a, b), top, bottom)
      }),
    )
  })
  it('divides what it multiplied, and refuses zero', () => {
    fc.assert(
      fc.property(
        value,
        value.filter((b) => b.top !== 0n),
        (a, b) => exact.equal(exact.divide(exact.multiply(a, b), b), a),
      ),
    )
    expect(() => exact.divide(exact.one, exact.zero)).toThrow(RangeError)
  })
  it('orders as cross products do', () => {
    fc.assert(
      fc.property(
        value,
        value,
        (a, b) =>
          Math.sign(exact.compare(a, b)) ===
          Number(a.top * b.bottom > b.top * a.bottom) - Number(a.top * b.bottom < b.top * a.bottom),
      ),
    )
    fc.assert(
      fc.property(value, value, (a, b) => exact.compare(exact.smaller(a, b), exact.larger(a, b)) <= 0),
    )
  })
  it('adds up a list', () => {
    expect(exact.total([])).toEqual(exact.zero)
    expect(exact.total([exact.rational(1n, 3n), exact.rational(1n, 3n), exact.rational(1n, 3n)])).toEqual(
      exact.one,
    )
  })
})

describe('decimals', () => {
  it('are read exactly: 0.1 + 0.2 is 0.3', () => {
    const [a, b] = [exact.parseDecimal('0.1'), exact.parseDecimal('0.2')] as [exact.Rational, exact.Rational]
    expect(exact.show(exact.add(a, b))).toBe('0.3')
  })
  it.each(['', '1.', '.5', '1e3', '１', '1,000', '--1', '+1', ' 1'])('“%s” is none', (text) => {
    expect(exact.parseDecimal(text)).toBeUndefined()
  })
  it('are shown as written, up to zeros at the end', () => {
    fc.assert(
      fc.property(fc.bigInt(-1_000_000n, 1_000_000n), fc.integer({ min: 0, max: 6 }), (digits, places) => {
        const shown = exact.show(exact.rational(digits, 10n ** BigInt(places)))
        const read = exact.parseDecimal(shown)
        return read !== undefined && same(read, digits, 10n ** BigInt(places)) && !/\.\d*0$/.test(shown)
      }),
    )
  })
  it('are fractions where they do not end', () => {
    expect(exact.show(exact.rational(1n, 3n))).toBe('1/3')
    expect(exact.show(exact.rational(-1n, 8n))).toBe('-0.125')
    expect(exact.show(exact.rational(-7n, 6n))).toBe('-7/6')
  })
})
