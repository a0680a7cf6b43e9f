import { all, isExact, not, type Quantity, type Truth, unknownFor, yes } from '@lianxiao/kernel'
import type { By, Norm } from './ast.ts'
import { calcLines } from './calc.ts'
import { type Applicability, applicability, optionTaken, viaTruth } from './condition.ts'
import type { Context } from './context.ts'
import type { Draft } from './draft.ts'
import { join } from './join.ts'
import { draftOf, type Judgement } from './make.ts'
import { latestDue, type Outcome } from './outcome.ts'
import type { Judging } from './place.ts'
import { statusOf, statusOfCondition, statusOfValue } from './status.ts'

const ALWAYS: Applicability = { truth: yes() }

/** From what the lines of a rule found in one place to the state of the duty there. */
export function judgePlace(at: Judging, rule: Norm, by: By | undefined): Draft {
  const place = withDue(at)
  const { ctx } = place
  const values = rule.lines.filter((l) => l.kind === 'equals')
  const own = place.outcomes.length === 0 ? yes() : join('且', place.outcomes)
  const tests: Outcome = ctx.clause.modality === 'forbidden' ? turnedRound(own) : own
  const condition = ctx.clause.conditional ? applicability(ctx, rule.lines) : ALWAYS
  const via = ctx.clause.asksVia ? viaTruth(ctx, rule.lines) : ALWAYS.truth
  const value = values.length > 0 ? calcLines(ctx, values) : undefined
  const decided = decide(place, tests, condition, via, by, value !== undefined)
  const judgement = value === undefined || isExact(value) ? decided : withOpenValue(ctx, decided, value)
  return draftOf(ctx, { ...judgement, ...(value === undefined ? {} : { value }) })
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
  const { due } = latestDue(place.outcomes)
  if (due === undefined || due <= place.ctx.window.due) return place
  return { ...place, ctx: { ...place.ctx, window: { ...place.ctx.window, due } } }
}

function decide(
  place: Judging,
  tests: Outcome,
  condition: Applicability,
  via: Truth,
  by: By | undefined,
  replacesValue: boolean,
): Judgement {
  const { ctx, parts } = place
  const whole: Outcome =
    via === ALWAYS.truth
      ? tests
      : { ...all([tests, via]), ...(tests.holding && via.value === 'yes' ? { holding: true as const } : {}) }
  const shown = { ...tests, ...whole }
  const base = { outcome: shown, parts }
  if (tests.empty) return { ...base, status: 'notApplicable', applied: 'no' }
  if (condition.truth.value === 'no')
    return { ...base, outcome: { ...shown, ...condition.truth }, status: 'notApplicable', applied: 'no' }
  if (ctx.clause.modality === 'option') return decideOption(ctx, base, condition, whole, by, replacesValue)
  if (condition.truth.value === 'unknown')
    return {
      ...base,
      outcome: { ...shown, ...condition.truth },
      status: ctx.clause.modality === 'advice' ? 'advised' : statusOfCondition(condition.truth),
      applied: 'unknown',
    }
  const applied = via.value === 'yes' ? 'yes' : 'no'
  if (overridesOthers(ctx) && via.value !== 'yes') return { ...base, status: 'notApplicable', applied: 'no' }
  return { ...base, status: statusOf(ctx, whole, ctx.clause.modality), applied }
}

const overridesOthers = (ctx: Context): boolean => ctx.clause.overrides

/** An option waits for whoever may take it; where nobody is named, the record it asks for is the taking. */
function decideOption(
  ctx: Context,
  base: Pick<Judgement, 'outcome' | 'parts'>,
  condition: Applicability,
  whole: Truth,
  by: By | undefined,
  replacesValue: boolean,
): Judgement {
  const taken = optionTaken(ctx)
  const byRecord = by?.act === undefined && !replacesValue && base.parts.length > 0 && overridesOthers(ctx)
  if (condition.truth.value === 'unknown' && taken !== false) {
    return {
      ...base,
      outcome: { ...base.outcome, ...condition.truth },
      status: 'unknown',
      applied: taken === true ? 'unknown' : 'no',
    }
  }
  if (taken === true) return { ...base, status: statusOf(ctx, whole, 'duty'), applied: whole.value }
  if (taken === undefined && byRecord && whole.value === 'yes')
    return { ...base, status: 'met', applied: 'yes' }
  return { ...base, status: 'option', applied: 'no' }
}
