import { type Frac, order } from './frac.ts'

/** Why something is not known, strongest first. */
export const CAUSES = ['conflict', 'uncovered', 'unset', 'undecided', 'missing', 'open'] as const
export type Cause = (typeof CAUSES)[number]

export interface Truth {
  readonly value: 'yes' | 'no' | 'unknown'
  readonly causes: readonly Cause[]
  /** whether it would hold if nothing more were recorded */
  readonly stands: boolean
}
export const YES: Truth = { value: 'yes', causes: [], stands: true }
export const NO: Truth = { value: 'no', causes: [], stands: false }
export const unknown = (...causes: Cause[]): Truth => ({ value: 'unknown', causes, stands: false })

/** No if any is no, else unknown if any is, else yes. */
export function all(truths: readonly Truth[]): Truth {
  if (truths.some((t) => t.value === 'no')) return NO
  const open = truths.filter((t) => t.value === 'unknown')
  if (open.length === 0) return YES
  return { ...unknown(...open.flatMap((t) => t.causes)), stands: open.every((t) => t.stands) }
}
export const turned = (t: Truth): Truth =>
  t.value === 'yes' ? NO : t.value === 'no' ? YES : { ...t, stands: !t.stands }
/** Yes if any is yes, else unknown if any is, else no. */
export const any = (truths: readonly Truth[]): Truth => turned(all(truths.map(turned)))

/** A number between two bounds; no upper bound: it may still grow. */
export interface Bounds {
  readonly low: Frac | undefined
  readonly high: Frac | undefined
  readonly causes: readonly Cause[]
  /** it cannot exist: a first year has no previous rank */
  readonly absent?: boolean
}
export const exactly = (value: Frac): Bounds => ({ low: value, high: value, causes: [] })
export const notKnown = (...causes: Cause[]): Bounds => ({ low: undefined, high: undefined, causes })

export type Sign = '>=' | '>' | '<=' | '<' | '=' | '!='
const SIGNS: Readonly<Record<string, Sign>> = {
  不少于: '>=',
  不低于: '>=',
  至少: '>=',
  达到: '>=',
  满: '>=',
  以上: '>=',
  超过: '>',
  高于: '>',
  不超过: '<=',
  不高于: '<=',
  至多: '<=',
  以下: '<=',
  以内: '<=',
  不满: '<',
  少于: '<',
  低于: '<',
  不足: '<',
  为: '=',
  不为: '!=',
}
export const signOf = (word: string): Sign => SIGNS[word] as Sign

/** Whether one certain value passes. */
export function passes(value: number, sign: Sign): boolean {
  switch (sign) {
    case '>=':
      return value >= 0
    case '>':
      return value > 0
    case '<=':
      return value <= 0
    case '<':
      return value < 0
    case '=':
      return value === 0
    case '!=':
      return value !== 0
  }
}

/** Yes if all values between the bounds pass, no if none does. */
export function compare(b: Bounds, sign: Sign, to: Frac): Truth {
  if (b.absent === true) return NO
  if (sign === '=') return all([compare(b, '>=', to), compare(b, '<=', to)])
  if (sign === '!=') return { ...turned(compare(b, '=', to)), stands: false }
  // of an interval the outermost values decide
  const low = b.low === undefined ? undefined : passes(order(b.low, to), sign)
  const high = b.high === undefined ? undefined : passes(order(b.high, to), sign)
  const grows = sign === '>=' || sign === '>'
  const [surest, least] = grows ? [low, high] : [high, low]
  if (surest === true) return YES
  if (least === false) return NO
  return { ...unknown(...b.causes), stands: low === true }
}
