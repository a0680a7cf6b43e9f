import type { MentorPair, Posting } from '@lianxiao/facts'
import type { Each, EventWindow, Group, Scope, Sentence } from '@lianxiao/scheme'
import { sayAtom } from './atoms.ts'
import { eventWindows } from './events.ts'
import { gather, people, postings, type Spot } from './facts.ts'
import { filtered } from './filters.ts'
import type { Row } from './refusals.ts'
import { elementName, plain, type Said, saidNone, setOf, together } from './said.ts'
import { meet } from './time.ts'
import { all, any, NO, type Truth, turned, unknown } from './truth.ts'
import { type Window, windowsOf } from './windows.ts'
import { entriesOf, meant, membersOf, registryDay, type World } from './world.ts'

/** One place where a line of a rule is judged. */
export interface Cell {
  readonly spot: Spot
  readonly element: string
  readonly said: Said
}

export const windowWords = (scopes: readonly Scope[]): string[] =>
  scopes.flatMap((s) => (s.kind === 'window' ? [s.word] : s.kind === 'named' ? [s.name] : []))

export const eachOf = (scopes: readonly Scope[]): Each | undefined =>
  scopes.find((s): s is Each => s.kind === 'each')

/** The windows of a line: its own, else the inherited one. A window of an element alone is as long as the agreement. */
export function windowsOfLine(spot: Pick<Spot, 'world' | 'community'>, scopes: readonly Scope[]): Window[] {
  const { world, community } = spot
  const words = windowWords(scopes)
  const event = scopes.find((s): s is EventWindow => s.kind === 'event')
  if (event !== undefined)
    return eventWindows(
      world,
      community,
      windowsOf(world, community, words.length > 0 ? words : ['建设期内']),
      event,
    )
  if (words.includes('期间')) return windowsOf(world, community, ['建设期内'])
  return windowsOf(world, community, words.length > 0 ? words : [world.inherited ?? '建设期内'])
}

const isUnits = (spot: Spot, name: string): boolean =>
  entriesOf(spot.world, { kind: 'item', name }).every((e) => e.kind === 'unit')

/** The elements a 每… goes through in the window, and whether a record of it is refused. */
export function elementsOf(spot: Spot, each: Each): (Row | string)[] {
  const item = {
    kind: 'item' as const,
    name: each.of.name,
    ...(each.filter === undefined ? {} : { filter: each.filter }),
  }
  const entries = entriesOf(spot.world, item)
  const kind = entries[0]?.kind
  if (isUnits(spot, each.of.name))
    return membersOf(spot.world, spot.community.id, registryDay(spot.world, spot.window)).map((id) => ({
      id,
      sort: 'unit',
      of: id,
      recorded: 0,
    }))
  if (kind === 'subject') return [...(setOf(spot, item) ?? [])]
  if (kind === 'activity') return [...gather(spot, [item], []).kept]
  const rows =
    kind === 'posting'
      ? entries.flatMap((e) => postings(spot, e))
      : kind === 'people'
        ? entries.flatMap((e) => people(spot, e, spot.subject))
        : [...gather(spot, [item], []).kept]
  return rows.filter((row) => filtered(spot, row, each.filter) === 'yes')
}

/** The window of one element: a posting's or pair's own span in it; after an activity so many days. */
function windowOf(spot: Spot, each: Each, element: Row | string): Window | undefined {
  const { window, world } = spot
  if (typeof element === 'string') return window
  if (element.sort === 'posting' || element.sort === 'pair') {
    const { from, to } = element.of as Posting | MentorPair
    const span = meet(window, { from, to: to ?? window.to })
    return span === undefined || span.from > world.asOf ? undefined : { ...window, ...span, whole: span }
  }
  if (element.sort !== 'activity' || each.lag === undefined) return window
  const day = element.day as number
  const within = each.lag.within
  const days =
    each.lag.soon === '当日'
      ? 0
      : typeof within?.length === 'object' && within.length.kind === 'amount'
        ? Number(within.length.number)
        : undefined
  const span =
    each.lag.side === '后'
      ? { from: day, to: days === undefined ? window.to : day + days }
      : { from: day - (days ?? 0), to: day }
  return span.from > world.asOf ? undefined : { ...span, whole: span, milestone: false }
}

/** Says the atoms of a sentence at one spot. */
export function saySentence(spot: Spot, sentence: Sentence): Said {
  const said = [sentence.first, ...sentence.more.map((m) => m.atom)].map((a) => sayAtom(spot, a))
  if (said.length === 1) return said[0] as Said
  return together(said, sentence.more[0]?.by === '或' ? any : all)
}

/** Goes through the 每… of a line: the cells it makes in one window for one party. */
export function cellsOf(spot: Spot, scopes: readonly Scope[], say: (spot: Spot) => Said): Cell[] {
  const each = eachOf(scopes)
  if (each === undefined) return [{ spot, element: '', said: say(spot) }]
  const elements = elementsOf(spot, each)
  if (each.of.word === '任一') {
    const said = elements.map((element) => say({ ...spot, element }))
    return [{ spot, element: '', said: said.length === 0 ? empty(spot, each) : together(said, any) }]
  }
  if (elements.length === 0) return [{ spot, element: '', said: empty(spot, each) }]
  return elements.flatMap((element): Cell[] => {
    const window = windowOf(spot, each, element)
    if (window === undefined) return []
    const at = { ...spot, window, element }
    return [
      { spot: at, element: typeof element === 'string' ? element : elementName(element), said: say(at) },
    ]
  })
}

/** A 每… of people sent out or of pairs that stands before the window goes through all of them in the agreement. */
export function outerEach(world: World, scopes: readonly Scope[]): Each | undefined {
  const [first] = scopes
  if (first?.kind !== 'each' || first.of.word !== '每') return undefined
  const kinds = entriesOf(world, { kind: 'item', name: first.of.name }).map((e) => e.kind)
  return kinds.every((k) => k === 'posting' || k === 'pair') ? first : undefined
}

/** Over an empty set: unknown, until somebody says there are none. */
export const empty = (spot: Spot, each: Each): Said => ({
  ...plain(unknown('missing')),
  notApplicable: saidNone(spot, [each.of.name, ...meant(spot.world, each.of.name)]),
})

/** A sentence used as a condition: in its own windows that touch this one, its 每… must all hold. */
export function sayCondition(spot: Spot, sentence: Sentence): Said {
  const words = windowWords(sentence.scopes)
  const windows =
    words.length === 0
      ? [spot.window]
      : windowsOf(spot.world, spot.community, words).filter((w) => meet(w, spot.window) !== undefined)
  const said = windows.flatMap((window) =>
    cellsOf({ ...spot, window }, sentence.scopes, (at) => saySentence(at, sentence)).map((c) => c.said),
  )
  return said.length === 0 ? plain(NO) : together(said, all)
}
export const truthOf = (spot: Spot, sentence: Sentence): Truth => sayCondition(spot, sentence).truth

/** 符合 任一/全部 with its lines, at one spot. */
export function sayGroup(spot: Spot, group: Group): Said {
  const said = group.lines.flatMap((line): Said[] => {
    if (line.kind === 'note') return []
    return [line.kind === 'group' ? sayGroup(spot, line) : saySentence(spot, line.sentence)]
  })
  return together(said, group.word === '任一' ? any : all)
}

export const turn = (said: Said): Said => ({ ...said, truth: turned(said.truth) })
