import { exact, type Rational } from '@lianxiao/kernel'
import { type Span, wholeWithin } from './printed.ts'

/** 682, or 680 至 683 where whole numbers are meant; else to two places. */
export function showSpan(span: Span, isWhole: boolean): string {
  const shown = isWhole ? (wholeWithin(span) ?? span) : span
  const [low, high] = [decimal(shown.low), decimal(shown.high)]
  return low === high ? low : `${low} 至 ${high}`
}

/** Two places, cut, with … where there is more. */
export function decimal(r: Rational): string {
  const [sign, top] = r.top < 0n ? ['-', -r.top] : ['', r.top]
  const cut = (top * 100n) / r.bottom
  const text = exact.show(exact.rational(cut, 100n))
  return `${sign}${text}${cut * r.bottom === top * 100n ? '' : '…'}`
}
