import { all, no, unknown, unknownFor, yes } from '@lianxiao/kernel'
import type { Item, Path, Predicate } from '../ast.ts'
import { unitsNow } from '../community.ts'
import { optionTaken } from '../condition.ts'
import { type Context, judgedOn } from '../context.ts'
import { runsOn } from '../county.ts'
import { personOf } from '../element.ts'
import { eventDay } from '../event.ts'
import type { Outcome } from '../outcome.ts'
import { parameter } from '../parameter.ts'
import { maySay, unitsOfPath } from '../party.ts'
import { recordRows } from '../rows/records.ts'
import { attributeOf } from '../value.ts'
import { lacking } from './records.ts'

/** 由 … 判定: the last answer on record. */
export function judgedOutcome(ctx: Context, by: Path): Outcome {
  const may = unitsOfPath(ctx, by)
  const of = new Set([
    ctx.subject.id,
    ctx.counterpart?.id,
    ctx.community?.id,
    ...ctx.elements.flatMap((e) => [e.id, personOf(e)]),
  ])
  const rows = ctx.run.county.records.judgements.filter(
    (j) =>
      j.clause === ctx.clause.name &&
      maySay(may, j.by) &&
      j.recorded <= judgedOn(ctx) &&
      j.day <= judgedOn(ctx) &&
      (j.of === undefined || of.has(j.of)) &&
      j.day >= ctx.window.period.from,
  )
  const last = rows[rows.length - 1]
  if (last === undefined) return unknown('undecided', '待判定')
  ctx.trace.count(last.id)
  return last.holds ? yes() : no('判定为否')
}

/** A state that must hold on the day of judgement: a posting of the kind that still runs. */
export function continueOutcome(ctx: Context, what: string): Outcome {
  const entries = ctx.program.names.entries(what)
  const person =
    ctx.elements.map(personOf).find((p) => p !== undefined) ??
    (ctx.subject.kind === 'person' ? ctx.subject.id : undefined)
  const rows = entries
    .flatMap((e) =>
      e.kind === 'posting' ? e.recordedAs.flatMap((k) => ctx.run.county.postingsByKind.get(k)) : [],
    )
    .filter((r) => r.person === person && r.recorded <= judgedOn(ctx))
  const now = rows.find((r) => runsOn(r, judgedOn(ctx)))
  if (now !== undefined) {
    ctx.trace.count(now.id)
    return yes()
  }
  if (rows.length === 0) return unknown('missing', `没有${what}的登记`)
  return { ...no(`${what}已经结束`), actual: '已结束' }
}

/** 待 E 由 X 确定: pending before the event, due after it, met when decided. */
export function awaitedOutcome(
  ctx: Context,
  facts: readonly Item[],
  p: Extract<Predicate, { kind: 'awaited' }>,
): Outcome {
  const name = facts[0]?.name ?? ctx.clause.name
  const decided = recordRows({ ...ctx, window: ctx.window }, name, undefined).rows
  for (const row of decided) ctx.trace.count(row.id)
  if (decided.length > 0 || parameter(ctx.run, name, judgedOn(ctx)) !== undefined)
    return { ...yes(), actual: '已确定' }
  if (p.event !== undefined && eventDay(ctx, p.event) === undefined) return unknown('open', `待${p.event}`)
  return lacking(ctx, `${name}还没有确定`)
}

/** 代替 asks for nothing itself: taken, it is in force; until then there is nothing to judge. */
export const substituteOutcome = (ctx: Context): Outcome =>
  optionTaken(ctx) === true ? yes('已选用') : unknown('open', '需要时选用')

/** 不变, 一致, 转为: what somebody recorded about it, until the registry itself can show it. */
export function recordedOutcome(
  ctx: Context,
  facts: readonly Item[],
  p: Extract<Predicate, { kind: 'steady' | 'become' }>,
): Outcome {
  const label = p.kind === 'become' ? `转为${p.what}` : p.word
  if (p.kind === 'steady' && p.word === '一致') {
    const same = sameAcross(ctx, facts)
    if (same !== undefined) return same
  }
  const each = facts.map((f) => {
    const rows = recordRows(ctx, `${f.name}${label}`, undefined).rows
    for (const row of rows) ctx.trace.count(row.id)
    return rows.length > 0 ? yes() : lacking(ctx, `没有“${f.name}${label}”的记录`)
  })
  return all(each)
}

/** 学段 一致: a field of the units that the registry knows. */
function sameAcross(ctx: Context, facts: readonly Item[]): Outcome | undefined {
  const entry = facts[0] === undefined ? undefined : ctx.program.names.entries(facts[0].name)[0]
  if (
    entry?.kind !== 'attribute' ||
    !['学段', '类别', '种类'].includes(entry.of ?? '') ||
    ctx.community === undefined
  )
    return undefined
  const units = unitsNow(ctx)
  const values = units.map((u) =>
    attributeOf({ ...ctx, counterpart: { kind: 'unit', id: u, name: u }, elements: [] }, entry, undefined),
  )
  const gap = values.find((v) => 'gap' in v)
  if (gap !== undefined && 'gap' in gap) return unknownFor([gap.gap])
  const sets = values.map((v) => ('words' in v ? [...v.words].sort().join('、') : ''))
  return new Set(sets).size <= 1 ? yes() : no(`${facts[0]?.name}不同：${[...new Set(sets)].join(' / ')}`)
}
