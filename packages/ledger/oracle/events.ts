import type { EventWindow } from '@lianxiao/scheme'
import { type Day, dateOf, day, lastOfMonth, meet, monthOf, schoolYearOf, yearOf } from './time.ts'
import { terms, type Window } from './windows.ts'
import type { Community, World } from './world.ts'

/** The same date so many months on, or the last day of a shorter month. */
function monthsOn(d: Day, months: number): Day {
  const [y, m] = [yearOf(d), monthOf(d) + months]
  return Math.min(day(y, m, dateOf(d)), lastOfMonth(y, m))
}

/** The day of an event for a community; of 开学 the one of the school year that the window lies in. */
function eventDay(world: World, community: Community, event: string, window: Window): Day {
  if (event === '协议到期') return community.to
  if (event === '组建') return community.from
  const year = schoolYearOf(window.from)
  const all = terms(world, community)
  const first = all.findIndex((t) => schoolYearOf(t.from) === year)
  const term = all[first + (event === '春季开学' ? 1 : 0)]
  if (term === undefined) throw new Error(`the oracle does not know the day of ${event}`)
  return term.opening
}

/** E 前/后 N 内: from the event, where it touches the agreement and has begun. */
export function eventWindows(
  world: World,
  community: Community,
  around: readonly Window[],
  { event, lag }: EventWindow,
): Window[] {
  const length = lag.within?.length
  if (typeof length !== 'object' || length.kind !== 'amount')
    throw new Error('the oracle knows events with a written length')
  const by = (d: Day, sign: number): Day =>
    length.unit === '天' ? d + sign * Number(length.number) : monthsOn(d, sign * Number(length.number))
  return around.flatMap((window): Window[] => {
    const on = eventDay(world, community, event, window)
    const span = lag.side === '前' ? { from: by(on, -1), to: on } : { from: on, to: by(on, 1) }
    if (meet(span, community) === undefined || span.from > world.asOf) return []
    return [{ ...span, whole: span, milestone: false }]
  })
}
