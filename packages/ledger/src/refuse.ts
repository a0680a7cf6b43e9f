import type { Activity, Evidence } from '@lianxiao/facts'
import { exactly, type RefusalReason, whole } from '@lianxiao/kernel'
import type { Bound, Compare, Item, Range } from './ast.ts'
import { closingOf } from './closing.ts'
import { everUnits, isBureau, termOf } from './community.ts'
import { type Context, judgedOn } from './context.ts'
import { type Community, runsOn } from './county.ts'
import { testQuantity } from './predicate/measure.ts'
import { receiverOf } from './rows/activities.ts'

export interface Reason {
  readonly reason: RefusalReason
  readonly says: string
}

/** Why an activity that matches still does not count; undefined when it does. */
export function refusalOf(ctx: Context, row: Activity): Reason | undefined {
  return standing(row) ?? timing(ctx, row) ?? membership(ctx, row) ?? evidence(ctx, row.id, row.evidence)
}

const WITHDRAWN: Reason = { reason: 'withdrawn', says: '已撤回' }
const WAITING: Reason = { reason: 'notConfirmed', says: '接收单位还没有确认' }

function standing(row: Activity): Reason | undefined {
  switch (row.confirmation) {
    case 'withdrawn':
      return WITHDRAWN
    case 'returned':
      return { reason: 'returned', says: `已退回：${row.returnedBecause ?? '没有写理由'}` }
    case 'waiting':
      return WAITING
    default:
      return undefined
  }
}

/** Entered after its period was closed, or after the milestone it would have counted for. */
export function timing(
  ctx: Context,
  row: { readonly recorded: number; readonly day: number },
): Reason | undefined {
  if (ctx.window.milestone && row.recorded > ctx.window.due)
    return { reason: 'recordedLate', says: '节点之后才登记' }
  const grace = ctx.run.program.graceDays
  const graceEnd = grace === undefined || ctx.window.account ? undefined : ctx.window.period.to + grace
  if (graceEnd !== undefined && row.recorded > graceEnd)
    return { reason: 'afterClosing', says: '宽限期过后才登记' }
  const closing = closingOf(ctx.run, ctx.community, row.day)
  return closing !== undefined && row.recorded > closing
    ? { reason: 'afterClosing', says: '关账以后才登记' }
    : undefined
}

/** Outside the membership of the receiver (or of the organiser) on its day, or outside the agreement. */
const membership = (ctx: Context, row: Activity): Reason | undefined =>
  ctx.community === undefined || withinMembership(ctx, ctx.community, row)
    ? undefined
    : outside(ctx, ctx.community, row)

function outside(ctx: Context, community: Community, row: Activity): Reason | undefined {
  const inside = (unit: string): boolean =>
    unit === community.lead ||
    isBureau(ctx.run, unit) ||
    community.memberships.some((m) => m.member === unit && m.recorded <= ctx.run.asOf && runsOn(m, row.day))
  const ever = everUnits(ctx.run, community)
  const receiver = receiverOf(ctx)
  const others =
    receiver === undefined ? row.hosts.filter((h) => h !== row.organiser && ever.includes(h)) : [receiver]
  if (!inside(row.organiser) || (others.length > 0 && !others.some(inside)))
    return { reason: 'outsideAgreement', says: '不在加入教共体的时间内' }
  const { from, to } = termOf(ctx.run, community)
  return row.day < from || (to !== undefined && row.day > to)
    ? { reason: 'outsideAgreement', says: '不在协议期内' }
    : undefined
}

/** The usual case, decided without allocating: the lead (or a member) for one member, within membership and agreement. */
function withinMembership(ctx: Context, community: Community, row: Activity): boolean {
  const host = row.hosts[0]
  if (row.hosts.length !== 1 || host === undefined || row.organiser !== community.lead) return false
  const { from, to } = termOf(ctx.run, community)
  if (row.day < from || (to !== undefined && row.day > to)) return false
  for (const m of community.memberships)
    if (m.member === host && m.recorded <= ctx.run.asOf && runsOn(m, row.day)) return true
  return false
}

/** Evidence the rule asks for: in the record's own column, or a document that names the record. */
export function evidence(ctx: Context, id: string, has: readonly Evidence[]): Reason | undefined {
  for (const { what } of ctx.evidence) {
    let missing = 0
    for (const item of what.items) if (lackOf(ctx, id, has, item) !== undefined) missing += 1
    const enough = what.oneOf ? missing < what.items.length : missing === 0
    if (!enough)
      return {
        reason: 'noEvidence',
        says: what.items.flatMap((item) => lackOf(ctx, id, has, item) ?? []).join('；'),
      }
  }
  return undefined
}

function lackOf(ctx: Context, id: string, has: readonly Evidence[], item: Item): string | undefined {
  const found = countOf(ctx, id, has, item.name)
  const asked = numberAsked(item)
  if (asked === undefined) return found > 0 ? undefined : `缺${item.name}`
  const { value, required } = testQuantity(exactly(whole(found), ''), asked)
  if (value === 'yes') return undefined
  return found === 0 ? `缺${item.name}` : `${item.name}的张数或份数不对，应 ${required}，现有 ${found}`
}

/** 照片（不少于 2 张） asks for two; a name by itself for one. */
function numberAsked(item: Item): Bound | Compare | Range | undefined {
  const condition = item.filter?.first
  if (condition?.kind !== 'judge') return undefined
  const { predicate } = condition
  return predicate.kind === 'bound' || predicate.kind === 'compare' || predicate.kind === 'range'
    ? predicate
    : undefined
}

function countOf(ctx: Context, id: string, has: readonly Evidence[], name: string): number {
  const words = ctx.program.names.words(name)
  let found = 0
  for (const e of has) if (words.includes(e.kind)) found += e.count
  if (found > 0) return found
  for (const d of ctx.run.county.documentsRelated.get(id)) {
    if (words.includes(d.kind) && d.attachments.length > 0 && d.recorded <= judgedOn(ctx)) found += 1
  }
  return found
}
