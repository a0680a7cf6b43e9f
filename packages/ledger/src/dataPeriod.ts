import { calendarYear, civil, type Period, schoolYear, schoolYearOf } from '@lianxiao/kernel'
import { windowOf } from '@lianxiao/scheme'
import type { Context } from './context.ts'

/**
 * The period whose data a finding is about: its own, unless the rule says 以 上一年度 数据为准. Scores, membership and the
 * version of the scheme are read there; the act itself (an assessment held in March) is still counted in the window.
 */
export function dataPeriod(ctx: Context): Period {
  const shape = ctx.clause.dataOf === undefined ? undefined : windowOf(ctx.clause.dataOf.word)
  if (shape?.shape !== 'year' || shape.offset === 0) return ctx.window.period
  const { from } = ctx.window.period
  return shape.each === 'schoolYear' || ctx.run.yearKind === 'schoolYear'
    ? schoolYear(schoolYearOf(from) + shape.offset)
    : calendarYear(civil(from).year + shape.offset)
}
