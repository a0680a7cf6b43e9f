import { canonicalUnit, MEASURE_UNITS } from '@lianxiao/kernel'
import { CHINESE, chineseNumbers, plainDigits } from './numerals.ts'

/** A number that stands in a sentence, with the unit behind it where there is one ("%" for a share). */
export interface Figure {
  readonly value: number
  readonly unit: string | undefined
}

/** Words in which a digit is no number. */
const NO_NUMBER = /统一|一致|一般|一定|一体|一律|一线|一系列|进一步|十分|一贯|同一|万一|唯一|千方百计/g
const UNITS = [...MEASURE_UNITS].sort((a, b) => b.length - a.length)
const NUMBER = new RegExp(`(百分之)?(?:(\\d+(?:\\.\\d+)?)|([${CHINESE}]+)|(半))`, 'g')
const WHOLE = /全部|所有|全体|全员|全面|全覆盖|各|每|均|都/
const WHOLE_SHARE = 100
const RANGE = /^\s*(?:—|–|-|~|～|至|到|、|或)+\s*/

/** Every figure of a sentence. A range (3—5名) gives its unit to both ends. */
export function figuresIn(text: string): readonly Figure[] {
  const plain = plainDigits(text).replace(NO_NUMBER, (word) => '·'.repeat(word.length))
  const found = [...plain.matchAll(NUMBER)]
  const figures: Figure[] = []
  let next: string | undefined
  for (const match of found.reverse()) {
    const after = plain.slice(match.index + match[0].length)
    const unit = match[1]
      ? '%'
      : (unitAt(after) ??
        (RANGE.test(after) && /^\s*[\d一二两三四五六七八九十]/.test(after.replace(RANGE, ''))
          ? next
          : undefined))
    next = unit
    if (isNoCount(plain, match, unit)) continue
    for (const value of valuesOf(match)) figures.push(...scaled(value, unit, after))
  }
  return [...figures, ...shares(plain)]
}

function valuesOf(match: RegExpMatchArray): readonly number[] {
  if (match[2] !== undefined) return [Number(match[2])]
  return match[3] === undefined ? [0.5] : chineseNumbers(match[3])
}

/** 1万元 is 1 万元 and 10000 元; 半年 is 6 个月. */
function scaled(value: number, unit: string | undefined, after: string): readonly Figure[] {
  if (/^\s*万/.test(after) && unit !== '万元')
    return [{ value: value * 10_000, unit: unitAt(after.replace(/^\s*万/, '')) }]
  if (unit === '万元')
    return [
      { value, unit },
      { value: value * 10_000, unit: '元' },
    ]
  if (value === 0.5 && unit === '年')
    return [
      { value, unit },
      { value: 6, unit: '个月' },
    ]
  return [{ value, unit }]
}

const unitAt = (after: string): string | undefined => {
  const rest = after.trimStart()
  return rest.startsWith('%') ? '%' : UNITS.find((unit) => rest.startsWith(unit))
}

/** Shares said without %: 2:8, 三成, 一半, 全部. */
function shares(text: string): readonly Figure[] {
  const ratio = [...text.matchAll(/(\d+)\s*:\s*(\d+)/g)].flatMap(([, a, b]) => {
    const [x, y] = [Number(a), Number(b)]
    return x + y === 0 ? [] : [(x * WHOLE_SHARE) / (x + y), (y * WHOLE_SHARE) / (x + y)]
  })
  const tenths = [...text.matchAll(/(\d+|[一二三四五六七八九])成/g)].map(
    ([, n]) => 10 * (/\d/.test(n as string) ? Number(n) : (chineseNumbers(n as string)[0] as number)),
  )
  const half = /一半|半数/.test(text) ? [WHOLE_SHARE / 2] : []
  const whole = WHOLE.test(text) ? [WHOLE_SHARE] : []
  return [...ratio, ...tenths, ...half, ...whole].map((value) => ({ value, unit: '%' }))
}

/** A month, a day, a heading (四（六）) or an ordinal (第一期) counts nothing; months and days are looked for as such. */
function isNoCount(text: string, match: RegExpMatchArray, unit: string | undefined): boolean {
  const [before, after] = [
    text.slice(0, match.index).trimEnd(),
    text.slice((match.index ?? 0) + match[0].length).trimStart(),
  ]
  if (before.endsWith('第') || /^[月日号]/.test(after)) return true
  return (
    unit === undefined &&
    match[2] === undefined &&
    (/[（(]$/.test(before) || /^[（()）.．：]/.test(after) || (after.startsWith('、') && before === ''))
  )
}

/**
 * The sums that a sentence says without saying them: 1名、1名、2名 also say 4 名. All the figures of the unit are added,
 * in the whole and in each part between 。 and ；.
 */
export function sumsOf(text: string, unit: string): ReadonlySet<number> {
  const sums = [text, ...text.split(/[。；;]/)].map((part) => {
    const parts = figuresIn(part).filter(
      (f) => f.unit !== undefined && canonicalUnit(f.unit) === canonicalUnit(unit),
    )
    return parts.length < 2 ? undefined : parts.reduce((sum, f) => sum + f.value, 0)
  })
  return new Set(sums.filter((sum) => sum !== undefined))
}
