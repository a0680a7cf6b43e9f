import type { Factor, Times } from '../../nodes/expression.ts'
import { intervalOf } from '../conflict/interval.ts'
import { type Check, type CheckContext, say } from '../context.ts'
import { type Found, nearestAbove } from '../found.ts'
import { faultAt } from '../place.ts'

/** Nothing is divided by what is zero: written so, settled so, or zero in the very case in which it divides. */
export const zeroDivisor: Check = (context) =>
  context.all('times').flatMap((found) => {
    if (found.node.by !== '÷') return []
    const why = isZero(context, found.node.factor) ?? zeroInCase(found)
    if (why === undefined) return []
    return [
      faultAt(
        found,
        undefined,
        'zeroDivisor',
        say(`除数是零：${why}`, `Division by zero: ${why}`),
        say(
          '改正除数；为零时另有算法的，写成另一种情形（当 … 时）',
          'Correct it; where zero is a case of its own, write that case',
        ),
      ),
    ]
  })

function isZero(context: CheckContext, factor: Factor): string | undefined {
  if (factor.kind === 'amount')
    return Number(factor.number) === 0 ? `${factor.number} ${factor.unit}` : undefined
  if (factor.kind === 'bare') return Number(factor.number) === 0 ? factor.number : undefined
  if (factor.kind === 'percent') return Number(factor.percent) === 0 ? `${factor.percent}%` : undefined
  if (factor.kind !== 'value') return undefined
  const { name } = factor.of
  const given = context.parameters.filter((p) => p.name === name)
  if (given.some((p) => Number.parseFloat(p.value) === 0)) return `参数 ${name} = ${given[0]?.value}`
  const is = context.scheme.defines.get(name)?.lines.find((line) => line.kind === 'is')
  return is?.value.kind === 'amount' && Number(is.value.number) === 0
    ? `${name} = ${is.value.number}`
    : undefined
}

/** 当 成员校 为 0 所 时 = … ÷ 成员校 */
function zeroInCase({ node, up }: Found<Times>): string | undefined {
  const { factor } = node
  if (factor.kind !== 'value' || up === undefined) return undefined
  const condition = nearestAbove(up, 'case')?.node.condition
  const test = condition?.first
  if (test?.kind !== 'judge' || condition?.more.length !== 0) return undefined
  const { predicate, facts } = test
  if (facts?.length !== 1 || facts[0]?.name !== factor.of.name) return undefined
  if (predicate.kind !== 'compare' && predicate.kind !== 'bound') return undefined
  const high = intervalOf(predicate)?.high
  return high?.top === 0n ? `${factor.of.name}（当 ${factor.of.name} 为 0 时）` : undefined
}
