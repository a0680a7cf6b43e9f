import type { Filter } from '@lianxiao/scheme'
import { isClosed } from '../closing.ts'
import { isBureau } from '../community.ts'
import { type Context, elementOf, judgedOn } from '../context.ts'
import type { Element } from '../element.ts'
import { passes } from '../filter.ts'
import { type Gathered, keep, NOTHING } from '../gather.ts'
import { listOf } from '../parameter.ts'
import { unitsOfParty } from '../party.ts'
import { evidence, type Reason, refusalOf, timing } from '../refuse.ts'
import { activitiesFor, OUTSIDE, personElement, receiverOf, unitsOfCommunity } from './activities.ts'

/** 有 X, or X counted in 份: documents with an attachment, decisions, list items and activities of that name. */
export function recordRows(
  ctx: Context,
  name: string,
  filter: Filter | undefined,
  kinds: readonly string[] = [name],
  list?: string,
): Gathered {
  const rows = kinds.flatMap((kind) => [
    ...documentRows(ctx, kind, filter),
    ...decisionRows(ctx, kind),
    ...itemRows(ctx, kind, list, filter),
    ...namedActivities(ctx, kind, filter),
  ])
  return keep(ctx, filter, rows, isClosed(ctx))
}

/** In the window; what is on record about a person or posting, or what a plan states as already there, may be older where the rule writes no window. */
function inWindow(ctx: Context, day: number): boolean {
  if (day > ctx.window.period.to || day > ctx.run.asOf) return false
  return (
    day >= ctx.window.period.from ||
    (ctx.window.inherited === true &&
      (ctx.clause.rule.kind === 'stated' || elementOf(ctx, 'posting', 'pair', 'person') !== undefined))
  )
}

/** Within the window as the rule writes it, but before or after the agreement that cuts it: shown as refused. */
function isCutOff(ctx: Context, day: number): boolean {
  const { full } = ctx.window
  return full !== undefined && full.from <= day && day <= full.to && day <= ctx.run.asOf
}

const NO_ATTACHMENT: Reason = { reason: 'noEvidence', says: '没有附件' }

/** Whether a row is meant at all: what stands in brackets may say that it is not, and then it is not refused either. */
const isMeant = (ctx: Context, filter: Filter | undefined, row: Element): boolean =>
  filter === undefined || passes(ctx, filter, row).value !== 'no'

function documentRows(ctx: Context, kind: string, filter: Filter | undefined): Element[] {
  const found: Element[] = []
  for (const row of ctx.run.county.documents.get(kind)) {
    if (row.recorded > ctx.run.asOf || !isOurs(ctx, row.units, row.community, row.target, row.related))
      continue
    const inside = inWindow(ctx, row.day)
    if (!inside && !isCutOff(ctx, row.day)) continue
    const refusal = row.attachments.length === 0 ? NO_ATTACHMENT : timing(ctx, row)
    const reason = refusal ?? (inside ? undefined : OUTSIDE)
    const element: Element = { kind: 'document', id: row.id, row }
    if (reason === undefined) found.push(element)
    else if (isMeant(ctx, filter, element)) ctx.trace.refuse(row.id, reason.reason, reason.says)
  }
  return found
}

/** Whether what says whose it is says that it is this community's. */
function isOfCommunity(ctx: Context, units: readonly string[], community: string | undefined): boolean {
  if (ctx.community === undefined) return true
  if (community !== undefined) return community === ctx.community.id
  const ever = unitsOfCommunity(ctx, ctx.community.id)
  return units.length === 0 || units.some((u) => ever.includes(u) || isBureau(ctx.run, u))
}

/** Whether a record is of who owes, to who receives, about the element gone through. */
function isOurs(
  ctx: Context,
  units: readonly string[],
  community: string | undefined,
  target: string | undefined,
  related: string | undefined,
): boolean {
  const element = elementOf(ctx, 'activity', 'posting', 'pair', 'document')
  if (element !== undefined)
    return (
      isOfCommunity(ctx, units, community) &&
      (related === element.id || (element.kind === 'posting' && related === element.row.person))
    )
  const person = personElement(ctx)
  if (person !== undefined) return related === person || target === person
  if (community !== undefined && ctx.community !== undefined && community !== ctx.community.id) return false
  const receiver = receiverOf(ctx)
  if (receiver !== undefined && target !== receiver && !(target === undefined && units.includes(receiver)))
    return false
  if (ctx.subject.kind === 'community')
    return (
      community === ctx.subject.id ||
      (units.length > 0 && units.every((u) => unitsOfCommunity(ctx, ctx.subject.id).includes(u)))
    )
  if (ctx.subject.kind === 'unit') return units.includes(ctx.subject.id)
  if (ctx.subject.kind === 'office')
    return (
      units.some((u) => unitsOfParty(ctx, ctx.subject, ctx.run.asOf).includes(u)) ||
      units.length === 0 ||
      ctx.run.county.unitByName.get(ctx.subject.name) === undefined
    )
  return true
}

