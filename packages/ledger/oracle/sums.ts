import type { Calc, Each, Equals, Factor, Formula, Item, Norm, Product, Sum, Weigh } from '@lianxiao/scheme'
import { completion } from './completion.ts'
import type { Spot } from './facts.ts'
import { type Frac, frac, order, plus, readFrac, times, ZERO } from './frac.ts'
import { truthOf } from './lines.ts'
import { measured } from './said.ts'
import { schoolYearOf } from './time.ts'
import { type Bounds, exactly, notKnown } from './truth.ts'
import { entryOf, leadOf, meant, membersOf, registryDay } from './world.ts'

const both = (a: Frac | undefined, b: Frac | undefined, how: (x: Frac, y: Frac) => Frac): Frac | undefined =>
  a === undefined || b === undefined ? undefined : how(a, b)
const added = (a: Bounds, b: Bounds): Bounds => ({
  low: both(a.low, b.low, plus),
  high: both(a.high, b.high, plus),
  causes: [...a.causes, ...b.causes],
})
const scaled = (a: Bounds, by: Frac): Bounds => {
  const [x, y] = [both(a.low, by, times), both(a.high, by, times)]
  return by.n < 0n ? { low: y, high: x, causes: a.causes } : { low: x, high: y, causes: a.causes }
}

/** The values a fact has: one, or one for each unit of a 每…. */
function values(spot: Spot, of: Item, each: Each | undefined): Bounds[] {
  const name = meant(spot.world, of.name)[0] ?? of.name
  const entry = entryOf(spot.world, name)
  if (entry?.kind !== 'measurement') throw new Error(`the oracle does not compute ${of.name}`)
  const { community, window, world } = spot
  const lead = leadOf(world, community.id, registryDay(world, window))
  const units =
    each === undefined
      ? [entry.of === '牵头' ? (lead ?? '') : (spot.subject ?? community.id)]
      : membersOf(world, community.id, registryDay(world, window))
  return units.map((unit) => measured(spot, entry.recordedAs, unit, schoolYearOf(window.to)))
}

function factor(spot: Spot, f: Factor): Bounds[] {
  if (f.kind === 'amount') return [exactly(readFrac(f.number))]
  if (f.kind === 'percent') return [exactly(times(readFrac(f.percent), frac(1, 100)))]
  if (f.kind === 'value') return values(spot, f.of, f.each)
  if (f.kind === 'aggregate') return [aggregate(f.word, manyOf(spot, f.of))]
  if (f.kind === 'completion') return [completion(spot, f.rule)]
  throw new Error(`the oracle does not compute ${(f as Factor).kind}`)
}

function aggregate(word: string, parts: readonly Bounds[]): Bounds {
  if (parts.length === 0) return notKnown('missing')
  const sum = parts.reduce(added, exactly(ZERO))
  if (word === '合计') return sum
  if (word === '平均') return scaled(sum, frac(1, parts.length))
  const pick = (x: Frac, y: Frac): Frac => (order(x, y) < 0 === (word === '最低') ? x : y)
  return parts.reduce((a, b) => ({
    low: both(a.low, b.low, pick),
    high: both(a.high, b.high, pick),
    causes: [...a.causes, ...b.causes],
  }))
}

/** a × b ÷ c: only the first may be a value, the others are written numbers. */
function product(spot: Spot, p: Product): Bounds[] {
  return p.more.reduce<Bounds[]>(
    (sofar, { by, factor: f }) => {
      const number = factor(spot, f)[0]?.low
      if (number === undefined) return sofar.map((s) => notKnown(...s.causes, 'missing'))
      return sofar.map((s) => scaled(s, by === '×' ? number : frac(number.d, number.n)))
    },
    factor(spot, p.first),
  )
}

function manyOf(spot: Spot, sum: Sum): Bounds[] {
  if (sum.more.length === 0) return product(spot, sum.first)
  return [
    sum.more.reduce(
      (a, { by, term }) => added(a, scaled(total(product(spot, term)), frac(by === '−' ? -1 : 1))),
      total(product(spot, sum.first)),
    ),
  ]
}
const total = (parts: readonly Bounds[]): Bounds =>
  parts.length === 0 ? notKnown('missing') : parts.reduce(added)
export const formula = (spot: Spot, f: Formula): Bounds => total(manyOf(spot, f.value))

/** 按 80% 计入, 各按 10% 计入: the parts with their weights. */
function weighed(spot: Spot, lines: readonly (Weigh | Equals)[]): Bounds {
  const parts = lines.map((line): Bounds => {
    if (line.kind === 'equals') return formula(spot, line.formula)
    if (line.share.kind !== 'percent') throw new Error('the oracle weighs by per cent')
    return scaled(total(values(spot, line.of, line.each)), times(readFrac(line.share.percent), frac(1, 100)))
  })
  return total(parts)
}

/** The value of a 计算 (or of a norm with =) at a spot: of its cases exactly one may hold. */
export function computed(spot: Spot, rule: Calc | Norm): Bounds {
  const results: Bounds[] = []
  const open: Bounds[] = []
  const cases = rule.lines.filter((l) => l.kind === 'case')
  for (const c of cases) {
    const holds = truthOf(spot, c.condition)
    const value = (): Bounds =>
      c.formula === undefined ? weighed(spot, c.lines ?? []) : formula(spot, c.formula)
    if (holds.value === 'yes') results.push(value())
    if (holds.value === 'unknown') open.push(notKnown(...holds.causes))
  }
  if (cases.length === 0)
    return weighed(
      spot,
      rule.lines.filter((l): l is Weigh | Equals => l.kind === 'weigh' || l.kind === 'equals'),
    )
  const [first, ...more] = results
  if (first === undefined)
    return open.length > 0 ? notKnown(...open.flatMap((o) => o.causes)) : notKnown('uncovered')
  const differs = more.some(
    (m) => m.low === undefined || first.low === undefined || order(m.low, first.low) !== 0,
  )
  return differs ? notKnown('conflict') : first
}
