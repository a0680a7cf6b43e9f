import type { By, Norm, Path, Sentence } from '@lianxiao/scheme'
import { approved, charged } from './bodies.ts'
import { count } from './counts.ts'
import type { Gathered, Spot } from './facts.ts'
import { isOfKind } from './filters.ts'
import {
  type Cell,
  cellsOf,
  elementsOf,
  empty,
  outerEach,
  sayCondition,
  sayGroup,
  saySentence,
  turn,
  windowsOfLine,
} from './lines.ts'
import { parties } from './parties.ts'
import type { Row } from './refusals.ts'
import { measures, type Said } from './said.ts'
import { all, type Bounds, type Truth } from './truth.ts'
import { type Window, windowsOf } from './windows.ts'
import {
  type Community,
  conditionStatus,
  entriesOf,
  registryDay,
  settledStatus,
  type World,
} from './world.ts'

/** A finding of the oracle before exceptions and readings are weighed. */
export interface Draft {
  readonly clause: string
  readonly subject: string
  readonly counterpart: string
  readonly element: string
  readonly from: number
  readonly to: number
  status: string
  provisional: boolean
  readonly truth: Truth
  readonly bounds: readonly (Bounds | undefined)[]
  readonly facts: ReadonlySet<string>
  readonly refused: ReadonlyMap<string, ReadonlySet<string>>
  readonly spot: Spot
  readonly applies: Truth
  readonly openCondition: boolean
  readonly papers: boolean
}

/** The lines of a rule with one reading of each note in place. */
export type Line =
  | { readonly kind: 'test'; readonly sentence: Sentence }
  | Extract<Norm['lines'][number], { kind: 'group' | 'among' }>

interface Gathering {
  readonly spot: Spot
  readonly element: string
  readonly said: Said[]
}

const NOTHING: Gathered = { kept: [], refused: new Map(), open: [], registry: false }

/** A part of what the line above counted. */
function sayAmong(spot: Spot, sentence: Sentence, above: Gathered): Said {
  const atom = sentence.first
  if (atom.kind !== 'judge' || atom.facts?.length !== 1)
    throw new Error('the oracle knows 其中 with one fact')
  const [item] = atom.facts
  const p = atom.predicate
  if (item === undefined || (p.kind !== 'compare' && p.kind !== 'bound' && p.kind !== 'range'))
    throw new Error('其中 compares')
  const entries = entriesOf(spot.world, item)
  const words = entries.flatMap((e) => e.recordedAs)
  const part = (row: Row): boolean =>
    row.sort === 'posting'
      ? isOfKind(spot, row, words)
      : words.includes((row.of as { kind?: string }).kind ?? '')
  const gathered = {
    kept: above.kept.filter(part),
    refused: new Map(),
    open: above.open.filter((o) => part(o.row)),
    registry: false,
  }
  const unit =
    p.kind === 'range'
      ? p.unit
      : p.kind === 'bound'
        ? p.amount.kind === 'amount'
          ? p.amount.unit
          : ''
        : p.to.kind === 'amount'
          ? p.to.unit
          : ''
  const got = count(spot, gathered, [item], unit)
  return {
    truth: measures(spot, got.bounds, p),
    bounds: got.bounds,
    facts: got.kept.map((r) => r.id),
    refused: got.refused,
  }
}

const byOf = (norm: Norm): By | undefined => norm.lines.find((l): l is By => l.kind === 'by')

/** Every spot of one line: window by window, who owes and to whom on its last day. */
function spots(world: World, community: Community, norm: Norm, windows: readonly Window[]): Spot[] {
  const by = byOf(norm)
  const whom: Path | undefined = by?.whom ?? norm.lines.find((l) => l.kind === 'for')?.whom
  const evidence = norm.lines.flatMap((l) => (l.kind === 'evidence' ? [l.what] : []))
  return windows.flatMap((window) => {
    const subjects =
      by === undefined ? [undefined] : parties(world, community, by.who, registryDay(world, window))
    const receivers =
      whom === undefined ? [undefined] : parties(world, community, whom, registryDay(world, window))
    return subjects.flatMap((subject) =>
      receivers.map((receiver) => ({
        world,
        rule: norm.name,
        community,
        window,
        evidence,
        subject,
        receiver,
        element: undefined,
      })),
    )
  })
}

