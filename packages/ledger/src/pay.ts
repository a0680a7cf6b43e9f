import type { Posting } from '@lianxiao/facts'
import {
  all,
  between,
  civil,
  type Day,
  dayOf,
  daysInMonth,
  exact,
  exactly,
  isExact,
  notKnown,
  type Quantity,
  rational,
  scale,
  unknownFor,
  whole,
} from '@lianxiao/kernel'
import type { Pay, Window } from './ast.ts'
import { awaitedResults } from './awaited.ts'
import { formulaValue } from './calc.ts'
import { contextOf } from './clause.ts'
import { isClosed } from './closing.ts'
import { applicability, viaTruth } from './condition.ts'
import { type Context, judgedOn, Trace, type WindowInstance } from './context.ts'
import type { Community } from './county.ts'
import type { Draft } from './draft.ts'
import { written } from './fact.ts'
import { gather } from './gather.ts'
import { draftOf } from './make.ts'
import type { ProgramClause } from './program.ts'
import { chosen } from './readings.ts'
import { itemOfEach, type Receiver, receivers } from './receiver.ts'
import type { Run } from './run.ts'
import { spots } from './spot.ts'
import { statusOfValue } from './status.ts'

/** 发放: what each receiver is to get in each year, in 元, exact; what the plan leaves open is held, with bounds. */
export function judgePay(
  run: Run,
  clause: ProgramClause,
  rule: Pay,
  community: Community | undefined,
  base: WindowInstance,
  choice: ReadonlyMap<object, number>,
): Draft[] {
  const give = rule.lines.find((l) => l.kind === 'give')
  if (give?.kind !== 'give') return []
  const rate = rule.lines.find((l) => l.kind === 'rate')
  const cap = rule.lines.find((l) => l.kind === 'cap')
  const window: Window =
    cap?.kind === 'cap'
      ? cap.window
      : rate?.kind === 'rate' && rate.window.word !== '每月'
        ? rate.window
        : { kind: 'window', word: '每年' }
  return receivers(run, clause, community, give.to, base, choice).flatMap((receiver) => {
    const start = {
      ...contextOf(run, clause, community, receiver.party, undefined, base, choice),
      elements: receiver.element === undefined ? [] : [receiver.element],
    }
    return spots(start, [window]).spots.flatMap(
      ({ ctx }) => payIn({ ...ctx, trace: new Trace() }, rule, receiver) ?? [],
    )
  })
}

function payIn(ctx: Context, rule: Pay, receiver: Receiver): Draft | undefined {
  const condition = applicability(ctx, rule.lines).truth
  const amount = amountOf(ctx, rule, receiver)
  if (amount === undefined) return undefined
  const held = fractionHeld(rule, amount)
  const awaited = awaitedResults(ctx)
  const via = all([viaTruth(ctx, rule.lines), awaited])
  const sure = condition.value !== 'yes' ? condition : isExact(held) ? via : unknownFor(held.gaps)
  const waits = awaited.value !== 'yes' && sure === via
  const status = condition.value === 'no' ? 'notApplicable' : waits ? 'pending' : statusOfValue(ctx, sure)
  const paid = paidTo(ctx, rule, receiver)
  return draftOf(ctx, {
    outcome: { ...sure, because: [...sure.because, ...(paid === undefined ? [] : [paid])] },
    parts: [],
    status,
    applied: via.value,
    value: held,
  })
}

/** rate × months served, at most the cap; a yearly rate as it is; or a formula. */
function amountOf(ctx: Context, rule: Pay, receiver: Receiver): Quantity | undefined {
  const rate = rule.lines.find((l) => l.kind === 'rate')
  const equals = rule.lines.find((l) => l.kind === 'equals')
  if (equals?.kind === 'equals') return formulaValue(ctx, equals.formula)
  for (const line of rule.lines) {
    const reading = line.kind === 'note' && line.lines !== undefined ? chosen(ctx, line.lines) : undefined
    if (reading?.body.kind === 'formula') return formulaValue(ctx, reading.body)
  }
  if (rate?.kind !== 'rate') return notKnown('unset', '没有写发多少', '元')
  const each = written(rate.amount)
  if (rate.window.word !== '每月') return each
  const months = monthsServed(ctx, rule, receiver)
  return months === undefined || each.low === undefined ? undefined : scale(months, each.low, '元')
}

/** Months in which the person is posted, as the rule counts parts, at most the cap; the ledger open: perhaps more. */
function monthsServed(ctx: Context, rule: Pay, receiver: Receiver): Quantity | undefined {
  const give = rule.lines.find((l) => l.kind === 'give')
  const first = give?.kind === 'give' ? give.to.refs[0] : undefined
  if (first?.kind !== 'each') return undefined
  const { rows } = gather(ctx, itemOfEach(first))
  const spans = rows.flatMap((r) =>
    r.kind === 'posting' && r.row.person === receiver.party.id ? [r.row] : [],
  )
  if (spans.length === 0) return undefined
  for (const span of spans) ctx.trace.count(span.id)
  overlapping(ctx, spans)
  const part = rule.lines.find((l) => l.kind === 'partMonth')
  const counted = countMonths(ctx, spans, part?.kind === 'partMonth' ? part.rule : '未设定')
  const cap = rule.lines.find((l) => l.kind === 'cap')
  const limit = cap?.kind === 'cap' ? written(cap.at).low : undefined
  return limited(ctx, counted, limit)
}

