import { canonicalUnit, exact } from '@lianxiao/kernel'
import type { CheckContext } from '../context.ts'
import type { Found } from '../found.ts'
import { monthsBetween } from '../time/written.ts'
import type { Demand } from './demand.ts'
import { type Interval, normal } from './interval.ts'
import { spanOf } from './span.ts'

const LENGTHS: ReadonlySet<string> = new Set(['年', '学年', '月'])

/**
 * How long a 确定 says that a period lasts, by its days (自 … 至 …) or in words (共 2 年): the same sort of statement as a test
 * that the period lasts so long. Days without a year say nothing of the length.
 */
export function lengthsOf(context: CheckContext): readonly Demand[] {
  const lengths: readonly (readonly [Found, Interval | undefined])[] = [
    ...context.all('dateSpan').map((f) => [f, ofMonths(monthsBetween(f.node.from, f.node.to))] as const),
    ...context.all('total').map((f) => [f, inWords(f.node.amount)] as const),
  ]
  return lengths.flatMap(([found, interval]) => {
    const { rule } = found.clause
    if (interval === undefined || rule.kind !== 'define') return []
    return [
      {
        ...{ found, interval, facts: rule.name, kinds: ['attribute'], each: [] },
        ...{ filter: undefined, condition: undefined, span: spanOf(context.scheme, [], undefined) },
      } satisfies Demand,
    ]
  })
}

function ofMonths(months: number | undefined): Interval | undefined {
  if (months === undefined) return undefined
  const value = exact.whole(months)
  return { low: value, high: value, unit: '月' }
}

function inWords(amount: { readonly kind: string }): Interval | undefined {
  const { number, unit } = amount as { readonly number?: string; readonly unit?: string }
  if (number === undefined || unit === undefined || !LENGTHS.has(canonicalUnit(unit))) return undefined
  const length = normal(number, unit)
  return length && { low: length.value, high: length.value, unit: length.unit }
}
