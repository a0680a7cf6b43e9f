import type { Entry } from '@lianxiao/facts'
import { showDay } from '@lianxiao/kernel'
import type { Filter } from '@lianxiao/scheme'
import { isBureau } from '../community.ts'
import { type Context, elementOf, judgedOn } from '../context.ts'
import { type Community, runsOn, unitsOn } from '../county.ts'
import { dataPeriod } from '../dataPeriod.ts'
import type { Element } from '../element.ts'
import { type Gathered, keep } from '../gather.ts'
import { schoolYearIn } from '../measurement.ts'
import { isCommunityName, placeOf, unitsNamed } from '../party.ts'
import { unitsOfCommunity } from './activities.ts'

export function unitRows(ctx: Context, name: string): Element[] {
  const day = Math.min(dataPeriod(ctx).to, judgedOn(ctx))
  if (ctx.community !== undefined && isCommunityName(ctx.program, name))
    remarkOnChange(ctx, ctx.community, day)
  return (unitsNamed(placeOf(ctx, day), name) ?? []).map((row) => ({ kind: 'unit', id: row.id, row }))
}

/** The members of the last day count; that they changed within the period is said. */
function remarkOnChange(ctx: Context, community: Community, day: number): void {
  const { from } = ctx.window.period
  const changed = community.memberships.some(
    (m) => (m.from > from && m.from <= day) || (m.to !== undefined && m.to >= from && m.to < day),
  )
  if (changed) ctx.trace.remark(`期内成员校有变动，按 ${showDay(day)} 的成员计`)
}

export function communityRows(ctx: Context, entry: Entry): Element[] {
  const day = Math.min(ctx.window.period.to, judgedOn(ctx))
  return [...ctx.run.county.communities.values()]
    .filter((c) => c.memberships.some((m) => m.recorded <= judgedOn(ctx) && runsOn(m, day)))
    .filter((c) =>
      entry.recordedAs.some(
        (w) =>
          w === '教共体' ||
          c.mode === w ||
          `${c.mode}教共体` === w ||
          (w.startsWith('新增') && c.memberships.some((m) => m.isNew)),
      ),
    )
    .filter((c) => (entry.of === '所在' ? holds(ctx, c, day) : isUnder(ctx, c.lead)) && hasStage(ctx, c))
    .map((row) => ({ kind: 'community', id: row.id, row }))
}

/** 取: 所在: the communities that the school gone through, or the one that owes, belongs to. */
function holds(ctx: Context, community: Community, day: number): boolean {
  const unit = elementOf(ctx, 'unit')?.id ?? ctx.subject.id
  return unitsOn(community, day, judgedOn(ctx)).includes(unit)
}

/** Communities of whoever owes: a school's own; of a district those whose lead is under it, of a bureau all. */
function isUnder(ctx: Context, lead: string): boolean {
  const { subject } = ctx
  if (subject.kind !== 'unit' || subject.id === lead) return true
  const { units } = ctx.run.county
  if (!isBureau(ctx.run, subject.id)) return false
  if (units.get(subject.id)?.kind !== '县区') return true
  for (let unit = units.get(lead); unit?.parent !== undefined; unit = units.get(unit.parent))
    if (unit.parent === subject.id) return true
  return false
}

function hasStage(ctx: Context, community: Community): boolean {
  const stage = elementOf(ctx, 'stage')
  return stage === undefined || (ctx.run.county.units.get(community.lead)?.stages ?? []).includes(stage.id)
}

export function stageRows(ctx: Context): Element[] {
  const units = ctx.community ? unitsOfCommunity(ctx, ctx.community.id) : [...ctx.run.county.units.keys()]
  return [...new Set(units.flatMap((u) => ctx.run.county.units.get(u)?.stages ?? []))].map((id) => ({
    kind: 'stage',
    id,
  }))
}

export function subjectRows(ctx: Context, entry: Entry, filter: Filter | undefined): Gathered {
  const units = subjectUnits(ctx)
  const year = schoolYearIn(ctx.run, ctx.window.period)
  const rows = units
    .flatMap((u) => ctx.run.county.subjects.get(`${u}\u0000${year}`))
    .filter((r) => r.recorded <= judgedOn(ctx))
  const named = new Set(rows.filter((r) => entry.of !== '薄弱' || r.weak).map((r) => r.subject))
  return keep(
    ctx,
    filter,
    [...named].map((id) => ({ kind: 'subject', id })),
    true,
  )
}

function subjectUnits(ctx: Context): readonly string[] {
  const unit = elementOf(ctx, 'unit')?.id
  if (unit !== undefined) return [unit]
  if (ctx.counterpart?.kind === 'unit') return [ctx.counterpart.id]
  if (ctx.subject.kind === 'unit' && !isBureau(ctx.run, ctx.subject.id)) return [ctx.subject.id]
  return ctx.community ? unitsOfCommunity(ctx, ctx.community.id) : []
}
