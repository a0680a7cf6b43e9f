import {
  exact,
  extreme,
  type Gap,
  isExact,
  notKnown,
  plus,
  type Quantity,
  rootOf,
  scale,
  squaredVariation,
} from '@lianxiao/kernel'
import type { Aggregate, Factor, FactorValue, Item, Product, Sum } from './ast.ts'
import { eachOf, limitOf, sumValue } from './calc.ts'
import type { Context } from './context.ts'
import { factValue } from './fact.ts'
import { gather } from './gather.ts'
import { dutiesFor } from './progress.ts'

/** One number of an aggregate, with its weight where the plan weighs. */
interface Part {
  readonly value: Quantity
  readonly weight: Quantity | undefined
}

/** 平均, 合计, 最高, 最低 and 差异系数 over the 每… inside. */
export function aggregateValue(ctx: Context, aggregate: Aggregate): Quantity {
  const parts = partsIn(ctx, aggregate.of, aggregate.weight)
  if (parts === undefined || parts.length === 0) return notKnown('missing', '没有可以计算的项')
  const [first, ...rest] = parts.map((p) => p.value) as [Quantity, ...Quantity[]]
  switch (aggregate.word) {
    case '最高':
    case '最低':
      return rest.reduce((a, b) => extreme(a, b, aggregate.word === '最高' ? 'max' : 'min'), first)
    case '合计':
      return rest.reduce(plus, first)
    case '平均':
      return aggregate.weight === undefined
        ? scale(rest.reduce(plus, first), exact.rational(1n, BigInt(parts.length)))
        : weightedMean(parts)
    case '差异系数':
      return variation(parts)
  }
}

/** Σ weight × value ÷ Σ weight; not known while a weight is not. */
function weightedMean(parts: readonly Part[]): Quantity {
  const weights = parts.flatMap((p) => (p.weight !== undefined && isExact(p.weight) ? [p.weight.low] : []))
  const unit = parts[0]?.value.unit ?? ''
  if (weights.length < parts.length) return lacking(parts, unit)
  const sum = exact.total(weights)
  if (sum.top === 0n) return notKnown('missing', '权重合计为零', unit)
  const products = parts.map((p, i) => scale(p.value, weights[i] as exact.Rational))
  return scale(products.reduce(plus), exact.divide(exact.one, sum))
}

/** Standard deviation (of all, not of a sample) ÷ mean; known by its square. Every number and weight must be known. */
function variation(parts: readonly Part[]): Quantity {
  const pairs = parts.flatMap(({ value, weight }) =>
    isExact(value) && (weight === undefined || isExact(weight))
      ? [{ value: value.low, weight: weight?.low ?? exact.one }]
      : [],
  )
  if (pairs.length < parts.length) return lacking(parts, '')
  const square = squaredVariation(pairs)
  if (square === 'noWeight') return notKnown('missing', '权重合计为零')
  if (square === 'noMean') return notKnown('missing', '平均数为零，没有差异系数')
  return rootOf(square, '')
}

/** Not known, for the reasons of the parts that are not. */
function lacking(parts: readonly Part[], unit: string): Quantity {
  const all = parts.flatMap((p) => (p.weight === undefined ? [p.value] : [p.value, p.weight]))
  const gaps = all.flatMap((q): readonly Gap[] => {
    if (isExact(q)) return []
    return q.absent === undefined ? q.gaps : [{ cause: 'missing', says: q.absent }]
  })
  const says = [...new Set(gaps.map((g) => g.says))]
  return {
    ...notKnown('missing', '', unit),
    gaps:
      gaps.length === 0
        ? [{ cause: 'missing', says: '有的数只知道范围' }]
        : says.map((s) => gaps.find((g) => g.says === s) as Gap),
  }
}

/** What an aggregate runs over: one for each element of the 每… inside, or of each duty for 每项义务 完成率. */
function partsIn(ctx: Context, sum: Sum, weight: Item | undefined): readonly Part[] | undefined {
  const weigh = (c: Context): Quantity | undefined =>
    weight === undefined ? undefined : factValue(c, weight, '')
  const inner = innerEach(sum)
  if (inner === undefined) return [{ value: sumValue(ctx, sum), weight: weigh(ctx) }]
  if (inner.of.name === '完成率' || inner.each?.of.name === '义务')
    return dutiesFor(ctx, limitOf(inner.cap)).map((value) => ({ value, weight: weigh(ctx) }))
  const each = inner.each as NonNullable<FactorValue['each']>
  const sure = eachOf(ctx, each)?.map((c) => ({ value: sumValue(c, withoutEach(sum)), weight: weigh(c) }))
  return [...(sure ?? []), ...inDoubt(ctx, each)]
}

/** Those of whom it is not known whether they belong: one part that is not known stands for them. */
function inDoubt(ctx: Context, each: NonNullable<FactorValue['each']>): readonly Part[] {
  if (each.filter === undefined) return []
  const { doubtful, gaps } = gather(ctx, { kind: 'item', name: each.of.name, filter: each.filter })
  return doubtful.length === 0 ? [] : [{ value: { ...notKnown('missing', ''), gaps }, weight: undefined }]
}

const factors = (sum: Sum): readonly Factor[] =>
  [sum.first, ...sum.more.map((m) => m.term)]
    .flatMap((p) => [p.first, ...p.more.map((t) => t.factor)])
    .flatMap((f) => (f.kind === 'bracket' ? factors(f.of) : [f]))

const innerEach = (sum: Sum): FactorValue | undefined =>
  factors(sum).find((f): f is FactorValue => f.kind === 'value' && f.each !== undefined)

function withoutEach(sum: Sum): Sum {
  const strip = (f: Factor): Factor =>
    f.kind === 'bracket'
      ? { ...f, of: withoutEach(f.of) }
      : f.kind === 'value'
        ? { kind: 'value', of: f.of, ...(f.cap === undefined ? {} : { cap: f.cap }) }
        : f
  const product = (p: Product): Product => ({
    kind: 'product',
    first: strip(p.first),
    more: p.more.map((t) => ({ ...t, factor: strip(t.factor) })),
  })
  return {
    kind: 'sum',
    first: product(sum.first),
    more: sum.more.map((m) => ({ ...m, term: product(m.term) })),
  }
}
