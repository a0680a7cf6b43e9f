import { type Day, showDay } from './day.ts'

/** A span of days, both ends included, with the name a reader knows it by. */
export interface Period {
  readonly label: string
  readonly from: Day
  readonly to: Day
  /** true when the agreement begins or ends inside the window, so only a part of it is judged */
  readonly cut?: boolean
}

export const period = (from: Day, to: Day, label: string = `${showDay(from)}—${showDay(to)}`): Period => ({
  label,
  from,
  to,
})

/**
 * The part of a that lies in b, marked as cut when that is not the whole of a.
 * @returns undefined when they share no day
 */
export function intersect(a: Period, b: { readonly from: Day; readonly to: Day }): Period | undefined {
  const from = Math.max(a.from, b.from)
  const to = Math.min(a.to, b.to)
  if (from > to) return undefined
  return from === a.from && to === a.to ? a : { label: a.label, from, to, cut: true }
}

export const contains = (span: { readonly from: Day; readonly to: Day }, day: Day): boolean =>
  span.from <= day && day <= span.to

export const lengthInDays = (span: { readonly from: Day; readonly to: Day }): number =>
  span.to - span.from + 1
