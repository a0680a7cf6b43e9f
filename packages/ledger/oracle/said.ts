import type { Measurement, Posting } from '@lianxiao/facts'
import type { Compare, Item, Predicate } from '@lianxiao/scheme'
import { type Gathered, people, type Spot, settled } from './facts.ts'
import { frac, ofRational, readFrac, same } from './frac.ts'
import type { Row } from './refusals.ts'
import { schoolYearOf } from './time.ts'
import { all, type Bounds, compare, exactly, NO, notKnown, signOf, type Truth, unknown } from './truth.ts'
import { defineOf, entryOf, listOf, meant } from './world.ts'

/** What one line says of one spot. */
export interface Said {
  readonly truth: Truth
  /** of a line that counts: what it came to */
  readonly bounds?: Bounds
  readonly facts: readonly string[]
  readonly refused: ReadonlyMap<string, ReadonlySet<string>>
  /** what the line counted, for a 其中 under it */
  readonly above?: Gathered
  /** nothing to judge, and somebody said so */
  readonly notApplicable?: boolean
}
export const NONE: ReadonlyMap<string, ReadonlySet<string>> = new Map()
export const plain = (truth: Truth): Said => ({ truth, facts: [], refused: NONE })

/** No in a settled period, open before. */
export const notYet = (spot: Spot): Truth => (settled(spot) ? NO : unknown('open'))

export function together(said: readonly Said[], how: (truths: readonly Truth[]) => Truth): Said {
  return {
    truth: how(said.map((s) => s.truth)),
    facts: said.flatMap((s) => s.facts),
    refused: new Map(said.flatMap((s) => [...s.refused])),
  }
}

export type Numeric = Extract<Predicate, { kind: 'compare' | 'bound' | 'range' }>

/** The number a comparison names: written, or a 确定 that 参数 may fill. */
export function limit(spot: Spot, to: Compare['to']): Bounds & { unit: string } {
  if (to.kind === 'amount') return { ...exactly(readFrac(to.number)), unit: to.unit }
  if (to.kind === 'percent')
    return { ...exactly(frac(readFrac(to.percent).n, readFrac(to.percent).d * 100n)), unit: '%' }
  const name = to.items[0]?.name ?? ''
  for (const line of defineOf(spot.world, name)?.lines ?? []) {
    if (line.kind === 'is' && line.value.kind === 'amount')
      return { ...exactly(readFrac(line.value.number)), unit: line.value.unit }
    if (line.kind !== 'unset') continue
    const set = spot.world.records.parameters.filter((p) => p.name === name).at(-1)
    return set === undefined
      ? { ...notKnown('unset'), unit: line.unit }
      : { ...exactly(readFrac(set.value)), unit: line.unit }
  }
  throw new Error(`the oracle does not know the number ${name}`)
}

export const isNumeric = (p: Predicate): p is Numeric =>
  p.kind === 'compare' || p.kind === 'bound' || p.kind === 'range'

export const unitOf = (spot: Spot, p: Numeric): string =>
  p.kind === 'range'
    ? p.unit
    : p.kind === 'bound'
      ? p.amount.kind === 'amount'
        ? p.amount.unit
        : '%'
      : limit(spot, p.to).unit

/** Whether a number passes the test. */
export function measures(spot: Spot, bounds: Bounds, p: Numeric): Truth {
  if (p.kind === 'range')
    return all([compare(bounds, '>=', readFrac(p.low)), compare(bounds, '<=', readFrac(p.high))])
  if (p.kind === 'bound')
    return p.amount.kind === 'amount' ? compare(bounds, signOf(p.word), readFrac(p.amount.number)) : NO
  const to = limit(spot, p.to)
  return to.low === undefined
    ? unknown(...to.causes, ...bounds.causes)
    : compare(bounds, signOf(p.word), to.low)
}

/** The number of somebody for a school year: the latest recorded; two of one day that differ are a conflict. */
export function measured(
  spot: Pick<Spot, 'world'>,
  indicators: readonly string[],
  of: string,
  year: number,
): Bounds {
  const rows = spot.world.records.measurements.filter(
    (m: Measurement) => indicators.includes(m.indicator) && m.of === of && m.year === year,
  )
  const last = Math.max(...rows.map((m) => m.recorded))
  const latest = rows.filter((m) => m.recorded === last).map((m) => ofRational(m.value))
  const [first] = latest
  if (first === undefined) return notKnown('missing')
  return latest.every((v) => same(v, first)) ? exactly(first) : notKnown('conflict')
}

export const measuredFrom = (spot: Spot, indicators: readonly string[], of: string): string[] => {
  const year = schoolYearOf(spot.window.to)
  const rows = spot.world.records.measurements.filter(
    (m) => indicators.includes(m.indicator) && m.of === of && m.year === year,
  )
  const last = Math.max(...rows.map((m) => m.recorded))
  return rows.filter((m) => m.recorded === last).map((m) => m.id)
}

/** Whether somebody stated that there is none, for the window. */
export const saidNone = (spot: Spot, names: readonly string[]): boolean =>
  spot.world.records.noneStatements.some(
    (n) =>
      names.includes(n.name) &&
      [
        spot.subject,
        spot.receiver,
        spot.community.id,
        typeof spot.element === 'object' ? elementName(spot.element) : undefined,
      ].includes(n.of) &&
      n.from <= spot.window.to &&
      (n.to === undefined || n.to >= spot.window.from),
  )

export const elementName = (row: Row): string =>
  row.sort === 'posting' ? (row.of as Posting).person : row.id

/** The elements of a set that must all be covered; undefined: not recorded. */
export function setOf(spot: Spot, item: Item): readonly string[] | undefined {
  const name = meant(spot.world, item.name)[0] ?? item.name
  const list = listOf(spot.world, name)
  if (list !== undefined) return list
  const entry = entryOf(spot.world, name)
  const unit = spot.receiver ?? spot.subject
  if (entry?.kind === 'people') {
    const found = people(spot, entry, unit).map((r) => r.id)
    return found.length === 0 ? undefined : found
  }
  const year = schoolYearOf(spot.window.to)
  const rows = spot.world.records.subjects.filter(
    (s) => s.unit === unit && s.year === year && (entry?.of !== '薄弱' || s.weak),
  )
  return rows.length === 0 ? undefined : [...new Set(rows.map((s) => s.subject))]
}
