import type { By, Norm, Path, Sentence } from '@lianxiao/scheme'
import type { Said } from './atoms.ts'
import { measures } from './atoms.ts'
import { count, type Spot } from './facts.ts'
import { isOfKind } from './filters.ts'
import { cellsOf, sayGroup, saySentence, truthOf, turn, windowsOfLine } from './lines.ts'
import { parties } from './parties.ts'
import type { Row } from './refusals.ts'
import { all, type Bounds, type Truth } from './truth.ts'
import type { Window } from './windows.ts'
import { type Community, conditionStatus, entriesOf, settledStatus, type World } from './world.ts'

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

/** A part of what the line above counted. */
function sayAmong(spot: Spot, sentence: Sentence, above: readonly Row[]): Said {
  const atom = sentence.first
  if (atom.kind !== 'judge' || atom.facts?.length !== 1)
    throw new Error('the oracle knows 其中 with one fact')
  const [item] = atom.facts
  const p = atom.predicate
  if (item === undefined || (p.kind !== 'compare' && p.kind !== 'bound' && p.kind !== 'range'))
    throw new Error('其中 compares')
  const entries = entriesOf(spot.world, item)
  const words = entries.flatMap((e) => e.recordedAs)
  const kept = above.filter((row) =>
    row.sort === 'posting'
      ? isOfKind(spot, row, words)
      : words.includes((row.of as { kind?: string }).kind ?? ''),
  )
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
  const got = count(spot, { kept, refused: new Map(), open: [], registry: false }, [item], unit)
  return {
    truth: measures(spot, got.bounds, p),
    bounds: got.bounds,
    facts: got.kept.map((r) => r.id),
    refused: got.refused,
  }
}

const byOf = (norm: Norm): By | undefined =>
  norm.lines.find((l): l is By => l.kind === 'by' && l.act === undefined)

/** Every spot of one line: window by window, who owes and to whom on its last day. */
function spots(world: World, community: Community, norm: Norm, windows: readonly Window[]): Spot[] {
  const by = byOf(norm)
  const whom: Path | undefined = by?.whom ?? norm.lines.find((l) => l.kind === 'for')?.whom
  const evidence = norm.lines.flatMap((l) => (l.kind === 'evidence' ? [l.what] : []))
  return windows.flatMap((window) => {
    const subjects = by === undefined ? [undefined] : parties(world, community, by.who, window.to)
    const receivers = whom === undefined ? [undefined] : parties(world, community, whom, window.to)
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
  let above = new Map<string, readonly Row[]>()
  let scopes: Sentence['scopes'] = []
  for (const line of lines) {
    if (line.kind !== 'among') scopes = line.kind === 'group' ? line.scopes : line.sentence.scopes
    const base = {
      world,
      rule: norm.name,
      community,
      evidence: [],
      subject: undefined,
      receiver: undefined,
      element: undefined,
    }
    const counted = new Map<string, readonly Row[]>()
    for (const spot of spots(world, community, norm, windowsOfLine(base, scopes))) {
      const cells = cellsOf(spot, scopes, (at) =>
        line.kind === 'group'
          ? sayGroup(at, line)
          : line.kind === 'among'
            ? sayAmong(at, line.sentence, above.get(keyOf(at, '')) ?? [])
            : saySentence(at, line.sentence),
      )
      for (const cell of cells) {
        const key = keyOf(cell.spot, cell.element)
        counted.set(keyOf(cell.spot, ''), cell.said.kept ?? [])
        const before = found.get(key)
        if (before === undefined)
          found.set(key, { spot: cell.spot, element: cell.element, said: [cell.said] })
        else before.said.push(cell.said)
      }
    }
    if (line.kind !== 'among') above = counted
  }
  return [...found.values()]
}

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
    const applies = all(conditions.map((c) => truthOf(spot, c)))
    const truth = all(said.filter((s) => s.notApplicable !== true).map((s) => s.truth))
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
      facts: new Set(said.flatMap((s) => s.facts)),
      refused: merged(said),
      spot,
      applies,
    }
  })
}

function merged(said: readonly Said[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const s of said)
    for (const [id, reasons] of s.refused) found.set(id, new Set([...(found.get(id) ?? []), ...reasons]))
  return found
}
