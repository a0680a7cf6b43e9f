import { type Day, termOf as schoolTermOf, schoolYearOf } from '@lianxiao/kernel'
import { termOf } from './community.ts'
import type { Context } from './context.ts'
import type { Community } from './county.ts'
import type { Run } from './run.ts'

/** A closed stretch of the ledger and the day it was closed. */
interface ClosedSpan {
  readonly from: Day
  readonly to: Day
  readonly day: Day
}

/** Whether nothing more will be entered for the window: closed by who may, by the scheme's days of grace, or a milestone passed. */
export function isClosed(ctx: Context): boolean {
  const { run, window, community } = ctx
  if (window.milestone) return run.asOf >= window.due
  const to = window.account ? lastTermEnd(run) : window.period.to
  if (to > run.asOf) return false
  const grace = run.program.graceDays
  if (grace !== undefined && run.asOf >= to + grace) return true
  const spans = run.known(findClosings, community)
  if (window.account) return spans.some((c) => c.to >= to)
  const start = community === undefined ? window.period.from : termOf(run, community).from
  return covers(spans, Math.min(Math.max(window.period.from, start), to), to)
}

/** What has been closed by now for a community: its own closings and the county's, by their first day. */
const findClosings = (run: Run, community: Community | undefined): readonly ClosedSpan[] =>
  run.county.records.closings
    .filter((c) => c.recorded <= run.asOf && (c.community === undefined || c.community === community?.id))
    .map((c) => ({ from: c.from, to: c.to, day: c.recorded }))
    .sort((a, b) => a.from - b.from)

/** The day from which entries dated on a day come too late; undefined while its period is open. */
export function closingOf(run: Run, community: Community | undefined, day: Day): Day | undefined {
  let first: Day | undefined
  for (const c of run.known(findClosings, community))
    if (c.from <= day && day <= c.to && (first === undefined || c.day < first)) first = c.day
  return first
}

/** Whether closed spans, in order of their first day, leave no day of a stretch open. */
function covers(spans: readonly ClosedSpan[], from: Day, to: Day): boolean {
  let next = from
  for (const span of spans) {
    if (span.from > next) return false
    next = Math.max(next, span.to + 1)
    if (next > to) return true
  }
  return false
}

function lastTermEnd(run: Run): Day {
  const year = schoolYearOf(run.asOf)
  const ends = [year - 1, year]
    .flatMap((y) => ([1, 2] as const).map((t) => schoolTermOf(run.calendar, y, t).to))
    .filter((to) => to <= run.asOf)
  return ends.length === 0 ? run.asOf : Math.max(...ends)
}
