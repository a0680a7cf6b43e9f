import {
  all,
  type FindingPart,
  isExact,
  not,
  type Quantity,
  type Truth,
  unknownFor,
  yes,
} from '@lianxiao/kernel'
import type { Among, By, Group, Norm, NormLine, Note, Reading, Test } from './ast.ts'
import { calcLines } from './calc.ts'
import { chargeOutcomes } from './charge.ts'
import { bindingKey, bindings, bindingsOn, contextOf, daysOfChange, linesOf } from './clause.ts'
import { type Applicability, applicability, optionTaken, viaTruth } from './condition.ts'
import { type Context, Trace, type WindowInstance } from './context.ts'
import { type Community, unitsOn } from './county.ts'
import type { Draft } from './draft.ts'
import { join } from './join.ts'
import { draftOf, type Judgement, keyOfElements, reasonsOf } from './make.ts'
import { latestDue, type Outcome } from './outcome.ts'
import type { ProgramClause } from './program.ts'
import { chosen } from './readings.ts'
import type { Run } from './run.ts'
import { judgeScopes, judgeSentence, leaf, type Spot, spots } from './scope.ts'
import { statusOf, statusOfCondition, statusOfValue } from './status.ts'
import { printTest } from './text.ts'

/** All findings of a duty, advice, option or ban in one cell. */
export function judgeNorm(
  run: Run,
  clause: ProgramClause,
  rule: Norm,
  community: Community | undefined,
  base: WindowInstance,
  choice: ReadonlyMap<object, number>,
): Draft[] {
  const { by, whom } = clause
  const drafts: Draft[] = []
  for (const { subject, counterpart } of bindings(run, community, by, whom, base)) {
    const ctx = contextOf(run, clause, community, subject, counterpart, base, choice)
    const places = normPlaces(ctx, rule)
    for (const place of places.values())
      if (isBoundIn(place.ctx, clause)) drafts.push(judgePlace(place, rule, by))
  }
  return drafts
}

/** Whether the parties stand so on the last day of the window (so far): members come and go. */
function isBoundIn(ctx: Context, clause: ProgramClause): boolean {
  const { run, community, subject, counterpart } = ctx
  if (community === undefined || daysOfChange(community, run.asOf).length === 0) return true
  const day = Math.min(ctx.window.period.to, run.asOf)
  const now = unitsOn(community, day, run.asOf)
  const gone = ctx.elements.some(
    (e) => e.kind === 'unit' && community.units.includes(e.id) && !now.includes(e.id),
  )
  if (gone) return false
  const key = bindingKey({ subject, counterpart })
  return bindingsOn(run, community, clause.by, clause.whom, day).some((b) => bindingKey(b) === key)
}

/** One place of judgement and what was found there, line by line. */
interface Judging {
  readonly ctx: Context
  readonly outcomes: Outcome[]
  readonly parts: FindingPart[]
  stopped: Spot['stopped']
}

function normPlaces(ctx: Context, rule: Norm): Map<string, Judging> {
  const places = new Map<string, Judging>()
  let before: Test | undefined
  for (const line of rule.lines) {
    if (line.kind === 'test' || line.kind === 'group') judgeLine(ctx, places, line, rule)
    else if (line.kind === 'among' && before !== undefined) judgeAmong(ctx, places, before, line)
    else if (line.kind === 'note' && hasReadings(line)) judgeReading(ctx, places, line, rule)
    else if (line.kind === 'by' && line.charges !== undefined)
      addAt(
        places,
        ctx,
        chargeOutcomes(ctx, line),
        `负责 ${line.charges.items.map((i) => i.name).join('、')}`,
      )
    else if (line.kind === 'equals') addValue(ctx, places, rule)
    if (line.kind === 'test') before = line
  }
  if (places.size === 0 && !rule.lines.some(isTest)) placeWhole(ctx, places)
  return places
}

/** Lines that are judged in windows of their own: where none has begun yet, there is nothing to say. */
const isTest = (line: NormLine): boolean =>
  line.kind === 'test' || line.kind === 'group' || (line.kind === 'note' && hasReadings(line))

const hasReadings = (note: Note): boolean => note.lines?.some((l) => l.kind === 'reading') ?? false

function judgeLine(ctx: Context, places: Map<string, Judging>, line: Test | Group, rule: Norm): void {
  const scopes = line.kind === 'test' ? line.sentence.scopes : line.scopes
  const found = spots(ctx, scopes)
  for (const spot of found.spots) {
    const judging = placeAt(places, spot.ctx)
    // the same place has the same elements and window: only the first line makes a context of its own
    const inside: Context =
      judging.ctx.window === spot.ctx.window ? judging.ctx : { ...spot.ctx, trace: judging.ctx.trace }
    if (spot.stopped) {
      judging.stopped ??= spot.stopped
      judging.outcomes.push(spot.stopped.none ? { ...spot.stopped.truth, empty: true } : spot.stopped.truth)
      continue
    }
    const outcome = judgeScopes(inside, found.rest, (c) =>
      line.kind === 'test' ? leaf(c, line.sentence) : groupOutcome(c, line),
    )
    judging.outcomes.push(outcome)
    judging.parts.push(part(inside, outcome, printTest(line), rule))
  }
}

