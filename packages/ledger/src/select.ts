import { exact, isExact, type Quantity, type Truth, unknown, unknownFor, yes } from '@lianxiao/kernel'
import type { Select } from './ast.ts'
import { awaitedResults } from './awaited.ts'
import { contextOf, defaultSubject } from './clause.ts'
import { nameOf } from './community.ts'
import { type Context, type Party, Trace, type WindowInstance } from './context.ts'
import type { Draft } from './draft.ts'
import type { Element } from './element.ts'
import { factValue, written } from './fact.ts'
import { gather } from './gather.ts'
import { draftOf } from './make.ts'
import { roundTo } from './pay.ts'
import type { ProgramClause } from './program.ts'
import { receiversIn } from './receiver.ts'
import type { Run } from './run.ts'
import { spots } from './spot.ts'
import { statusOfValue } from './status.ts'

/** 评选: the best so many. What the plan does not say of remainder or ties stops it, with the candidates at the edge. */
export function judgeSelect(run: Run, clause: ProgramClause, rule: Select, base: WindowInstance): Draft[] {
  const windows = rule.lines.flatMap((l) => (l.kind === 'windowLine' ? [l.window] : []))
  const start = contextOf(run, clause, undefined, defaultSubject(run, undefined), undefined, base, new Map())
  return spots(start, windows).spots.flatMap(({ ctx }) => {
    const awaited = awaitedResults(ctx)
    return awaited.value === 'yes' ? selectIn(ctx, rule) : [held(ctx, awaited)]
  })
}

/** 用于: nobody is chosen before the results that decide it are there. */
const held = (ctx: Context, truth: Truth): Draft =>
  draftOf(ctx, { outcome: truth, parts: [], status: 'pending', applied: 'unknown' })

interface Candidate {
  readonly element: Element
  readonly score: Quantity
}

function selectIn(ctx: Context, rule: Select): Draft[] {
  const top = rule.lines.find((l) => l.kind === 'top')
  const order = rule.lines.find((l) => l.kind === 'order')
  if (top?.kind !== 'top' || order?.kind !== 'order') return []
  const candidates = gather(ctx, top.from).rows.map(
    (element): Candidate => ({
      element,
      score: factValue(inPlaceOf(ctx, element), { kind: 'item', name: order.by }, ''),
    }),
  )
  const missing = candidates.filter((c) => !isExact(c.score))
  if (missing.length > 0) return [whole(ctx, `${missing.length} 个没有${order.by}`, missing[0]?.score)]
  const sign = order.direction === '从高到低' ? -1 : 1
  const sorted = [...candidates].sort(
    (a, b) => sign * exact.compare(a.score.low as exact.Rational, b.score.low as exact.Rational),
  )
  const places = placesOf(rule, written(top.take), sorted.length)
  if (places === undefined) return [unsetAt(ctx, sorted, '尾数怎样取，方案没有规定')]
  return chosenOf(ctx, rule, sorted, places)
}

const whole = (ctx: Context, says: string, q: Quantity | undefined): Draft => {
  const truth = unknownFor(q?.gaps ?? [{ cause: 'missing', says }])
  return draftOf(ctx, {
    outcome: { ...truth, because: [says] },
    parts: [],
    status: statusOfValue(ctx, truth),
    applied: 'unknown',
  })
}

function placesOf(rule: Select, take: Quantity, among: number): number | undefined {
  const low = take.low as exact.Rational
  if (take.unit !== '%') return Number(low.top / low.bottom)
  const [n, d] = [low.top * BigInt(among), low.bottom]
  if (n % d === 0n) return Number(n / d)
  const remainder = rule.lines.find((l) => l.kind === 'remainder')
  return remainder?.kind !== 'remainder' || remainder.rule === '未设定'
    ? undefined
    : Number(roundTo(n, d, remainder.rule))
}

function chosenOf(ctx: Context, rule: Select, sorted: readonly Candidate[], places: number): Draft[] {
  const edge = sorted[places - 1]
  const next = sorted[places]
  const tied =
    edge !== undefined &&
    next !== undefined &&
    exact.equal(edge.score.low as exact.Rational, next.score.low as exact.Rational)
  const ties = rule.lines.find((l) => l.kind === 'ties')
  const how = ties?.kind === 'ties' ? ties.rule : '未设定'
  if (tied && how === '未设定') return [unsetAt(ctx, sorted.slice(0, places + 1), '并列怎样取，方案没有规定')]
  const same = (c: Candidate): boolean =>
    edge !== undefined && exact.equal(c.score.low as exact.Rational, edge.score.low as exact.Rational)
  const taken = !tied
    ? sorted.slice(0, places)
    : how === '都取'
      ? sorted.filter((c, i) => i < places || same(c))
      : sorted.slice(0, places).filter((c) => !same(c))
  return taken.flatMap((c) => [winner(ctx, c), ...awards(ctx, rule, c)])
}

const winner = (ctx: Context, c: Candidate): Draft =>
  draftOf(
    { ...ctx, subject: partyOf(ctx, c.element) },
    {
      outcome: { ...yes(), actual: exact.show(c.score.low as exact.Rational) },
      parts: [],
      status: 'met',
      applied: 'yes',
    },
  )

/** 给 每名成员 加 14 分: one finding for each of those who are given something for a chosen one. */
function awards(ctx: Context, rule: Select, { element }: Candidate): Draft[] {
  const by = partyOf(ctx, element)
  const inside: Context = {
    ...ctx,
    subject: by,
    community: element.kind === 'community' ? element.row : ctx.community,
  }
  return rule.lines.flatMap((line) =>
    line.kind !== 'award'
      ? []
      : receiversIn(inside, line.to).map(({ party }) =>
          draftOf(
            { ...ctx, subject: party, counterpart: by, trace: new Trace() },
            {
              outcome: yes(`${by.name}入选`),
              parts: [],
              status: 'met',
              applied: 'yes',
              value: written(line.amount),
            },
          ),
        ),
  )
}

/** A candidate's score is its own: judged in its community, as the one who answers for it. */
const inPlaceOf = (ctx: Context, element: Element): Context => ({
  ...ctx,
  elements: [element],
  ...(element.kind === 'community' ? { community: element.row, subject: partyOf(ctx, element) } : {}),
})

const partyOf = (ctx: Context, e: Element): Party => ({
  kind: e.kind === 'community' ? 'community' : e.kind === 'unit' ? 'unit' : 'person',
  id: e.id,
  name: nameOf(ctx.run, e.id),
})

function unsetAt(ctx: Context, edge: readonly Candidate[], says: string): Draft {
  const truth = unknown('unset', says)
  const names = edge.map((c) => nameOf(ctx.run, c.element.id)).join('、')
  return draftOf(ctx, {
    outcome: { ...truth, because: [`临界：${names}`] },
    parts: [],
    status: 'unset',
    applied: 'unknown',
  })
}
