import { isMeasureUnit, sameUnit } from '@lianxiao/kernel'
import type { Bound, Compare, Range } from '../../nodes/compare.ts'
import { type Check, type CheckContext, say } from '../context.ts'
import type { Found } from '../found.ts'
import { faultAt } from '../place.ts'
import type { Fault } from '../report.ts'

const LIST_UNITS = ['项', '类', '步', '个']

/** The unit of the number a comparison asks for; undefined when it is compared with a name. */
export function unitOf(test: Compare | Bound | Range): string | undefined {
  if (test.kind === 'range') return test.unit
  const quantity = test.kind === 'bound' ? test.amount : test.to
  return quantity.kind === 'amount' ? quantity.unit : quantity.kind === 'percent' ? '%' : undefined
}

/** A number is compared in a unit in which its fact is counted: 节 is not 课时, 次 is not 名. */
export const units: Check = (context) =>
  (['compare', 'bound', 'range'] as const).flatMap((kind) =>
    context.all(kind).flatMap((found): Fault[] => {
      const unit = unitOf(found.node)
      const up = found.up?.node
      if (unit === undefined) return []
      if (up?.kind !== 'judge') return up?.kind === 'share' ? share(found, unit) : []
      return (up.facts ?? []).flatMap((fact) => {
        const allowed = unitsOf(context, fact.name)
        return allowed === undefined || allowed.some((u) => sameUnit(u, unit))
          ? []
          : [wrongUnit(found, fact.name, unit, allowed)]
      })
    }),
  )

const wrongUnit = (found: Found, name: string, unit: string, allowed: readonly string[]): Fault =>
  allowed.length === 0
    ? faultAt(
        found,
        unit,
        'notCounted',
        say(
          `“${name}”不是按数量计的，不能比较多少${unit}`,
          `“${name}” is not counted, so it cannot be compared with a number of ${unit}`,
        ),
        say(
          '在词典里给它写上单位，或改用 有、逐项、为 等',
          'Give it a unit in the dictionary, or use 有, 逐项 or 为 with a name',
        ),
      )
    : faultAt(
        found,
        unit,
        'wrongUnit',
        say(
          `“${name}”按${allowed.join('、')}计，不按${unit}计`,
          `“${name}” is counted in ${allowed.join(', ')}, not in ${unit}`,
        ),
        say(
          `把单位改成${allowed[0]}，或换一个按${unit}计的事项`,
          `Write ${allowed[0]}, or name something that is counted in ${unit}`,
        ),
      )

const share = (found: Found, unit: string): Fault[] =>
  unit === '%' || !isMeasureUnit(unit)
    ? []
    : [
        faultAt(
          found,
          unit,
          'wrongUnit',
          say(
            `占是比例，不能比较多少${unit}`,
            `占 is a share; it cannot be compared with a number of ${unit}`,
          ),
          say('写百分数，如 30%', 'Write a percentage such as 30%'),
        ),
      ]

/** The units a name may be counted in; undefined when it cannot be known before the records are read. */
function unitsOf(context: CheckContext, name: string): readonly string[] | undefined {
  const all: string[] = []
  for (const meaning of context.names.resolve(name)) {
    if (meaning.is === 'list') all.push(...LIST_UNITS)
    else if (meaning.is === 'community') all.push('个', '对')
    else if (meaning.is === 'entry') all.push(...meaning.entry.units)
    else return undefined
  }
  return context.names.resolve(name).length === 0 ? undefined : [...new Set(all)]
}
