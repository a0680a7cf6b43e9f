import { all, any, exact } from '@lianxiao/kernel'
import { latestDue, type Outcome } from './outcome.ts'

/** Joins outcomes as 且 or 或 do, keeping the first numbers for display. */
export function join(by: '且' | '或', outcomes: readonly Outcome[]): Outcome {
  if (outcomes.length === 1) return outcomes[0] as Outcome
  const joined = by === '且' ? all(outcomes) : any(outcomes)
  const deciding =
    outcomes.find((o) => o.value === joined.value && o.actual !== undefined) ??
    outcomes.find((o) => o.actual !== undefined)
  const ratios = outcomes.flatMap((o) => (o.ratio === undefined ? [] : [o.ratio]))
  const ratio =
    ratios.length === 0 ? undefined : by === '且' ? ratios.reduce(exact.smaller) : ratios.reduce(exact.larger)
  return {
    ...joined,
    ...(deciding?.actual === undefined ? {} : { actual: deciding.actual }),
    ...(deciding?.required === undefined ? {} : { required: deciding.required }),
    ...(ratio === undefined ? {} : { ratio }),
    due: latestDue(outcomes),
    holding: holdsSoFar(by, outcomes) ? true : undefined,
    ...(outcomes.every((o) => o.empty) ? { empty: true as const } : {}),
  }
}

/** Of several that must hold, each open one holds so far; of several alternatives, one of them does. */
function holdsSoFar(by: '且' | '或', outcomes: readonly Outcome[]): boolean {
  const open = outcomes.filter((o) => o.value === 'unknown')
  return open.length > 0 && (by === '且' ? open.every((o) => o.holding) : open.some((o) => o.holding))
}
