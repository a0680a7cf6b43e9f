import type { Activity, Entry } from '@lianxiao/facts'
import { type Gap, yes } from '@lianxiao/kernel'
import type { Filter } from '@lianxiao/scheme'
import { isClosed } from '../closing.ts'
import { everUnits, isBureau } from '../community.ts'
import { type Context, elementOf } from '../context.ts'
import { ANYONE } from '../county.ts'
import { type ActivityElement, type Element, personOf } from '../element.ts'
import { passes } from '../filter.ts'
import type { Gathered } from '../gather.ts'
import { unitsOfParty } from '../party.ts'
import { type Reason, refusalOf } from '../refuse.ts'
import { substitutesFor } from '../substitute.ts'

/** Lists begin as this one: most stay empty. */
const NONE: never[] = []
const PASSED = yes()
export const OUTSIDE: Reason = { reason: 'outsideAgreement', says: '不在协议期内' }

export function activityRows(ctx: Context, entry: Entry, filter: Filter | undefined): Gathered {
  const found = new Counting(ctx, filter)
  for (const kind of entry.recordedAs) visitActivities(ctx, kind, found)
  for (const element of substitutesFor(ctx, entry, activitiesFor)) found.take(element)
  return found
}

/** Takes the rows of a kind one by one: counts them, refuses them or leaves them in doubt. */
class Counting implements Gathered {
  rows: Element[] = NONE
  gaps: Gap[] = NONE
  doubtful: Element[] = NONE
  readonly exact: boolean
  readonly #ctx: Context
  readonly #filter: Filter | undefined

  constructor(ctx: Context, filter: Filter | undefined) {
    this.#ctx = ctx
    this.#filter = filter
    this.exact = isClosed(ctx)
  }

  take(element: ActivityElement): void {
    const { row } = element
    const ctx = this.#ctx
    const { period, full } = ctx.window
    if (row.recorded > ctx.run.asOf || row.day > ctx.run.asOf) return
    const outside = row.day < period.from || row.day > period.to
    if (outside && (full === undefined || row.day < full.from || row.day > full.to)) return
    const verdict = this.#filter === undefined ? PASSED : passes(ctx, this.#filter, element)
    if (verdict.value === 'no') return
    const refusal = refusalOf(ctx, row) ?? (outside ? OUTSIDE : undefined)
    if (refusal !== undefined) ctx.trace.refuse(row.id, refusal.reason, refusal.says)
    else if (verdict.value === 'unknown') this.#doubt(element, verdict.gaps)
    else if (this.rows === NONE) this.rows = [element]
    else this.rows.push(element)
  }

  #doubt(element: Element, gaps: readonly Gap[]): void {
    this.doubtful = [...this.doubtful, element]
    this.gaps = [...this.gaps, ...gaps]
    this.#ctx.trace.refuse(
      element.id,
      gaps.some((g) => g.cause === 'undecided') ? 'notConfirmedKind' : 'fieldMissing',
      gaps.map((g) => g.says).join('；'),
    )
  }
}

/** Activities of a kind that belong to who owes, who receives and the element gone through. */
export function activitiesFor(ctx: Context, kind: string): readonly ActivityElement[] {
  const found: ActivityElement[] = []
  visitActivities(ctx, kind, { take: (element) => found.push(element) })
  return found
}

interface Visitor {
  take(element: ActivityElement): void
}

function visitActivities(ctx: Context, kind: string, visitor: Visitor): void {
  const related = elementOf(ctx, 'activity', 'posting', 'pair')
  if (related !== undefined && related.kind !== 'posting') {
    for (const element of ctx.run.county.activitiesRelated.get(related.id))
      if (isOfKind(element.row, kind) && belongs(ctx, element.row)) visitor.take(element)
    return
  }
  const person = personElement(ctx)
  if (person === undefined) visitByUnits(ctx, kind, visitor)
  else for (const element of ofPerson(ctx, person, kind, related)) visitor.take(element)
}

