import { type Calendar, type Day, emptyCalendar } from '@lianxiao/kernel'
import type { YearKind } from './ast.ts'
import type { Binding } from './clause.ts'
import type { WindowInstance } from './context.ts'
import type { Counted } from './count.ts'
import type { Community, County } from './county.ts'
import { EVER } from './dates.ts'
import type { Draft } from './draft.ts'
import { ownDrafts } from './evaluate.ts'
import type { Program, ProgramClause } from './program.ts'

/** One judgement of a county by a scheme as of a day, and what has been found out for it. */
export class Run {
  readonly program: Program
  readonly county: County
  readonly asOf: Day
  readonly calendar: Calendar
  readonly yearKind: YearKind
  readonly roundLength: number | undefined
  /** windows that begin up to this day are judged too, though nothing of them has happened: progress asks for the whole year */
  readonly horizon: Day
  /** windows that end before this day are not asked for */
  readonly since: Day
  /** rows of the last counted line, for 其中 */
  last: Counted | undefined
  readonly #cells = new Map<string, readonly Draft[]>()
  readonly #others = new Map<string, Run>()
  readonly #windows = new Map<string, readonly WindowInstance[]>()
  readonly #within = new Map<WindowInstance, Map<object, readonly WindowInstance[]>>()
  readonly #bound = new Map<string, readonly Binding[]>()
  readonly #known = new Map<unknown, Map<unknown, unknown>>()

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

  /** Who is bound, by the words of the rule, the community and the day. */
  bindings(key: string, find: () => readonly Binding[]): readonly Binding[] {
    let bound = this.#bound.get(key)
    if (!bound) {
      bound = find()
      this.#bound.set(key, bound)
    }
    return bound
  }

  /** What the registry, the calendar and the scheme say of a thing on this day: found the first time it is asked for. */
  known<Key, Found>(find: (run: Run, key: Key) => Found, key: Key): Found {
    let found = this.#known.get(find)
    if (found === undefined) {
      found = new Map()
      this.#known.set(find, found)
    }
    const known = found.get(key)
    if (known !== undefined || found.has(key)) return known as Found
    const value = find(this, key)
    found.set(key, value)
    return value
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
}

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
