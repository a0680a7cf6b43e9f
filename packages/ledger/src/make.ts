import type { Finding, FindingPart, Quantity, Status, Truth } from '@lianxiao/kernel'
import type { Context } from './context.ts'
import { dataPeriod } from './dataPeriod.ts'
import { isOpenEnd } from './dates.ts'
import type { Draft } from './draft.ts'
import { keyOfElements, personOf } from './element.ts'
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
export function draftOf(ctx: Context, judgement: Judgement): Draft {
  const { outcome } = judgement
  return {
    finding: findingOf(ctx, judgement),
    elementKey: keyOfElements(ctx.elements),
    truth: outcome,
    holding: outcome.holding === true || ctx.clause.modality === 'forbidden',
    ratio: outcome.ratio,
    applied: judgement.applied,
    value: judgement.value,
    dataPeriod: dataPeriod(ctx),
  }
}

function findingOf(ctx: Context, { outcome, parts, status: judged, value }: Judgement): Finding {
  const { clause, window, trace, elements } = ctx
  // a waiver found is among the facts, so it is looked for first
  const status = waivedOr(ctx, judged)
  const remarks = trace.remarks()
  const reasons = reasonsOf(outcome)
  return {
    clause: clause.id,
    sentence: clause.passage.text,
    community: ctx.community?.id,
    subject: ctx.subject.id,
    counterpart: ctx.counterpart?.id ?? '',
    element: elements.length === 0 ? undefined : elements.map((e) => personOf(e) ?? e.id).join('/'),
    period: window.period,
    status,
    provisional: markedByNotes(ctx),
    behind: false,
    actual: value === undefined ? (outcome.actual ?? '') : showQuantity(value),
    required: outcome.required ?? '',
    due: isOpenEnd(window.due) ? undefined : window.due,
    readings: NONE,
    facts: trace.facts(),
    refused: trace.refusals(),
    because: remarks.length === 0 ? reasons : [...reasons, ...remarks],
    parts,
  }
}

const NONE: readonly never[] = []

/** What decides the outcome or keeps it open, each said once. */
export function reasonsOf(outcome: Outcome): readonly string[] {
  if (outcome.because.length === 0 && outcome.gaps.length === 0) return NONE
  const gap = outcome.gaps[0]
  if (outcome.because.length === 0 && outcome.gaps.length === 1 && gap !== undefined) return [gap.says]
  return [...new Set([...outcome.because, ...outcome.gaps.map((g) => g.says)])].filter((s) => s !== '')
}

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
