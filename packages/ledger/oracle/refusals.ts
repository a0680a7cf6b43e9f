import type { Item, Items } from '@lianxiao/scheme'
import { frac } from './frac.ts'
import type { Day } from './time.ts'
import { type Cause, compare, signOf } from './truth.ts'
import type { Window } from './windows.ts'
import { belongs, type Community, closedOn, entriesOf, type World } from './world.ts'

/** A record that could count, as all kinds of records are looked at here. */
export interface Row {
  readonly id: string
  readonly sort: 'activity' | 'posting' | 'person' | 'document' | 'item' | 'pair' | 'unit' | 'decision'
  /** the record itself */
  readonly of: unknown
  readonly day?: Day | undefined
  readonly recorded: Day
  /** why it may not stand in for what is counted */
  readonly against?: readonly string[]
}

export interface Place {
  readonly world: World
  readonly rule: string
  readonly community: Community
  readonly window: Window
  readonly evidence: readonly Items[]
}

/** Whether a record has this evidence: in its own column or as a document that names it. */
function hasEvidence(place: Place, row: Row, item: Item): boolean {
  const own = (row.of as { evidence?: readonly { kind: string; count: number }[] }).evidence ?? []
  const words = new Set([item.name, ...entriesOf(place.world, item).flatMap((e) => e.recordedAs)])
  let count = 0
  for (const e of own) if (words.has(e.kind)) count += e.count
  for (const d of place.world.records.documents)
    if (d.related === row.id && words.has(d.kind) && d.attachments.length > 0) count += 1
  const first = item.filter?.first
  if (first?.kind === 'judge' && first.predicate.kind === 'compare' && first.predicate.to.kind === 'amount')
    return (
      compare(
        { low: frac(count), high: frac(count), causes: [] },
        signOf(first.predicate.word),
        frac(Number(first.predicate.to.number)),
      ).value === 'yes'
    )
  return count > 0
}

/** Who organised it was outside the community that day, or all of the community for whom it was. */
function outside(place: Place, [organiser, ...hosts]: readonly string[], day: Day): boolean {
  const inside = (unit: string): boolean => belongs(place.world, place.community.id, unit, day)
  return (organiser !== undefined && !inside(organiser)) || (hosts.length > 0 && !hosts.some(inside))
}

/** Every reason for which a record that matches may not be counted; none: it counts. */
export function refusals(place: Place, row: Row, units: readonly string[]): Set<string> {
  const found = new Set<string>()
  const { world, community, window } = place
  const activity = row.of as { confirmation?: string }
  if (activity.confirmation === 'waiting') found.add('notConfirmed')
  if (activity.confirmation === 'returned') found.add('returned')
  if (activity.confirmation === 'withdrawn') found.add('withdrawn')
  for (const items of place.evidence) {
    const have = items.items.map((item) => hasEvidence(place, row, item))
    if (items.oneOf === true ? !have.includes(true) : have.includes(false)) found.add('noEvidence')
  }
  if (row.sort === 'document' && (row.of as { attachments: readonly string[] }).attachments.length === 0)
    found.add('noEvidence')
  const day = row.day
  if (day !== undefined) {
    if (day < community.from || day > community.to) found.add('outsideAgreement')
    if (outside(place, units, day)) found.add('outsideAgreement')
    for (const c of world.records.closings)
      if (
        (c.community ?? community.id) === community.id &&
        c.from <= day &&
        day <= c.to &&
        row.recorded > c.recorded
      )
        found.add('afterClosing')
  }
  const closed = closedOn(world, community.id, window)
  if (closed !== undefined && row.recorded > closed) found.add('afterClosing')
  if (window.milestone && row.recorded > window.to) found.add('recordedLate')
  return found
}

/** Keeps the strongest of the reasons why a number is open. */
export const causesOf = (...causes: readonly (Cause | undefined)[]): Cause[] => [
  ...new Set(causes.filter((c): c is Cause => c !== undefined)),
]
