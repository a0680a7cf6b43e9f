import { exact } from '@lianxiao/kernel'
import { type Draft, restated } from './draft.ts'
import { parameter } from './parameter.ts'
import type { Run } from './run.ts'

/**
 * 落后: pending, and below a pace that somebody stated (parameter 进度要求, a share of the window's time that has
 * passed: 100% asks for as much of the work as of the time). With no pace stated nobody is behind.
 */
export function withPace(run: Run, drafts: readonly Draft[]): readonly Draft[] {
  const pace = parameter(run, '进度要求', run.asOf)?.low
  if (pace === undefined) return drafts
  return drafts.map((draft) => {
    const { finding, ratio, holding } = draft
    if (finding.status !== 'pending' || ratio === undefined || holding || finding.due === undefined)
      return draft
    const { from, to } = finding.period
    if (to - from < MIN_DAYS) return draft
    const passed = exact.rational(BigInt(Math.max(0, run.asOf - from + 1)), BigInt(to - from + 1))
    return exact.compare(ratio, exact.multiply(passed, pace)) < 0 ? restated(draft, { behind: true }) : draft
  })
}

/** Windows of a few days have no pace. */
const MIN_DAYS = 28
