import { exact, type Message, type Rational } from '@lianxiao/kernel'
import { say } from '../context.ts'
import type { Demand } from './demand.ts'
import { disjoint, isCeiling, isFloor, times } from './interval.ts'
import { lineOf } from './line.ts'
import { sameSpan, timesWithin } from './span.ts'

/** Counts of records add up over time and over those they are done for; people and measures do not. */
const ADDS: ReadonlySet<string> = new Set(['activity', 'document', 'decision'])

/** Why two demands on one fact differ in effect; undefined when both can be meant. */
export function difference(a: Demand, b: Demand): Message | undefined {
  if (a.interval.unit !== b.interval.unit) return undefined
  const conditional = a.condition !== b.condition
  if (conditional && a.condition !== undefined && b.condition !== undefined) return undefined
  if (sameEach(a, b))
    return sameSpan(a.span, b.span)
      ? sameTime(a, b, conditional)
      : (nested(a, b, conditional) ?? nested(b, a, conditional) ?? later(a, b))
  return conditional ? undefined : (finer(a, b) ?? finer(b, a))
}

const sameEach = (a: Demand, b: Demand): boolean => a.each.join('|') === b.each.join('|')
const less = (a: Rational, b: Rational): boolean => exact.compare(a, b) < 0
const adds = (demand: Demand): boolean =>
  demand.kinds.length > 0 && demand.kinds.every((kind) => ADDS.has(kind))

/** The same thing asked of the same people in the same time, twice. */
function sameTime(a: Demand, b: Demand, conditional: boolean): Message | undefined {
  const comparable = a.filter === b.filter
  if (disjoint(a.interval, b.interval) && (comparable || narrowerBreaks(a, b) || narrowerBreaks(b, a)))
    return say(
      `两处不能同时做到：“${lineOf(a)}”，“${lineOf(b)}”`,
      `Both cannot hold: “${lineOf(a)}”, “${lineOf(b)}”`,
    )
  if (!comparable || conditional) return undefined
  const [x, y] = [a.interval, b.interval]
  const differ =
    (isFloor(x) && isFloor(y) && exact.compare(x.low, y.low) !== 0) ||
    (isCeiling(x) && isCeiling(y) && exact.compare(x.high, y.high) !== 0)
  return differ
    ? say(
        `同一事项、同一时间，两处的数不同：“${lineOf(a)}”，“${lineOf(b)}”`,
        `One thing in one time with two numbers: “${lineOf(a)}”, “${lineOf(b)}”`,
      )
    : undefined
}

/** A part may not be asked for more than the whole may have. */
const narrowerBreaks = (part: Demand, whole: Demand): boolean =>
  part.filter !== undefined &&
  whole.filter === undefined &&
  (!adds(part) ||
    (part.interval.low !== undefined &&
      whole.interval.high !== undefined &&
      less(whole.interval.high, part.interval.low)))

/** Once a term against once a year: the shorter window already asks for more, or allows more. */
function nested(short: Demand, long: Demand, conditional: boolean): Message | undefined {
  const fits = timesWithin(short.span, long.span)
  if (fits === undefined || short.filter !== long.filter) return undefined
  const counted = adds(short)
  const sum = times(short.interval, counted ? fits : 1)
  const words = say(
    `“${lineOf(short)}”与“${lineOf(long)}”时间套在一起，数对不上${counted && fits > 1 ? `：前一句在后一句的时间里要做 ${fits} 遍` : ''}`,
    `“${lineOf(short)}” lies within the time of “${lineOf(long)}”, and the numbers do not agree${counted && fits > 1 ? `: the first is asked ${fits} times in the time of the second` : ''}`,
  )
  if (!counted)
    return short.interval.unit !== '%' && isState(short) && disjoint(short.interval, long.interval)
      ? words
      : undefined
  if (
    disjoint({ ...sum, ...(isFloor(sum) ? {} : { low: sum.low ?? exact.zero }) }, long.interval) &&
    sum.low !== undefined
  )
    return words
  if (conditional) return undefined
  if (isFloor(sum) && isFloor(long.interval)) return less(long.interval.low, sum.low) ? words : undefined
  return isCeiling(sum) && isCeiling(long.interval) && less(sum.high, long.interval.high) ? words : undefined
}

const isState = (demand: Demand): boolean =>
  demand.kinds.length > 0 && demand.kinds.every((kind) => kind === 'attribute')

/** Milestones of one measure must not fall: 80 % in June and 60 % in September. */
function later(a: Demand, b: Demand): Message | undefined {
  if (
    a.span.is !== 'until' ||
    b.span.is !== 'until' ||
    a.filter !== b.filter ||
    !isFloor(a.interval) ||
    !isFloor(b.interval)
  )
    return undefined
  const [early, late] = a.span.day <= b.span.day ? [a, b] : [b, a]
  return less((late.interval as { low: Rational }).low, (early.interval as { low: Rational }).low)
    ? say(
        `晚的反而要求少：“${lineOf(early)}”，“${lineOf(late)}”`,
        `The later milestone asks for less: “${lineOf(early)}”, “${lineOf(late)}”`,
      )
    : undefined
}

/** Eight in all against eight for each subject: with two subjects the second asks for sixteen. */
function finer(each: Demand, total: Demand): Message | undefined {
  if (each.each.length <= total.each.length || !total.each.every((key) => each.each.includes(key)))
    return undefined
  if (total.filter !== undefined && each.filter !== total.filter) return undefined
  if (!sameSpan(each.span, total.span) && timesWithin(each.span, total.span) === undefined) return undefined
  const [x, y] = [each.interval, total.interval]
  const more =
    (isFloor(x) || (x.low !== undefined && isFloor(y))) &&
    isFloor(y) &&
    x.low !== undefined &&
    !less(x.low, y.low)
  const fewer = isCeiling(x) && isCeiling(y) && !less(x.high, y.high)
  const broken = x.low !== undefined && y.high !== undefined && less(y.high, x.low)
  if (!(more || fewer || broken)) return undefined
  return say(
    `“${lineOf(each)}”是每一个都要，“${lineOf(total)}”是总数：有两个以上时，两处要求的数不同`,
    `“${lineOf(each)}” is asked for each, “${lineOf(total)}” in all: with two or more the numbers differ`,
  )
}