function decisionRows(ctx: Context, kind: string): Element[] {
  return ctx.run.county.decisions
    .get(kind)
    .filter((row) => row.recorded <= judgedOn(ctx) && inWindow(ctx, row.day) && isDecided(ctx, row))
    .map((row) => ({ kind: 'decision', id: row.id, row }))
}

function isDecided(
  ctx: Context,
  row: { by: string; target: string | undefined; related: string | undefined },
): boolean {
  const element = elementOf(ctx, 'activity', 'posting', 'pair', 'document')
  const person = personElement(ctx)
  const names = (...ids: (string | undefined)[]): boolean =>
    ids.some((id) => id !== undefined && (id === row.target || id === row.related))
  if (element !== undefined || person !== undefined) return names(element?.id, person)
  // what a bureau decides of one school is not decided of the next one gone through
  const unit = elementOf(ctx, 'unit')
  if (unit !== undefined && row.target !== undefined && ctx.run.county.units.has(row.target))
    return names(unit.id)
  if (ctx.counterpart !== undefined)
    return row.target === ctx.counterpart.id && (ctx.subject.kind !== 'unit' || row.by === ctx.subject.id)
  return (
    row.by === ctx.subject.id ||
    names(receiverOf(ctx), ctx.subject.id, ctx.community?.id) ||
    (ctx.subject.kind === 'office' && isBureau(ctx.run, row.by) && row.target === undefined)
  )
}

/** Rows of 清单 for an item; with a list, only those of that list, or entered under the rule's own name. */
export function itemRows(ctx: Context, name: string, list?: string, filter?: Filter): Element[] {
  const found: Element[] = []
  const lists = list === undefined ? undefined : new Set([list, ctx.clause.name, ...listsWith(ctx, name)])
  for (const row of ctx.run.county.listItems.get(name)) {
    if (row.recorded > ctx.run.asOf) continue
    const inside = inWindow(ctx, row.day)
    if (!inside && !isCutOff(ctx, row.day)) continue
    if (lists !== undefined && !lists.has(row.list)) continue
    if (!isOurs(ctx, row.unit === undefined ? [] : [row.unit], row.community, row.target, row.related))
      continue
    const reason = timing(ctx, row) ?? evidence(ctx, row.id, row.evidence) ?? (inside ? undefined : OUTSIDE)
    const element: Element = { kind: 'listItem', id: row.id, row }
    if (reason === undefined) found.push(element)
    else if (isMeant(ctx, filter, element)) ctx.trace.refuse(row.id, reason.reason, reason.says)
  }
  return found
}

function namedActivities(ctx: Context, kind: string, filter: Filter | undefined): Element[] {
  const found: Element[] = []
  for (const element of activitiesFor(ctx, kind)) {
    const { row } = element
    if (row.recorded > ctx.run.asOf) continue
    const inside = inWindow(ctx, row.day)
    if (!inside && !isCutOff(ctx, row.day)) continue
    const refusal = refusalOf(ctx, row) ?? (inside ? undefined : OUTSIDE)
    if (refusal === undefined) found.push(element)
    else if (isMeant(ctx, filter, element)) ctx.trace.refuse(row.id, refusal.reason, refusal.says)
  }
  return found
}

/** The scheme's lists that hold an item and that the rule names. */
const listsWith = (ctx: Context, item: string): readonly string[] =>
  [...ctx.program.scheme.lists].filter(([, items]) => items.includes(item)).map(([list]) => list)

/** A 清单 as a fact: the items of it that have been done. */
export function listRows(
  ctx: Context,
  list: string,
  items: readonly string[],
  filter: Filter | undefined,
): Gathered {
  const done = items.filter((item) =>
    itemRows(ctx, item, list).some((row) => row.kind === 'listItem' && ctx.trace.count(row.id) === undefined),
  )
  return {
    ...keep(
      ctx,
      filter,
      done.map((id) => ({ kind: 'item', id })),
      isClosed(ctx),
    ),
    limit: items.length,
  }
}

/** A 确定 that names a list: its names as elements. */
export function definedRows(ctx: Context, name: string): Gathered {
  const names = listOf(ctx, name)
  return { ...NOTHING, rows: names.map((id) => ({ kind: 'subject', id })) }
}
