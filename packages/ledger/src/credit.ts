import { all, exact, isExact, type Quantity, type Status, showDay, type Truth, yes } from '@lianxiao/kernel'
import type { Credit } from './ast.ts'
import { formulaValue } from './calc.ts'
import { contextOf } from './clause.ts'
import { applicability, optionTaken, viaTruth } from './condition.ts'
import { type Context, Trace, type WindowInstance } from './context.ts'
import type { Community } from './county.ts'
import { EVER } from './dates.ts'
import type { Draft } from './draft.ts'
import { gather } from './gather.ts'
import { join } from './join.ts'
import { heldUntil } from './lapse.ts'
import { draftOf } from './make.ts'
import { groupOutcome, readingOutcome } from './norm.ts'
import type { Outcome } from './outcome.ts'
import { maySay, unitsOfPath } from './party.ts'
import type { ProgramClause } from './program.ts'
import { itemOfEach, receivers } from './receiver.ts'
import { recordRows } from './rows/records.ts'
import type { Run } from './run.ts'
import { judgeScopes, judgeSentence } from './scope.ts'
import { statusOfValue } from './status.ts'

/** 认定: for each receiver, whether the conditions hold and what is entered. */
export function judgeCredit(
  run: Run,
  clause: ProgramClause,
  rule: Credit,
  community: Community | undefined,
  base: WindowInstance,
  choice: ReadonlyMap<object, number>,
): Draft[] {
  const give = rule.lines.find((l) => l.kind === 'give')
  if (give?.kind !== 'give') return []
  const window: WindowInstance = {
    period: { label: '累计至今', from: EVER, to: run.asOf },
    due: base.due,
    milestone: false,
    account: true,
  }
  return receivers(run, clause, community, give.to, base, choice).map(({ party, element }) => {
    const ctx: Context = {
      ...contextOf(run, clause, community, party, undefined, window, choice),
      elements: element === undefined ? [] : [element],
      condition: true,
      trace: new Trace(),
    }
    return judgeReceiver(ctx, rule)
  })
}

function judgeReceiver(ctx: Context, rule: Credit): Draft {
  const own = conditions({ ...ctx, used: new Set() }, rule)
  const tests = own.length === 0 ? yes() : join('且', own)
  const whole: Outcome = {
    ...tests,
    ...all([applicability(ctx, rule.lines).truth, tests, viaTruth(ctx, rule.lines)]),
  }
  const equals = rule.lines.find((l) => l.kind === 'equals')
  const value = equals?.kind === 'equals' ? formulaIn(ctx, equals.formula) : undefined
  const given = granted(ctx, rule, whole)
  const held =
    whole.value === 'no'
      ? heldUntil(ctx, rule, (c) => conditions({ ...c, used: new Set() }, rule))
      : undefined
  const status = held === undefined ? given : 'lapsed'
  if (held !== undefined) ctx.trace.remark(`${showDay(held.from)} 至 ${showDay(held.to)} 成立`)
  const earned = status === 'met' || status === 'option' || status === 'pending'
  return draftOf(ctx, {
    outcome: whole,
    parts: [],
    status,
    applied: whole.value,
    ...(value !== undefined && earned && whole.value === 'yes' ? { value } : {}),
  })
}

/** 实际工作时间 of a person is the sum over the postings. */
function formulaIn(ctx: Context, formula: Parameters<typeof formulaValue>[1]): Quantity {
  const direct = formulaValue(ctx, formula)
  if (isExact(direct)) return direct
  const give = (ctx.clause.rule as Credit).lines.find((l) => l.kind === 'give')
  const each = give?.kind === 'give' ? give.to.refs[0] : undefined
  if (each?.kind !== 'each') return direct
  const rows = gather(ctx, itemOfEach(each)).rows.filter((r) => r.kind === 'posting')
  for (const row of rows) ctx.trace.count(row.id)
  const values = rows.map((r) => formulaValue({ ...ctx, elements: [...ctx.elements, r] }, formula))
  return values.length === 0
    ? direct
    : values.reduce((a, b) => ({
        low: a.low && b.low && exact.add(a.low, b.low),
        high: a.high && b.high && exact.add(a.high, b.high),
        unit: a.unit,
        gaps: [...a.gaps, ...b.gaps],
      }))
}

function conditions(ctx: Context, rule: Credit): Outcome[] {
  return rule.lines.flatMap((line): Outcome[] => {
    if (line.kind === 'test') return [judgeSentence(ctx, line.sentence)]
    if (line.kind === 'group') return [judgeScopes(ctx, line.scopes, (c) => groupOutcome(c, line))]
    if (line.kind === 'note' && line.lines?.some((l) => l.kind === 'reading' && l.body.kind === 'sentence'))
      return [readingOutcome(ctx, line)]
    return []
  })
}

/** 可以 由 X 认定: held back until X has said so. */
function granted(ctx: Context, rule: Credit, truth: Truth): Status {
  const grant = rule.lines.find((l) => l.kind === 'grant')
  const status = statusOfValue(ctx, truth)
  if (grant?.kind !== 'grant' || truth.value !== 'yes') return status
  const may = unitsOfPath(ctx, grant.by)
  const rows = ['认定', ctx.clause.name, `${ctx.clause.name}认定`]
    .flatMap((n) => recordRows({ ...ctx, evidence: [] }, n, undefined).rows)
    .filter((row) => row.kind !== 'decision' || maySay(may, row.row.by))
  for (const row of rows) ctx.trace.count(row.id)
  return rows.length > 0 || optionTaken(ctx) === true ? 'met' : 'option'
}
