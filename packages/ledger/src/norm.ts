import { type FindingPart, not, yes } from '@lianxiao/kernel'
import type { Among, By, Group, Norm, NormLine, Note, Reading, Scope, Test } from './ast.ts'
import { atLeast } from './atLeast.ts'
import { chargeOutcomes } from './charge.ts'
import { bindingKey, bindings, bindingsOn, contextOf, linesOf } from './clause.ts'
import { daysOfChange } from './community.ts'
import { type Context, Trace, type WindowInstance } from './context.ts'
import { type Community, unitsOn } from './county.ts'
import { judgePlace } from './decide.ts'
import type { Draft } from './draft.ts'
import { join } from './join.ts'
import { reasonsOf } from './make.ts'
import type { Outcome } from './outcome.ts'
import { and, type Judging, Places } from './place.ts'
import type { ProgramClause } from './program.ts'
import { chosen } from './readings.ts'
import type { Run } from './run.ts'
import { judgeScopes, judgeSentence, leaf } from './scope.ts'
import { spots, steadyWindows, stoppedOutcome } from './spot.ts'
import { statusOf } from './status.ts'
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
  const drafts: Draft[] = []
  for (const { subject, counterpart } of bindings(run, clause, community, base)) {
    const ctx = contextOf(run, clause, community, subject, counterpart, base, choice)
    for (const place of normPlaces(ctx, rule))
      if (isBoundIn(place.ctx, clause)) drafts.push(judgePlace(place, rule, clause.by))
  }
  return drafts
}

/** Whether the parties stand so on the last day of the window (so far): members come and go. */
function isBoundIn(ctx: Context, clause: ProgramClause): boolean {
  const { run, community, subject, counterpart } = ctx
  if (community === undefined || daysOfChange(run, community).length === 0) return true
  const day = Math.min(ctx.window.period.to, run.asOf)
  const now = unitsOn(community, day, run.asOf)
  const gone = ctx.elements.some(
    (e) => e.kind === 'unit' && community.units.includes(e.id) && !now.includes(e.id),
  )
  if (gone) return false
  const key = bindingKey({ subject, counterpart })
  return bindingsOn(run, clause, community, day).some((b) => bindingKey(b) === key)
}

function normPlaces(ctx: Context, rule: Norm): readonly Judging[] {
  const places = new Places(ctx)
  let before: Test | undefined
  for (const line of rule.lines) {
    if (line.kind === 'test' || line.kind === 'group') judgeLine(ctx, places, line, rule)
    else if (line.kind === 'among' && before !== undefined) judgeAmong(ctx, places, before, line)
    else if (line.kind === 'note' && hasReadings(line)) judgeReading(ctx, places, line, rule)
    else if (line.kind === 'by' && line.charges !== undefined) addCharges(places.at(ctx), line)
    else if (line.kind === 'equals') addValue(ctx, places, rule)
    if (line.kind === 'test') before = line
  }
  if (places.all.length === 0 && !rule.lines.some(isTest)) placeWhole(ctx, places)
  return places.all
}

/** Lines that are judged in windows of their own: where none has begun yet, there is nothing to say. */
const isTest = (line: NormLine): boolean =>
  line.kind === 'test' || line.kind === 'group' || (line.kind === 'note' && hasReadings(line))

const hasReadings = (note: Note): boolean => note.lines?.some((l) => l.kind === 'reading') ?? false

function judgeLine(ctx: Context, places: Places, line: Test | Group, rule: Norm): void {
  const scopes = line.kind === 'test' ? line.sentence.scopes : line.scopes
  const windows = steadyWindows(ctx, scopes)
  if (windows !== undefined) {
    for (const window of windows) {
      const judging = places.inWindow(window)
      add(judging, judging.ctx, judgeOne(judging.ctx, line), line, rule)
    }
  } else judgeThrough(ctx, places, scopes, line, rule)
}

