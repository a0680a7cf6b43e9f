import type { Activity, Document, Entry, ListItem, Posting } from '@lianxiao/facts'
import type { Item, Items, Norm } from '@lianxiao/scheme'
import { bodyNamed } from './bodies.ts'
import { filtered, isOfKind } from './filters.ts'
import { taken } from './modes.ts'
import { type Place, type Row, refusals } from './refusals.ts'
import { within } from './time.ts'
import type { Cause } from './truth.ts'
import {
  belongs,
  closedOn,
  entriesOf,
  leadOf,
  listOf,
  meant,
  membersOf,
  registryDay,
  running,
  type World,
} from './world.ts'

/** Where a test runs: who owes, to whom, of which element, in which window. */
export interface Spot extends Place {
  /** undefined: the whole community */
  readonly subject: string | undefined
  readonly receiver: string | undefined
  readonly element: Row | string | undefined
  /** records already used in the account */
  readonly used?: ReadonlySet<string>
}

export interface Gathered {
  readonly kept: readonly Row[]
  readonly refused: ReadonlyMap<string, ReadonlySet<string>>
  /** rows that would count if something missing or undecided were settled */
  readonly open: readonly { readonly row: Row; readonly cause: Cause }[]
  /** the registry is known as it stands; a ledger may still grow */
  readonly registry: boolean
}

const elementRow = (spot: Spot): Row | undefined =>
  typeof spot.element === 'object' ? spot.element : undefined

/** Whether the activity is one of this community's. */
function ofCommunity(world: World, community: string, a: Activity): boolean {
  if (a.community !== undefined) return a.community === community
  if (!belongs(world, community, a.organiser)) return false
  const others = world.records.memberships.filter((m) => m.community !== community)
  const shared = others.some((m) => m.lead === a.organiser || m.member === a.organiser)
  return !shared || a.hosts.some((h) => belongs(world, community, h))
}

/** Whether an activity names the element, or the element is somebody who took part or whose pair it belongs to. */
function ofElement(world: World, a: Activity, element: Row): boolean {
  if (a.related === element.id) return true
  const person = (element.of as { person?: string }).person
  return (
    person !== undefined &&
    (world.records.participations.some((p) => p.activity === a.id && p.person === person) ||
      world.records.pairs.some((p) => p.id === a.related && (p.mentor === person || p.apprentice === person)))
  )
}

function activities(spot: Spot, entry: Entry): Row[] {
  const { world, community, window } = spot
  const found: Row[] = []
  for (const a of world.records.activities) {
    if (!entry.recordedAs.includes(a.kind) && !a.subkinds.some((s) => entry.recordedAs.includes(s))) continue
    if (!within(window.whole, a.day) || !ofCommunity(world, community.id, a)) continue
    if (
      spot.subject === undefined ? !belongs(world, community.id, a.organiser) : a.organiser !== spot.subject
    )
      continue
    if (spot.receiver !== undefined && !a.hosts.includes(spot.receiver)) continue
    if (typeof spot.element === 'string' && a.subject !== spot.element) continue
    if (typeof spot.element === 'object' && !ofElement(world, a, spot.element)) continue
    found.push({ id: a.id, sort: 'activity', of: a, day: a.day, recorded: a.recorded })
  }
  return found
}

/** The units whose membership on the day decides whether a row is inside. */
function unitsOf(spot: Spot, row: Row): string[] {
  if (row.sort !== 'activity') return []
  const a = row.of as Activity
  const hosts = a.hosts.filter((h) => belongs(spot.world, spot.community.id, h))
  const receivers = spot.receiver === undefined ? hosts : [spot.receiver]
  return [a.organiser, ...receivers]
}

export function postings(spot: Spot, entry: Entry): Row[] {
  const { world, community, window, subject, receiver } = spot
  return world.records.postings.flatMap((p: Posting): Row[] => {
    const runs = p.from <= window.to && (p.to === undefined || p.to >= window.from)
    if (!entry.recordedAs.includes(p.kind) || !runs) return []
    const mine =
      subject === undefined
        ? belongs(world, community.id, p.home) && belongs(world, community.id, p.host)
        : receiver === undefined
          ? p.home === subject || p.host === subject
          : p.home === subject && p.host === receiver
    return mine ? [{ id: p.id, sort: 'posting', of: p, recorded: p.recorded }] : []
  })
}

