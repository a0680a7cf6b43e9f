import { type Sense, senseOf } from './compare.ts'
import { hanNumber, hanRange, numberOf, percentOf } from './numerals.ts'
import { unitAt } from './units.ts'

/** A number of a sentence with its unit ("%" for a share) and the comparison it stands in. */
export interface QuantityRead {
  readonly sense: Sense | 'between'
  /** as the language writes it: 3, 4.2 */
  readonly number: string
  /** the upper end of a range */
  readonly high?: string
  readonly unit: string
  readonly from: number
  readonly to: number
}

const H = '[零〇一二两三四五六七八九十百千万]'
const D = '\\d+(?:\\.\\d+)?'
const NUMBER = `(?:${D}|${H}+)`
const JOIN = '\\s*(?:至|到|—+|–|-+|~+|―+)\\s*'

/** Ways to say an amount, each tried at the same place; the first that fits is read. */
const RANGE = new RegExp(`^(${NUMBER})(?:(%|[次名节个人份篇])?)${JOIN}(${NUMBER})`)
const PERCENT_OF = new RegExp(`^百分之(${H}+|${D})`)
const PART_OF = new RegExp(`^(${H}+)分之(${H}+)|^(\\d+)/(\\d+)(?![\\d/])`)
const TENTHS = new RegExp(`^(${NUMBER})成(?![为立果员长])`)
const TIMES = new RegExp(`^(?:双倍|(${NUMBER})倍)`)
const HALF = /^(?:一半|半数)/
const HALF_UNIT = /^半(?=个?(?:月|学期)|年|天|小时)/
const PLAIN = new RegExp(`^(${NUMBER})`)
const LOOSE = /^[多余几]/

interface Amount {
  readonly number: string
  readonly high?: string
  readonly length: number
  /** known from the number itself: a share */
  readonly unit?: string
}
/** A third is no finite percentage: the language cannot say it, and 三分之一 is no 3分 either. */
const UNSAID: Amount = { number: '', length: 0 }
type Measured = Amount & { readonly unit: string; readonly more: number }

const RATIO = /(\d+)[:：](\d+)(?=的?比例)/g

/** 按3:7比例 says two shares. */
function ratiosIn(text: string): readonly QuantityRead[] {
  return [...text.matchAll(RATIO)].flatMap((match) => {
    const [a, b] = [Number(match[1]), Number(match[2])]
    const [from, to] = [match.index, match.index + match[0].length]
    const shares = [a, b].map((part) => percentOf(part, a + b))
    if (shares.includes(undefined)) return []
    return shares.map((number) => ({ sense: '=' as const, number: number as string, unit: '%', from, to }))
  })
}

/** Every quantity of a sentence whose idioms and windows are hidden. */
export function quantitiesIn(text: string): readonly QuantityRead[] {
  const found: QuantityRead[] = []
  for (let at = 0; at < text.length; ) {
    const read = /[\d零一二两三四五六七八九十百千半双]/.test(text[at] as string)
      ? quantityAt(text, at)
      : undefined
    if (read) found.push(read)
    at = read?.to ?? at + runLength(text, at)
  }
  return [...ratiosIn(text), ...sharesTogether(coordinated(found, text), text)]
}

/** A run of digits that is no quantity is passed over whole: 2024 does not give 24. */
const runLength = (text: string, at: number): number =>
  Math.max(1, new RegExp(`^(?:${H}+分之${H}+|${NUMBER})`).exec(text.slice(at))?.[0].length ?? 1)

function quantityAt(text: string, at: number): QuantityRead | undefined {
  const rest = text.slice(at)
  const amount = shareAt(rest) ?? rangeAt(rest) ?? plainAt(rest)
  if (!amount || amount === UNSAID) return undefined
  const behind = rest.slice(amount.length)
  const loose = LOOSE.exec(behind)?.[0] ?? ''
  const measured =
    amount.unit === undefined
      ? measuredAt(behind.slice(loose.length), amount)
      : { ...amount, unit: amount.unit, more: 0 }
  if (!measured) return undefined
  const to = at + amount.length + (amount.unit === undefined ? loose.length : 0) + measured.more
  const sense = senseOf(text.slice(0, at), text.slice(to))
  const inexact = loose !== '' || /余/.test(text.slice(at, to + 1))
  const { number, high, unit } = measured
  const whole = { number, unit, from: at, to }
  if (high !== undefined) return sense === '=' ? { ...whole, high, sense: 'between' } : { ...whole, sense }
  return { ...whole, sense: sense === '=' && inexact ? '>=' : sense }
}

