import {
  all,
  type Comparison,
  compareQuantities,
  exact,
  minus,
  type Quantity,
  sameUnit,
  type Truth,
  unknown,
} from '@lianxiao/kernel'
import { AT_LEAST, AT_MOST, LESS, MORE } from '@lianxiao/scheme'
import type { Bound, Compare, Improve, Item, Range, Share, Written } from '../ast.ts'
import type { Context } from '../context.ts'
import { countFacts, shareOf, tally } from '../count.ts'
import type { Element } from '../element.ts'
import { factValue, written } from '../fact.ts'
import { gather, gatherAll } from '../gather.ts'
import { join } from '../join.ts'
import { groupChange, yearBefore } from '../measurement.ts'
import { type Outcome, showQuantity } from '../outcome.ts'
import { wordsOutcome } from './words.ts'

const SIGNS: ReadonlyMap<string, Comparison> = new Map<string, Comparison>([
  ...[...AT_LEAST, '以上'].map((w) => [w, '>='] as const),
  ...MORE.map((w) => [w, '>'] as const),
  ...[...AT_MOST, '以下', '以内'].map((w) => [w, '<='] as const),
  ...LESS.map((w) => [w, '<'] as const),
  ['不为', '!='],
])

export const sign = (word: string): Comparison => SIGNS.get(word) ?? '='

type Measure = Compare | Bound | Range

export function measureOutcome(
  ctx: Context,
  facts: readonly Item[],
  p: Measure,
  element: Element | undefined,
): Outcome {
  const apart = p.mode === '各' ? kindByKind(facts) : facts
  if (p.mode === '各' && apart.length > 1)
    return join(
      '且',
      apart.map((fact) => measureOutcome(ctx, [fact], { ...p }, element)),
    )
  if (p.kind === 'compare' && p.to.kind === 'items') return wordsOutcome(ctx, facts, p, element)
  const unit =
    p.kind === 'range'
      ? p.unit
      : unitOf(p.kind === 'bound' ? p.amount : (p.to as { kind: string; unit?: string }))
  const counted = countFacts(ctx, facts, unit, p.mode)
  ctx.run.last = counted
  return testQuantity(counted.quantity, p)
}

/** 送教示范课（语文、数学） 各: each kind in the brackets by itself. */
function kindByKind(facts: readonly Item[]): readonly Item[] {
  return facts.flatMap((fact): readonly Item[] => {
    const first = fact.filter?.first
    if (first?.kind !== 'kinds' || (fact.filter?.more.length ?? 0) > 0) return [fact]
    return first.names.map((name) => ({
      ...fact,
      filter: { kind: 'filter', first: { kind: 'kinds', names: [name] }, more: [] },
    }))
  })
}

const unitOf = (value: { kind: string; unit?: string }): string =>
  value.kind === 'percent' ? '%' : (value.unit ?? '')

/** What a predicate asks, read once. */
interface Asked {
  readonly sign: Comparison
  readonly to: Quantity
  readonly required: string
  /** the plan's own word for the unit, where it fits the number */
  readonly word: string | undefined
}

const read = new WeakMap<Compare | Bound, Asked>()

function askedBy(p: Compare | Bound): Asked {
  let asked = read.get(p)
  if (!asked) {
    const amount = p.kind === 'bound' ? p.amount : (p.to as Written)
    // 万元 is counted in 元, so its word would not fit the number
    const word = amount.kind === 'amount' && amount.unit !== '万元' ? amount.unit : undefined
    const to = written(amount)
    asked = { sign: sign(p.word), to, required: requiredText(p.word, to, word), word }
    read.set(p, asked)
  }
  return asked
}

const requiredText = (word: string, to: Quantity, unit: string = to.unit): string => {
  const s = sign(word)
  return `${s === '=' || s === '>=' ? '' : `${word} `}${showQuantity(to, to.unit === '' ? '' : unit)}`
}

/** Compares an actual number with what a predicate asks, keeping both for display and the share done for progress. */
export function testQuantity(actual: Quantity, p: Measure): Outcome {
  if (p.kind === 'range') {
    const [low, high] = [
      written({ kind: 'amount', number: p.low, unit: p.unit }),
      written({ kind: 'amount', number: p.high, unit: p.unit }),
    ]
    const both = all([compareQuantities(actual, '>=', low), compareQuantities(actual, '<=', high)])
    const enough = compareQuantities(actual, '>=', low).value === 'yes'
    return described(both, actual, `${p.low} 至 ${p.high} ${p.unit}`, low, p.unit, enough)
  }
  return testAsked(actual, askedBy(p))
}

