import { canonicalUnit } from './measure.ts'
import { add, larger, multiply, negate, compare as order, type Rational, smaller } from './rational.ts'
import { orderOfRoots, scaledSquare } from './root.ts'

/**
 * Why something is not known.
 * open: later records of the period may still change it · missing: a record that should exist does not ·
 * undecided: an open reading, judgement or confirmation · unset: the plan leaves the number open ·
 * uncovered: no case of the plan fits · conflict: two rules hold and differ
 */
export type Cause = 'open' | 'missing' | 'undecided' | 'unset' | 'uncovered' | 'conflict'

export interface Gap {
  readonly cause: Cause
  readonly says: string
}

/** Yes, no or unknown (Kleene), with the reasons that decide it and, when unknown, the gaps that keep it so. */
export interface Truth {
  readonly value: 'yes' | 'no' | 'unknown'
  readonly because: readonly string[]
  readonly gaps: readonly Gap[]
}

const NOTHING: readonly never[] = []
/** A truth with nothing to say is one object for all: most are of this kind. */
const YES: Truth = { value: 'yes', because: NOTHING, gaps: NOTHING }
const NO: Truth = { value: 'no', because: NOTHING, gaps: NOTHING }

export const yes = (...because: string[]): Truth =>
  because.length === 0 ? YES : { value: 'yes', because, gaps: NOTHING }
export const no = (...because: string[]): Truth =>
  because.length === 0 ? NO : { value: 'no', because, gaps: NOTHING }
export const unknown = (cause: Cause, says: string): Truth => ({
  value: 'unknown',
  because: NOTHING,
  gaps: [{ cause, says }],
})
export const unknownFor = (gaps: readonly Gap[]): Truth => ({ value: 'unknown', because: NOTHING, gaps })

function fold(truths: readonly Truth[], decisive: 'yes' | 'no'): Truth {
  if (truths.length === 1) return truths[0] as Truth
  const deciding = truths.filter((t) => t.value === decisive)
  if (deciding.length > 0)
    return { value: decisive, because: deciding.flatMap((t) => t.because), gaps: NOTHING }
  const open = truths.filter((t) => t.value === 'unknown')
  if (open.length > 0)
    return { value: 'unknown', because: open.flatMap((t) => t.because), gaps: open.flatMap((t) => t.gaps) }
  return {
    value: decisive === 'yes' ? 'no' : 'yes',
    because: truths.flatMap((t) => t.because),
    gaps: NOTHING,
  }
}

/** No as soon as one is no; unknown while one is unknown; else yes. Of nothing: yes. */
export const all = (truths: readonly Truth[]): Truth => fold(truths, 'no')

/** Yes as soon as one is yes; unknown while one is unknown; else no. Of nothing: no. */
export const any = (truths: readonly Truth[]): Truth => fold(truths, 'yes')

export const not = (truth: Truth): Truth =>
  truth.value === 'unknown' ? truth : { ...truth, value: truth.value === 'yes' ? 'no' : 'yes' }

/**
 * A number known exactly (low = high), within bounds, or not at all (no bound on a side).
 * A count from an open ledger is "n or more": low n, no high. `absent` says why it cannot exist
 * (a new school has no previous rank): a comparison with it is no, for that reason.
 */
export interface Quantity {
  readonly low: Rational | undefined
  readonly high: Rational | undefined
  /** canonical unit, "" for a bare number, "%" for a share (then 100 % is 1) */
  readonly unit: string
  readonly gaps: readonly Gap[]
  readonly absent?: string
  /** of a root that is no fraction (see rootOf): its square, by which it is compared; the bounds enclose it */
  readonly square?: Rational
}

export const exactly = (value: Rational, unit: string): Quantity => ({
  low: value,
  high: value,
  unit: canonicalUnit(unit),
  gaps: NOTHING,
})
export const between = (
  low: Rational | undefined,
  high: Rational | undefined,
  unit: string,
  gaps: readonly Gap[],
): Quantity => ({
  low,
  high,
  unit: canonicalUnit(unit),
  gaps,
})
export const notKnown = (cause: Cause, says: string, unit = ''): Quantity =>
  between(undefined, undefined, unit, [{ cause, says }])
export const absent = (says: string, unit = ''): Quantity => ({
  ...between(undefined, undefined, unit, NOTHING),
  absent: says,
})

export const isExact = (q: Quantity): q is Quantity & { low: Rational; high: Rational } =>
  q.absent === undefined && q.low !== undefined && q.high !== undefined && order(q.low, q.high) === 0

/** Known as far as it can be: exact, or a root whose square is. */
export const isKnown = (q: Quantity): boolean => isExact(q) || q.square !== undefined

