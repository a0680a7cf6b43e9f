import { type Day, termOf as schoolTermOf } from '@lianxiao/kernel'
import { termOf } from './community.ts'
import { type Context, judgedOn } from './context.ts'
import { schoolYearIn } from './measurement.ts'

/** The day of a named event: from the registry, the calendar, or a decision of that name. */
export function eventDay(ctx: Context, name: string): Day | undefined {
  const { run, community } = ctx
  const entry = ctx.program.names.entries(name)[0]
  const what = entry?.of ?? entry?.name ?? name
  if (community !== undefined && what === '协议到期') return termOf(run, community).to
  if (community !== undefined && what === '组建') return termOf(run, community).from
  const year = schoolYearIn(run, ctx.window.period)
  if (what === '秋季开学') return schoolTermOf(run.calendar, year, 1).opening
  if (what === '春季开学') return schoolTermOf(run.calendar, year, 2).opening
  const kinds = entry?.recordedAs ?? [name]
  const days = kinds
    .flatMap((k) => run.county.decisions.get(k))
    .filter((d) => d.recorded <= judgedOn(ctx))
    .map((d) => d.day)
  return days.length === 0 ? undefined : Math.max(...days)
}

/** Whether an event is a day of the school calendar, the same every year. */
export function isOfCalendar(ctx: Context, name: string): boolean {
  const entry = ctx.program.names.entries(name)[0]
  return ['秋季开学', '春季开学'].includes(entry?.of ?? entry?.name ?? name)
}

/** Whether somebody looked in the window and said that there is none (查无). */
export function noneSaid(ctx: Context, name: string): boolean {
  const of = [ctx.counterpart?.id, ctx.subject.id, ctx.community?.id, ...ctx.elements.map((e) => e.id)]
  const names = [name, ...ctx.program.names.entries(name).flatMap((e) => [e.name, ...e.recordedAs])]
  const { period } = ctx.window
  return names.some((n) =>
    ctx.run.county.none
      .get(n)
      .some(
        (s) =>
          of.includes(s.of) &&
          s.recorded <= judgedOn(ctx) &&
          s.from <= period.to &&
          (s.to === undefined || s.to >= period.from),
      ),
  )
}
