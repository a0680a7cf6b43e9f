import type { Parameter } from '@lianxiao/facts'
import {
  type Calendar,
  type Day,
  emptyCalendar,
  exact,
  exactly,
  notKnown,
  type Period,
  parseDecimal,
  type Quantity,
  scaleOf,
  schoolYear,
  schoolYearOf,
  termOf,
  whole,
} from '@lianxiao/kernel'
import type { YearKind } from './ast.ts'
import { daysOfChange } from './clause.ts'
import { type Context, judgedOn, type WindowInstance } from './context.ts'
import type { Counted } from './count.ts'
import { type Community, type County, termOfCommunity, unitsOn } from './county.ts'
import { type Dated, datedPeriod } from './dates.ts'
import type { Draft } from './draft.ts'
import { ownDrafts } from './evaluate.ts'
import type { Program, ProgramClause } from './program.ts'

/** One judgement of a county by a scheme as of a day: what everything below it asks. */
export class Run {
  readonly program: Program
  readonly county: County
  readonly asOf: Day
  readonly calendar: Calendar
  readonly yearKind: YearKind
  readonly roundLength: number | undefined
  /** rows of the last counted line, for 其中 */
  last: Counted | undefined
  readonly #cells = new Map<string, readonly Draft[]>()
  readonly #others = new Map<string, Run>()
  readonly #terms = new Map<Community, { from: Day; to: Day | undefined }>()
  readonly #units = new Map<Community, readonly string[]>()
  readonly #periods = new Map<string, Dated | undefined>()
  readonly #windows = new Map<string, readonly WindowInstance[]>()
  readonly #subjects: { names?: ReadonlySet<string> } = {}
  readonly #within = new Map<WindowInstance, Map<object, readonly WindowInstance[]>>()
  readonly #settled = new Map<string, unknown>()
  readonly #changes = new Map<Community, readonly Day[]>()
  readonly #closed = new Map<string, readonly ClosedSpan[]>()

  /** windows that begin up to this day are judged too, though nothing of them has happened: progress asks for the whole year */
  readonly horizon: Day

  /** windows that end before this day are not asked for */
  readonly since: Day

  constructor(program: Program, county: County, asOf: Day, horizon: Day = asOf, since: Day = EVER) {
    this.program = program
    this.county = county
    this.asOf = asOf
    this.horizon = horizon
    this.since = since
    this.calendar = county.records.calendar ?? emptyCalendar
    this.yearKind = program.scheme.yearKind ?? 'calendarYear'
    this.roundLength = roundLength(program)
  }

  /** The same county judged as of another day: milestones look at the ledger as it stood. */
  at(day: Day, horizon: Day = day, since: Day = EVER): Run {
    if (day === this.asOf && horizon === this.horizon && since === this.since) return this
    const key = `${day}|${horizon}|${since}`
    let run = this.#others.get(key)
    if (!run) {
      run = new Run(this.program, this.county, day, horizon, since)
      this.#others.set(key, run)
    }
    return run
  }