/** A comparison whose other side may be a named value (不低于 常驻比例) as well as a number. */
export function testNamed(ctx: Context, actual: Quantity, p: Measure, unit: string): Outcome {
  if (p.kind !== 'compare' || p.to.kind !== 'items') return testQuantity(actual, p)
  return testAgainst(actual, p.word, factValue(ctx, p.to.items[0] as Item, unit))
}

export const testAgainst = (actual: Quantity, word: string, to: Quantity): Outcome =>
  testAsked(actual, { sign: sign(word), to, required: requiredText(word, to), word: undefined })

function testAsked(actual: Quantity, { sign: s, to, required, word }: Asked): Outcome {
  if (
    actual.absent === undefined &&
    actual.low !== undefined &&
    actual.unit !== '' &&
    to.unit !== '' &&
    !sameUnit(actual.unit, to.unit)
  ) {
    return unknown('missing', `单位不同：${actual.unit} 与 ${to.unit}`)
  }
  return described(
    compareQuantities(actual, s, to),
    actual,
    required,
    s === '>=' || s === '>' || s === '=' ? to : undefined,
    word ?? actual.unit,
    holdsSoFar(actual, s, to),
  )
}

/** Whether what there is satisfies an upper bound (or is exactly the number asked), so that more could only break it. */
function holdsSoFar(actual: Quantity, s: Comparison, to: Quantity): boolean {
  if (actual.low === undefined || to.low === undefined) return false
  const order = exact.compare(actual.low, to.low)
  return s === '<=' ? order <= 0 : s === '<' ? order < 0 : s === '=' ? order === 0 : false
}

function described(
  truth: Truth,
  actual: Quantity,
  required: string,
  asked: Quantity | undefined,
  word: string,
  holds: boolean,
): Outcome {
  const ratio =
    asked?.low !== undefined && asked.low.top > 0n && actual.low !== undefined
      ? // not reduced: it is compared and capped, and most are never looked at
        { top: actual.low.top * asked.low.bottom, bottom: actual.low.bottom * asked.low.top }
      : undefined
  return {
    value: truth.value,
    because: truth.because,
    gaps: truth.gaps,
    actual: showQuantity(actual, word),
    required,
    ratio,
    holding: truth.value === 'unknown' && holds ? true : undefined,
  }
}

export function shareOutcome(ctx: Context, facts: readonly Item[], p: Share): Outcome {
  const part = tally(ctx, gatherAll(ctx, facts), '')
  const whole_ = tally(ctx, gather(ctx, p.of), '')
  return testNamed(ctx, shareOf(ctx, part, whole_), p.test, '%')
}

/** What is missing of the year before is not taken for this year's. */
const saidOfBefore = (before: Quantity): Quantity => ({
  ...before,
  gaps: before.gaps.map((gap) => ({ ...gap, says: `上一学年：${gap.says}` })),
})

/** Previous minus present: a rank that fell from 12 to 7 has improved by 5. Other groups are not comparable. */
export function improveOutcome(ctx: Context, facts: readonly Item[], p: Improve): Outcome {
  const [fact] = facts
  if (fact === undefined) return unknown('missing', '没有写比较什么')
  const now = factValue(ctx, fact, '')
  const before = saidOfBefore(factValue(yearBefore(ctx), fact, ''))
  const unit =
    p.test.kind === 'range'
      ? p.test.unit
      : unitOf(p.test.kind === 'bound' ? p.test.amount : (p.test.to as { kind: string }))
  const rank = ['名次', '名'].includes(unit) || unit === '个名次' || now.unit === '名次'
  const step =
    (rank && p.word !== '下降') || (!rank && p.word === '下降') ? minus(before, now) : minus(now, before)
  const change: Quantity =
    before.absent !== undefined
      ? { ...step, absent: before.absent }
      : { ...step, unit: unit === '' ? step.unit : unit }
  const group = groupChange(ctx, fact.name)
  if (group !== undefined) return unknown('undecided', group)
  return testNamed(ctx, change, p.test, change.unit)
}