/** The lines of 符合 任一/全部 in one place. */
export function groupOutcome(ctx: Context, group: Group): Outcome {
  const lines = group.lines.filter((line) => line.kind !== 'note' || hasReadings(line))
  const judged = lines.map((line) => branchOutcome(ctx, group, line))
  return join(group.word === '任一' ? '或' : '且', judged)
}

/** Branches of 任一 each start from what was used before them; only one that holds uses anything up. */
function branchOutcome(ctx: Context, group: Group, line: Group | Note | Test): Outcome {
  const used = group.word === '任一' && ctx.used !== undefined ? new Set(ctx.used) : ctx.used
  const inside: Context = { ...ctx, used }
  const outcome =
    line.kind === 'group'
      ? judgeScopes(inside, line.scopes, (c) => groupOutcome(c, line))
      : line.kind === 'test'
        ? judgeSentence(inside, line.sentence)
        : readingOutcome(inside, line)
  if (used !== undefined && used !== ctx.used && outcome.value === 'yes')
    for (const id of used) ctx.used?.add(id)
  return outcome
}

/** A note with readings as a condition: the reading chosen. */
export function readingOutcome(ctx: Context, note: Note): Outcome {
  const reading = chosen(ctx, note.lines ?? [])
  return reading?.body.kind === 'sentence' ? judgeSentence(ctx, reading.body) : yes()
}

function judgeReading(ctx: Context, places: Map<string, Judging>, note: Note, rule: Norm): void {
  const reading: Reading | undefined = chosen(ctx, note.lines ?? [])
  if (reading?.body.kind === 'sentence')
    judgeLine(ctx, places, { kind: 'test', sentence: reading.body }, rule)
}

/** 其中: the rows the line above counted, narrowed; judged in the same places. */
function judgeAmong(ctx: Context, places: Map<string, Judging>, above: Test, among: Among): void {
  for (const spot of spots(ctx, above.sentence.scopes).spots) {
    if (spot.stopped) continue
    const judging = placeAt(places, spot.ctx)
    const inside: Context = { ...spot.ctx, trace: judging.ctx.trace }
    leaf({ ...inside, trace: new Trace() }, above.sentence)
    const last = ctx.run.last
    const outcome = judgeSentence(
      { ...inside, above: last && { rows: last.rows, gaps: last.gaps, exact: last.exact } },
      among.sentence,
    )
    judging.outcomes.push(outcome)
    judging.parts.push(
      part(inside, outcome, `其中 ${printTest({ kind: 'test', sentence: among.sentence })}`, undefined),
    )
  }
}

function addAt(places: Map<string, Judging>, ctx: Context, outcome: Outcome, text: string): void {
  const judging = placeAt(places, ctx)
  judging.outcomes.push(outcome)
  judging.parts.push(part(ctx, outcome, text, undefined))
}

function placeWhole(ctx: Context, places: Map<string, Judging>): void {
  const window = linesOf(ctx.clause.rule as Norm, 'windowLine')[0]
  if (window === undefined) placeAt(places, ctx)
  else for (const spot of spots(ctx, [window.window]).spots) placeAt(places, spot.ctx)
}

/** An option that replaces a number has one place for each of its windows. */
function addValue(ctx: Context, places: Map<string, Judging>, rule: Norm): void {
  const windows = linesOf(rule, 'windowLine')
  for (const spot of spots(
    ctx,
    windows.map((w) => w.window),
  ).spots)
    placeAt(places, spot.ctx)
}

function placeAt(places: Map<string, Judging>, ctx: Context): Judging {
  const key = `${keyOfElements(ctx)}|${ctx.window.period.from}|${ctx.window.period.to}|${ctx.window.milestone}`
  let judging = places.get(key)
  if (!judging) {
    judging = { ctx: { ...ctx, trace: new Trace() }, outcomes: [], parts: [], stopped: undefined }
    places.set(key, judging)
  }
  return judging
}

function part(ctx: Context, outcome: Outcome, text: string, rule: Norm | undefined): FindingPart {
  const status = statusOf(
    ctx,
    rule !== undefined && ctx.clause.modality === 'forbidden' ? not(outcome) : outcome,
    'duty',
  )
  const says = reasonsOf(outcome).join('；')
  return {
    text,
    status,
    ...(outcome.actual === undefined ? {} : { actual: outcome.actual }),
    ...(outcome.required === undefined ? {} : { required: outcome.required }),
    ...(says === '' ? {} : { says }),
  }
}

const ALWAYS: Applicability = { truth: yes() }

// ---- from lines to a state ----

function judgePlace(at: Judging, rule: Norm, by: By | undefined): Draft {
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
