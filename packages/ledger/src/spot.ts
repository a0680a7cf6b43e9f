import { type Day, intersect, type Period, unknown, unknownFor } from '@lianxiao/kernel'
import { windowOf } from '@lianxiao/scheme'
import type { Each, Scope, Window } from './ast.ts'
import { nameOf, termOf } from './community.ts'
import { type Context, elementOf, judgedOn, type WindowInstance } from './context.ts'
import { type Element, personOf } from './element.ts'
import { noneSaid } from './event.ts'
import { type Gathered, gather } from './gather.ts'
import { eventSpots, lagged, NOTICE_DAYS, type Spot, stop } from './lag.ts'
import type { Outcome } from './outcome.ts'
import { periodNamed } from './parameter.ts'
import { itemOfEach } from './receiver.ts'
import { type Base, instance, windowsIn } from './window.ts'

/** What the scopes of a line are, found once: how far they are gone through, and whether through windows alone. */
interface Route {
  readonly going: readonly Scope[]
  readonly rest: readonly Scope[]
  /** windows that hang on nothing but the agreement, with nothing left to be judged */
  readonly steady: boolean
}

const routes = new WeakMap<readonly Scope[], Route>()

function routeOf(scopes: readonly Scope[]): Route {
  let route = routes.get(scopes)
  if (!route) {
    const at = scopes.findIndex(
      (s) => (s.kind === 'each' && s.of.word === '任一') || s.kind === 'somePeriods',
    )
    route = {
      going: at < 0 ? scopes : scopes.slice(0, at),
      rest: at < 0 ? [] : scopes.slice(at),
      steady: scopes.every((s) => s.kind === 'window' && windowOf(s.word)?.shape !== 'during'),
    }
    routes.set(scopes, route)
  }
  return route
}

/** The windows of a line that goes through windows alone, the same for everyone bound in the cell; undefined for other lines. */
export function steadyWindows(ctx: Context, scopes: readonly Scope[]): readonly WindowInstance[] | undefined {
  if (ctx.elements.length > 0 || !routeOf(scopes).steady) return undefined
  return ctx.run.windowsWithin(ctx.window, scopes, () => spots(ctx, scopes).spots.map((s) => s.ctx.window))
}

/** What an empty set comes to: nothing to ask for where somebody said there is none. */
export const stoppedOutcome = ({ truth, none }: NonNullable<Spot['stopped']>): Outcome =>
  none ? { ...truth, empty: true } : truth

/** Goes through the scopes of a line until one that only asks for some (任一, 至少 3 年): those are judged, not gone through. */
export function spots(
  start: Context,
  scopes: readonly Scope[],
): { spots: readonly Spot[]; rest: readonly Scope[] } {
  const { going, rest } = routeOf(scopes)
  let found: readonly Spot[] = [{ ctx: start, windowed: false }]
  for (const [i, scope] of going.entries())
    found = found.flatMap((spot) => (spot.stopped ? [spot] : step(spot, scope, going[i + 1])))
  return {
    spots: found.flatMap((spot) => (spot.stopped || spot.windowed ? [spot] : inherited(spot))),
    rest,
  }
}

/** A line without a window has the scheme's own (确定 未写周期), else the whole agreement. */
function inherited(spot: Spot): Spot[] {
  return defaultWindows(spot.ctx).map((w) => ({ ...spot, ctx: { ...spot.ctx, window: w }, windowed: true }))
}

function defaultWindows(ctx: Context): readonly WindowInstance[] {
  const { defaultWindow } = ctx.program.scheme
  if (ctx.condition || ctx.window.account) return [ctx.window]
  if (defaultWindow === undefined) return [ctx.window]
  if (typeof defaultWindow !== 'string')
    return windowsIn(ctx.run, defaultWindow, ctx.window.period).map((w) => ({ ...w, inherited: true }))
  const named = periodNamed(ctx.run, defaultWindow)
  const part =
    named === undefined ? undefined : intersect({ ...named, label: defaultWindow }, ctx.window.period)
  return [part === undefined ? ctx.window : { ...ctx.window, period: part, due: part.to }]
}

