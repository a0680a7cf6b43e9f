import { type Gap, type Truth, yes } from '@lianxiao/kernel'
import type { Activity, Entry } from '@lianxiao/facts'
import type { Filter, Item } from '@lianxiao/scheme'
import { type Context, elementOf, judgedOn } from './context.ts'
import { overlaps, runsOn } from './county.ts'
import type { Element } from './element.ts'
import { personOf } from './element.ts'
import { passes } from './filter.ts'
import { placeOf, unitsNamed, unitsOfParty } from './party.ts'
import { evidence, refusalOf, timing } from './refuse.ts'
import { substitutesFor } from './substitute.ts'

/** The rows a name stands for in a context, with what keeps the set from being final. */
export interface Gathered {
  readonly rows: readonly Element[]
  /** rows that would count if a missing field or an open question turned out well */
  readonly possible: number
  readonly gaps: readonly Gap[]
  /** nothing later can add to it */
  readonly exact: boolean
  /** how many there can be at most: the items of a list */
  readonly limit?: number
}

const NOTHING: Gathered = { rows: [], possible: 0, gaps: [], exact: true }

/** Gathers the rows of an item: by the dictionary's kind, within the window, for who owes and who receives, narrowed by its filter. */
export function gather(ctx: Context, item: Item): Gathered {
  const parts = ctx.program.names.parts(item.name)
  const all = parts.map(({ name, meaning }) => {
    if (meaning.kind === 'entry') return gatherEntry(ctx, meaning.entry, item.filter)
    if (meaning.kind === 'list') return listRows(ctx, name, meaning.items, item.filter)
    if (meaning.kind === 'define') return definedRows(ctx, name)
    return recordRows(ctx, name, item.filter)
  })
  return all.length === 1 ? (all[0] as Gathered) : union(all)
}

function union(all: readonly Gathered[]): Gathered {
  const seen = new Map<string, Element>()
  for (const g of all) for (const row of g.rows) if (!seen.has(`${row.kind} ${row.id}`)) seen.set(`${row.kind} ${row.id}`, row)
  return {
    rows: [...seen.values()],
    possible: all.reduce((n, g) => n + g.possible, 0),
    gaps: all.flatMap((g) => g.gaps),
    exact: all.every((g) => g.exact),
  }
}

function gatherEntry(ctx: Context, entry: Entry, filter: Filter | undefined): Gathered {
  switch (entry.kind) {
    case 'activity':
      return activityRows(ctx, entry, filter)
    case 'posting':
      return keep(ctx, filter, postingRows(ctx, entry), ctx.run.isClosed(ctx))
    case 'pair':
      return keep(ctx, filter, pairRows(ctx, entry), ctx.run.isClosed(ctx))
    case 'people':
      return keep(ctx, filter, peopleRows(ctx, entry), true)
    case 'document':
    case 'decision':
      return recordRows(ctx, entry.name, filter, entry.recordedAs)
    case 'charge':
      return keep(ctx, filter, chargeRows(ctx, entry.recordedAs), true)
    case 'unit':
      return keep(ctx, filter, unitRows(ctx, entry.name), true)
    case 'community':
      return keep(ctx, filter, communityRows(ctx, entry), true)
    case 'subject':
      return subjectRows(ctx, entry, filter)
    case 'attribute':
      return entry.of === '学段' ? keep(ctx, filter, stageRows(ctx), true) : NOTHING
    default:
      return NOTHING
  }
}

/** Applies the filter; what it cannot decide is refused as possible. */
function keep(ctx: Context, filter: Filter | undefined, rows: readonly Element[], exact: boolean): Gathered {
  if (filter === undefined) return { rows, possible: 0, gaps: [], exact }
  const kept: Element[] = []
  const gaps: Gap[] = []
  let possible = 0
  for (const row of rows) {
    const verdict = passes(ctx, filter, row)
    if (verdict.value === 'yes') kept.push(row)
    else if (verdict.value === 'unknown') {
      possible += 1
      gaps.push(...verdict.gaps)
      const undecided = verdict.gaps.some((g) => g.cause === 'undecided')
      ctx.trace.refuse(row.id, undecided ? 'notConfirmedKind' : 'fieldMissing', verdict.gaps.map((g) => g.says).join('；'))
    }
  }
  return { rows: kept, possible, gaps, exact }
}

