import { all, type Truth, unknown, yes } from '@lianxiao/kernel'
import { windowOf } from '@lianxiao/scheme'
import { isByCommunity } from './clause.ts'
import type { Context } from './context.ts'
import type { Draft } from './draft.ts'
import { draftsOf } from './evaluate.ts'
import type { Awaited } from './program.ts'

/**
 * 用于: money waits until the result that decides it is there (an assessment used for next year's grant). It blocks and changes
 * no amount. What would have been due before the agreement began is not waited for.
 */
export function awaitedResults(ctx: Context): Truth {
  const results = ctx.program.awaited.get(ctx.clause.name) ?? []
  return results.length === 0 ? yes() : all(results.map((result) => resultThere(ctx, result)))
}

function resultThere(ctx: Context, { clause, window }: Awaited): Truth {
  const shape = window === undefined ? undefined : windowOf(window.word)
  const next = shape?.shape === 'year' && shape.offset === 1
  const { from, to } = ctx.window.period
  const inTime = ({ finding: { period } }: Draft): boolean =>
    next ? period.to < from && period.to >= from - YEAR : period.from <= to && period.to >= from
  const drafts = draftsOf(
    ctx.run,
    clause,
    isByCommunity(ctx.program, clause) ? ctx.community : undefined,
  ).filter(inTime)
  if (
    drafts.length === 0 ||
    drafts.every(({ finding: f }) => f.status === 'met' || f.status === 'notApplicable')
  )
    return yes()
  return unknown('open', `等“${clause.name}”的结果`)
}

const YEAR = 366