  /** What the registry, the calendar and the scheme settle for this day: found the first time it is asked for. */
  once<T>(key: string, find: () => T): T {
    const known = this.#settled.get(key)
    if (known !== undefined || this.#settled.has(key)) return known as T
    const found = find()
    this.#settled.set(key, found)
    return found
  }

  daysOfChange(community: Community): readonly Day[] {
    let days = this.#changes.get(community)
    if (!days) {
      days = daysOfChange(community, this.asOf)
      this.#changes.set(community, days)
    }
    return days
  }

  cached(key: string, make: () => readonly Draft[]): readonly Draft[] {
    let drafts = this.#cells.get(key)
    if (!drafts) {
      drafts = make()
      this.#cells.set(key, drafts)
    }
    return drafts
  }

  /** What a clause itself says in a cell, before exceptions. */
  own(clause: ProgramClause, community: Community | undefined): readonly Draft[] {
    return this.cached(`own ${clause.id}|${community?.id ?? ''}`, () => ownDrafts(this, clause, community))
  }

  forget(key: string): void {
    this.#cells.delete(`own ${key}`)
    this.#cells.delete(key)
    for (const run of this.#others.values()) run.forget(key)
  }

  get subjectNames(): ReadonlySet<string> {
    this.#subjects.names ??= new Set([...CURRICULUM, ...this.county.records.subjects.map((s) => s.subject)])
    return this.#subjects.names
  }

  /** The community's agreement as known, cut to the scheme's 建设期 where it has one. */
  termOf(community: Community): { from: Day; to: Day | undefined } {
    let term = this.#terms.get(community)
    if (!term) {
      term = termOfCommunity(community, this.asOf)
      this.#terms.set(community, term)
    }
    return term
  }

  /** The lead and everyone who is known by now to have been, or to become, a member. */
  everUnits(community: Community): readonly string[] {
    let units = this.#units.get(community)
    if (!units) {
      const known = community.memberships.filter((m) => m.recorded <= this.asOf)
      units = [...new Set([community.lead, ...known.map((m) => m.member)])]
      this.#units.set(community, units)
    }
    return units
  }

  /** Whether nothing more will be entered for the window: closed by who may, by the scheme's days of grace, or a milestone passed. */
  isClosed(ctx: Context): boolean {
    if (ctx.asItStands) return true
    if (ctx.window.milestone) return this.asOf >= ctx.window.due
    const to = ctx.window.account ? this.#lastTermEnd() : ctx.window.period.to
    if (to > this.asOf) return false
    const grace = this.graceDays
    if (grace !== undefined && this.asOf >= to + grace) return true
    const closings = this.closings(ctx.community)
    if (ctx.window.account) return closings.some((c) => c.to >= to)
    const start = ctx.community === undefined ? ctx.window.period.from : this.termOf(ctx.community).from
    return covers(closings, Math.min(Math.max(ctx.window.period.from, start), to), to)
  }

  /** What has been closed by now for a community: its own closings and the county's, by their first day. */
  closings(community: Community | undefined): readonly ClosedSpan[] {
    const key = community?.id ?? ''
    let found = this.#closed.get(key)
    if (!found) {
      found = this.county.records.closings
        .filter(
          (c) => c.recorded <= this.asOf && (c.community === undefined || c.community === community?.id),
        )
        .map((c) => ({ from: c.from, to: c.to, day: c.recorded }))
        .sort((a, b) => a.from - b.from)
      this.#closed.set(key, found)
    }
    return found
  }

  /** The day from which entries dated on a day come too late; undefined while its period is open. */
  closingOf(community: Community | undefined, day: Day): Day | undefined {
    let first: Day | undefined
    for (const c of this.closings(community))
      if (c.from <= day && day <= c.to && (first === undefined || c.day < first)) first = c.day
    return first
  }

  get graceDays(): number | undefined {
    return this.program.graceDays
  }

  #lastTermEnd(): Day {
    const year = schoolYearOf(this.asOf)
    const ends = [year - 1, year]
      .flatMap((y) => ([1, 2] as const).map((t) => termOf(this.calendar, y, t).to))
      .filter((to) => to <= this.asOf)
    return ends.length === 0 ? this.asOf : Math.max(...ends)
  }

  /** A value that the plan leaves open, as set by the latest parameter in force on the day and known by now. */
  parameter(name: string, on: Day): Quantity | undefined {
    const row = this.parameterRow(name, on)
    if (row === undefined) return undefined
    const percent = /^(\d+(?:\.\d+)?)\s*%$/.exec(row.value)
    if (percent)
      return exactly(exact.divide(parseDecimal(percent[1] as string) ?? exact.zero, whole(100)), '%')
    const number = parseDecimal(row.value.trim())
    if (number === undefined) return notKnown('unset', `“${name}”设定的不是数`)
    if (row.measure === '%') return exactly(exact.divide(number, whole(100)), '%')
    return exactly(exact.multiply(number, whole(scaleOf(row.measure ?? ''))), row.measure ?? '')
  }

  parameterRow(name: string, on: Day): Parameter | undefined {
    const rows = [...this.program.parameters, ...this.county.records.parameters].filter(
      (p) => p.name === name && p.from <= on && p.recorded <= this.asOf,
    )
    return rows.reduce<Parameter | undefined>(
      (a, b) => (a === undefined || b.from >= a.from ? b : a),
      undefined,
    )
  }

  /** A length in days set by a parameter or the scheme. */
  lengthOf(name: string, on: Day): number | undefined {
    const value = this.parameter(name, on)
    return value?.low === undefined
      ? undefined
      : Number(value.low.top / value.low.bottom) * (value.unit === '月' ? 30 : 1)
  }

  /** The names of a 确定 that is a list, or that a parameter fills with one. */
  listOf(ctx: Context, name: string): readonly string[] {
    const is = this.program.scheme.defines.get(name)?.lines.find((l) => l.kind === 'is')
    if (is?.value.kind === 'names') return is.value.names.map((n) => n.name)
    return this.parameterRow(name, judgedOn(ctx))?.value.split('、') ?? []
  }

  listItems(name: string): readonly string[] | undefined {
    return this.program.scheme.lists.get(name)
  }

  /** A period the scheme names with 自…至…; its open years filled by a parameter 2026-09-01 至 2028-08-31. */
  periodNamed(name: string): Dated | undefined {
    if (!this.#periods.has(name)) this.#periods.set(name, this.#findPeriod(name))
    return this.#periods.get(name)
  }

  /** The windows a word gives within a span; the same for every rule and community with that span. */
  windows(
    word: string,
    from: Day,
    to: Day | undefined,
    ahead: number,
    find: () => readonly WindowInstance[],
  ): readonly WindowInstance[] {
    const key = `${word}|${from}|${to}|${ahead}`
    let windows = this.#windows.get(key)
    if (!windows) {
      windows = find().filter((w) => w.period.to >= this.since)
      this.#windows.set(key, windows)
    }
    return windows
  }

  /** The windows that the scopes of a line give within a community's agreement. */
  windowsWithin(
    base: WindowInstance,
    scopes: object,
    find: () => readonly WindowInstance[],
  ): readonly WindowInstance[] {
    let within = this.#within.get(base)
    if (within === undefined) {
      within = new Map()
      this.#within.set(base, within)
    }
    let windows = within.get(scopes)
    if (windows === undefined) {
      windows = find()
      within.set(scopes, windows)
    }
    return windows
  }

  #findPeriod(name: string): Dated | undefined {
    const span = this.program.scheme.defines.get(name)?.lines.find((l) => l.kind === 'dateSpan')
    const own = span?.kind === 'dateSpan' ? datedPeriod(span.from, span.to) : undefined
    if (own !== undefined) return own
    const row = this.parameterRow(name, this.asOf)
    const [from, to] = row?.value.split(/\s*至\s*/) ?? []
    return from === undefined || to === undefined ? undefined : datedPeriod(from, to)
  }

  noneSaid(ctx: Context, name: string): boolean {
    const of = [ctx.counterpart?.id, ctx.subject.id, ctx.community?.id, ...ctx.elements.map((e) => e.id)]
    const names = [name, ...this.program.names.entries(name).flatMap((e) => [e.name, ...e.recordedAs])]
    return names.some((n) =>
      this.county.none
        .get(n)
        .some(
          (s) =>
            of.includes(s.of) &&
            s.recorded <= judgedOn(ctx) &&
            s.from <= ctx.window.period.to &&
            (s.to === undefined || s.to >= ctx.window.period.from),
        ),
    )
  }

  /** The day of a named event: from the registry, the calendar, or a decision of that name. */
  eventDay(ctx: Context, name: string): Day | undefined {
    const entry = this.program.names.entries(name)[0]
    const what = entry?.of ?? entry?.name ?? name
    if (ctx.community !== undefined && what === '协议到期') return this.termOf(ctx.community).to
    if (ctx.community !== undefined && what === '组建') return this.termOf(ctx.community).from
    const year = this.schoolYearIn(ctx.window.period)
    if (what === '秋季开学') return termOf(this.calendar, year, 1).opening
    if (what === '春季开学') return termOf(this.calendar, year, 2).opening
    const kinds = entry?.recordedAs ?? [name]
    const days = kinds
      .flatMap((k) => this.county.decisions.get(k))
      .filter((d) => d.recorded <= judgedOn(ctx))
      .map((d) => d.day)
    return days.length === 0 ? undefined : Math.max(...days)
  }

  /** The school year whose yearly numbers a window is about. */
  schoolYearIn(period: Period): number {
    return period.to - period.from <= 366
      ? schoolYearOf(period.from)
      : schoolYearOf(Math.min(period.to, this.asOf))
  }

  yearBefore(ctx: Context): Context {
    const year = schoolYear(this.schoolYearIn(ctx.window.period) - 1)
    return { ...ctx, window: { ...ctx.window, period: year, due: year.to } }
  }

  /** Ranks of different groups are not compared; says so. */
  groupChange(ctx: Context, indicator: string): string | undefined {
    const entry = this.program.names.entries(indicator)[0]
    const element = ctx.elements.find((e) => e.kind === 'unit')
    const of = element?.id ?? ctx.subject.id
    const year = this.schoolYearIn(ctx.window.period)
    const rows = (entry?.recordedAs ?? [indicator])
      .flatMap((i) => this.county.measurements.get(`${i}\u0000${of}`))
      .filter((r) => r.recorded <= judgedOn(ctx))
    const group = (y: number): string | undefined => rows.filter((r) => r.year === y).at(-1)?.group
    const [before, now] = [group(year - 1), group(year)]
    return before !== undefined && now !== undefined && before !== now
      ? `两年不在同一组（${before}、${now}），名次不可比`
      : undefined
  }

  /** The communities that two units have both been in, as known by now. */
  sharedBy(one: string, other: string): readonly Community[] {
    return this.once(`shared ${one}|${other}`, () =>
      [...this.county.communities.values()].filter((c) => {
        const ever = this.everUnits(c)
        return ever.includes(one) && ever.includes(other)
      }),
    )
  }

  /** A unit's or community's name; other ids as they are. */
  nameOf(id: string): string {
    return this.county.units.get(id)?.name ?? this.county.communities.get(id)?.name ?? id
  }

  /** A bureau that stands over one of the units, or over everyone: it may hold what they are to have somebody for. */
  isBureauOver(id: string, units: readonly string[]): boolean {
    if (!this.isBureau(id)) return false
    const { units: registry } = this.county
    if (registry.get(id)?.parent === undefined) return !units.some((u) => this.isBureau(u))
    return units.some((unit) => {
      for (let up = registry.get(unit)?.parent; up !== undefined; up = registry.get(up)?.parent)
        if (up === id) return true
      return false
    })
  }

  isBureau(id: string): boolean {
    const kind = this.county.units.get(id)?.kind
    return kind === '机构' || kind === '县区'
  }

  unitsNow(ctx: Context): readonly string[] {
    return ctx.community === undefined
      ? []
      : unitsOn(ctx.community, Math.min(ctx.window.period.to, judgedOn(ctx)), this.asOf)
  }

  clauseNamed(name: string): ProgramClause | undefined {
    return this.program.byName.get(name)
  }
}

/** Before any record. */
const EVER: Day = -1_000_000

/** A closed stretch of the ledger and the day it was closed. */
interface ClosedSpan {
  readonly from: Day
  readonly to: Day
  readonly day: Day
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

/** Subjects of the national curriculum (义务教育课程方案 2022, 普通高中课程方案 2020), for words in brackets that are subjects. */
const CURRICULUM: readonly string[] = [
  '语文',
  '数学',
  '英语',
  '外语',
  '道德与法治',
  '思想政治',
  '政治',
  '历史',
  '地理',
  '科学',
  '物理',
  '化学',
  '生物',
  '生物学',
  '信息',
  '信息科技',
  '信息技术',
  '通用技术',
  '体育',
  '体育与健康',
  '艺术',
  '音乐',
  '美术',
  '劳动',
  '综合实践活动',
  '班队',
  '心理健康',
]

/** 每轮 期限 为 2 年, wherever a 确定 says it. */
function roundLength(program: Program): number | undefined {
  for (const define of program.scheme.defines.values()) {
    for (const line of define.lines) {
      if (line.kind !== 'test') continue
      const { sentence } = line
      const isRound = sentence.scopes.some((s) => s.kind === 'window' && s.word === '每轮')
      const p = sentence.first.kind === 'judge' ? sentence.first.predicate : undefined
      if (isRound && p?.kind === 'compare' && p.to.kind === 'amount') return Number(p.to.number)
    }
  }
  return undefined
}
