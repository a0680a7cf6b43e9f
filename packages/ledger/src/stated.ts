import { all, compareQuantities, exactly, type FindingPart, type Quantity } from '@lianxiao/kernel'
import {
  countedSpan,
  isCounted,
  printedSpan,
  type Span,
  type Stated,
  type StatedFigure,
} from '@lianxiao/scheme'
import type { Scope } from './ast.ts'
import { bindings, contextOf } from './clause.ts'
import { type Context, Trace, type WindowInstance } from './context.ts'
import type { Community } from './county.ts'
import type { Draft } from './draft.ts'
import { factValue, written } from './fact.ts'
import { join } from './join.ts'
import { draftOf, reasonsOf } from './make.ts'
import { type Outcome, showQuantity } from './outcome.ts'
import { testQuantity } from './predicate/measure.ts'
import type { ProgramClause } from './program.ts'
import type { Run } from './run.ts'
import { spots, stoppedOutcome } from './spot.ts'
import { statusOfValue } from './status.ts'

/** 现状 in one cell: each figure that the plan states is held against the records. It is met where they round to it. */
export function judgeStated(
  run: Run,
  clause: ProgramClause,
  rule: Stated,
  community: Community | undefined,
  base: WindowInstance,
  choice: ReadonlyMap<object, number>,
): Draft[] {
  const scopes = rule.lines.flatMap((l): readonly Scope[] =>
    l.kind === 'windowLine'
      ? [l.window]
      : l.kind === 'statedPeriod'
        ? [l.period, ...(l.window === undefined ? [] : [l.window])]
        : [],
  )
  const figures = rule.lines.filter((l) => l.kind === 'statedFigure')
  return bindings(run, clause, community, base).flatMap(({ subject, counterpart }) =>
    spots(contextOf(run, clause, community, subject, counterpart, base, choice), scopes).spots.map((spot) => {
      const ctx: Context = { ...spot.ctx, trace: new Trace() }
      const judged = figures.map((figure) => ({ figure, outcome: figureOutcome(ctx, figure) }))
      const outcome: Outcome = spot.stopped
        ? stoppedOutcome(spot.stopped)
        : {
            ...join(
              '且',
              judged.map((j) => j.outcome),
            ),
            ...all(judged.map((j) => j.outcome)),
          }
      const parts = judged.map((j) => partOf(ctx, j.figure, j.outcome))
      return draftOf(ctx, { outcome, parts, status: statusOfValue(ctx, outcome), applied: 'yes' })
    }),
  )
}

/** A number that is recorded and counted is meant exactly; any other is rounded to the places printed. */
function figureOutcome(ctx: Context, { of, word, is }: StatedFigure): Outcome {
  if (word !== '为')
    return testQuantity(factValue(ctx, { kind: 'item', name: of }, written(is).unit), {
      kind: 'compare',
      word,
      to: is,
    })
  const [text, unit] = is.kind === 'amount' ? [is.number, is.unit] : [is.percent, '%']
  const isCalc = ctx.program.names.of(of).meaning.kind === 'calc'
  const span = (isCounted(unit) && !isCalc ? countedSpan : printedSpan)(text, unit)
  const there = factValue(ctx, { kind: 'item', name: of }, unit)
  const shown = {
    // 万元 is recorded in 元, so its word would not fit the number
    actual: showQuantity(there, there.unit === '' ? '' : unit === '万元' ? there.unit : unit),
    required: `${text}${unit === '%' ? '' : ' '}${unit}`,
  }
  const truth = inside(there, span, unit)
  return truth.value === 'no'
    ? { ...truth, because: [`${of}写的是 ${shown.required}，登记的是 ${shown.actual}`], ...shown }
    : { ...truth, ...shown }
}

const inside = (there: Quantity, { low, high }: Span, unit: string): Outcome =>
  all([
    compareQuantities(there, '>=', exactly(low, unit)),
    compareQuantities(there, '<=', exactly(high, unit)),
  ])

function partOf(ctx: Context, { of, word, is }: StatedFigure, outcome: Outcome): FindingPart {
  const says = reasonsOf(outcome).join('；')
  return {
    text: `${of} ${word} ${is.kind === 'amount' ? `${is.number} ${is.unit}` : `${is.percent}%`}`,
    status: statusOfValue(ctx, outcome),
    ...(outcome.actual === undefined ? {} : { actual: outcome.actual }),
    ...(outcome.required === undefined ? {} : { required: outcome.required }),
    ...(says === '' ? {} : { says }),
  }
}
