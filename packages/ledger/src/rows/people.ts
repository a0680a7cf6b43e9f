import type { Entry } from '@lianxiao/facts'
import { isBureau, isBureauOver, sharedBy } from '../community.ts'
import { type Context, elementOf, judgedOn } from '../context.ts'
import { overlaps, runsOn, unitsOn } from '../county.ts'
import type { Element } from '../element.ts'
import { personElement, receiverOf, unitsOfCommunity } from './activities.ts'

export function postingRows(ctx: Context, entry: Entry): Element[] {
  const { period } = ctx.window
  const until = Math.min(period.to, judgedOn(ctx))
  const found: Element[] = []
  for (const kind of entry.recordedAs) {
    for (const row of ctx.run.county.postingsByKind.get(kind)) {
      if (row.recorded > judgedOn(ctx) || !overlaps(row, period.from, until) || !posted(ctx, row)) continue
      found.push({ kind: 'posting', id: row.id, row })
    }
  }
  return found
}

/** Money and credit of a person are counted community by community, so that one posting is not paid twice. */
const paid = (ctx: Context): boolean => ctx.clause.rule.kind === 'pay'

/** Whether a posting is between the parties: from who sends to who receives, or at one of its ends when only one is named. */
function posted(ctx: Context, row: { home: string; host: string; person: string }): boolean {
  const person = personElement(ctx)
  if (person !== undefined && row.person !== person) return false
  const { subject, counterpart, community } = ctx
  const unit = elementOf(ctx, 'unit')?.id
  if (unit !== undefined && row.home !== unit && row.host !== unit) return false
  if (subject.kind === 'unit' && counterpart?.kind === 'unit')
    return row.home === subject.id && row.host === counterpart.id
  const ofSubject = subject.kind === 'unit' && !isBureau(ctx.run, subject.id)
  if (ofSubject && row.home !== subject.id && row.host !== subject.id) return false
  if (community === undefined || (person !== undefined && !paid(ctx))) return true
  const shared = sharedBy(ctx.run, row.home, row.host)
  if (ofSubject) return shared.length === 0 || shared.includes(community)
  return shared.length > 0
    ? shared.includes(community)
    : unitsOfCommunity(ctx, community.id).includes(row.home)
}

export function pairRows(ctx: Context, entry: Entry): Element[] {
  const { period } = ctx.window
  const until = Math.min(period.to, judgedOn(ctx))
  const person = personElement(ctx)
  const rows = ctx.run.county.pairsOf
    .get(person ?? '')
    .filter((j) => j.recorded <= judgedOn(ctx) && overlaps(j, period.from, until))
  const ours = person === undefined ? rows.filter((j) => pairBelongs(ctx, j.mentor, j.apprentice)) : rows
  if (entry.of === undefined || entry.of === '对')
    return ours.map((row) => ({ kind: 'pair', id: row.id, row }))
  const people = new Set(
    ours
      .map((j) => (entry.of === '导师' ? j.mentor : j.apprentice))
      .filter((p) => person === undefined || p !== person),
  )
  return [...people].map((id) => ({ kind: 'person', id, on: until }))
}

function pairBelongs(ctx: Context, mentor: string, apprentice: string): boolean {
  const day = Math.min(ctx.window.period.to, judgedOn(ctx))
  const unitsOf = (p: string): string[] =>
    (ctx.run.county.people.get(p) ?? []).filter((r) => runsOn(r, day)).map((r) => r.unit)
  const [from, to] = [unitsOf(mentor), unitsOf(apprentice)]
  const both = [...from, ...to]
  if (ctx.community !== undefined) {
    // a pair across two schools belongs to the community that has both
    const shared = from.flatMap((a) => to.flatMap((b) => (a === b ? [] : sharedBy(ctx.run, a, b))))
    if (shared.length > 0 && !shared.includes(ctx.community)) return false
  }
  const ours =
    ctx.subject.kind === 'unit' && !isBureau(ctx.run, ctx.subject.id)
      ? [ctx.subject.id]
      : ctx.community
        ? unitsOfCommunity(ctx, ctx.community.id)
        : undefined
  if (ours === undefined) return true
  const other = receiverOf(ctx)
  return both.some((u) => ours.includes(u)) && (other === undefined || both.includes(other))
}

export function peopleRows(ctx: Context, entry: Entry): Element[] {
  const day = Math.min(ctx.window.period.to, judgedOn(ctx))
  const units = peopleUnits(ctx, day)
  const ids = new Set(
    units.flatMap((u) =>
      (ctx.run.county.peopleOfUnit.get(u) ?? [])
        .filter((r) => r.recorded <= judgedOn(ctx) && runsOn(r, day))
        .map((r) => r.person),
    ),
  )
  const everyone = entry.of === '全体'
  return [...ids]
    .map((id): Element => ({ kind: 'person', id, on: day }))
    .filter((e) => everyone || hasStanding(ctx, e.id, entry.recordedAs, day))
}

function peopleUnits(ctx: Context, day: number): readonly string[] {
  const unit = elementOf(ctx, 'unit')?.id
  if (unit !== undefined) return [unit]
  if (ctx.counterpart?.kind === 'unit') return [ctx.counterpart.id]
  if (ctx.subject.kind === 'unit' && !isBureau(ctx.run, ctx.subject.id)) return [ctx.subject.id]
  if (ctx.community) return unitsOn(ctx.community, day, ctx.run.asOf)
  return [...ctx.run.county.units.keys()]
}

function hasStanding(ctx: Context, person: string, words: readonly string[], day: number): boolean {
  const rows = (ctx.run.county.people.get(person) ?? []).filter(
    (r) => runsOn(r, day) && r.recorded <= judgedOn(ctx),
  )
  if (
    rows.some((r) => [...r.categories, r.position, r.party].some((w) => w !== undefined && words.includes(w)))
  )
    return true
  return (ctx.run.county.posts.get(person) ?? []).some(
    (p) => runsOn(p, day) && p.recorded <= judgedOn(ctx) && words.includes(p.post),
  )
}

export function chargeRows(ctx: Context, matters: readonly string[]): Element[] {
  const day = Math.min(ctx.window.period.to, judgedOn(ctx))
  const units =
    ctx.subject.kind === 'unit'
      ? [ctx.subject.id]
      : ctx.community
        ? unitsOfCommunity(ctx, ctx.community.id)
        : undefined
  return matters
    .flatMap((m) => ctx.run.county.charges.get(m))
    .filter(
      (c) =>
        c.recorded <= judgedOn(ctx) &&
        runsOn(c, day) &&
        (units === undefined || units.includes(c.unit) || isBureauOver(ctx.run, c.unit, units)),
    )
    .map((row) => ({ kind: 'charge', id: row.id, row }))
}
