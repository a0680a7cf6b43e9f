import {
  between,
  exact,
  exactly,
  type Finding,
  type Gap,
  notKnown,
  type Quantity,
  type Rational,
  type Status,
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
export function dutiesFor(ctx: Context): readonly Quantity[] {
  const year = ctx.window.period
  const run = runOfYear(ctx)
  const out = resting(ctx.program)
  const open = !isClosed(ctx)
  const clauses = ctx.program.clauses.filter(
    (c) => (c.modality === 'duty' || c.modality === 'waivable') && c.rule.kind === 'norm' && !out.has(c),
  )
  return clauses.flatMap((clause) => {
    const cell = isByCommunity(ctx.program, clause) ? ctx.community : undefined
    if (cell !== undefined && !applies(run, clause, cell)) return []
    const drafts = draftsOf(run, clause, cell).filter(
      (d) => d.finding.period.to >= year.from && endsIn(d.finding, ctx) && !LEFT_OUT.has(d.finding.status),
    )
    return drafts.length === 0 ? [] : [mean(drafts.map((d) => completion(d, open)))]
  })
}

/**
 * The ledger as it stood on the day of judgement, with the year asked for as a whole, from its first day on: what is due
 * in October is a part of it in March. A year that is over needs no more than what is judged anyway.
 */
function runOfYear(ctx: Context): Run {
  const day = judgedOn(ctx)
  const { from } = ctx.window.period
  const end = from + YEAR_DAYS
  return end <= day ? ctx.run.at(day) : ctx.run.at(day, end, from)
}

const YEAR_DAYS = 364

/** 3月底前 looks at the whole year it lies in. */
function endsIn({ period }: Finding, ctx: Context): boolean {
  const from = ctx.window.period.from
  return period.to >= from && period.from <= from + 366 && period.to <= from + 366
}

/** Done ÷ asked of one rule, over its findings in the window's year. */
export function completionOf(ctx: Context, rule: string): Quantity {
  const clause = ctx.program.byName.get(rule)
  if (clause === undefined) return notKnown('missing', `没有规则“${rule}”`)
  const drafts = draftsOf(runOfYear(ctx), clause, ctx.community).filter(
    (d) => endsIn(d.finding, ctx) && !LEFT_OUT.has(d.finding.status),
  )
  return drafts.length === 0
    ? notKnown('missing', `“${rule}”还没有结果`)
    : mean(drafts.map((d) => completion(d, !isClosed(ctx))))
}

/** What is done counts; before the day of judgement more may come, and a fact that is missing leaves it between what is done and all. */
function completion(draft: Draft, open: boolean): Quantity {
  const { truth, ratio } = draft
  if (truth.value === 'yes') return exactly(exact.one, '%')
  const missing = truth.gaps.filter((g) => g.cause !== 'open')
  const done: Rational = ratio === undefined ? exact.zero : exact.smaller(ratio, exact.one)
  const gaps: readonly Gap[] = open ? [...missing, { cause: 'open', says: '期限还没有到' }] : missing
  return gaps.length > 0 ? between(done, exact.one, '%', gaps) : exactly(done, '%')
}

function mean(values: readonly Quantity[]): Quantity {
  const low = exact.divide(exact.total(values.map((v) => v.low ?? exact.zero)), exact.whole(values.length))
  const high = exact.divide(exact.total(values.map((v) => v.high ?? exact.one)), exact.whole(values.length))
  const gaps = values.flatMap((v) => v.gaps)
  return exact.equal(low, high)
    ? exactly(low, '%')
    : between(
        low,
        high,
        '%',
        gaps.filter((g, i) => gaps.findIndex((h) => h.says === g.says) === i),
      )
}