function shareAt(rest: string): Amount | undefined {
  const share = (number: string | number | undefined, length: number) =>
    number === undefined ? undefined : { number: String(number), unit: '%', length }
  const of = PERCENT_OF.exec(rest)
  if (of) return share(numberOf(of[1] as string), of[0].length)
  const part = PART_OF.exec(rest)
  if (part) {
    const [whole, some] = part[1] === undefined ? [part[4], part[3]] : [part[1], part[2]]
    const percent = percentOf(numberOf(some ?? '') ?? 0, numberOf(whole ?? '') ?? 0)
    return percent === undefined ? UNSAID : share(percent, part[0].length)
  }
  const tenths = TENTHS.exec(rest)
  if (tenths) return share(percentOf(numberOf(tenths[1] as string) ?? 0, 10), tenths[0].length)
  const times = TIMES.exec(rest)
  if (times) return share((numberOf(times[1] ?? '2') ?? 1) * 100, times[0].length)
  return HALF.test(rest) ? share(50, 2) : undefined
}

function rangeAt(rest: string): Amount | undefined {
  const range = RANGE.exec(rest)
  if (range) {
    const [low, high] = [numberOf(range[1] as string), numberOf(range[3] as string)]
    if (low !== undefined && high !== undefined && low < high)
      return { number: String(low), high: String(high), length: range[0].length }
  }
  const run = new RegExp(`^${H}{2}`).exec(rest)?.[0]
  const near = run === undefined ? undefined : hanRange(run)
  return near && { number: String(near[0]), high: String(near[1]), length: 2 }
}

function plainAt(rest: string): Amount | undefined {
  if (HALF_UNIT.test(rest)) return { number: '0.5', length: 1 }
  const run = PLAIN.exec(rest)?.[1]
  if (run === undefined) return undefined
  // 十万元 is 10 万元: the unit takes its 万 back
  const money = /万$/.test(run) && rest.slice(run.length).startsWith('元') ? run.slice(0, -1) : run
  const value = /^\d/.test(money) ? money : hanNumber(money)
  return value === undefined ? undefined : { number: String(value), length: money.length }
}

/** The unit behind a number; 4.5m2, 17万余元 and 3个学科 are seen. */
function measuredAt(behind: string, amount: Amount): Measured | undefined {
  const gap = /^\s*/.exec(behind)?.[0].length ?? 0
  const rest = behind.slice(gap)
  if (rest.startsWith('%')) return { ...amount, unit: '%', more: gap + 1 }
  const loose = /^万[余多]元/.exec(rest)
  if (loose) return { ...amount, unit: '万元', more: gap + loose[0].length }
  const unit = unitAt(rest)
  return unit && { ...amount, unit: unit.unit, more: gap + unit.length }
}

/** 50%的干部和30%以上的教师: 以上 behind the last share holds for those joined to it. */
function sharesTogether(found: readonly QuantityRead[], text: string): readonly QuantityRead[] {
  return found.map((one, i) => {
    const next = found[i + 1]
    const joined =
      one.unit === '%' &&
      one.sense === '=' &&
      next?.unit === '%' &&
      next.sense === '>=' &&
      /^[^，。；]{1,12}(?:和|与|、|及|以及)$/.test(text.slice(one.to, next.from))
    return joined ? { ...one, sense: next.sense } : one
  })
}

/** 不低于40%、60%、80%: the comparison of the first holds for those joined to it. */
function coordinated(found: readonly QuantityRead[], text: string): readonly QuantityRead[] {
  const all: QuantityRead[] = []
  for (const one of found) {
    const before = all[all.length - 1]
    const joined =
      before !== undefined &&
      before.unit === one.unit &&
      before.sense !== 'between' &&
      one.sense === '=' &&
      /^(?:[、，]?|、[^，。；]{1,12})$/.test(text.slice(before.to, one.from))
    all.push(joined ? { ...one, sense: before.sense } : one)
  }
  return all
}