// ---- activities ----

function activityRows(ctx: Context, entry: Entry, filter: Filter | undefined): Gathered {
  const candidates = entry.recordedAs.flatMap((kind) => activitiesFor(ctx, kind))
  for (const row of substitutesFor(ctx, entry, activitiesFor)) candidates.push(row)
  const { period } = ctx.window
  const counted: Element[] = []
  const gaps: Gap[] = []
  let possible = 0
  const asOf = ctx.run.asOf
  for (const row of candidates) {
    if (row.day < period.from || row.day > period.to || row.recorded > asOf || row.day > asOf) continue
    const element: Element = { kind: 'activity', id: row.id, row }
    const verdict: Truth = filter === undefined ? yes() : passes(ctx, filter, element)
    if (verdict.value === 'no') continue
    const refusal = refusalOf(ctx, row)
    if (refusal !== undefined) ctx.trace.refuse(row.id, refusal.reason, refusal.says)
    else if (verdict.value === 'unknown') {
      possible += 1
      gaps.push(...verdict.gaps)
      ctx.trace.refuse(row.id, verdict.gaps.some((g) => g.cause === 'undecided') ? 'notConfirmedKind' : 'fieldMissing', verdict.gaps.map((g) => g.says).join('；'))
    } else counted.push(element)
  }
  return { rows: counted, possible, gaps, exact: ctx.run.isClosed(ctx) }
}

/** Activities of a kind that belong to who owes, who receives and the element gone through. */
function activitiesFor(ctx: Context, kind: string): Activity[] {
  const related = elementOf(ctx, 'activity', 'posting', 'pair')
  if (related !== undefined && related.kind !== 'posting') return ctx.run.county.activitiesRelated.get(related.id).filter((a) => a.kind === kind || a.subkinds.includes(kind))
  const person = personElement(ctx)
  if (person !== undefined) return ofPerson(ctx, person, kind, related)
  const subject = elementOf(ctx, 'subject')?.id
  const day = Math.min(ctx.window.period.to, ctx.run.asOf)
  const organisers = ctx.subject.kind === 'community' ? everUnits(ctx, ctx.subject.id) : unitsOfParty(ctx, ctx.subject, day)
  const receiver = receiverOf(ctx)
  const rows = organisers.flatMap((unit) => ctx.run.county.activities.get(`${kind}\u0000${unit}`))
  return rows.filter(
    (a) =>
      (receiver === undefined || a.hosts.includes(receiver)) &&
      (subject === undefined || a.subject === subject) &&
      belongs(ctx, a),
  )
}

const everUnits = (ctx: Context, id: string): readonly string[] => ctx.run.county.communities.get(id)?.units ?? []

/** The unit that must be among the receivers: the counterpart, or a unit gone through by 每所…. */
function receiverOf(ctx: Context): string | undefined {
  const unit = elementOf(ctx, 'unit')
  if (unit !== undefined && unit.id !== ctx.subject.id) return unit.id
  return ctx.counterpart?.kind === 'unit' ? ctx.counterpart.id : undefined
}