/** People of a kind on the last day of the window. */
export function people(spot: Spot, entry: Entry, unit: string | undefined): Row[] {
  const { world, community } = spot
  const on = registryDay(world, spot.window)
  return world.records.people.flatMap((p): Row[] => {
    if (!running(p, on)) return []
    if (unit === undefined ? !belongs(world, community.id, p.unit, on) : p.unit !== unit) return []
    const row: Row = { id: p.person, sort: 'person', of: p, recorded: p.recorded }
    return entry.of === '全体' || isOfKind(spot, row, entry.recordedAs) ? [row] : []
  })
}

function documents(spot: Spot, entry: Entry): Row[] {
  const { world, community, window, subject, receiver } = spot
  const element = elementRow(spot)
  return world.records.documents.flatMap((d: Document): Row[] => {
    if (!entry.recordedAs.includes(d.kind) || !within(window.whole, d.day)) return []
    if (d.community !== undefined && d.community !== community.id) return []
    const mine =
      subject === undefined
        ? d.community === community.id || d.units.some((u) => belongs(world, community.id, u))
        : d.units.includes(subject)
    if (!mine || (receiver !== undefined && d.target !== receiver)) return []
    if (element !== undefined && d.related !== element.id) return []
    return [{ id: d.id, sort: 'document', of: d, day: d.day, recorded: d.recorded }]
  })
}

/** Items done of a list; the list is a 清单 of the scheme or, without one, the rule's own. */
export function listItems(spot: Spot, list: string, names: readonly string[]): Row[] {
  const { world, community, window, subject, receiver } = spot
  const element = elementRow(spot)
  return world.records.listItems.flatMap((i: ListItem): Row[] => {
    if (i.list !== list || !names.includes(i.item) || !within(window.whole, i.day)) return []
    const mine =
      subject === undefined
        ? i.community === community.id || (i.unit !== undefined && belongs(world, community.id, i.unit))
        : i.unit === subject
    if (!mine || (receiver !== undefined && i.target !== receiver)) return []
    if (element !== undefined && i.related !== element.id) return []
    return [{ id: i.id, sort: 'item', of: i, day: i.day, recorded: i.recorded }]
  })
}

function pairs(spot: Spot, entry: Entry): Row[] {
  const { world, community, window, subject } = spot
  const on = registryDay(world, window)
  const unit = (person: string): string | undefined =>
    world.records.people.find((p) => p.person === person && running(p, on))?.unit
  return world.records.pairs.flatMap((p): Row[] => {
    if (p.from > window.to || (p.to !== undefined && p.to < window.from)) return []
    const units = [unit(p.mentor), unit(p.apprentice)]
    const mine = units.some(
      (u) => u !== undefined && (subject === undefined ? belongs(world, community.id, u, on) : u === subject),
    )
    const [a, b] = units
    const between = world.records.memberships.filter(
      (m) => a !== b && [a, b].every((u) => u !== undefined && belongs(world, m.community, u)),
    )
    if (between.length > 0 && !between.some((m) => m.community === community.id)) return []
    return mine && entry.of !== undefined ? [{ id: p.id, sort: 'pair', of: p, recorded: p.recorded }] : []
  })
}

function units(spot: Spot, entry: Entry): Row[] {
  const { world, community } = spot
  const on = registryDay(world, spot.window)
  const lead = leadOf(world, community.id, on)
  const ids = [
    ...(entry.of !== '成员' && lead !== undefined ? [lead] : []),
    ...(entry.of !== '牵头' ? membersOf(world, community.id, on) : []),
  ]
  return ids.map((id) => ({ id, sort: 'unit', of: id, recorded: 0 }))
}

/** Activities of another kind that a 代替 lets count: they say what they stand in for and why, and were approved or the option was taken. */
function standIns(spot: Spot, entry: Entry): Row[] {
  const { world } = spot
  const names = [entry.name, ...entry.recordedAs]
  const found = new Map<string, Row>()
  for (const rule of world.rules)
    for (const item of rule.kind === 'norm' ? mayReplace(rule, entry.name) : [])
      for (const row of entriesOf(world, item).flatMap((kind) => activities(spot, kind))) {
        if (!names.includes((row.of as Activity).replaces ?? '')) continue
        const against = againstStanding(spot, rule as Norm, row.of as Activity)
        // where several rules may let it count, one that does is enough
        if (against.length === 0 || !found.has(row.id)) found.set(row.id, { ...row, against })
      }
  return [...found.values()]
}

