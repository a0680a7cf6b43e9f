import { FORBIDDEN } from '@lianxiao/scheme'

/** A number as a finding writes it: 13 节, 至少 3 次, 3 至 5 名, 不超过 4 所, 785/26 至 985/26%, 未知. */
export interface Amount {
  readonly low: number
  readonly high: number
  readonly unit: string
  /** 不超过 …: less is better */
  readonly atMost: boolean
}

const NUMBER = String.raw`-?\d+(?:\.\d+)?(?:\/\d+)?`
const AMOUNT = new RegExp(`(${NUMBER})(?:\\s*(?:至|—)\\s*(${NUMBER}))?\\s*(%|[^\\s\\d、（）]{0,4})`)

const fraction = (text: string): number => {
  const [top, bottom] = text.split('/')
  return Number(top) / Number(bottom ?? 1)
}

/** @returns undefined when the text holds no number */
export function amountOf(text: string): Amount | undefined {
  const match = AMOUNT.exec(text)
  if (!match) return undefined
  const low = fraction(match[1] as string)
  const high = match[2] === undefined ? low : fraction(match[2])
  return {
    low,
    high,
    unit: match[3] ?? '',
    atMost:
      /^不得|不超过|不高于|至多|以内|以下|低于|少于|不满|不足/.test(text) && !/不低于|不少于/.test(text),
  }
}

const rounded = (n: number): string => String(Math.round(n * 10) / 10)

/** For a narrow cell: whole or with one decimal; the exact text stands in its title. */
export const brief = (n: number): string => (n >= 100_000 ? `${rounded(n / 10_000)}万` : rounded(n))

/** The text with its fractions as decimals, said to be about so much. */
export function readable(text: string): string {
  if (!/\d\/\d/.test(text)) return text
  return `约 ${text.replace(/(-?\d+)\/(\d+)/g, (all) => rounded(fraction(all)))}`
}

export interface Figures {
  readonly actual: string
  readonly required: string
}

/** What a 不得 or 避免 finds has its test turned round: the figure it names is what must not be. */
export const figuresOf = (f: Figures, clause: { readonly head: string }): Figures =>
  (FORBIDDEN as readonly string[]).includes(clause.head)
    ? { actual: f.actual, required: `不得 ${f.required}` }
    : f

/** A bound from above: nothing is owed as long as it holds. */
export const isLimit = (f: Figures): boolean => amountOf(f.required)?.atMost === true

/** 现行 74 分: the number an option would replace, not one that is asked. */
const isPresent = (finding: Pick<Figures, 'required'>): boolean => finding.required.startsWith('现行')

/** 4/20, ?/6, or nothing where there is no number to compare. */
export function countOf(finding: Figures): string {
  const asked = amountOf(finding.required)
  if (asked === undefined || isPresent(finding)) return ''
  const done = amountOf(finding.actual)
  if (/^不得/.test(finding.required) && !/超过|高于|多于|以上|达到|满/.test(finding.required))
    return done === undefined ? '' : brief(done.low)
  const percent = asked.unit === '%' ? '%' : ''
  return `${done === undefined ? '?' : brief(done.low)}/${brief(asked.low)}${percent}`
}

/** What is still missing, in the unit of what is asked; undefined where that is no sensible question. */
export function gapOf(finding: Figures): { left: number; unit: string } | undefined {
  const asked = amountOf(finding.required)
  const done = amountOf(finding.actual)
  if (asked === undefined || done === undefined || asked.atMost || isPresent(finding)) return undefined
  const left = Math.round((asked.low - done.low) * 10) / 10
  return left > 0 ? { left, unit: asked.unit } : undefined
}

/** 7 节, 12.4 个百分点 */
export function gapText(finding: Figures): string | undefined {
  const gap = gapOf(finding)
  return gap === undefined ? undefined : `${gap.left} ${gap.unit === '%' ? '个百分点' : gap.unit}`.trim()
}

/** Done ÷ asked in per cent, between 0 and 100, for a progress bar. */
export function shareOf(finding: Figures): number | undefined {
  const asked = amountOf(finding.required)
  const done = amountOf(finding.actual)
  if (asked === undefined || done === undefined || asked.atMost || asked.low <= 0 || isPresent(finding))
    return undefined
  return Math.max(0, Math.min(100, Math.round((done.low / asked.low) * 100)))
}