/** With a lead of several communities, the record's own 教共体 or its receivers decide which one it belongs to. */
function belongs(ctx: Context, row: Activity): boolean {
  const { community } = ctx
  if (community === undefined) return true
  if (row.community !== undefined) return row.community === community.id
  const ever = everUnits(ctx, community.id)
  if (ctx.run.isBureau(row.organiser)) return row.hosts.some((h) => ever.includes(h))
  if (!ever.includes(row.organiser)) return false
  const others = row.hosts.filter((h) => h !== row.organiser)
  if (others.length > 0) return others.some((h) => ever.includes(h)) || !others.some((h) => ctx.run.county.communitiesOf.has(h))
  if ((ctx.run.county.communitiesOf.get(row.organiser) ?? []).length <= 1) return true
  ctx.trace.refuse(row.id, 'fieldMissing', '牵头校有几个教共体，这条没有填教共体')
  return false
}

function personElement(ctx: Context): string | undefined {
  for (let i = ctx.elements.length - 1; i >= 0; i -= 1) {
    const person = personOf(ctx.elements[i] as Element)
    if (person !== undefined) return person
  }
  return ctx.subject.kind === 'person' ? ctx.subject.id : undefined
}

/** What a person took part in, or what belongs to one of their pairs or to the posting gone through. */
function ofPerson(ctx: Context, person: string, kind: string, related: Element | undefined): Activity[] {
  const { county } = ctx.run
  const ids = county.participationsOf.get(person).filter((p) => p.recorded <= ctx.run.asOf).map((p) => p.activity)
  const rows = ids.flatMap((id) => county.activitiesById.get(id) ?? [])
  const ofPairs = county.pairsOf.get(person).flatMap((j) => county.activitiesRelated.get(j.id))
  const ofPosting = related === undefined ? [] : county.activitiesRelated.get(related.id)
  const all = [...rows, ...ofPairs, ...ofPosting].filter((a) => a.kind === kind || a.subkinds.includes(kind))
  const subject = elementOf(ctx, 'subject')?.id
  return all.filter((a, i) => all.indexOf(a) === i && (subject === undefined || a.subject === subject))
}

// ---- people, postings, pairs ----

function postingRows(ctx: Context, entry: Entry): Element[] {
  const { period } = ctx.window
  const until = Math.min(period.to, judgedOn(ctx))
  const found: Element[] = []
  for (const kind of entry.recordedAs) {
    for (const row of ctx.run.county.postingsByKind.get(kind)) {
      if (row.recorded > judgedOn(ctx) || !overlaps(row, period.from, until) || !posted(ctx, row, until)) continue
      found.push({ kind: 'posting', id: row.id, row })
    }
  }
  return found
}

/** Whether a posting is between the parties: from who sends to who receives, or at one of its ends when only one is named. */
function posted(ctx: Context, row: { home: string; host: string; person: string }, day: number): boolean {
  const person = personElement(ctx)
  if (person !== undefined) return row.person === person
  const { subject, counterpart, community } = ctx
  const unit = elementOf(ctx, 'unit')?.id
  if (unit !== undefined && row.home !== unit && row.host !== unit) return false
  if (subject.kind === 'unit' && counterpart?.kind === 'unit') return row.home === subject.id && row.host === counterpart.id
  const isBureau = subject.kind === 'office' || (subject.kind === 'unit' && ctx.run.isBureau(subject.id))
  if (subject.kind === 'unit' && !isBureau) return row.home === subject.id || row.host === subject.id
  if (community === undefined) return true
  const shared = [...ctx.run.county.communities.values()].filter((c) => [row.home, row.host].every((u) => everUnits(ctx, c.id).includes(u)))
  void day
  return shared.length > 0 ? shared.includes(community) : everUnits(ctx, community.id).includes(row.home)
}

function pairRows(ctx: Context, entry: Entry): Element[] {
  const { period } = ctx.window
  const until = Math.min(period.to, judgedOn(ctx))
  const person = personElement(ctx)
  const rows = ctx.run.county.pairsOf.get(person ?? '').filter((j) => j.recorded <= judgedOn(ctx) && overlaps(j, period.from, until))
  const ours = person === undefined ? rows.filter((j) => pairBelongs(ctx, j.mentor, j.apprentice)) : rows
  if (entry.of === undefined || entry.of === '对') return ours.map((row) => ({ kind: 'pair', id: row.id, row }))
  const people = new Set(ours.map((j) => (entry.of === '导师' ? j.mentor : j.apprentice)).filter((p) => person === undefined || p !== person))
  return [...people].map((id) => ({ kind: 'person', id, on: until }))
}

