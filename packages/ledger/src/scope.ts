import { addMonths, intersect, period, type Truth, unknown, unknownFor } from '@lianxiao/kernel'
import { windowOf } from '@lianxiao/scheme'
import type { Each, EventWindow, Lag, Scope, Sentence, SomePeriods, Window } from './ast.ts'
import { nameOf, termOf } from './community.ts'
import { type Context, judgedOn, type WindowInstance } from './context.ts'
import { type Element, personOf } from './element.ts'
import { eventDay, noneSaid } from './event.ts'
import { definedValue, written } from './fact.ts'
import { type Gathered, gather } from './gather.ts'
import { join } from './join.ts'
import { judgeAtom } from './judge.ts'
import type { Outcome } from './outcome.ts'
import { periodNamed } from './parameter.ts'
import { lacking } from './predicate/records.ts'
import { itemOfEach } from './receiver.ts'
import { type Base, instance, windowsIn } from './window.ts'

/** A place a test is judged in: with its window, or why there is none. */
export interface Spot {
  readonly ctx: Context
  /** a window was written (or inherited) on the way here */
  readonly windowed: boolean
  /** the set of a 每… was empty, or something it needs is not known */
  readonly stopped?: { readonly set: string; readonly truth: Truth; readonly none: boolean }
}

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

