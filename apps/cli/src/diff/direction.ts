import { exact, type Finding, parseDecimal, type Status } from '@lianxiao/kernel'

/** How somebody stands after a change: no worse and no better where neither can be said. */
export type Direction = 'better' | 'worse' | 'changed' | 'same'

const BAD: ReadonlySet<Status> = new Set(['unmet', 'overdue'])

/** 1 for what is met, −1 for what is missed, 0 for what is open, left out or not known. */
const standing = (status: Status): number => (status === 'met' ? 1 : BAD.has(status) ? -1 : 0)

/** A number as it is shown, when it is exact: 74 分, not 至少 3 次. */
function numberIn(shown: string): { readonly value: ReturnType<typeof parseDecimal>; readonly unit: string } {
  const [, number, unit] = /^(\d+(?:\.\d+)?)\s*(\S*)$/.exec(shown) ?? []
  return { value: number === undefined ? undefined : parseDecimal(number), unit: unit ?? '' }
}

/**
 * Whether one is better or worse off: met against missed; for a score, a credit or money also more against less. What is
 * asked may change while the result does not: that is a change, neither better nor worse.
 */
export function directionOf(before: Finding, after: Finding, isValue: boolean): Direction {
  const step = standing(after.status) - standing(before.status)
  if (step !== 0) return step > 0 ? 'better' : 'worse'
  if (before.status !== after.status) return 'changed'
  if (before.actual === after.actual && before.required === after.required) return 'same'
  const [a, b] = [numberIn(before.actual), numberIn(after.actual)]
  if (!isValue || a.value === undefined || b.value === undefined || a.unit !== b.unit) return 'changed'
  const order = exact.compare(b.value, a.value)
  return order === 0 ? 'changed' : order > 0 ? 'better' : 'worse'
}