function pairBelongs(ctx: Context, mentor: string, apprentice: string): boolean {
  const day = Math.min(ctx.window.period.to, judgedOn(ctx))
  const unitsOf = (p: string): string[] => (ctx.run.county.people.get(p) ?? []).filter((r) => runsOn(r, day)).map((r) => r.unit)
  const both = [...unitsOf(mentor), ...unitsOf(apprentice)]
  const ours = ctx.subject.kind === 'unit' && !ctx.run.isBureau(ctx.subject.id) ? [ctx.subject.id] : ctx.community ? everUnits(ctx, ctx.community.id) : undefined
  if (ours === undefined) return true
  const other = receiverOf(ctx)
  return both.some((u) => ours.includes(u)) && (other === undefined || both.includes(other))
}

function peopleRows(ctx: Context, entry: Entry): Element[] {
  const day = Math.min(ctx.window.period.to, judgedOn(ctx))
  const units = peopleUnits(ctx, day)
  const ids = new Set(units.flatMap((u) => (ctx.run.county.peopleOfUnit.get(u) ?? []).filter((r) => r.recorded <= judgedOn(ctx) && runsOn(r, day)).map((r) => r.person)))
  const everyone = entry.of === '全体'
  return [...ids]
    .map((id): Element => ({ kind: 'person', id, on: day }))
    .filter((e) => everyone || hasStanding(ctx, e.id, entry.recordedAs, day))
}

function peopleUnits(ctx: Context, day: number): readonly string[] {
  const unit = elementOf(ctx, 'unit')?.id
  if (unit !== undefined) return [unit]
  if (ctx.counterpart?.kind === 'unit') return [ctx.counterpart.id]
  if (ctx.subject.kind === 'unit' && !ctx.run.isBureau(ctx.subject.id)) return [ctx.subject.id]
  if (ctx.community) return everUnits(ctx, ctx.community.id)
  void day
  return [...ctx.run.county.units.keys()]
}

function hasStanding(ctx: Context, person: string, words: readonly string[], day: number): boolean {
  const rows = (ctx.run.county.people.get(person) ?? []).filter((r) => runsOn(r, day) && r.recorded <= judgedOn(ctx))
  if (rows.some((r) => [...r.categories, r.position, r.party].some((w) => w !== undefined && words.includes(w)))) return true
  return (ctx.run.county.posts.get(person) ?? []).some((p) => runsOn(p, day) && p.recorded <= judgedOn(ctx) && words.includes(p.post))
}

function chargeRows(ctx: Context, matters: readonly string[]): Element[] {
  const day = Math.min(ctx.window.period.to, judgedOn(ctx))
  const units = ctx.subject.kind === 'unit' ? [ctx.subject.id] : ctx.community ? everUnits(ctx, ctx.community.id) : undefined
  return matters
    .flatMap((m) => ctx.run.county.charges.get(m))
    .filter((c) => c.recorded <= judgedOn(ctx) && runsOn(c, day) && (units === undefined || units.includes(c.unit) || ctx.run.isBureau(c.unit)))
    .map((row) => ({ kind: 'charge', id: row.id, row }))
}

// ---- registry ----

function unitRows(ctx: Context, name: string): Element[] {
  const day = Math.min(ctx.window.period.to, judgedOn(ctx))
  return (unitsNamed(placeOf(ctx, day), name) ?? []).map((row) => ({ kind: 'unit', id: row.id, row }))
}

