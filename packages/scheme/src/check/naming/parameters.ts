import { exact, parseDecimal, sameUnit, scaleOf } from '@lianxiao/kernel'
import type { Quantity } from '../../nodes/quantity.ts'
import { type Check, type ParameterValue, say } from '../context.ts'
import { faultAt } from '../place.ts'

/** A parameter fills what the plan leaves open; a value that is written in the plan it may not contradict. */
export const parameters: Check = (context) =>
  context.all('is').flatMap((found) => {
    const { value } = found.node
    if (value.kind !== 'amount' && value.kind !== 'percent') return []
    const other = context.parameters.find((p) => p.name === found.clause.name && differs(p, value))
    if (!other) return []
    const given = `${other.value} ${other.measure ?? ''}`.trim()
    return [
      faultAt(
        found,
        undefined,
        'parameter',
        say(
          `方案写的“${other.name}”与参数给的 ${given} 不同`,
          `The plan’s value of “${other.name}” is not the parameter’s: ${given}`,
        ),
        say(
          '方案里写明的以方案为准：删去参数，或把方案改为 未设定',
          'What the plan says stands: remove the parameter, or write 未设定 in the plan',
        ),
      ),
    ]
  })

function differs({ value, measure }: ParameterValue, written: Quantity): boolean {
  const [number, unit] = written.kind === 'amount' ? [written.number, written.unit] : [written.percent, '%']
  const [a, b] = [parseDecimal(value.replace(/%$/, '')), parseDecimal(number)]
  if (a === undefined || b === undefined) return value !== number
  if (measure !== undefined && measure !== '' && !sameUnit(measure, unit)) return true
  const scaled = (n: typeof a, of: string): typeof a => exact.multiply(n, exact.whole(scaleOf(of)))
  return !exact.equal(scaled(a, measure ?? unit), scaled(b, unit))
}
