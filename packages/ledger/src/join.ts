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
    ...latestDue(outcomes),
    ...(outcomes.some((o) => o.value === 'unknown') &&
    outcomes.every((o) => o.value !== 'unknown' || o.holding)
      ? { holding: true as const }
      : {}),
    ...(outcomes.every((o) => o.empty) ? { empty: true as const } : {}),
  }
}