/** What a rule lets stand in for a kind of activity. */
const mayReplace = (rule: Norm, name: string): readonly Item[] =>
  rule.lines.flatMap((line) => {
    const atom = line.kind === 'test' ? line.sentence.first : undefined
    return atom?.kind === 'judge' && atom.predicate.kind === 'replace' && atom.predicate.what === name
      ? (atom.facts ?? [])
      : []
  })

function againstStanding(spot: Spot, rule: Norm, a: Activity): readonly string[] {
  const { world, community, subject, receiver, window } = spot
  if (a.replacesBecause === undefined) return ['noReason']
  const via = rule.lines.find((l) => l.kind === 'via')
  const body = via === undefined ? undefined : bodyNamed(world, via.first)
  const approved = a.replacesApprovedBy !== undefined && (body === undefined || a.replacesApprovedBy === body)
  const party = { subject: subject ?? community.id, counterpart: receiver ?? '', element: '' }
  const clause = `${world.scheme}/${rule.name}`
  const isTaken = taken(world, { clause, ...party, from: window.from, spot }) === true
  return approved || isTaken ? [] : ['notApproved']
}

function rowsOf(spot: Spot, item: Item): Row[] {
  const list = listOf(spot.world, meant(spot.world, item.name)[0] ?? item.name)
  if (list !== undefined) return listItems(spot, meant(spot.world, item.name)[0] ?? item.name, list)
  return entriesOf(spot.world, item).flatMap((entry) => {
    if (entry.kind === 'activity') return [...activities(spot, entry), ...standIns(spot, entry)]
    if (entry.kind === 'posting') return postings(spot, entry)
    if (entry.kind === 'people') return people(spot, entry, spot.subject)
    if (entry.kind === 'document') return documents(spot, entry)
    if (entry.kind === 'pair') return pairs(spot, entry)
    if (entry.kind === 'unit') return units(spot, entry)
    throw new Error(`the oracle does not gather ${entry.name}`)
  })
}

/** Whether nothing can be added any more: the period is closed, or the day of the milestone is over. */
export const settled = ({ world, community, window }: Place): boolean =>
  (window.milestone && world.asOf >= window.to) || closedOn(world, community.id, window) !== undefined

const REGISTRY: ReadonlySet<string> = new Set(['person', 'unit'])

/** Every record that matches the items, kept or refused; each once. */
export function gather(
  spot: Spot,
  items: readonly Item[],
  evidence: readonly Items[] = spot.evidence,
): Gathered {
  const kept: Row[] = []
  const refused = new Map<string, Set<string>>()
  const open: { row: Row; cause: Cause }[] = []
  let registry = true
  for (const item of items) {
    const kinds = entriesOf(spot.world, item).map((e) => e.kind)
    if (!kinds.every((k) => k === 'people' || k === 'unit')) registry = false
    for (const row of rowsOf(spot, item)) {
      if (kept.some((r) => r.id === row.id)) continue
      const passed = filtered(spot, row, item.filter)
      if (passed === 'no') continue
      const reasons = refusals(
        { ...spot, evidence: REGISTRY.has(row.sort) ? [] : evidence },
        row,
        unitsOf(spot, row),
      )
      for (const reason of row.against ?? []) reasons.add(reason)
      if (spot.used?.has(row.id)) reasons.add('usedAlready')
      // what is refused for good is not open for what is missing
      if (passed !== 'yes' && reasons.size === 0)
        open.push({ row, cause: passed === 'missing' ? 'missing' : 'undecided' })
      if (passed === 'missing') reasons.add('fieldMissing')
      if (passed === 'unconfirmed') reasons.add('notConfirmedKind')
      if (reasons.size === 0) kept.push(row)
      else refused.set(row.id, reasons)
    }
  }
  return { kept, refused, open, registry }
}