function visitByUnits(ctx: Context, kind: string, visitor: Visitor): void {
  const { run, subject } = ctx
  const ofSubject = elementOf(ctx, 'subject')?.id
  const organisers =
    subject.kind === 'community'
      ? unitsOfCommunity(ctx, subject.id)
      : unitsOfParty(ctx, subject, Math.min(ctx.window.period.to, run.asOf))
  const receiver = receiverOf(ctx) ?? ANYONE
  const { from, to } = ctx.window.full ?? ctx.window.period
  for (const unit of organisers)
    for (const element of run.county.activities.get(kind, unit, receiver)) {
      const { row } = element
      if (row.day < from || row.day > to) continue
      if ((ofSubject === undefined || row.subject === ofSubject) && belongs(ctx, row)) visitor.take(element)
    }
}

const isOfKind = (a: Activity, kind: string): boolean => a.kind === kind || a.subkinds.includes(kind)

export function unitsOfCommunity(ctx: Context, id: string): readonly string[] {
  const community = ctx.run.county.communities.get(id)
  return community === undefined ? [] : everUnits(ctx.run, community)
}

/** The unit that must be among the receivers: the counterpart, or a unit gone through by 每所…. */
export function receiverOf(ctx: Context): string | undefined {
  const unit = elementOf(ctx, 'unit')
  if (unit !== undefined && unit.id !== ctx.subject.id) return unit.id
  return ctx.counterpart?.kind === 'unit' ? ctx.counterpart.id : undefined
}

/** With a lead of several communities, the record's own 教共体 or its receivers decide which one it belongs to. */
function belongs(ctx: Context, row: Activity): boolean {
  const { community } = ctx
  if (community === undefined) return true
  if (row.community !== undefined) return row.community === community.id
  const ever = everUnits(ctx.run, community)
  if (!ever.includes(row.organiser))
    return isBureau(ctx.run, row.organiser) && row.hosts.some((h) => ever.includes(h))
  const only = row.hosts[0]
  if (row.hosts.length === 1 && only !== undefined && only !== row.organiser && ever.includes(only))
    return true
  const others = row.hosts.filter((h) => h !== row.organiser)
  if (others.length > 0)
    return others.some((h) => ever.includes(h)) || !others.some((h) => ctx.run.county.communitiesOf.has(h))
  if ((ctx.run.county.communitiesOf.get(row.organiser) ?? []).length <= 1) return true
  ctx.trace.refuse(row.id, 'fieldMissing', '牵头校有几个教共体，这条没有填教共体')
  return false
}

export function personElement(ctx: Context): string | undefined {
  for (let i = ctx.elements.length - 1; i >= 0; i -= 1) {
    const person = personOf(ctx.elements[i] as Element)
    if (person !== undefined) return person
  }
  return ctx.subject.kind === 'person' ? ctx.subject.id : undefined
}

/** What a person took part in, or what belongs to one of their pairs or to the posting gone through. */
function ofPerson(
  ctx: Context,
  person: string,
  kind: string,
  related: Element | undefined,
): readonly ActivityElement[] {
  const { county } = ctx.run
  const ids = county.participationsOf
    .get(person)
    .filter((p) => p.recorded <= ctx.run.asOf)
    .map((p) => p.activity)
  const rows = ids.flatMap((id) => county.activitiesById.get(id) ?? [])
  const ofPairs = county.pairsOf.get(person).flatMap((j) => county.activitiesRelated.get(j.id))
  const ofPosting = related === undefined ? [] : county.activitiesRelated.get(related.id)
  const all = [...rows, ...ofPairs, ...ofPosting].filter((a) => isOfKind(a.row, kind) && belongs(ctx, a.row))
  const subject = elementOf(ctx, 'subject')?.id
  const unit = elementOf(ctx, 'unit')?.id
  const receiver = unit ?? (ctx.counterpart?.kind === 'unit' ? ctx.counterpart.id : undefined)
  return all.filter(
    ({ row }, i) =>
      all.findIndex((a) => a.row === row) === i &&
      (subject === undefined || row.subject === subject) &&
      (receiver === undefined || row.hosts.includes(receiver) || row.organiser === receiver),
  )
}