function communityRows(ctx: Context, entry: Entry): Element[] {
  const day = Math.min(ctx.window.period.to, judgedOn(ctx))
  return [...ctx.run.county.communities.values()]
    .filter((c) => c.memberships.some((m) => m.recorded <= judgedOn(ctx) && runsOn(m, day)))
    .filter((c) => entry.recordedAs.some((w) => w === '教共体' || c.mode === w || `${c.mode}教共体` === w || (w.startsWith('新增') && c.memberships.some((m) => m.isNew))))
    .filter((c) => ctx.subject.kind !== 'unit' || ctx.run.isBureau(ctx.subject.id) || c.lead === ctx.subject.id)
    .map((row) => ({ kind: 'community', id: row.id, row }))
}

function stageRows(ctx: Context): Element[] {
  const units = ctx.community ? everUnits(ctx, ctx.community.id) : [...ctx.run.county.units.keys()]
  return [...new Set(units.flatMap((u) => ctx.run.county.units.get(u)?.stages ?? []))].map((id) => ({ kind: 'stage', id }))
}

function subjectRows(ctx: Context, entry: Entry, filter: Filter | undefined): Gathered {
  const units = subjectUnits(ctx)
  const year = ctx.run.schoolYearIn(ctx.window.period)
  const rows = units.flatMap((u) => ctx.run.county.subjects.get(`${u}\u0000${year}`)).filter((r) => r.recorded <= judgedOn(ctx))
  const named = new Set(rows.filter((r) => entry.of !== '薄弱' || r.weak).map((r) => r.subject))
  return keep(ctx, filter, [...named].map((id) => ({ kind: 'subject', id })), true)
}

function subjectUnits(ctx: Context): readonly string[] {
  const unit = elementOf(ctx, 'unit')?.id
  if (unit !== undefined) return [unit]
  if (ctx.counterpart?.kind === 'unit') return [ctx.counterpart.id]
  if (ctx.subject.kind === 'unit' && !ctx.run.isBureau(ctx.subject.id)) return [ctx.subject.id]
  return ctx.community ? everUnits(ctx, ctx.community.id) : []
}

// ---- documents and other records ----

/** 有 X, or X counted in 份: documents with an attachment, decisions, list items and activities of that name. */
export function recordRows(ctx: Context, name: string, filter: Filter | undefined, kinds: readonly string[] = [name]): Gathered {
  const rows = kinds.flatMap((kind) => [...documentRows(ctx, kind), ...decisionRows(ctx, kind), ...itemRows(ctx, kind), ...namedActivities(ctx, kind)])
  return keep(ctx, filter, rows, ctx.run.isClosed(ctx))
}

/** In the window; what is on record about a person or posting may be older where the rule writes no window. */
function inWindow(ctx: Context, day: number): boolean {
  if (day > ctx.window.period.to || day > ctx.run.asOf) return false
  return day >= ctx.window.period.from || (ctx.window.inherited === true && elementOf(ctx, 'posting', 'pair', 'person') !== undefined)
}

function documentRows(ctx: Context, kind: string): Element[] {
  const found: Element[] = []
  for (const row of ctx.run.county.documents.get(kind)) {
    if (row.recorded > ctx.run.asOf || !inWindow(ctx, row.day) || !isOurs(ctx, row.units, row.community, row.target, row.related)) continue
    const late = timing(ctx, row)
    if (row.attachments.length === 0) ctx.trace.refuse(row.id, 'noEvidence', '没有附件')
    else if (late !== undefined) ctx.trace.refuse(row.id, late.reason, late.says)
    else found.push({ kind: 'document', id: row.id, row })
  }
  return found
}

