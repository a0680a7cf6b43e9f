import type { Posting } from '@lianxiao/facts'
import { all, type Day } from '@lianxiao/kernel'
import type { Credit } from './ast.ts'
import { applicability, viaTruth } from './condition.ts'
import { type Context, Trace } from './context.ts'
import { personOf } from './element.ts'
import type { Outcome } from './outcome.ts'
import { walk } from './program.ts'

type Judge = (ctx: Context) => readonly Outcome[]

/**
 * From when to when an effect with a 继续 held: it began on the first day on which everything held together and ended
 * with the state that had to go on. Undefined when it never held: what never began cannot lapse.
 */
export function heldUntil(ctx: Context, rule: Credit, judge: Judge): { from: Day; to: Day } | undefined {
  const spans = continuing(ctx, rule)
  const last = Math.max(...spans.map((s) => s.to ?? Number.POSITIVE_INFINITY))
  if (spans.length === 0 || last > ctx.run.asOf) return undefined
  const days = [...new Set([...spans.map((s) => s.from), ...daysOfRecords(ctx)])]
  const from = days.sort((a, b) => a - b).find((day) => day <= last && heldOn(ctx, rule, judge, day))
  return from === undefined ? undefined : { from, to: last }
}

function heldOn(ctx: Context, rule: Credit, judge: Judge, day: Day): boolean {
  const window = { ...ctx.window, period: { ...ctx.window.period, to: day } }
  const then: Context = { ...ctx, on: day, window, trace: new Trace() }
  const truths = [applicability(then, rule.lines).truth, ...judge(then), viaTruth(then, rule.lines)]
  return all(truths).value === 'yes'
}

/** Postings of the kinds that 继续 names, of the person judged. */
function continuing(ctx: Context, rule: Credit): readonly Posting[] {
  const kinds: string[] = []
  walk(rule, (node) => {
    if (node.kind !== 'continue') return
    for (const e of ctx.program.names.entries(node.what as string))
      if (e.kind === 'posting') kinds.push(...e.recordedAs)
  })
  const person = personIn(ctx)
  return kinds
    .flatMap((k) => ctx.run.county.postingsByKind.get(k))
    .filter((p) => p.person === person && p.recorded <= ctx.run.asOf)
}

const personIn = (ctx: Context): string =>
  ctx.elements.map(personOf).find((p) => p !== undefined) ?? ctx.subject.id

/** The days on which something about the person happened: only then can a condition begin to hold. */
function daysOfRecords(ctx: Context): readonly Day[] {
  const { county } = ctx.run
  const person = personIn(ctx)
  const joined = county.participationsOf.get(person)
  return [
    ...joined.flatMap((p) => county.activitiesById.get(p.activity)?.row.day ?? []),
    ...county.documentsRelated.get(person).map((d) => d.day),
    ...[...county.postings.values()].filter((p) => p.person === person).map((p) => p.from),
    ...county.records.decisions.filter((d) => d.target === person).map((d) => d.day),
  ]
}
