import type { Activity, ListItem, Posting } from '@lianxiao/facts'
import type { Item } from '@lianxiao/scheme'
import { type Gathered, type Spot, settled } from './facts.ts'
import { type Frac, frac, ONE, ofRational, order, plus, ZERO } from './frac.ts'
import { causesOf, type Row } from './refusals.ts'
import { type Bounds, exactly } from './truth.ts'
import { entriesOf, listOf, meant, type World } from './world.ts'

const FIELDS: Readonly<Record<string, 'lessons' | 'periods'>> = { 节: 'lessons', 课时: 'periods' }
export const isDistinct = (unit: string): boolean => ['人', '名', '位'].includes(unit)

/** The people recorded as taking part in an activity. */
export const takingPart = (world: World, row: Row): string[] =>
  world.records.participations.flatMap((p) =>
    p.activity === row.id && p.person !== undefined ? [p.person] : [],
  )

/** Distinct names of what is counted one by one; undefined: rows themselves are counted. */
function distinct(
  world: World,
  rows: readonly Row[],
  unit: string,
  bySubject: boolean,
): Set<string> | undefined {
  const found = new Set<string>()
  for (const row of rows) {
    if (row.sort === 'posting') found.add((row.of as Posting).person)
    else if (row.sort === 'person') found.add(row.id)
    else if (row.sort === 'item') found.add((row.of as ListItem).item)
    else if (row.sort === 'activity' && bySubject) found.add((row.of as Activity).subject ?? '')
    else if (row.sort === 'activity' && isDistinct(unit))
      for (const person of takingPart(world, row)) found.add(person)
    else return undefined
  }
  return found
}

export interface Counted extends Gathered {
  readonly bounds: Bounds
  /** before what is not filled in was left out */
  readonly above: Gathered
}

/** What one row adds; undefined: the number is not filled in. */
function worth(row: Row, unit: string): Frac | undefined {
  const field = row.sort === 'activity' ? FIELDS[unit] : undefined
  if (field === undefined) return ONE
  const value = (row.of as Activity)[field]
  return value === undefined ? undefined : ofRational(value)
}

const total = (rows: readonly Row[], unit: string): Frac =>
  rows.reduce((sum, r) => plus(sum, worth(r, unit) ?? ZERO), ZERO)

/** 天: days as filled in, else distinct days. */
function days(rows: readonly Row[]): Frac {
  const filled = rows.filter((r) => (r.of as Activity).days !== undefined)
  if (filled.length === 0) return frac(new Set(rows.map((r) => r.day)).size)
  return filled.reduce((sum, r) => plus(sum, ofRational((r.of as Activity).days as never)), ZERO)
}

function number(world: World, rows: readonly Row[], unit: string, bySubject: boolean): Frac {
  if (unit === '天' && rows.every((r) => r.sort === 'activity')) return days(rows)
  if (unit === '人次')
    return frac(world.records.participations.filter((p) => rows.some((r) => r.id === p.activity)).length)
  const names = distinct(world, rows, unit, bySubject)
  return names === undefined ? total(rows, unit) : frac(names.size)
}

/** Counts what was gathered in a unit: at least what is kept, at most that if the period is closed and nothing is missing. */
export function count(spot: Spot, gathered: Gathered, items: readonly Item[], unit: string): Counted {
  const { world } = spot
  const bySubject =
    (unit === '门' || unit === '个') &&
    items.every((i) => entriesOf(world, i).every((e) => e.kind === 'activity' && e.of === '学科'))
  const unfilled = gathered.kept.filter(
    (r) => worth(r, unit) === undefined || (bySubject && (r.of as Activity).subject === undefined),
  )
  const kept = gathered.kept.filter((r) => !unfilled.includes(r))
  const refused = new Map(gathered.refused)
  for (const row of unfilled) refused.set(row.id, new Set(['fieldMissing']))
  const low = number(world, kept, unit, bySubject)
  if (gathered.registry) return { ...gathered, kept, refused, bounds: exactly(low), above: gathered }
  const closed = settled(spot)
  const causes = causesOf(
    ...(unfilled.length > 0 ? (['missing'] as const) : []),
    ...gathered.open.map((o) => o.cause),
    closed ? undefined : 'open',
  )
  // of a list there can be no more than all its items
  const list = items.length === 1 ? listOf(world, meant(world, items[0]?.name ?? '')[0] ?? '') : undefined
  const done = list !== undefined && order(low, frac(list.length)) >= 0
  // a row in doubt can add what it is worth, a subject not filled in one more; lessons not filled in any number
  const waiting = gathered.open.map((o) => o.row)
  const boundless = [...unfilled, ...waiting].some((r) => worth(r, unit) === undefined)
  const most = (): Frac =>
    plus(number(world, [...kept, ...waiting], unit, bySubject), bySubject ? frac(unfilled.length) : ZERO)
  const high = done ? low : closed && !boundless ? most() : undefined
  return { ...gathered, kept, refused, bounds: { low, high, causes }, above: gathered }
}
