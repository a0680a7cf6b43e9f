import { type Day, showDay } from '@lianxiao/kernel'
import { type Check, type CheckContext, type ParameterValue, say } from '../context.ts'
import type { Found } from '../found.ts'
import { faultAt } from '../place.ts'
import type { Fault } from '../report.ts'
import { scopesOf } from '../time/scopes.ts'
import { firstDay, lastDay } from '../time/written.ts'

/** When a rule asks for a value; an end that is not known is open. */
interface Time {
  readonly from: Day | undefined
  readonly to: Day | undefined
}

/**
 * A parameter is used from its date of effect on. One that takes effect only after the time in which a rule uses it never
 * does (an error), and so does one of two that are given for one day with different values.
 */
export const parameterDays: Check = (context) => [
  ...usesOfParameters(context).flatMap(({ name, found, first, time }) =>
    time.to !== undefined && first > time.to ? [never(name, found, first, time.to)] : [],
  ),
  ...twice(context),
]

/** One that takes effect after the rule has begun to ask for it: until then the result is unset, which is said. */
export const lateParameter: Check = (context) =>
  usesOfParameters(context).flatMap(({ name, found, first, time }) =>
    time.from !== undefined && first > time.from && (time.to === undefined || first <= time.to)
      ? [late(name, found, first, time.from)]
      : [],
  )

interface Used {
  readonly name: string
  readonly found: Found
  /** the first day on which the parameter has a value */
  readonly first: Day
  readonly time: Time
}

/** Where the rules use a name that parameters fill, each name once for each time. */
function usesOfParameters(context: CheckContext): readonly Used[] {
  const seen = new Set<string>()
  return placesOfUse(context).flatMap(([name, found]) => {
    const rows = context.parameters.filter((p) => p.name === name)
    if (rows.length === 0 || rows.some((p) => p.from === undefined)) return []
    const time = timeOf(context, found)
    const key = `${name} ${time.from} ${time.to}`
    if (seen.has(key)) return []
    seen.add(key)
    return [{ name, found, first: Math.min(...rows.map((p) => p.from as Day)), time }]
  })
}

const placesOfUse = (context: CheckContext): readonly (readonly [string, Found])[] => [
  ...context.uses.map((use) => [use.name, use.found] as const),
  ...context.all('lag').flatMap((f) => (f.node.soon === undefined ? [] : [[f.node.soon, f] as const])),
]

/** The dated period a test names, else the time of the whole plan: from 施行 (or the beginning of 建设期) to the end of 建设期. */
function timeOf({ scheme }: CheckContext, found: Found): Time {
  const spanOf = (name: string): Time | undefined => {
    const span = scheme.defines.get(name)?.lines.find((line) => line.kind === 'dateSpan')
    return span?.kind === 'dateSpan' ? { from: firstDay(span.from), to: lastDay(span.to) } : undefined
  }
  for (const scope of scopesOf(found)) {
    const named = scope.kind === 'named' ? spanOf(scope.name) : undefined
    if (named) return named
  }
  const force = scheme.head?.lines.find((line) => line.kind === 'inForce')
  const from = force?.kind === 'inForce' && force.from !== undefined ? firstDay(force.from) : undefined
  const built = spanOf('建设期')
  return { from: from ?? built?.from, to: built?.to }
}

const never = (name: string, found: Found, first: Day, to: Day): Fault =>
  faultAt(
    found,
    name,
    'parameterNever',
    say(
      `参数“${name}”从 ${showDay(first)} 起才有值，用到它的时段到 ${showDay(to)} 已经结束`,
      `The parameter “${name}” has a value from ${showDay(first)} on only; the time in which it is used ended on ${showDay(to)}`,
    ),
    say('核对参数的生效日', 'See the date of effect of the parameter'),
  )

const late = (name: string, found: Found, first: Day, from: Day): Fault =>
  faultAt(
    found,
    name,
    'parameterLate',
    say(
      `参数“${name}”从 ${showDay(first)} 起才有值，规则从 ${showDay(from)} 起就要用：此前的结果是“未设定”`,
      `The parameter “${name}” has a value from ${showDay(first)} on, and is used from ${showDay(from)} on: until then results are unset`,
    ),
    say(
      '生效日写错的，改正；此前另有规定的，补一行写明依据',
      'Correct the date of effect; where another value held before, add a row for it with its reference',
    ),
  )

/** Two rows for one name and day with different values: nobody can say which counts. */
function twice(context: CheckContext): readonly Fault[] {
  const rows = new Map<string, ParameterValue>()
  return context.parameters.flatMap((row) => {
    const key = `${row.name} ${row.from}`
    const first = rows.get(key)
    if (first === undefined) rows.set(key, row)
    if (first === undefined || (first.value === row.value && first.measure === row.measure)) return []
    const place = placesOfUse(context).find(([name]) => name === row.name)
    if (place === undefined) return []
    return [
      faultAt(
        place[1],
        row.name,
        'parameterTwice',
        say(
          `参数“${row.name}”同一天有两个值：${shown(first)}，${shown(row)}`,
          `The parameter “${row.name}” has two values for one day: ${shown(first)}, ${shown(row)}`,
        ),
        say('只留一行，或写上各自的生效日', 'Keep one row, or give each its own date of effect'),
      ),
    ]
  })
}

const shown = ({ value, measure }: ParameterValue): string => `${value}${measure ? ` ${measure}` : ''}`