/** The places one scope leads to from a place. */
export function step(spot: Spot, scope: Scope, next?: Scope): Spot[] {
  switch (scope.kind) {
    case 'window':
      return windowSpots(spot, scope, looksAhead(next) ? NOTICE_DAYS : 0)
    case 'each':
      return eachSpots(spot, scope)
    case 'event':
      return eventSpots(spot, scope)
    case 'named': {
      const named = periodNamed(spot.ctx.run, scope.name)
      if (named === undefined)
        return [stop(spot, scope.name, unknown('unset', `“${scope.name}”的起止没有设定`))]
      return named.from > spot.ctx.run.asOf
        ? []
        : [{ ctx: { ...spot.ctx, window: instance({ ...named, label: scope.name }) }, windowed: true }]
    }
    case 'somePeriods':
      return [spot]
  }
}

function windowSpots(spot: Spot, scope: Window, ahead: number): Spot[] {
  const found: Spot[] = []
  const checked = scope.word === '开学前' || scope.word === '期初'
  const own = spanOfElement(spot.ctx, scope)
  for (const base of spansOf(spot.ctx, scope)) {
    for (const window of windowsIn(spot.ctx.run, scope, base, ahead)) {
      const agreed = checked ? inAgreement(spot.ctx, scope, window) : window
      const fitting = own === undefined || agreed === undefined ? agreed : ownWindow(agreed, own.row)
      if (fitting !== undefined) found.push({ ctx: { ...spot.ctx, window: fitting }, windowed: true })
    }
  }
  return found
}

const looksAhead = (next: Scope | undefined): boolean =>
  (next?.kind === 'event' && next.lag.side === '前') || (next?.kind === 'window' && next.word === '开学前')

/** The first days of a term and the days before it, as far as the agreement had begun by then. */
function inAgreement(ctx: Context, scope: Window, w: WindowInstance): WindowInstance | undefined {
  if (scope.word === '开学前') {
    if (ctx.community === undefined) return w
    const part = intersect(w.period, { from: termOf(ctx.run, ctx.community).from, to: w.period.to })
    return part && { ...w, period: part, full: w.period }
  }
  if (scope.word !== '期初' || ctx.window.full === undefined) return w
  const part = intersect(w.period, ctx.window.period)
  return part && { ...w, period: part, due: part.to, full: w.period }
}

/** The spans a window is cut from: the current window, or for X期间 the postings of kind X. */
export function spansOf(ctx: Context, scope: Window): readonly Base[] {
  const shape = windowOf(scope.word)
  if (shape?.shape === 'moment' && shape.moment === 'start' && ctx.window.full !== undefined)
    return [ctx.window.full]
  // an account runs from before all records: 建设期内 in it is still the agreement
  if (shape?.shape === 'moment' && shape.moment === 'whole' && ctx.window.account && ctx.community)
    return [termOf(ctx.run, ctx.community)]
  if (shape?.shape !== 'during') return [{ from: ctx.window.period.from, to: ctx.window.period.to }]
  const kinds = [shape.of, `${shape.of}期间`]
    .flatMap((n) => ctx.program.names.entries(n))
    .filter((e) => e.kind === 'posting')
    .flatMap((e) => e.recordedAs)
  const person =
    ctx.elements.map(personOf).find((p) => p !== undefined) ??
    (ctx.subject.kind === 'person' ? ctx.subject.id : undefined)
  return (kinds.length > 0 ? kinds : [shape.of])
    .flatMap((k) => ctx.run.county.postingsByKind.get(k))
    .filter((p) => p.recorded <= judgedOn(ctx) && (person === undefined || p.person === person))
    .map((p) => ({ from: p.from, to: p.to }))
}

