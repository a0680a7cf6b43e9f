import type { Filing } from '@lianxiao/facts'
import { all, any, no, type Truth, unknown, yes } from '@lianxiao/kernel'
import type { Item, Report } from './ast.ts'
import { isClosed } from './closing.ts'
import { nameOf } from './community.ts'
import type { Context } from './context.ts'
import type { Element } from './element.ts'
import { written } from './fact.ts'
import { gather } from './gather.ts'
import { latestDue, type Outcome } from './outcome.ts'
import { recordRows } from './rows/records.ts'

/** 报: filed with each office (之一: with one). Only 收讫 is met, and the day that counts is the first filing unless it was returned. */
export function reportOutcome(ctx: Context, facts: readonly Item[], p: Report): Outcome {
  const kinds = facts.length > 0 ? facts : [{ kind: 'item', name: ctx.clause.name } as Item]
  const each = kinds.flatMap((fact) => {
    const documents = documentsFor(ctx, fact)
    return p.to.items.map((office) => filedWith(ctx, fact.name, documents, office.name, p))
  })
  const done = each.filter((e) => e.value === 'yes').length
  const asked = p.to.oneOf ? 1 : each.length
  return {
    ...(p.to.oneOf ? any(each) : all(each)),
    actual: `收讫 ${done}`,
    required: `${asked} 处`,
    ratio: { top: BigInt(Math.min(done, asked)), bottom: BigInt(asked) },
    due: latestDue(each),
  }
}

/** Documents of the kind; made any time up to the day of judgement, since it is the filing that has a due day. */
function documentsFor(ctx: Context, fact: Item): readonly Element[] {
  const { period } = ctx.window
  const early: Context = {
    ...ctx,
    window: {
      ...ctx.window,
      milestone: false,
      period: { ...period, from: period.from - 60, to: Math.max(period.to, ctx.run.asOf) },
    },
  }
  const entries = ctx.program.names.entries(fact.name)
  return (entries.length > 0 ? gather(early, fact) : recordRows(early, fact.name, fact.filter)).rows
}

function filedWith(
  ctx: Context,
  kind: string,
  documents: readonly Element[],
  office: string,
  p: Report,
): Outcome {
  const words = [
    office,
    ...ctx.program.names.entries(office).flatMap((e) => e.recordedAs),
    ...ctx.program.names.parts(office).map((n) => n.name),
  ]
  const same = (f: Filing): boolean => words.includes(f.office) || words.includes(nameOf(ctx.run, f.office))
  const filings = documents
    .flatMap((d) => ctx.run.county.filings.get(d.id).map((f) => ({ f, d })))
    .filter(
      ({ f }) =>
        same(f) &&
        f.filed <= ctx.run.asOf &&
        f.filed >= ctx.window.period.from &&
        f.recorded <= ctx.run.asOf &&
        f.filed <= later(ctx),
    )
    .sort((a, b) => a.f.filed - b.f.filed)
  const last = filings[filings.length - 1]
  if (last === undefined) return lackingFiling(ctx, `${kind}未报${office}`)
  for (const { f, d } of filings) {
    const state = stateOn(ctx, f)
    if (state === 'returned') ctx.trace.refuse(d.id, 'returned', `${office}退回：${f.reason ?? '没有写理由'}`)
  }
  if (stateOn(ctx, last.f) === 'filed') return unknown('open', `${kind}已报${office}，还没有收讫`)
  const due = dueOf(
    ctx,
    filings.map((x) => x.f),
    p,
  )
  if (stateOn(ctx, last.f) === 'returned')
    return { ...lackingFiling(ctx, `${kind}被${office}退回，还没有重报`), due }
  ctx.trace.count(last.d.id)
  return last.f.filed <= due ? yes() : { ...late(ctx, kind, office, last.f.filed - due), due }
}

/** Papers of one cycle: what is filed a year after the window began is the next year's. */
const later = (ctx: Context): number => Math.max(ctx.window.period.to, ctx.window.period.from + YEAR_DAYS)

const YEAR_DAYS = 364

const stateOn = (ctx: Context, f: Filing): Filing['state'] =>
  f.stateDay !== undefined && f.stateDay > judgedDay(ctx) ? 'filed' : f.state

/** A filing's state is read on the day of judgement, also after the due day: 收讫 may come later. */
const judgedDay = (ctx: Context): number => ctx.run.asOf

/** The due day: the window's, or so many days after a return where the rule gives them. */
function dueOf(ctx: Context, filings: readonly Filing[], p: Report): number {
  let due = ctx.window.due
  const first = filings[0]
  if (first !== undefined && filings.length > 1 && p.again === undefined && first.filed <= due) return due
  for (const f of filings) {
    if (
      stateOn(ctx, f) === 'returned' &&
      f.filed <= due &&
      f.stateDay !== undefined &&
      p.again !== undefined
    ) {
      const days = Number(written(p.again).low?.top ?? 0n)
      due = Math.max(due, f.stateDay + days)
    }
  }
  return due
}

/** Not there yet: open until the due day and overdue after it, final only when the ledger of the period is closed. */
const lackingFiling = (ctx: Context, says: string): Truth =>
  isClosed({ ...ctx, window: { ...ctx.window, milestone: false } }) ? no(says) : unknown('open', says)

function late(ctx: Context, kind: string, office: string, days: number): Truth {
  return lackingFiling(ctx, `${kind}报${office}迟了 ${days} 天`)
}