function step(spot: Spot, scope: Scope, next?: Scope): Spot[] {
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

const stop = (spot: Spot, set: string, truth: Truth, none = false): Spot => ({
  ...spot,
  stopped: { set, truth, none },
})

function windowSpots(spot: Spot, scope: Window, ahead: number): Spot[] {
  const found: Spot[] = []
  const checked = scope.word === '开学前' || scope.word === '期初'
  for (const base of spansOf(spot.ctx, scope)) {
    for (const window of windowsIn(spot.ctx.run, scope, base, ahead)) {
      const fitting = checked ? inAgreement(spot.ctx, scope, window) : [window]
      for (const w of fitting) found.push({ ctx: { ...spot.ctx, window: w }, windowed: true })
    }
  }
  return found
}

/** What is due before something is shown this long before it. */
const NOTICE_DAYS = 62
const looksAhead = (next: Scope | undefined): boolean =>
  (next?.kind === 'event' && next.lag.side === '前') || (next?.kind === 'window' && next.word === '开学前')

/** The first days of a term and the days before it, as far as the agreement had begun by then. */
function inAgreement(ctx: Context, scope: Window, w: WindowInstance): readonly WindowInstance[] {
  if (scope.word === '开学前') {
    if (ctx.community === undefined) return [w]
    const part = intersect(w.period, { from: termOf(ctx.run, ctx.community).from, to: w.period.to })
    return part === undefined ? [] : [{ ...w, period: part }]
  }
  if (scope.word !== '期初' || ctx.window.full === undefined) return [w]
  const part = intersect(w.period, ctx.window.period)
  return part === undefined ? [] : [{ ...w, period: part, due: part.to }]
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

const DATED = new Set<Element['kind']>(['activity', 'document', 'decision', 'listItem'])

/** Each element of a set, with the window it is judged in; an empty set stops here. */
function eachSpots(spot: Spot, each: Each): Spot[] {
  const dated = namesDated(spot.ctx, each.of.name)
  if (dated && !spot.windowed) return inherited(spot).flatMap((s) => eachSpots(s, each))
  const set = gather({ ...spot.ctx, evidence: [] }, itemOfEach(each))
  if (set.rows.length === 0) return [emptySpot(spot, each.of.name, set)]
  return set.rows.flatMap((element) => elementSpots(spot, each, element))
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
  if (element.kind !== 'posting' && element.kind !== 'pair') {
    return [{ ctx: DATED.has(element.kind) ? { ...ctx, window: ctx.window } : ctx, windowed: spot.windowed }]
  }
  const { from, to } = element.row
  const part = intersect(ctx.window.period, { from, to: to ?? ctx.window.period.to })
  return part === undefined
    ? []
    : [
        {
          ctx: { ...ctx, window: { ...ctx.window, period: part, due: Math.min(ctx.window.due, part.to) } },
          windowed: spot.windowed,
        },
      ]
}

const nameOfElement = (ctx: Context, element: Element): string => nameOf(ctx.run, element.id)

function dayOf(element: Element): number {
  if (element.kind === 'posting' || element.kind === 'pair') return element.row.from
  if ('row' in element && 'day' in element.row) return element.row.day
  return 0
}

function eventSpots(spot: Spot, scope: EventWindow): Spot[] {
  const day = eventDay(spot.ctx, scope.event)
  if (day === undefined)
    return [stop({ ...spot, windowed: true }, scope.event, unknown('open', `“${scope.event}”还没有日期`))]
  if (
    scope.lag.side === '前' &&
    ((scope.lag.within === undefined && day - NOTICE_DAYS > spot.ctx.run.asOf) ||
      isBeforeAgreement(spot.ctx, day - 1))
  )
    return []
  return lagged({ ...spot, windowed: true }, scope.lag, day, scope.event).map((s) =>
    spot.windowed && !s.stopped
      ? relabelled(s, `${spot.ctx.window.period.label}${s.ctx.window.period.label}`)
      : s,
  )
}

/** Nobody owes what was due before the agreement began. */
const isBeforeAgreement = (ctx: Context, due: number): boolean =>
  ctx.community !== undefined && due < termOf(ctx.run, ctx.community).from

const relabelled = (spot: Spot, label: string): Spot => ({
  ...spot,
  ctx: { ...spot.ctx, window: { ...spot.ctx.window, period: { ...spot.ctx.window.period, label } } },
})

/** The window before or after a day: within a length, or up to the end of the window around it. */
function lagged(spot: Spot, lag: Lag, day: number, label: string): Spot[] {
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

/** Judges a sentence as a condition: every element and window of its scopes must hold, or any for 任一, or so many for 至少 3 年. */
export function judgeSentence(ctx: Context, sentence: Sentence): Outcome {
  return judgeScopes(ctx, sentence.scopes, (c) => leaf(c, sentence))
}

/** The atoms of a sentence in one place. */
export function leaf(ctx: Context, sentence: Sentence): Outcome {
  const first = judgeAtom(ctx, sentence.first)
  if (sentence.more.length === 0) return first
  return join(sentence.more[0]?.by ?? '且', [first, ...sentence.more.map((m) => judgeAtom(ctx, m.atom))])
}

export function judgeScopes(
  ctx: Context,
  scopes: readonly Scope[],
  judge: (ctx: Context) => Outcome,
): Outcome {
  const first = scopes[0]
  if (first === undefined) return judge(ctx)
  const rest = scopes.slice(1)
  if (first.kind === 'window' && rest[0]?.kind === 'somePeriods')
    return some(ctx, first, rest[0], rest.slice(1), judge)
  if (first.kind === 'somePeriods') return some(ctx, { kind: 'window', word: '每年' }, first, rest, judge)
  const found = step({ ctx, windowed: true }, first, rest[0])
  const outcomes = found.map(
    (spot): Outcome => (spot.stopped ? stoppedOutcome(spot.stopped) : judgeScopes(spot.ctx, rest, judge)),
  )
  if (outcomes.length === 0) return lacking(ctx, '还没有开始')
  const any_ = first.kind === 'each' && first.of.word === '任一'
  const ahead =
    first.kind === 'window' && moreToCome(ctx, first, found) ? [unknown('open', '后面的时段还没有到')] : []
  return outcomes.length === 1 && ahead.length === 0
    ? (outcomes[0] as Outcome)
    : join(any_ ? '或' : '且', [...outcomes, ...ahead])
}

/** Whether a span that must hold in every year still has years that have not begun. */
function moreToCome(ctx: Context, scope: Window, found: readonly Spot[]): boolean {
  const shape = windowOf(scope.word)
  if (shape?.shape !== 'every' || !ctx.condition) return false
  const last = Math.max(...found.map((s) => s.ctx.window.period.to))
  return ctx.window.period.to > last && ctx.window.period.to < 300_000
}

/** 帮扶期间 至少 3 年 …: how many of the years hold, counting those that are open as perhaps. */
function some(
  ctx: Context,
  window: Window,
  count: SomePeriods,
  rest: readonly Scope[],
  judge: (ctx: Context) => Outcome,
): Outcome {
  const asked = written(count.count)
  const shape = windowOf(window.word)
  const yearly: Window = { kind: 'window', word: shape?.shape === 'every' ? window.word : '每年' }
  const spans = spansOf(ctx, window)
  const places = spans.flatMap((s) => windowsIn(ctx.run, yearly, s)).map((w) => ({ ...ctx, window: w }))
  const outcomes = places.map((c) => judgeScopes(c, rest, judge))
  const sure = outcomes.filter((o) => o.value === 'yes').length
  const maybe = sure + outcomes.filter((o) => o.value === 'unknown').length
  const need = Number(asked.low?.top ?? 0n)
  const shown = { actual: `${sure} 年`, required: `${need} 年` }
  if (sure >= need) return { value: 'yes', because: [], gaps: [], ...shown }
  const running = spans.some((s) => s.to === undefined || s.to > ctx.run.asOf)
  if (maybe >= need || running)
    return {
      ...unknownFor([
        ...outcomes.flatMap((o) => o.gaps),
        ...(running ? [{ cause: 'open' as const, says: '还没有结束' }] : []),
      ]),
      ...shown,
    }
  return { value: 'no', because: [`只有 ${sure} 年达到`], gaps: [], ...shown }
}
