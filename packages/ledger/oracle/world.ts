import type { Entry, Records } from '@lianxiao/facts'
import type { Define, Item, Rule } from '@lianxiao/scheme'
import { type Day, type Span, within } from './time.ts'
import type { Cause, Truth } from './truth.ts'

/** What the oracle is asked: the rules as read, the names, the records and the day. */
export interface Question {
  readonly scheme: string
  readonly rules: readonly Rule[]
  readonly entries: readonly Entry[]
  readonly records: Records
  readonly asOf: Day
}

export type YearKind = 'schoolYear' | 'calendarYear' | 'fromStart'

/** The question, with the scheme's own names read out; records are only those recorded by the day. */
export interface World {
  readonly scheme: string
  readonly rules: readonly Rule[]
  readonly entries: readonly Entry[]
  readonly records: Records
  readonly asOf: Day
  readonly yearKind: YearKind
  /** 未写周期 */
  readonly inherited: string | undefined
  /** 关账 期满后 N 天 */
  readonly grace: number | undefined
  /** 施行 */
  readonly inForce: Day | undefined
  /** windows that begin up to this day are looked at, where it is later than the day of judgement */
  readonly horizon?: Day
}

/** A community: where its agreement begins and ends. */
export interface Community extends Span {
  readonly id: string
}

const YEARS: Readonly<Record<string, YearKind>> = {
  学年: 'schoolYear',
  每学年: 'schoolYear',
  日历年: 'calendarYear',
  自起始日起十二个月: 'fromStart',
}

/** The one word a 确定 gives, if it gives a word. */
function wordOf(rules: readonly Rule[], name: string): string | undefined {
  for (const rule of rules) {
    if (rule.kind !== 'define' || rule.name !== name) continue
    for (const line of rule.lines) {
      if (line.kind !== 'is') continue
      if (line.value.kind === 'window') return line.value.word
      if (line.value.kind === 'names') return line.value.names[0]?.name
    }
  }
  return undefined
}

function graceOf(rules: readonly Rule[]): number | undefined {
  for (const rule of rules)
    if (rule.kind === 'head')
      for (const line of rule.lines ?? [])
        if (line.kind === 'grace' && line.after.kind === 'amount') return Number(line.after.number)
  return undefined
}

function inForceOf(rules: readonly Rule[]): Day | undefined {
  for (const rule of rules)
    if (rule.kind === 'head')
      for (const line of rule.lines ?? [])
        if (line.kind === 'inForce' && line.from !== undefined) return Date.parse(line.from) / 86_400_000
  return undefined
}

export function worldOf(question: Question): World {
  const records: Record<string, unknown> = {}
  for (const [name, list] of Object.entries(question.records))
    records[name] = Array.isArray(list)
      ? list.filter((row: { recorded: Day }) => row.recorded <= question.asOf)
      : list
  return {
    ...question,
    records: records as unknown as Records,
    yearKind: YEARS[wordOf(question.rules, '每年') ?? ''] ?? 'calendarYear',
    inherited: wordOf(question.rules, '未写周期'),
    grace: graceOf(question.rules),
    inForce: inForceOf(question.rules),
  }
}

export const defineOf = (world: World, name: string): Define | undefined =>
  world.rules.find((rule): rule is Define => rule.kind === 'define' && rule.name === name)

/** The items of a 清单, or of a 确定 that is a list of names. */
export function listOf(world: World, name: string): readonly string[] | undefined {
  for (const rule of world.rules) {
    if (rule.kind === 'namedList' && rule.name === name)
      return rule.lines.flatMap((line) => (line.kind === 'listIs' ? line.names : []))
    if (rule.kind === 'define' && rule.name === name)
      for (const line of rule.lines)
        if (line.kind === 'is' && line.value.kind === 'names') return line.value.names.map((n) => n.name)
  }
  return undefined
}

/** What a word stands for after 用语, all the way down. */
export function meant(world: World, word: string): readonly string[] {
  for (const rule of world.rules)
    if (rule.kind === 'vocabulary')
      for (const line of rule.lines)
        if (line.kind === 'means' && line.word === word) return line.as.flatMap((w) => meant(world, w))
  return [word]
}

export const entryOf = (world: World, name: string): Entry | undefined =>
  world.entries.find((entry) => entry.name === name)

/** The entries an item stands for; a name nobody declared is a document kind of that name. */
export const entriesOf = (world: World, item: Item): readonly Entry[] =>
  meant(world, item.name).map(
    (name) =>
      entryOf(world, name) ?? { name, kind: 'document', units: ['份'], meaning: '', recordedAs: [name] },
  )

export function communities(world: World): Community[] {
  const ids = [...new Set(world.records.memberships.map((m) => m.community))]
  const found: Community[] = []
  for (const id of ids) {
    const agreements = world.records.agreements.filter((a) => a.community === id)
    const last = agreements.at(-1)
    if (last === undefined) continue
    found.push({ id, from: Math.min(...agreements.map((a) => a.from)), to: last.to })
  }
  return found
}

const running = (row: { readonly from: Day; readonly to: Day | undefined }, on: Day): boolean =>
  row.from <= on && (row.to === undefined || on <= row.to)

export { running }

/** Whether a unit belongs to the community on a day; without a day: ever. */
export function belongs(world: World, community: string, unit: string, on?: Day): boolean {
  return world.records.memberships.some(
    (m) =>
      m.community === community &&
      (m.lead === unit || m.member === unit) &&
      (on === undefined || running(m, on)),
  )
}

export function leadOf(world: World, community: string, on: Day): string | undefined {
  return world.records.memberships.find((m) => m.community === community && running(m, on))?.lead
}

export const membersOf = (world: World, community: string, on: Day): readonly string[] => [
  ...new Set(
    world.records.memberships.filter((m) => m.community === community && running(m, on)).map((m) => m.member),
  ),
]

/** The first day on which nothing more may be entered for any day of the span; undefined while it is open. */
export function closedOn(world: World, community: string, span: Span): Day | undefined {
  const closings = world.records.closings.filter(
    (c) => c.community === undefined || c.community === community,
  )
  let last = -Infinity
  for (let day = span.from; day <= span.to; day += 1) {
    const first = Math.min(...closings.filter((c) => within(c, day)).map((c) => c.recorded))
    last = Math.max(last, first)
  }
  if (world.grace !== undefined) last = Math.min(last, span.to + world.grace)
  return last <= world.asOf ? last : undefined
}

/** The state of a duty: strongest gap first; what is only open is pending, then overdue until the period is closed. */
export function settledStatus(
  world: World,
  spot: { readonly window: Span; readonly community: Community },
  truth: Truth,
): string {
  if (truth.value === 'yes') return 'met'
  if (truth.value === 'no') return 'unmet'
  for (const cause of ['conflict', 'uncovered', 'unset'] as const)
    if (truth.causes.includes(cause)) return cause
  if (truth.causes.includes('missing') || truth.causes.includes('undecided')) return 'unknown'
  // a bound that is not broken so far is owed by nobody
  return truth.stands || world.asOf <= spot.window.to ? 'pending' : 'overdue'
}

/** As a condition, in a score or in money, an open count is unknown. */
export function conditionStatus(causes: readonly Cause[]): string {
  for (const cause of ['conflict', 'uncovered', 'unset'] as const) if (causes.includes(cause)) return cause
  return 'unknown'
}

/** The day on which the registry is read for a window: its last, or the day of judgement while it runs. */
export const registryDay = (world: World, window: Span): Day => Math.min(window.to, world.asOf)