export type Comparison = '>=' | '>' | '<=' | '<' | '=' | '!='

const below = (a: Rational | undefined, b: Rational | undefined): boolean =>
  a !== undefined && b !== undefined && order(a, b) < 0
const atMost = (a: Rational | undefined, b: Rational | undefined): boolean =>
  a !== undefined && b !== undefined && order(a, b) <= 0

/**
 * Compares two quantities of one unit. Definite only when every value within the bounds agrees.
 * @example compareQuantities(between(whole(3), undefined, '次', open), '>=', exactly(whole(2), '次')).value // 'yes'
 */
export function compareQuantities(a: Quantity, sign: Comparison, b: Quantity): Truth {
  if (a.absent !== undefined) return no(a.absent)
  if (b.absent !== undefined) return no(b.absent)
  const roots = orderOfRoots(a, b)
  if (roots !== undefined) return holds(roots, sign) ? yes() : no()
  switch (sign) {
    case '>=':
      return decide(atMost(b.high, a.low), below(a.high, b.low), a, b)
    case '>':
      return decide(below(b.high, a.low), atMost(a.high, b.low), a, b)
    case '<=':
      return decide(atMost(a.high, b.low), below(b.high, a.low), a, b)
    case '<':
      return decide(below(a.high, b.low), atMost(b.high, a.low), a, b)
    case '=':
      return decide(
        isExact(a) && isExact(b) && order(a.low, b.low) === 0,
        below(a.high, b.low) || below(b.high, a.low),
        a,
        b,
      )
    case '!=':
      return not(compareQuantities(a, '=', b))
  }
}

function holds(order: number, sign: Comparison): boolean {
  switch (sign) {
    case '>=':
      return order >= 0
    case '>':
      return order > 0
    case '<=':
      return order <= 0
    case '<':
      return order < 0
    case '=':
      return order === 0
    case '!=':
      return order !== 0
  }
}

function decide(holds: boolean, fails: boolean, a: Quantity, b: Quantity): Truth {
  if (holds) return yes()
  if (fails) return no()
  return unknownFor(b.gaps.length === 0 ? a.gaps : [...a.gaps, ...b.gaps])
}

const bound = (
  a: Rational | undefined,
  b: Rational | undefined,
  join: (x: Rational, y: Rational) => Rational,
) => (a === undefined || b === undefined ? undefined : join(a, b))

/** The first reason for which one of them cannot exist, as fields to spread. */
const absence = (...parts: readonly Quantity[]): { absent?: string } => {
  const found = parts.find((p) => p.absent !== undefined)
  return found?.absent === undefined ? {} : { absent: found.absent }
}

export const plus = (a: Quantity, b: Quantity): Quantity => ({
  low: bound(a.low, b.low, add),
  high: bound(a.high, b.high, add),
  unit: a.unit || b.unit,
  gaps: a.gaps.length + b.gaps.length === 0 ? NOTHING : [...a.gaps, ...b.gaps],
  ...absence(a, b),
})

export const minus = (a: Quantity, b: Quantity): Quantity =>
  plus(a, { ...b, low: b.high && negate(b.high), high: b.low && negate(b.low) })

/** Multiplies by an exact factor; a negative one swaps the bounds. */
export function scale(a: Quantity, factor: Rational, unit: string = a.unit): Quantity {
  const [x, y] = [bound(a.low, factor, multiply), bound(a.high, factor, multiply)]
  const [low, high] = factor.top < 0n ? [y, x] : [x, y]
  return {
    low,
    high,
    unit: canonicalUnit(unit),
    gaps: a.gaps,
    ...absence(a),
    ...scaledSquare(a.square, factor),
  }
}

/** At most `limit`: min(1, rate) for a capped completion rate. */
export function capAt(a: Quantity, limit: Rational): Quantity {
  const { square, ...plain } = a
  if (square !== undefined && compareQuantities(a, '<=', exactly(limit, a.unit)).value === 'yes') return a
  return {
    ...plain,
    low: a.low && smaller(a.low, limit),
    high: a.high === undefined ? limit : smaller(a.high, limit),
  }
}

/** The larger (or smaller) of two quantities, bound by bound. */
export const extreme = (a: Quantity, b: Quantity, which: 'max' | 'min'): Quantity => {
  const pick = which === 'max' ? larger : smaller
  return {
    low: bound(a.low, b.low, pick),
    high: bound(a.high, b.high, pick),
    unit: a.unit || b.unit,
    gaps: [...a.gaps, ...b.gaps],
    ...absence(a, b),
  }
}