/** Each element of a set, with the window it is judged in; an empty set stops here. */
function eachSpots(spot: Spot, each: Each): Spot[] {
  const dated = namesDated(spot.ctx, each.of.name)
  if (dated && !spot.windowed) return inherited(spot).flatMap((s) => eachSpots(s, each))
  const set = gather({ ...spot.ctx, evidence: [] }, itemOfEach(each))
  if (set.rows.length === 0) return [emptySpot(spot, each.of.name, set)]
  const inDoubt = set.doubtful.map((element) =>
    stop(
      { ...spot, ctx: { ...spot.ctx, elements: [...spot.ctx.elements, element] } },
      each.of.name,
      unknownFor(set.gaps),
    ),
  )
  return [...set.rows.flatMap((element) => elementSpots(spot, each, element)), ...inDoubt]
}

const namesDated = (ctx: Context, name: string): boolean => {
  const entries = ctx.program.names.entries(name)
  return entries.length === 0 || entries.some((e) => ['activity', 'document', 'decision'].includes(e.kind))
}

function emptySpot(spot: Spot, name: string, set: Gathered): Spot {
  if (set.doubtful.length > 0) return stop(spot, name, unknownFor(set.gaps))
  if (spot.ctx.program.scheme.defines.get(name)?.lines.some((l) => l.kind === 'unset'))
    return stop(spot, name, unknown('unset', `“${name}”没有设定`))
  const none = noneSaid(spot.ctx, name)
  if (!none && spot.ctx.window.period.from > spot.ctx.run.asOf)
    return stop(spot, name, unknown('open', '还没有开始'))
  return stop(
    spot,
    name,
    none ? { value: 'yes', because: [`查无${name}`], gaps: [] } : unknown('missing', `没有可查的${name}`),
    none,
  )
}

function elementSpots(spot: Spot, each: Each, element: Element): Spot[] {
  const ctx: Context = { ...spot.ctx, elements: [...spot.ctx.elements, element] }
  if (each.lag !== undefined)
    return lagged({ ctx, windowed: true }, each.lag, dayOf(element), nameOfElement(ctx, element))
  if (element.kind !== 'posting' && element.kind !== 'pair') return [{ ctx, windowed: spot.windowed }]
  const window = ownWindow(ctx.window, element.row)
  return window === undefined ? [] : [{ ctx: { ...ctx, window }, windowed: spot.windowed }]
}

/** The window as far as a posting or pair runs: what lies before or after it is nobody's, what the agreement cuts off is refused. */
/** The posting or pair gone through, where the window lies within it: 期满 lies behind it. */
function spanOfElement(ctx: Context, { word }: Window): PostingOrPair | undefined {
  if (ctx.elements.length === 0) return undefined
  const shape = windowOf(word)
  if (shape?.shape === 'moment' && (shape.moment === 'end' || shape.moment === 'beforeOpening'))
    return undefined
  const element = elementOf(ctx, 'posting', 'pair')
  return element?.kind === 'posting' || element?.kind === 'pair' ? element : undefined
}

type PostingOrPair = Extract<Element, { kind: 'posting' | 'pair' }>

function ownWindow(
  window: WindowInstance,
  row: { readonly from: Day; readonly to: Day | undefined },
): WindowInstance | undefined {
  const within = (p: Period): Period | undefined => intersect(p, { from: row.from, to: row.to ?? p.to })
  const period = within(window.period)
  if (period === undefined) return undefined
  const { full: whole, ...rest } = window
  const full = whole && within(whole)
  return {
    ...rest,
    period,
    due: Math.min(window.due, period.to),
    ...(full === undefined ? {} : { full }),
  }
}

const nameOfElement = (ctx: Context, element: Element): string => nameOf(ctx.run, element.id)

function dayOf(element: Element): number {
  if (element.kind === 'posting' || element.kind === 'pair') return element.row.from
  if ('row' in element && 'day' in element.row) return element.row.day
  return 0
}