function limited(
  ctx: Context,
  { low, high }: { low: exact.Rational; high: exact.Rational },
  limit: exact.Rational | undefined,
): Quantity {
  const [a, b] = limit === undefined ? [low, high] : [exact.smaller(low, limit), exact.smaller(high, limit)]
  const partGap = exact.equal(a, b)
    ? []
    : [{ cause: 'unset' as const, says: '不满一个月怎样计，方案没有规定' }]
  const full = limit !== undefined && exact.equal(a, limit)
  if (isClosed(ctx) || full) return exact.equal(a, b) ? exactly(a, '月') : between(a, b, '月', partGap)
  return between(a, limit ?? whole(12), '月', [...partGap, { cause: 'open', says: '台账还没有关账' }])
}

/** Two postings of one person in a month pay once: the days are put together. */
function overlapping(ctx: Context, spans: readonly Posting[]): void {
  for (const [i, a] of spans.entries()) {
    for (const b of spans.slice(i + 1)) {
      if (a.from <= (b.to ?? a.from) && b.from <= (a.to ?? b.from))
        ctx.trace.refuse(b.id, 'overlapping', `与${a.id}时间重叠，同月只发一次`)
    }
  }
}

/** Calendar months of the window: whole ones, and parts by the rule. */
function countMonths(
  ctx: Context,
  spans: readonly Posting[],
  rule: string,
): { low: exact.Rational; high: exact.Rational } {
  const from = ctx.window.period.from
  const to = Math.min(ctx.window.period.to, judgedOn(ctx))
  let low = exact.zero
  let high = exact.zero
  for (let day: Day = from; day <= to; ) {
    const { year, month } = civil(day)
    const last = dayOf(year, month, daysInMonth(year, month))
    const served = daysServed(spans, Math.max(day, from), Math.min(last, to))
    const worth = partWorth(served, daysInMonth(year, month), rule)
    low = exact.add(low, worth.low)
    high = exact.add(high, worth.high)
    day = last + 1
  }
  return { low, high }
}

function daysServed(spans: readonly Posting[], from: Day, to: Day): number {
  let days = 0
  for (let day = from; day <= to; day += 1)
    if (spans.some((s) => s.from <= day && (s.to === undefined || day <= s.to))) days += 1
  return days
}

const HALF_MONTH = 15

function partWorth(
  served: number,
  inMonth: number,
  rule: string,
): { low: exact.Rational; high: exact.Rational } {
  const both = (r: exact.Rational): { low: exact.Rational; high: exact.Rational } => ({ low: r, high: r })
  if (served === 0) return both(exact.zero)
  if (served === inMonth) return both(exact.one)
  switch (rule) {
    case '不计':
      return both(exact.zero)
    case '按整月':
      return both(exact.one)
    case '按半月':
      return both(served >= HALF_MONTH ? rational(1n, 2n) : exact.zero)
    case '按天折算':
      return both(rational(BigInt(served), BigInt(inMonth)))
    default:
      return { low: exact.zero, high: exact.one }
  }
}

const STEP: Readonly<Record<string, bigint>> = { 分: 100n, 角: 10n, 元: 1n }

/** A fraction of a 分 is held until a 取整 line says what becomes of it. */
function fractionHeld(rule: Pay, amount: Quantity): Quantity {
  const rounding = rule.lines.find((l) => l.kind === 'rounding')
  if (rounding?.kind === 'rounding') {
    const step = STEP[rounding.to] as bigint
    const round = (r: exact.Rational | undefined): exact.Rational | undefined =>
      r && rational(roundTo(r.top * step, r.bottom, rounding.how), step)
    return { ...amount, low: round(amount.low), high: round(amount.high) }
  }
  const fine = (r: exact.Rational | undefined): boolean => r === undefined || (r.top * 100n) % r.bottom === 0n
  if (fine(amount.low) && fine(amount.high)) return amount
  const floor = (r: exact.Rational | undefined): exact.Rational | undefined =>
    r && rational(roundTo(r.top * 100n, r.bottom, '舍去'), 100n)
  const ceiling = (r: exact.Rational | undefined): exact.Rational | undefined =>
    r && rational(roundTo(r.top * 100n, r.bottom, '进一'), 100n)
  return between(floor(amount.low), ceiling(amount.high), amount.unit, [
    ...amount.gaps,
    { cause: 'unset', says: '不足一分怎样取整，方案没有规定' },
  ])
}

/** Rounds top/bottom (not negative) to an integer. */
export function roundTo(top: bigint, bottom: bigint, how: string): bigint {
  const floor = top / bottom
  const rest = top % bottom
  if (rest === 0n || how === '舍去') return floor
  if (how === '进一') return floor + 1n
  return rest * 2n >= bottom ? floor + 1n : floor
}

/** What has been paid from the rule's account in the window, for the reader. */
function paidTo(ctx: Context, rule: Pay, receiver: Receiver): string | undefined {
  const source = rule.lines.find((l) => l.kind === 'source')
  const rows = ctx.run.county.records.payments.filter(
    (p) =>
      p.payee === receiver.party.id &&
      p.recorded <= judgedOn(ctx) &&
      p.day >= ctx.window.period.from &&
      p.day <= ctx.window.period.to &&
      (source?.kind !== 'source' || p.account === source.account),
  )
  if (rows.length === 0) return undefined
  for (const row of rows) ctx.trace.count(row.id)
  return `已拨 ${exact.show(exact.total(rows.map((r) => r.yuan)))} 元`
}
