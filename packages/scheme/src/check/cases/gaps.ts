import { exact, type Message, type Rational } from '@lianxiao/kernel'
import type { Interval } from '../conflict/interval.ts'

/** A gap in words, given the unit. */
export type Gap = (unit: string) => Message

const ONE = exact.one
const HALF = exact.rational(1n, 2n)

const lets = ({ low, high, above, below }: Interval, n: Rational): boolean => {
  const [over, under] = [low && exact.compare(n, low), high && exact.compare(n, high)]
  return (
    (over === undefined || over > 0 || (over === 0 && !above)) &&
    (under === undefined || under < 0 || (under === 0 && !below))
  )
}

/**
 * The numbers of a domain that none of some intervals lets pass. Between two neighbouring ends all numbers fare alike, so one
 * of each stretch is tried; of things that are counted, only whole numbers.
 */
export function gapsBetween(
  intervals: readonly Interval[],
  domain: Interval,
  counted: boolean,
): readonly Gap[] {
  const ends = endsOf(intervals, domain)
  const missing = (n: Rational): boolean => lets(domain, n) && !intervals.some((i) => lets(i, n))
  return counted ? wholeGaps(ends, missing) : gapsInBetween(ends, missing)
}

function endsOf(intervals: readonly Interval[], domain: Interval): readonly Rational[] {
  const ends = [domain, ...intervals].flatMap((i) => [i.low, i.high]).filter((n) => n !== undefined)
  const sorted = ends.sort((a, b) => exact.compare(a, b))
  return sorted.filter((n, i) => i === 0 || exact.compare(n, sorted[i - 1] as Rational) !== 0)
}

type Missing = (n: Rational) => boolean

/** Beyond so many whole numbers a list says nothing. */
const MOST = 200

function wholeGaps(ends: readonly Rational[], missing: Missing): readonly Gap[] {
  const [first, last] = [ends[0], ends[ends.length - 1]]
  if (first === undefined || last === undefined) return []
  const [from, to] = [Number(first.top / first.bottom), Number(last.top / last.bottom) + 1]
  if (to - from > MOST) return []
  const gaps: Gap[] = []
  for (let n = from; n <= to; n += 1) {
    if (!missing(exact.whole(n))) continue
    const open = n === to
    gaps.push((unit) => ({
      zh: `${n} ${unit}${open ? ' 以上' : ''}`,
      en: `${n} ${unit}${open ? ' or more' : ''}`,
    }))
  }
  return gaps
}

function gapsInBetween(ends: readonly Rational[], missing: Missing): readonly Gap[] {
  return ends.flatMap((end, i): readonly Gap[] => {
    const next = ends[i + 1]
    const middle = next === undefined ? exact.add(end, ONE) : exact.multiply(exact.add(end, next), HALF)
    const at = exact.show(end)
    const here: Gap = (unit) => ({ zh: `恰为 ${at} ${unit}`, en: `exactly ${at} ${unit}` })
    const after: Gap = (unit) =>
      next === undefined
        ? { zh: `超过 ${at} ${unit}`, en: `over ${at} ${unit}` }
        : {
            zh: `在 ${at} 与 ${exact.show(next)} ${unit} 之间`,
            en: `between ${at} and ${exact.show(next)} ${unit}`,
          }
    const both = [...(missing(end) ? [here] : []), ...(missing(middle) ? [after] : [])]
    // an end that is left out together with what follows is said once
    return both.length === 2 ? [after] : both
  })
}
