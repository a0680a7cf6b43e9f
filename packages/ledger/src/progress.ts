import {
  addMonths,
  between,
  capAt,
  type Day,
  exact,
  exactly,
  type Gap,
  notKnown,
  plus,
  type Quantity,
  type Rational,
  type Status,
  scale,
} from '@lianxiao/kernel'
import { applies } from './applies.ts'
import { isByCommunity } from './clause.ts'
import { isClosed } from './closing.ts'
import { type Context, judgedOn } from './context.ts'
import type { Draft } from './draft.ts'
import { draftsOf } from './evaluate.ts'
import { type Program, type ProgramClause, walk } from './program.ts'
import type { Run } from './run.ts'

const dependents = new WeakMap<Program, ReadonlySet<ProgramClause>>()

/** Rules that rest on a completion measure, and so are left out of it. */
function resting(program: Program): ReadonlySet<ProgramClause> {
  const known = dependents.get(program)
  if (known) return known
  const measures = new Set(
    program.clauses
      .filter(
        (c) =>
          c.rule.kind === 'calc' &&
          mentions(c, (n) => n.kind === 'completion' || (n.kind === 'item' && n.name === '完成率')),
      )
      .map((c) => c.name),
  )
  const found = new Set(
    program.clauses.filter(
      (c) => measures.has(c.name) || mentions(c, (n) => n.kind === 'item' && measures.has(n.name as string)),
    ),
  )
  dependents.set(program, found)
  return found
}

function mentions(
  clause: ProgramClause,
  test: (node: Record<string, unknown> & { kind: string }) => boolean,
): boolean {
  let found = false
  walk(clause.rule, (node) => {
    if (test(node)) found = true
  })
  return found
}

const LEFT_OUT = new Set<Status>([
  'waived',
  'notApplicable',
  'unset',
  'option',
  'advised',
  'replaced',
  'lapsed',
])

/** Done ÷ asked of every duty of the community whose window ends in the judged year, as the ledger stood on the day of judgement. */
export function dutiesFor(ctx: Context, cap: Rational | undefined): readonly Quantity[] {
  const run = runOfYear(ctx)
  const out = resting(ctx.program)
  const open = !isClosed(ctx)
  const clauses = ctx.program.clauses.filter(
    (c) => (c.modality === 'duty' || c.modality === 'waivable') && c.rule.kind === 'norm' && !out.has(c),
  )
  return clauses.flatMap((clause) => {
    // what the county owes as a whole is no part of a community's progress
    if (isByCommunity(ctx.program, clause) !== (ctx.community !== undefined)) return []
    if (ctx.community !== undefined && !applies(run, clause, ctx.community)) return []
    const drafts = countedIn(ctx, draftsOf(run, clause, ctx.community))
    return drafts.length === 0 ? [] : [mean(drafts.map((d) => completion(d, open, cap)))]
  })
}

/**
 * The ledger as it stood on the day of judgement, with the year asked for as a whole, from its first day on: what is due
 * in October is a part of it in March. A year that is over needs no more than what is judged anyway.
 */
function runOfYear(ctx: Context): Run {
  const day = judgedOn(ctx)
  const { from, to } = yearOf(ctx)
  return to <= day ? ctx.run.at(day) : ctx.run.at(day, to, from)
}

/** The whole year that the window lies in: 3月底前 looks at all of it, and so does a year that the agreement cuts. */
function yearOf({ window: { period, full } }: Context): { from: Day; to: Day } {
  const { from, to } = full ?? period
  return { from: period.from, to: Math.max(to, addMonths(from, 12) - 1) }
}

/** The findings whose window ends in the year, without those that ask for nothing. */
function countedIn(ctx: Context, drafts: readonly Draft[]): readonly Draft[] {
  const { from, to } = yearOf(ctx)
  return drafts.filter(
    ({ finding: { period, status } }) => from <= period.to && period.to <= to && !LEFT_OUT.has(status),
  )
}

/** Done ÷ asked of one rule, over its findings in the window's year. */
export function completionOf(ctx: Context, rule: string, cap: Rational | undefined): Quantity {
  const clause = ctx.program.byName.get(rule)
  if (clause === undefined) return notKnown('missing', `没有规则“${rule}”`)
  const drafts = countedIn(ctx, draftsOf(runOfYear(ctx), clause, ctx.community))
  return drafts.length === 0
    ? notKnown('missing', `“${rule}”还没有结果`)
    : mean(drafts.map((d) => completion(d, !isClosed(ctx), cap)))
}

/**
 * What is done counts: more than asked counts as more, unless the plan caps it (封顶), finding by finding. Before the day of
 * judgement more may come; a fact that is missing leaves it between what is done and no bound above but the cap.
 */
function completion({ truth, ratio }: Draft, open: boolean, cap: Rational | undefined): Quantity {
  const done = doneOf(truth.value, ratio)
  const gaps = open ? truth.gaps : truth.gaps.filter((g) => g.cause !== 'open')
  const mayGrow = truth.value === 'yes' && ratio !== undefined && open
  if (gaps.length === 0 && !mayGrow) return limited(exactly(done, '%'), cap)
  return limited(between(done, undefined, '%', gaps.length === 0 ? [NOT_DUE] : gaps), cap)
}

const NOT_DUE: Gap = { cause: 'open', says: '期限还没有到' }

/** A duty that is met is done, whatever is counted in it; one that is not met is never more than done. */
function doneOf(value: Draft['truth']['value'], ratio: Rational | undefined): Rational {
  if (value === 'yes') return ratio === undefined ? exact.one : exact.larger(ratio, exact.one)
  return ratio === undefined ? exact.zero : exact.smaller(ratio, exact.one)
}

const limited = (value: Quantity, cap: Rational | undefined): Quantity =>
  cap === undefined ? value : settled(capAt(value, cap))

/** What has reached its cap is what it is, whatever comes later. */
const settled = (value: Quantity): Quantity =>
  value.low !== undefined && value.high !== undefined && exact.equal(value.low, value.high)
    ? exactly(value.low, value.unit)
    : value

function mean(values: readonly Quantity[]): Quantity {
  const sum = values.reduce(plus)
  const gaps = sum.gaps.filter((g, i) => sum.gaps.findIndex((h) => h.says === g.says) === i)
  return settled({ ...scale(sum, exact.rational(1n, BigInt(values.length)), '%'), gaps })
}