/** All lines that judge the same thing in the same window make one finding. */
function gatherings(world: World, community: Community, norm: Norm, lines: readonly Line[]): Gathering[] {
  const found = new Map<string, Gathering>()
  const add = (cell: Cell): void => {
    const key = keyOf(cell.spot, cell.element)
    const before = found.get(key)
    if (before === undefined) found.set(key, { spot: cell.spot, element: cell.element, said: [cell.said] })
    else before.said.push(cell.said)
  }
  const matters = byOf(norm)?.charges
  if (matters !== undefined)
    for (const spot of spots(world, community, norm, windowsOf(world, community, ['建设期内'])))
      add({ spot, element: '', said: charged(spot, matters) })
  let above = new Map<string, Gathered>()
  let scopes: Sentence['scopes'] = []
  for (const line of lines) {
    if (line.kind !== 'among') scopes = line.kind === 'group' ? line.scopes : line.sentence.scopes
    const outer = outerEach(world, scopes)
    const counted = new Map<string, Gathered>()
    for (const spot of spots(world, community, norm, windowsOfLine({ world, community }, scopes))) {
      const cells = cellsOf(spot, scopes, (at) => sayLine(at, line, above.get(keyOf(at, '')) ?? NOTHING))
      for (const cell of cells) {
        counted.set(keyOf(cell.spot, ''), cell.said.above ?? NOTHING)
        if (outer === undefined || cell.element !== '') add(cell)
      }
    }
    if (outer !== undefined)
      for (const spot of spots(world, community, norm, windowsOf(world, community, ['建设期内'])))
        if (elementsOf(spot, outer).length === 0) add({ spot, element: '', said: empty(spot, outer) })
    if (line.kind !== 'among') above = counted
  }
  return [...found.values()]
}

const sayLine = (spot: Spot, line: Line, above: Gathered): Said =>
  line.kind === 'group'
    ? sayGroup(spot, line)
    : line.kind === 'among'
      ? sayAmong(spot, line.sentence, above)
      : saySentence(spot, line.sentence)

const keyOf = (spot: Spot, element: string): string =>
  [
    spot.subject,
    spot.receiver,
    element,
    typeof spot.element === 'object' ? spot.element.id : '',
    spot.window.from,
    spot.window.to,
  ].join('|')

/** The findings of a norm under one choice of readings, before its modal word is applied. */
export function draftsOfNorm(
  world: World,
  community: Community,
  norm: Norm,
  lines: readonly Line[],
): Draft[] {
  const conditions = norm.lines.flatMap((l) => (l.kind === 'when' ? [l.condition] : []))
  const ban = norm.modal === '不得' || norm.modal === '避免'
  return gatherings(world, community, norm, lines).map(({ spot, element, said: each }) => {
    const said = ban ? each.map(turn) : each
    const asked = conditions.map((c) => sayCondition(spot, c))
    const applies = all(asked.map((a) => a.truth))
    const via = norm.lines.flatMap((l) => (l.kind === 'via' ? [approved(spot, l)] : []))
    const truth = all([...said.filter((s) => s.notApplicable !== true), ...via].map((s) => s.truth))
    const none = said.length > 0 && said.every((s) => s.notApplicable === true)
    const status =
      applies.value === 'no' || none
        ? 'notApplicable'
        : applies.value === 'unknown'
          ? conditionStatus(applies.causes)
          : settledStatus(world, spot, truth)
    return {
      clause: `${world.scheme}/${norm.name}`,
      subject: spot.subject ?? spot.community.id,
      counterpart: spot.receiver ?? '',
      element,
      from: spot.window.from,
      to: spot.window.to,
      status,
      provisional: false,
      truth,
      bounds: said.map((s) => s.bounds),
      facts: new Set([...asked, ...said, ...via].flatMap((s) => s.facts)),
      refused: merged([...asked, ...said]),
      spot,
      applies,
      openCondition: applies.value === 'unknown' && applies.causes.every((c) => c === 'open'),
      papers: lines.some(
        (l) =>
          l.kind === 'test' &&
          l.sentence.first.kind === 'judge' &&
          l.sentence.first.predicate.kind === 'report',
      ),
    }
  })
}

function merged(said: readonly Said[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const s of said)
    for (const [id, reasons] of s.refused) found.set(id, new Set([...(found.get(id) ?? []), ...reasons]))
  return found
}
