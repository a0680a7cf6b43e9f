import { addMonths, period, type Truth, unknown, unknownFor } from '@lianxiao/kernel'
import type { EventWindow, Lag } from './ast.ts'
import { termOf } from './community.ts'
import type { Context } from './context.ts'
import { eventDay, isOfCalendar } from './event.ts'
import { definedValue, written } from './fact.ts'
import { instance } from './window.ts'

/** A place a test is judged in: with its window, or why there is none. */
export interface Spot {
  readonly ctx: Context
  /** a window was written (or inherited) on the way here */
  readonly windowed: boolean
  /** the set of a 每… was empty, or something it needs is not known */
  readonly stopped?: { readonly set: string; readonly truth: Truth; readonly none: boolean }
}

/** What is due before something is shown this long before it. */
export const NOTICE_DAYS = 62

/** A place that goes no further, and why. */
export const stop = (spot: Spot, set: string, truth: Truth, none = false): Spot => ({
  ...spot,
  stopped: { set, truth, none },
})

/** The window before or after an event. */
export function eventSpots(spot: Spot, scope: EventWindow): Spot[] {
  const day = eventDay(spot.ctx, scope.event)
  if (day === undefined)
    return [stop({ ...spot, windowed: true }, scope.event, unknown('open', `“${scope.event}”还没有日期`))]
  if (
    scope.lag.side === '前' &&
    ((scope.lag.within === undefined && day - NOTICE_DAYS > spot.ctx.run.asOf) ||
      isBeforeAgreement(spot.ctx, day - 1))
  )
    return []
  if (
    scope.lag.side === '后' &&
    (day > Math.max(spot.ctx.run.asOf, spot.ctx.run.horizon) || isOutside(spot.ctx, scope, day))
  )
    return []
  return lagged({ ...spot, windowed: true }, scope.lag, day, scope.event).map((s) =>
    spot.windowed && !s.stopped
      ? relabelled(s, `${spot.ctx.window.period.label}${s.ctx.window.period.label}`)
      : s,
  )
}

/** A day of the school calendar that the agreement does not reach asks for nothing after it. */
function isOutside(ctx: Context, scope: EventWindow, day: number): boolean {
  if (ctx.community === undefined || !isOfCalendar(ctx, scope.event)) return false
  const { from, to } = termOf(ctx.run, ctx.community)
  const length = lengthOf(ctx, scope.lag, day)
  const last = length !== undefined && 'span' in length ? length.span.to : ctx.window.period.to
  return last < from || (to !== undefined && day > to)
}

/** Nobody owes what was due before the agreement began. */
const isBeforeAgreement = (ctx: Context, due: number): boolean =>
  ctx.community !== undefined && due < termOf(ctx.run, ctx.community).from

const relabelled = (spot: Spot, label: string): Spot => ({
  ...spot,
  ctx: { ...spot.ctx, window: { ...spot.ctx.window, period: { ...spot.ctx.window.period, label } } },
})

/** The window before or after a day: within a length, or up to the end of the window around it. */
export function lagged(spot: Spot, lag: Lag, day: number, label: string): Spot[] {
  const { ctx } = spot
  const length = lengthOf(ctx, lag, day)
  if (length !== undefined && 'truth' in length)
    return [
      stop({ ...spot, ctx: { ...ctx, window: instance(period(day, day, label)) } }, label, length.truth),
    ]
  const span = length?.span
  const [from, to] =
    lag.side === '前'
      ? [
          span ? span.from : Math.min(day, ctx.window.period.from) - 366,
          span === undefined ? day - (ctx.elements.length > 0 ? 0 : 1) : day,
        ]
      : [day, span ? span.to : Math.max(day, ctx.window.period.to)]
  if (lag.side === '前' && from > ctx.run.asOf) return []
  return [{ ctx: { ...ctx, window: instance({ label: `${label}${lag.side}`, from, to }) }, windowed: true }]
}

function lengthOf(
  ctx: Context,
  lag: Lag,
  day: number,
): { span: { from: number; to: number } } | { truth: Truth } | undefined {
  if (lag.soon === '当日') return { span: { from: day, to: day } }
  const value =
    lag.soon !== undefined
      ? definedValue(ctx, lag.soon, '天')
      : lag.within === undefined
        ? undefined
        : typeof lag.within.length === 'string'
          ? definedValue(ctx, lag.within.length, '天')
          : written(lag.within.length)
  if (value === undefined) return undefined
  if (value.low === undefined) return { truth: unknownFor(value.gaps) }
  const n = Number(value.low.top / value.low.bottom)
  const move = (by: number): number =>
    value.unit === '月'
      ? addMonths(day, by)
      : value.unit === '年'
        ? addMonths(day, 12 * by)
        : value.unit === '周'
          ? day + 7 * by
          : day + by
  return { span: { from: move(-n), to: move(n) } }
}
