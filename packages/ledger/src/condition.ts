import { all, type Truth, yes } from '@lianxiao/kernel'
import type { NormLine } from './ast.ts'
import { type Context, judgedOn, type Party } from './context.ts'
import { type Element, personOf } from './element.ts'
import { maySay, unitsCalled, unitsOfPath } from './party.ts'
import { lacking } from './predicate/records.ts'
import { chosen } from './readings.ts'
import { recordRows } from './rows/records.ts'
import { judgeSentence } from './scope.ts'

export interface Applicability {
  readonly truth: Truth
}

type Line = NormLine | { readonly kind: string }

/** 当 … 时: all of them, the readings of an open one as chosen. */
export function applicability(ctx: Context, lines: readonly Line[]): Applicability {
  const conditions = (lines as readonly NormLine[]).flatMap((line): Truth[] => {
    if (line.kind === 'when') return [judgeSentence({ ...ctx, condition: true }, line.condition)]
    if (line.kind !== 'openWhen') return []
    const reading = chosen(ctx, line.lines)
    return reading?.body.kind === 'sentence' ? [judgeSentence({ ...ctx, condition: true }, reading.body)] : []
  })
  return { truth: conditions.length === 0 ? yes() : all(conditions) }
}

/** 经 X 审批: a decision, document or list item of that name, by X where a unit is named. */
export function viaTruth(ctx: Context, lines: readonly Line[]): Truth {
  const each = (lines as readonly NormLine[]).flatMap((line): Truth[] => {
    if (line.kind !== 'via') return []
    const names = line.act === undefined ? [line.first] : [line.act, `${line.first}${line.act}`]
    const may = line.act === undefined ? undefined : unitsCalled(ctx, line.first)
    const rows = names
      .flatMap((name) => approvals(ctx, name))
      .filter((row) => row.kind !== 'decision' || maySay(may, row.row.by))
    for (const row of rows) ctx.trace.count(row.id)
    return [rows.length > 0 ? yes() : lacking(ctx, `还没有经${line.first}${line.act ?? ''}`)]
  })
  return each.length === 0 ? yes() : all(each)
}

/** What is on record of an approval, about who owes or about whom it is owed to. */
function approvals(ctx: Context, name: string): readonly Element[] {
  const { counterpart } = ctx
  const about = (party: Party): readonly Element[] =>
    recordRows({ ...ctx, subject: party, counterpart: undefined, evidence: [] }, name, undefined).rows
  return counterpart === undefined ? about(ctx.subject) : [...about(ctx.subject), ...about(counterpart)]
}

/** The units that may take an option, where its rule names somebody to do so and the registry knows them. */
function whoMay(ctx: Context): readonly string[] | undefined {
  const { by } = ctx.clause
  return by?.act === undefined ? undefined : unitsOfPath(ctx, by.who)
}

/** What the body that may take an option said about it: taken, not taken, or nothing. */
export function optionTaken(ctx: Context): boolean | undefined {
  const of = new Set([
    ctx.subject.id,
    ctx.counterpart?.id,
    ctx.community?.id,
    // a choice of the lead is one of the community, but not one of its members'
    ctx.subject.kind === 'community' ? ctx.community?.lead : undefined,
    ...ctx.elements.flatMap((e) => [e.id, personOf(e)]),
  ])
  const { period } = ctx.window
  const may = whoMay(ctx)
  const said = ctx.run.county.records.options.filter(
    (o) =>
      o.clause === ctx.clause.name &&
      of.has(o.of) &&
      maySay(may, o.by) &&
      o.day <= judgedOn(ctx) &&
      o.recorded <= ctx.run.asOf &&
      o.from <= period.from &&
      (o.to === undefined || o.to >= period.from),
  )
  const last = said[said.length - 1]
  if (last !== undefined) ctx.trace.count(last.id)
  return last?.taken
}
