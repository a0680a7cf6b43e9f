import type { WindowShape } from '@lianxiao/scheme'
import {
  day,
  lastOfMonth,
  meet,
  monthOf,
  type Span,
  schoolYear,
  schoolYearOf,
  yearOf,
  yearsOn,
} from './time.ts'
import { type Community, meant, type World } from './world.ts'

/** One window of a test: the whole span and the part of it inside the agreement. */
export interface Window extends Span {
  readonly whole: Span
  readonly milestone: boolean
}

interface Stretch extends Span {
  readonly milestone?: boolean
}

function years(world: World, community: Community): Stretch[] {
  const found: Stretch[] = []
  if (world.yearKind === 'fromStart')
    for (let n = 0; yearsOn(community.from, n) <= community.to; n += 1)
      found.push({ from: yearsOn(community.from, n), to: yearsOn(community.from, n + 1) - 1 })
  else if (world.yearKind === 'schoolYear') return schoolYears(community)
  else
    for (let y = yearOf(community.from); y <= yearOf(community.to); y += 1)
      found.push({ from: day(y, 1, 1), to: day(y, 12, 31) })
  return found
}

function schoolYears(community: Span): Stretch[] {
  const found: Stretch[] = []
  for (let y = schoolYearOf(community.from) - 1; y <= schoolYearOf(community.to) + 1; y += 1)
    found.push(schoolYear(y))
  return found
}

interface Term extends Span {
  readonly opening: number
  readonly training: Span | undefined
}

/** Published terms; September to January and February to August where none is published. */
export function terms(world: World, community: Span): Term[] {
  const found: Term[] = []
  for (let y = schoolYearOf(community.from) - 1; y <= schoolYearOf(community.to) + 1; y += 1)
    for (const n of [1, 2] as const) {
      const known = world.records.calendar.terms.find((t) => t.year === y && t.term === n)
      const usual: Span =
        n === 1
          ? { from: day(y, 9, 1), to: day(y + 1, 1, 31) }
          : { from: day(y + 1, 2, 1), to: day(y + 1, 8, 31) }
      found.push({
        from: known?.from ?? usual.from,
        to: known?.to ?? usual.to,
        opening: known?.opening ?? usual.from,
        training: known?.training,
      })
    }
  return found
}

const beforeOpening = (t: Term): Stretch => t.training ?? { from: t.opening - 14, to: t.opening - 1 }
const lastTwoWeeks = (s: Span): Stretch => ({ from: s.to - 13, to: s.to })
const firstDays = (s: Span): Stretch => ({ from: s.from, to: Math.min(s.to, s.from + 29) })

/** Every such stretch of the calendar years around the agreement. */
function inYears(community: Span, stretch: (year: number) => Stretch): Stretch[] {
  const found: Stretch[] = []
  for (let y = yearOf(community.from) - 1; y <= yearOf(community.to) + 1; y += 1) found.push(stretch(y))
  return found
}

const DATED = /^(\d+)月(?:至(\d+)月|(底前|底|前)|(\d+)日(前)?)?$/

/** 3月底前 and its like run from the beginning of the year; the others are themselves. */
function dated(world: World, community: Community, word: string): Stretch[] | undefined {
  const match = DATED.exec(word)
  if (match === null) return undefined
  const month = Number(match[1])
  if (match[2] !== undefined)
    return inYears(community, (y) => ({ from: day(y, month, 1), to: lastOfMonth(y, Number(match[2])) }))
  if (match[3] === '底')
    return inYears(community, (y) => ({ from: lastOfMonth(y, month), to: lastOfMonth(y, month) }))
  const date = Number(match[4])
  if (match[4] !== undefined && match[5] === undefined)
    return inYears(community, (y) => ({ from: day(y, month, date), to: day(y, month, date) }))
  if (match[3] === undefined && match[4] === undefined)
    return inYears(community, (y) => ({ from: day(y, month, 1), to: lastOfMonth(y, month) }))
  const end = (y: number): number =>
    match[4] !== undefined
      ? day(y, month, date)
      : match[3] === '底前'
        ? lastOfMonth(y, month)
        : day(y, month, 0)
  const found: Stretch[] = []
  for (const year of years(world, community))
    for (const y of [yearOf(year.from), yearOf(year.from) + 1])
      if (year.from <= end(y) && end(y) <= year.to)
        found.push({ from: year.from, to: end(y), milestone: true })
  return found
}

function months(community: Span): Stretch[] {
  const found: Stretch[] = []
  for (let at = day(yearOf(community.from), monthOf(community.from), 1); at <= community.to; ) {
    const next = day(yearOf(at), monthOf(at) + 1, 1)
    found.push({ from: at, to: next - 1 })
    at = next
  }
  return found
}

/** All stretches a window word names, unlimited by the agreement. */
function stretches(world: World, community: Community, word: string, inTerms: boolean): Stretch[] {
  switch (word) {
    case '每学期':
      return terms(world, community)
    case '每学年':
    case '本学年':
      return schoolYears(community)
    case '每年':
    case '本年度':
      return years(world, community)
    case '年内':
      return meant(world, word)[0] === word ? years(world, community) : []
    case '每月':
      return months(community)
    case '上半年':
      return inYears(community, (y) => ({ from: day(y, 1, 1), to: day(y, 6, 30) }))
    case '下半年':
      return inYears(community, (y) => ({ from: day(y, 7, 1), to: day(y, 12, 31) }))
    case '建设期内':
    case '建设期':
      return [community]
    case '开学前':
      return terms(world, community)
        .filter((t) => meet(t, community) !== undefined)
        .map(beforeOpening)
    case '期初':
      return inTerms ? terms(world, community).map(firstDays) : [firstDays(community)]
    case '学期末':
      return terms(world, community).map(lastTwoWeeks)
    case '学年末':
      return terms(world, community).flatMap((t) => {
        const year = schoolYear(schoolYearOf(t.from))
        return monthOf(t.from) < 9 ? [{ from: t.to - 13, to: year.to }] : []
      })
  }
  const found = dated(world, community, word)
  if (found === undefined) throw new Error(`the oracle does not know the window ${word}`)
  return found
}

/** Windows in a row intersect; what is left of each inside the agreement, if it has begun. */
export function windowsOf(world: World, community: Community, words: readonly string[]): Window[] {
  let found: Stretch[] = [{ from: -1e6, to: 1e6 }]
  for (const [at, written] of words.entries()) {
    const word = meant(world, written)[0] ?? written
    const moment = word === '开学前' || word === '学期末'
    const next = stretches(world, community, word, words[at - 1] === '每学期')
    // a moment of a term needs no meeting with the term: training may lie before its first day
    if (moment && words[at - 1] === '每学期') found = next
    else found = found.flatMap((a) => next.flatMap((b) => both(a, b)))
  }
  return found.flatMap((whole) => {
    const part = meet(whole, community)
    return part === undefined || part.from > (world.horizon ?? world.asOf)
      ? []
      : [{ ...part, whole, milestone: whole.milestone === true }]
  })
}

function both(a: Stretch, b: Stretch): Stretch[] {
  const met = meet(a, b)
  if (met === undefined) return []
  // the day of a milestone stays one only while it is still the last day
  const milestone = (a.milestone === true && met.to === a.to) || (b.milestone === true && met.to === b.to)
  return [{ ...met, milestone }]
}

export type { WindowShape }
