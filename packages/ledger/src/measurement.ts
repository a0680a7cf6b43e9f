import type { Entry } from '@lianxiao/facts'
import {
  absent,
  between,
  type Day,
  exact,
  exactly,
  type Gap,
  notKnown,
  type Period,
  type Quantity,
  schoolYear,
  schoolYearOf,
} from '@lianxiao/kernel'
import { type Context, judgedOn } from './context.ts'
import { runsOn } from './county.ts'
import type { Run } from './run.ts'

/** A number (得分, 排名, 工资 …) of the thing judged, of a school year or dated within a span: the latest recorded; two of one day that differ are a conflict. */
export function measurementOf(
  ctx: Context,
  entry: Entry,
  of: string,
  year: number | undefined,
  { from, to: on }: { readonly from: Day; readonly to: Day },
): Quantity {
  const asOf = judgedOn(ctx)
  const unit = entry.units[0] ?? ''
  const rows = entry.recordedAs
    .flatMap((indicator) => ctx.run.county.measurements.get(`${indicator}\u0000${of}`))
    .filter(
      (r) =>
        r.recorded <= asOf &&
        (r.year !== undefined ? r.year === year : r.day !== undefined && from <= r.day && r.day <= on),
    )
  const latest = rows.reduce((day, r) => Math.max(day, r.recorded), -Infinity)
  const last = rows.filter((r) => r.recorded === latest)
  const [first] = last
  if (first === undefined) return neverRecorded(ctx, entry, of, unit, on)
  for (const row of last) ctx.trace.count(row.id)
  if (last.some((r) => r.value.top * first.value.bottom !== first.value.top * r.value.bottom)) {
    return notKnown('conflict', `${entry.name}同一天登记了两个不同的数`, unit)
  }
  return exactly(first.value, first.measure ?? unit)
}

/** Scores and money are not below zero, whatever they turn out to be. */
const NEVER_NEGATIVE = new Set(['分', '元'])

/** Nothing recorded: it cannot exist before the unit does, or when somebody said 查无; else it is not known. */
function neverRecorded(ctx: Context, entry: Entry, of: string, unit: string, on: Day): Quantity {
  const row = ctx.run.county.units.get(of)
  if (row !== undefined && row.from > on) return absent(`${row.name}那时还没有成立，没有${entry.name}`, unit)
  const none = ctx.run.county.none
    .get(entry.name)
    .some((n) => n.of === of && n.recorded <= judgedOn(ctx) && runsOn(n, on))
  if (none) return absent(`查无${entry.name}`, unit)
  const gap: Gap = { cause: 'missing', says: `${row?.name ?? of}的${entry.name}没有登记` }
  return NEVER_NEGATIVE.has(unit)
    ? between(exact.zero, undefined, unit, [gap])
    : between(undefined, undefined, unit, [gap])
}

/** The school year whose yearly numbers a window is about. */
export const schoolYearIn = (run: Run, { from, to }: Period): number =>
  schoolYearOf(to - from <= 366 ? from : Math.min(to, run.asOf))

/** The same place in the school year before. */
export function yearBefore(ctx: Context): Context {
  const year = schoolYear(schoolYearIn(ctx.run, ctx.window.period) - 1)
  return { ...ctx, window: { ...ctx.window, period: year, due: year.to } }
}

/** Ranks of different groups are not compared; says so. */
export function groupChange(ctx: Context, indicator: string): string | undefined {
  const entry = ctx.program.names.entries(indicator)[0]
  const element = ctx.elements.find((e) => e.kind === 'unit')
  const of = element?.id ?? ctx.subject.id
  const year = schoolYearIn(ctx.run, ctx.window.period)
  const rows = (entry?.recordedAs ?? [indicator])
    .flatMap((i) => ctx.run.county.measurements.get(`${i}\u0000${of}`))
    .filter((r) => r.recorded <= judgedOn(ctx))
  const group = (y: number): string | undefined => rows.filter((r) => r.year === y).at(-1)?.group
  const [before, now] = [group(year - 1), group(year)]
  return before !== undefined && now !== undefined && before !== now
    ? `两年不在同一组（${before}、${now}），名次不可比`
    : undefined
}