function judgeThrough(
  ctx: Context,
  places: Places,
  scopes: readonly Scope[],
  line: Test | Group,
  rule: Norm,
): void {
  const found = spots(ctx, scopes)
  for (const spot of found.spots) {
    const judging = places.at(spot.ctx)
    if (spot.stopped) {
      judging.outcomes = and(judging.outcomes, stoppedOutcome(spot.stopped))
      continue
    }
    // the same place has the same elements and window: only the first line makes a context of its own
    const inside: Context =
      judging.ctx.window === spot.ctx.window ? judging.ctx : { ...spot.ctx, trace: judging.ctx.trace }
    add(
      judging,
      inside,
      judgeScopes(inside, found.rest, (c) => judgeOne(c, line)),
      line,
      rule,
    )
  }
}

const judgeOne = (ctx: Context, line: Test | Group): Outcome =>
  line.kind === 'test' ? leaf(ctx, line.sentence) : groupOutcome(ctx, line)

function add(judging: Judging, ctx: Context, outcome: Outcome, line: Test | Group, rule: Norm): void {
  judging.outcomes = and(judging.outcomes, outcome)
  judging.parts = and(judging.parts, part(ctx, outcome, printTest(line), rule))
}

/** The lines of 符合 任一/全部 in one place. */
export function groupOutcome(ctx: Context, group: Group): Outcome {
  const lines = group.lines.filter((line) => line.kind !== 'note' || hasReadings(line))
  const judged = lines.map((line) => branchOutcome(ctx, group, line))
  if (group.count === undefined) return join(group.word === '任一' ? '或' : '且', judged)
  return atLeast(
    Number(group.count.number),
    judged.map((outcome, i) => ({ text: textOfLine(lines[i] as Group | Note | Test), outcome })),
  )
}

const textOfLine = (line: Group | Note | Test): string => (line.kind === 'note' ? line.text : printTest(line))

/** Branches of 任一 each start from what was used before them; only one that holds uses anything up. */
function branchOutcome(ctx: Context, group: Group, line: Group | Note | Test): Outcome {
  const used = group.word !== '全部' && ctx.used !== undefined ? new Set(ctx.used) : ctx.used
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

function judgeReading(ctx: Context, places: Places, note: Note, rule: Norm): void {
  const reading: Reading | undefined = chosen(ctx, note.lines ?? [])
  if (reading?.body.kind === 'sentence')
    judgeLine(ctx, places, { kind: 'test', sentence: reading.body }, rule)
}

/** 其中: the rows the line above counted, narrowed; judged in the same places. */
function judgeAmong(ctx: Context, places: Places, above: Test, among: Among): void {
  for (const spot of spots(ctx, above.sentence.scopes).spots) {
    if (spot.stopped) continue
    const judging = places.at(spot.ctx)
    const inside: Context = { ...spot.ctx, trace: judging.ctx.trace }
    leaf({ ...inside, trace: new Trace() }, above.sentence)
    const last = ctx.run.last
    const outcome = judgeSentence(
      { ...inside, above: last && { rows: last.rows, gaps: last.gaps, exact: last.exact } },
      among.sentence,
    )
    judging.outcomes = and(judging.outcomes, outcome)
    judging.parts = and(
      judging.parts,
      part(inside, outcome, `其中 ${printTest({ kind: 'test', sentence: among.sentence })}`, undefined),
    )
  }
}

function addCharges(judging: Judging, by: By): void {
  const outcome = chargeOutcomes(judging.ctx, by)
  const text = `负责 ${by.charges?.items.map((i) => i.name).join('、')}`
  judging.outcomes = and(judging.outcomes, outcome)
  judging.parts = and(judging.parts, part(judging.ctx, outcome, text, undefined))
}

function placeWhole(ctx: Context, places: Places): void {
  const window = linesOf(ctx.clause.rule as Norm, 'windowLine')[0]
  if (window === undefined) places.at(ctx)
  else for (const spot of spots(ctx, [window.window]).spots) places.at(spot.ctx)
}

/** An option that replaces a number has one place for each of its windows. */
function addValue(ctx: Context, places: Places, rule: Norm): void {
  const windows = linesOf(rule, 'windowLine')
  for (const spot of spots(
    ctx,
    windows.map((w) => w.window),
  ).spots)
    places.at(spot.ctx)
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
