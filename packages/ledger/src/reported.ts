import { isExact, notKnown, type Quantity } from '@lianxiao/kernel'
import {
  type Calc,
  impliedDivisor,
  isWithin,
  recordedSpan,
  relationOf,
  type Span,
  showSpan,
} from '@lianxiao/scheme'
import type { Context } from './context.ts'
import { factValue, reportedValue } from './fact.ts'
import { showQuantity } from './outcome.ts'

/**
 * A number that is worked out and also reported (数值 of the same name, thing and year): where the report does not round to
 * what its own figures give, the two contradict each other, and the number that was divided by is named with what it implies.
 */
export function heldAgainstReport(ctx: Context, calc: Calc, value: Quantity): Quantity {
  if (!isExact(value)) return value
  const said = reportedValue(ctx, calc.name, value.unit)
  if (said === undefined || !isExact(said)) return said ?? value
  const span = recordedSpan(said.low, said.unit)
  if (span === undefined || isWithin(value.low, span)) return value
  const says = `${calc.name}登记的是 ${showQuantity(said)}，按登记的数算是 ${showQuantity(value)}`
  return notKnown('conflict', `${says}${impliedBy(ctx, calc, span)}`, value.unit)
}

/** ；要得 1.76 名，学生数须是 680 至 683 人: for each number divided by, what it must be for the report to be right. */
function impliedBy(ctx: Context, calc: Calc, span: Span): string {
  const relation = relationOf(calc)
  if (relation === undefined) return ''
  const known = (name: string): Quantity => factValue(ctx, { kind: 'item', name }, '')
  const spanOf = (name: string): Span | undefined => {
    if (name === relation.of) return span
    const there = known(name)
    return isExact(there) ? { low: there.low, high: there.low } : undefined
  }
  return relation.bottom
    .flatMap((name) => {
      const implied = impliedDivisor(relation, name, spanOf)
      const { unit } = known(name)
      return implied === undefined
        ? []
        : [`；${name}是 ${showSpan(implied, unit === '人')} ${unit}才得登记的数`]
    })
    .join('')
}
