import { canonicalUnit, exact, isMeasureUnit, type Rational } from '@lianxiao/kernel'
import type { Case } from '../../nodes/calc.ts'
import { type Demand, demandsOf, meant } from '../conflict/demand.ts'
import { type Interval, intervalOf } from '../conflict/interval.ts'
import { type CheckContext, say } from '../context.ts'
import type { Found } from '../found.ts'
import { isSome } from '../meaning/subject.ts'
import { placeOf } from '../place.ts'
import type { Uncovered } from '../report.ts'
import { type Gap, gapsBetween } from './gaps.ts'

/** 当 成员校 为 1 所 时, as far as it is a plain comparison of one thing with a number. */
interface Plain {
  readonly found: Found<Case>
  readonly facts: string
  readonly name: string
  readonly interval: Interval
}

/**
 * Numbers for which a 计算 writes no case though the plan allows them: shares for one and two members where there may be
 * three. The engine answers 未规定 for them; here it is said before any record exists.
 */
export function uncoveredCases(context: CheckContext): readonly Uncovered[] {
  const byRule = Map.groupBy(context.all('case'), (found) => found.clause)
  const demands = byRule.size === 0 ? [] : demandsOf(context)
  return [...byRule.values()].flatMap((cases) => {
    const plain = cases.map((found) => plainCase(context, found))
    const [first] = plain
    if (first === undefined || !plain.every((p): p is Plain => p?.facts === first.facts)) return []
    if (plain.some((p) => p.interval.unit !== first.interval.unit)) return []
    const domain = domainOf(context, first, demands)
    const gaps = gapsBetween(
      plain.map((p) => p.interval),
      domain,
      isCounted(first.interval.unit),
    )
    return gaps.length === 0 ? [] : [uncovered(first, gaps)]
  })
}

function plainCase(context: CheckContext, found: Found<Case>): Plain | undefined {
  const { first, more, scopes } = found.node.condition
  if (more.length > 0 || scopes.length > 0 || first.kind !== 'judge') return undefined
  const { facts, predicate } = first
  const [fact] = facts ?? []
  if (fact === undefined || facts?.length !== 1 || fact.filter !== undefined) return undefined
  if (predicate.kind !== 'compare' && predicate.kind !== 'bound' && predicate.kind !== 'range')
    return undefined
  const interval = intervalOf(predicate)
  return interval && { found, interval, name: fact.name, facts: meant(context, fact.name).join('、') }
}

/** What the plan itself allows: its limits on the same thing; a community has one member at least. */
function domainOf(
  context: CheckContext,
  { facts, name, interval }: Plain,
  demands: readonly Demand[],
): Interval {
  const limits = demands.filter(
    (d) =>
      d.facts === facts &&
      d.filter === undefined &&
      d.condition === undefined &&
      d.interval.unit === interval.unit,
  )
  const least = isSome(context, name, 'unit') ? exact.one : exact.zero
  const low = limits.reduce(
    (at: Rational, { interval: i }) => (i.low && exact.compare(i.low, at) > 0 ? i.low : at),
    least,
  )
  const high = limits.reduce(
    (at: Rational | undefined, { interval: i }) =>
      i.high && (at === undefined || exact.compare(i.high, at) < 0) ? i.high : at,
    undefined,
  )
  return { low, unit: interval.unit, ...(high === undefined ? {} : { high }) }
}

const MEASURED: ReadonlySet<string> = new Set(['分', '%', '元', '年', '月', '岁', '小时', '平方米'])
const isCounted = (unit: string): boolean => isMeasureUnit(unit) && !MEASURED.has(canonicalUnit(unit))

function uncovered({ found, name, interval }: Plain, gaps: readonly Gap[]): Uncovered {
  const words = gaps.map((gap) => gap(interval.unit))
  return {
    name: found.clause.name,
    clause: found.clause.id,
    sentence: found.clause.passage.text,
    place: placeOf(found),
    missing: say(
      `没有规定：${name} ${words.map((w) => w.zh).join('、')}`,
      `no case for ${name} ${words.map((w) => w.en).join(', ')}`,
    ),
  }
}
