import { all, isExact, no, not, type Quantity, type Truth, unknownFor, yes } from '@lianxiao/kernel'
import type { By, Norm } from './ast.ts'
import { calcLines } from './calc.ts'
import { baseWindow } from './clause.ts'
import { applicability, optionTaken, viaTruth } from './condition.ts'
import type { Context } from './context.ts'
import { dataPeriod } from './dataPeriod.ts'
import type { Draft } from './draft.ts'
import { join } from './join.ts'
import { draftOf, type Judgement } from './make.ts'
import { latestDue, type Outcome } from './outcome.ts'
import type { Judging } from './place.ts'
import { statusOf, statusOfCondition, statusOfValue } from './status.ts'

/** From what the lines of a rule found in one place to the state of the duty there. */
export function judgePlace(at: Judging, rule: Norm, by: By | undefined): Draft {
  const place = withDue(at)
  const { ctx } = place
  const { clause } = ctx
  const own = place.outcomes.length === 0 ? yes() : join('且', place.outcomes)
  const tests: Outcome = clause.modality === 'forbidden' ? turnedRound(own) : own
  const condition = clause.conditional ? applicability(ctx, rule.lines).truth : undefined
  const via = clause.asksVia ? viaTruth(ctx, rule.lines) : undefined
  const value = clause.equals.length > 0 ? calcLines(ctx, clause.equals) : undefined
  const decided = decide(place, tests, condition, via, by)
  if (value === undefined) return draftOf(ctx, decided)
  return draftOf(ctx, { ...(isExact(value) ? decided : withOpenValue(ctx, decided, value)), value })
}

/** A ban: the test turned round. What is not there yet holds so far; what is there already does not. */
function turnedRound({ holding, ...own }: Outcome): Outcome {
  return { ...own, ...not(own), ...(own.value === 'unknown' && !holding ? { holding: true as const } : {}) }
}

/** What stands in the place of a number is no more settled than the number itself. */
function withOpenValue(ctx: Context, judgement: Judgement, value: Quantity): Judgement {
  if (judgement.status !== 'met') return judgement
  const truth = unknownFor(value.gaps)
  return { ...judgement, outcome: { ...judgement.outcome, ...truth }, status: statusOfValue(ctx, truth) }
}

/** A paper that came back with days to file it again is due on the later day. */
function withDue(place: Judging): Judging {
  const due = latestDue(place.outcomes)
  if (due === undefined || due <= place.ctx.window.due) return place
  return { ...place, ctx: { ...place.ctx, window: { ...place.ctx.window, due } } }
}

function decide(
  place: Judging,
  tests: Outcome,
  condition: Truth | undefined,
  via: Truth | undefined,
  by: By | undefined,
): Judgement {
  const { ctx, parts } = place
  const { modality, overrides } = ctx.clause
  const whole = via === undefined ? tests : withVia(tests, via)
  const outcome = via === undefined ? tests : { ...tests, ...whole }
  if (judgesNothing(ctx)) return { outcome: NO_YEAR, parts, status: 'notApplicable', applied: 'no' }
  if (tests.empty) return { outcome, parts, status: 'notApplicable', applied: 'no' }
  if (condition?.value === 'no')
    return { outcome: { ...outcome, ...condition }, parts, status: 'notApplicable', applied: 'no' }
  if (modality === 'option') return decideOption(ctx, { outcome, parts }, condition, whole, by)
  if (condition?.value === 'unknown')
    return {
      outcome: { ...outcome, ...condition },
      parts,
      status: modality === 'advice' ? 'advised' : statusOfCondition(condition),
      applied: 'unknown',
    }
  const applied = via === undefined || via.value === 'yes' ? 'yes' : 'no'
  if (overrides && applied === 'no') return { outcome, parts, status: 'notApplicable', applied }
  return { outcome, parts, status: statusOf(ctx, whole, modality), applied }
}

/** 以 上一年度 数据为准: an act that looks back on a year is owed only where there was an agreement in that year. */
const judgesNothing = (ctx: Context): boolean =>
  ctx.clause.dataOf !== undefined &&
  dataPeriod(ctx).to < (baseWindow(ctx.run, ctx.community)?.period.from ?? Number.NEGATIVE_INFINITY)

const NO_YEAR = no('所看的那一年还没有协议')

const withVia = (tests: Outcome, via: Truth): Outcome => ({
  ...all([tests, via]),
  holding: tests.holding && via.value === 'yes' ? true : undefined,
})

/** An option waits for whoever may take it; where nobody is named, the record it asks for is the taking. */
function decideOption(
  ctx: Context,
  base: Pick<Judgement, 'outcome' | 'parts'>,
  condition: Truth | undefined,
  whole: Truth,
  by: By | undefined,
): Judgement {
  const taken = optionTaken(ctx)
  const { overrides, equals } = ctx.clause
  const byRecord = by?.act === undefined && equals.length === 0 && base.parts.length > 0 && overrides
  if (condition?.value === 'unknown' && taken !== false) {
    return {
      ...base,
      outcome: { ...base.outcome, ...condition },
      status: 'unknown',
      applied: taken === true ? 'unknown' : 'no',
    }
  }
  if (taken === true) return { ...base, status: statusOf(ctx, whole, 'duty'), applied: whole.value }
  if (taken === undefined && byRecord && whole.value === 'yes')
    return { ...base, status: 'met', applied: 'yes' }
  return { ...base, status: 'option', applied: 'no' }
}
