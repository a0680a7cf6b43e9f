import type { Activity, Entry } from '@lianxiao/facts'
import { type Gap, type Truth, yes } from '@lianxiao/kernel'
import type { Filter } from '@lianxiao/scheme'
import { type Context, elementOf } from '../context.ts'
import { type ActivityElement, type Element, personOf } from '../element.ts'
import { passes } from '../filter.ts'
import type { Gathered } from '../gather.ts'
import { unitsOfParty } from '../party.ts'
import { type Reason, refusalOf } from '../refuse.ts'
import { substitutesFor } from '../substitute.ts'

const PASSED = yes()
const OUTSIDE: Reason = { reason: 'outsideAgreement', says: '不在协议期内' }

export function activityRows(ctx: Context, entry: Entry, filter: Filter | undefined): Gathered {
  const [kind] = entry.recordedAs
  const own =
    entry.recordedAs.length === 1
      ? activitiesFor(ctx, kind as string)
      : entry.recordedAs.flatMap((k) => activitiesFor(ctx, k))
  const instead = substitutesFor(ctx, entry, activitiesFor)
  const candidates = instead.length === 0 ? own : [...own, ...instead]
  const { period, full } = ctx.window
  const counted: Element[] = []
  const gaps: Gap[] = []
  let possible = 0
  const asOf = ctx.run.asOf
  for (const element of candidates) {
    const { row } = element
    if (row.recorded > asOf || row.day > asOf) continue
    const outside = row.day < period.from || row.day > period.to
    if (outside && (full === undefined || row.day < full.from || row.day > full.to)) continue
    const verdict: Truth = filter === undefined ? PASSED : passes(ctx, filter, element)
    if (verdict.value === 'no') continue
    const refusal = refusalOf(ctx, row) ?? (outside ? OUTSIDE : undefined)
    if (refusal !== undefined) ctx.trace.refuse(row.id, refusal.reason, refusal.says)
    else if (verdict.value === 'unknown') {
      possible += 1
      gaps.push(...verdict.gaps)
      ctx.trace.refuse(
        row.id,
        verdict.gaps.some((g) => g.cause === 'undecided') ? 'notConfirmedKind' : 'fieldMissing',
        verdict.gaps.map((g) => g.says).join('；'),
      )
    } else counted.push(element)
  }
  return { rows: counted, possible, gaps, exact: ctx.run.isClosed(ctx) }
}

/** Activities of a kind that belong to who owes, who receives and the element gone through. */
export function activitiesFor(ctx: Context, kind: string): readonly ActivityElement[] {
  const related = elementOf(ctx, 'activity', 'posting', 'pair')
  if (related !== undefined && related.kind !== 'posting')
    return ctx.run.county.activitiesRelated.get(related.id).filter((a) => isOfKind(a.row, kind))
  const person = personElement(ctx)
  if (person !== undefined) return ofPerson(ctx, person, kind, related)
  const subject = elementOf(ctx, 'subject')?.id
  const day = Math.min(ctx.window.period.to, ctx.run.asOf)
  const organisers =
    ctx.subject.kind === 'community' ? everUnits(ctx, ctx.subject.id) : unitsOfParty(ctx, ctx.subject, day)
  const receiver = receiverOf(ctx)
  const { from, to } = ctx.window.full ?? ctx.window.period
  const found: ActivityElement[] = []
  for (const unit of organisers) {
    const rows =
      receiver === undefined
        ? ctx.run.county.activities.get(`${kind}\u0000${unit}`)
        : ctx.run.county.activitiesTo.get(`${kind}\u0000${unit}\u0000${receiver}`)
    for (const element of rows) {
      const a = element.row
      if (a.day < from || a.day > to) continue
      if ((subject === undefined || a.subject === subject) && belongs(ctx, a)) found.push(element)
    }
  }
  return found
}

const isOfKind = (a: Activity, kind: string): boolean => a.kind === kind || a.subkinds.includes(kind)

export function everUnits(ctx: Context, id: string): readonly string[] {
  const community = ctx.run.county.communities.get(id)
  return community === undefined ? [] : ctx.run.everUnits(community)
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
  const ever = ctx.run.everUnits(community)
  if (!ever.includes(row.organiser))
    return ctx.run.isBureau(row.organiser) && row.hosts.some((h) => ever.includes(h))
  const [only] = row.hosts
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
  return all.filter((a, i) => all.indexOf(a) === i && (subject === undefined || a.row.subject === subject))
}