/** Whether a record is of who owes, to who receives, about the element gone through. */
function isOurs(ctx: Context, units: readonly string[], community: string | undefined, target: string | undefined, related: string | undefined): boolean {
  const element = elementOf(ctx, 'activity', 'posting', 'pair')
  if (element !== undefined) return related === element.id || (element.kind === 'posting' && related === element.row.person)
  const person = personElement(ctx)
  if (person !== undefined) return related === person || target === person
  if (community !== undefined && ctx.community !== undefined && community !== ctx.community.id) return false
  const receiver = receiverOf(ctx)
  if (receiver !== undefined && target !== receiver && !(target === undefined && units.includes(receiver))) return false
  if (ctx.subject.kind === 'community') return community === ctx.subject.id || (units.length > 0 && units.every((u) => everUnits(ctx, ctx.subject.id).includes(u)))
  if (ctx.subject.kind === 'unit') return units.includes(ctx.subject.id)
  if (ctx.subject.kind === 'office') return units.some((u) => unitsOfParty(ctx, ctx.subject, ctx.run.asOf).includes(u)) || units.length === 0 || ctx.run.county.unitByName.get(ctx.subject.name) === undefined
  return true
}

function decisionRows(ctx: Context, kind: string): Element[] {
  return ctx.run.county.decisions
    .get(kind)
    .filter((row) => row.recorded <= judgedOn(ctx) && inWindow(ctx, row.day) && isDecided(ctx, row))
    .map((row) => ({ kind: 'decision', id: row.id, row }))
}

function isDecided(ctx: Context, row: { by: string; target: string | undefined; related: string | undefined }): boolean {
  const element = elementOf(ctx, 'activity', 'posting', 'pair')
  const person = personElement(ctx)
  const about = [element?.id, person, receiverOf(ctx), ctx.counterpart?.id, ctx.subject.id, ctx.community?.id].filter((x) => x !== undefined)
  if (element !== undefined || person !== undefined) return row.related === element?.id || row.target === person || row.target === element?.id || row.related === person
  if (ctx.counterpart !== undefined) return row.target === ctx.counterpart.id && (ctx.subject.kind !== 'unit' || row.by === ctx.subject.id)
  return row.by === ctx.subject.id || (row.target !== undefined && about.includes(row.target)) || (ctx.subject.kind === 'office' && ctx.run.isBureau(row.by) && row.target === undefined)
}

function itemRows(ctx: Context, name: string): Element[] {
  const found: Element[] = []
  for (const row of ctx.run.county.listItems.get(name)) {
    if (row.recorded > ctx.run.asOf || !inWindow(ctx, row.day)) continue
    if (!isOurs(ctx, row.unit === undefined ? [] : [row.unit], row.community, row.target, row.related)) continue
    const reason = timing(ctx, row) ?? evidence(ctx, row.id, row.evidence)
    if (reason !== undefined) ctx.trace.refuse(row.id, reason.reason, reason.says)
    else found.push({ kind: 'listItem', id: row.id, row })
  }
  return found
}

function namedActivities(ctx: Context, kind: string): Element[] {
  const found: Element[] = []
  for (const row of activitiesFor(ctx, kind)) {
    if (row.recorded > ctx.run.asOf || !inWindow(ctx, row.day)) continue
    const refusal = refusalOf(ctx, row)
    if (refusal !== undefined) ctx.trace.refuse(row.id, refusal.reason, refusal.says)
    else found.push({ kind: 'activity', id: row.id, row })
  }
  return found
}

/** A 清单 as a fact: the items of it that have been done. */
function listRows(ctx: Context, list: string, items: readonly string[], filter: Filter | undefined): Gathered {
  const done = items.filter((item) => itemRows(ctx, item).some((row) => row.kind === 'listItem' && ctx.trace.count(row.id) === undefined))
  void list
  return { ...keep(ctx, filter, done.map((id) => ({ kind: 'item', id })), ctx.run.isClosed(ctx)), limit: items.length }
}

/** A 确定 that names a list: its names as elements. */
function definedRows(ctx: Context, name: string): Gathered {
  const names = ctx.run.listOf(ctx, name)
  return { ...NOTHING, rows: names.map((id) => ({ kind: 'subject', id })) }
}
