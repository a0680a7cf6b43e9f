import type { Finding, FindingPart, Quantity, Status, Truth } from '@lianxiao/kernel'
import type { Context, Party } from './context.ts'
import { dataPeriod } from './dataPeriod.ts'
import type { Draft } from './draft.ts'
import { personOf } from './element.ts'
import { type Outcome, showQuantity } from './outcome.ts'
import { markedByNotes } from './readings.ts'

/** What a clause decided in one place. */
export interface Judgement {
  readonly outcome: Outcome
  readonly parts: readonly FindingPart[]
  readonly status: Status
  readonly applied: Truth['value']
  readonly value?: Quantity
}

/** The finding of a judgement, with its trace. */
export function draftOf(ctx: Context, j: Judgement): Draft {
  const { outcome } = j
  const remarks = ctx.trace.remarks()
  const because = remarks.length === 0 ? reasonsOf(outcome) : [...reasonsOf(outcome), ...remarks]
  const status = waivedOr(ctx, j.status)
  const finding: Finding = {
    clause: ctx.clause.id,
    community: ctx.community?.id,
    sentence: ctx.clause.passage.text,
    subject: ctx.subject.id,
    counterpart: ctx.counterpart?.id ?? '',
    period: ctx.window.period,
    status,
    provisional: markedByNotes(ctx),
    behind: false,
    actual: j.value === undefined ? (outcome.actual ?? '') : showQuantity(j.value),
    required: outcome.required ?? '',
    due: ctx.window.due > 300_000 ? undefined : ctx.window.due,
    readings: [],
    facts: ctx.trace.facts(),
    refused: ctx.trace.refusals(),
    because,
    parts: j.parts,
  }
  return {
    ...finding,
    subjectParty: partyIn(ctx),
    counterpartParty: ctx.counterpart,
    elementKey: keyOfElements(ctx),
    element: ctx.elements.length === 0 ? '' : ctx.elements.map((e) => personOf(e) ?? e.id).join('/'),
    truth: outcome,
    ratio: outcome.ratio,
    applied: j.applied,
    ...(j.value === undefined ? {} : { value: j.value }),
    holding: outcome.holding === true || ctx.clause.modality === 'forbidden',
    dataPeriod: dataPeriod(ctx),
  }
}

const NO_REASONS: readonly string[] = []

/** What decides the outcome or keeps it open, each said once. */
export function reasonsOf(outcome: Outcome): readonly string[] {
  if (outcome.because.length === 0 && outcome.gaps.length === 0) return NO_REASONS
  const [gap] = outcome.gaps
  if (outcome.because.length === 0 && outcome.gaps.length === 1 && gap !== undefined) return [gap.says]
  return [...new Set([...outcome.because, ...outcome.gaps.map((g) => g.says)])].filter((s) => s !== '')
}

const partyIn = (ctx: Context): Party => ctx.subject

export const keyOfElements = (ctx: Context): string =>
  ctx.elements.length === 0 ? '' : ctx.elements.map((e) => `${e.kind} ${e.id}`).join('/')

/** 原则上: a failing duty with a recorded reason is waived. */
function waivedOr(ctx: Context, status: Status): Status {
  if (ctx.clause.modality !== 'waivable' || (status !== 'unmet' && status !== 'overdue')) return status
  const of = new Set([
    ctx.subject.id,
    ctx.counterpart?.id,
    ctx.community?.id,
    ...ctx.elements.flatMap((e) => [e.id, personOf(e)]),
  ])
  const { period } = ctx.window
  const waiver = ctx.run.county.records.waivers.find(
    (w) =>
      w.clause === ctx.clause.name &&
      of.has(w.of) &&
      w.day <= ctx.run.asOf &&
      w.recorded <= ctx.run.asOf &&
      w.from <= period.to &&
      (w.to === undefined || w.to >= period.from),
  )
  if (waiver === undefined) return status
  ctx.trace.count(waiver.id)
  return 'waived'
}
