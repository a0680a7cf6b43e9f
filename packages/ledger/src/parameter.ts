import type { Parameter } from '@lianxiao/facts'
import {
  type Day,
  exact,
  exactly,
  notKnown,
  parseDecimal,
  type Quantity,
  scaleOf,
  whole,
} from '@lianxiao/kernel'
import { type Context, judgedOn } from './context.ts'
import { type Dated, datedPeriod } from './dates.ts'
import type { Run } from './run.ts'

/** A value that the plan leaves open, as set by the latest parameter in force on the day and known by now. */
export function parameter(run: Run, name: string, on: Day): Quantity | undefined {
  const row = parameterRow(run, name, on)
  if (row === undefined) return undefined
  const percent = /^(\d+(?:\.\d+)?)\s*%$/.exec(row.value)
  if (percent) return exactly(exact.divide(parseDecimal(percent[1] as string) ?? exact.zero, whole(100)), '%')
  const number = parseDecimal(row.value.trim())
  if (number === undefined) return notKnown('unset', `“${name}”设定的不是数`)
  if (row.measure === '%') return exactly(exact.divide(number, whole(100)), '%')
  return exactly(exact.multiply(number, whole(scaleOf(row.measure ?? ''))), row.measure ?? '')
}

export function parameterRow(run: Run, name: string, on: Day): Parameter | undefined {
  let latest: Parameter | undefined
  for (const row of run.known(rowsNamed, name))
    if (row.from <= on && (latest === undefined || row.from >= latest.from)) latest = row
  return latest
}

/** All that is known by now of a name, in order of entry: what the scheme brings first. */
const rowsNamed = (run: Run, name: string): readonly Parameter[] =>
  [...run.program.parameters, ...run.county.records.parameters].filter(
    (p) => p.name === name && p.recorded <= run.asOf,
  )

/** A value that is a word, not a number: which of several ways to count was chosen. */
export function wordOf(run: Run, name: string, on: Day): string | undefined {
  const value = parameterRow(run, name, on)?.value.trim()
  return value === undefined || /^\d+(\.\d+)?\s*%?$/.test(value) ? undefined : value
}

/** A length in days set by a parameter or the scheme. */
export function lengthOf(run: Run, name: string, on: Day): number | undefined {
  const value = parameter(run, name, on)
  return value?.low === undefined
    ? undefined
    : Number(value.low.top / value.low.bottom) * (value.unit === '月' ? 30 : 1)
}

/** The names of a 确定 that is a list, or that a parameter fills with one. */
export function listOf(ctx: Context, name: string): readonly string[] {
  const is = ctx.program.scheme.defines.get(name)?.lines.find((l) => l.kind === 'is')
  if (is?.value.kind === 'names') return is.value.names.map((n) => n.name)
  return parameterRow(ctx.run, name, judgedOn(ctx))?.value.split('、') ?? []
}

/** A period the scheme names with 自…至…; its open years filled by a parameter 2026-09-01 至 2028-08-31. */
export const periodNamed = (run: Run, name: string): Dated | undefined => run.known(findPeriod, name)

function findPeriod(run: Run, name: string): Dated | undefined {
  const span = run.program.scheme.defines.get(name)?.lines.find((l) => l.kind === 'dateSpan')
  const own = span?.kind === 'dateSpan' ? datedPeriod(span.from, span.to) : undefined
  if (own !== undefined) return own
  const row = parameterRow(run, name, run.asOf)
  const [from, to] = row?.value.split(/\s*至\s*/) ?? []
  return from === undefined || to === undefined ? undefined : datedPeriod(from, to)
}
