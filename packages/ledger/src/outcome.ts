import type { Day, FindingPart, Quantity, Rational, Truth } from '@lianxiao/kernel'
import { isExact, rational, showRational, showRoot } from '@lianxiao/kernel'

/** A truth with the numbers behind it. */
export interface Outcome extends Truth {
  readonly actual?: string
  readonly required?: string
  /** done ÷ asked of the main count, for the progress measure */
  readonly ratio?: Rational | undefined
  readonly parts?: readonly FindingPart[]
  /** it holds as things stand and later records could only break it: a ban, an upper bound */
  readonly holding?: true | undefined
  /** a later due day than the window's: a paper that came back with days to file it again */
  readonly due?: Day | undefined
  /** the set of the 每… is empty and somebody said so */
  readonly empty?: true
}

/** A quantity as a reader sees it: 3 次, 至少 3 次, 3 至 5 次, 未知. Shares are shown as per cent. */
/** `word` is the plan's own word for the unit: 名 where the rule says 名. */
export function showQuantity(q: Quantity, word: string = q.unit): string {
  const unit = q.unit === '' && word === '' ? '' : q.unit === '%' ? '%' : ` ${word}`
  const tidy = (r: Rational): string => decimal(q.unit === '%' ? rational(r.top * 100n, r.bottom) : r)
  if (q.absent !== undefined) return '不存在'
  if (q.square !== undefined) return `${showRoot(q.square)}${unit}`
  if (isCount(q.low) && unit !== '%') {
    if (q.high === undefined) return `至少 ${showCount(q.low, unit)}`
    if (isExact(q)) return showCount(q.low, unit)
  }
  if (isExact(q)) return `${tidy(q.low)}${unit}`
  if (q.low !== undefined && q.high !== undefined) return `${tidy(q.low)} 至 ${tidy(q.high)}${unit}`
  if (q.low !== undefined) return `至少 ${tidy(q.low)}${unit}`
  return '未知'
}

const isCount = (r: Rational | undefined): r is Rational =>
  r !== undefined && r.bottom === 1n && r.top >= 0n && r.top < MANY

/** Counts up to here are put into words once for each unit. */
const MANY = 1000n
const counts = new Map<string, string[]>()

function showCount({ top }: Rational, unit: string): string {
  let shown = counts.get(unit)
  if (shown === undefined) {
    shown = []
    counts.set(unit, shown)
  }
  const n = Number(top)
  shown[n] ??= `${n}${unit}`
  return shown[n]
}

/** A decimal where one ends; else its first four places and …: nothing is rounded. */
function decimal(r: Rational): string {
  const text = showRational(r)
  if (!text.includes('/')) return text
  const [sign, top] = r.top < 0n ? ['-', -r.top] : ['', r.top]
  const rest = ((top % r.bottom) * 10_000n) / r.bottom
  return `${sign}${top / r.bottom}.${rest.toString().padStart(4, '0')}…`
}

/** The latest due day any of them moved to. */
export function latestDue(outcomes: readonly Outcome[]): Day | undefined {
  let latest: Day | undefined
  for (const { due } of outcomes)
    if (due !== undefined && (latest === undefined || due > latest)) latest = due
  return latest
}
