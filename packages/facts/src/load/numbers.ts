import { exact, parseDecimal, type Rational, whole } from '@lianxiao/kernel'
import { toAscii } from './normalise.ts'

const HUNDRED = whole(100)
/** longer than any real figure; exact arithmetic on endless digits would only burn time */
const LONGEST = 30
const GROUPED = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/

/**
 * A double as the decimal a spreadsheet shows, with 15 significant digits and no exponent:
 * 0.1 + 0.2 typed into Excel is 0.3.
 * @returns undefined for NaN and infinities
 */
export function decimalText(value: number): string | undefined {
  if (!Number.isFinite(value)) return undefined
  if (Number.isSafeInteger(value)) return String(value)
  const [mantissa = '', power = '0'] = value.toExponential(14).split('e')
  const negative = mantissa.startsWith('-')
  const digits = mantissa.replace('-', '').replace('.', '')
  const point = Number(power) + 1
  const padded = point <= 0 ? `${'0'.repeat(1 - point)}${digits}` : digits.padEnd(point, '0')
  const at = Math.max(point, 1)
  const fraction = padded.slice(at).replace(/0+$/, '')
  return `${negative ? '-' : ''}${padded.slice(0, at)}${fraction === '' ? '' : `.${fraction}`}`
}

/** The exact value of a number cell; undefined when it is no finite number of a sensible size. */
export function numberOf(value: number): Rational | undefined {
  const text = decimalText(value)
  return text === undefined || text.length > LONGEST ? undefined : parseDecimal(text)
}

export interface NumberRead {
  readonly value: Rational
  /** it was written with %, so the value is a share: 80% is 4/5 */
  readonly percent: boolean
}

/**
 * Reads "1,200", "３９．９" or "80%" exactly.
 * @returns undefined for anything else, such as "约10" or "10次"
 */
export function readNumber(text: string): NumberRead | undefined {
  const plain = toAscii(text)
  if (plain.length > LONGEST) return undefined
  const percent = plain.endsWith('%')
  const bare = (percent ? plain.slice(0, -1) : plain).trim()
  const value = parseDecimal(GROUPED.test(bare) ? bare.replaceAll(',', '') : bare)
  if (value === undefined) return undefined
  return { value: percent ? exact.divide(value, HUNDRED) : value, percent }
}

/** The figure inside a text such as "约10次", to show what should be typed; undefined when there is not exactly one. */
export function figureIn(text: string): string | undefined {
  const figures = toAscii(text).match(/\d+(?:\.\d+)?/g)
  return figures?.length === 1 ? figures[0] : undefined
}
