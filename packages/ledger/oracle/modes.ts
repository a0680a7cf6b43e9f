import type { Norm, Note, Reading, Sentence } from '@lianxiao/scheme'
import type { Spot } from './facts.ts'
import { sayCondition } from './lines.ts'
import type { Draft, Line } from './norms.ts'
import { type Said, together } from './said.ts'
import { all } from './truth.ts'
import { leadOf, registryDay, running, type World } from './world.ts'

export const OPTION: ReadonlySet<string> = new Set(['可以', '探索'])
export const WAIVABLE: ReadonlySet<string> = new Set(['原则上', '一般'])
export const ADVICE: ReadonlySet<string> = new Set(['鼓励', '争取', '力争'])

/** The reading somebody has decided on; for a note without readings, that it is decided. */
export function decided(world: World, rule: string, note: Note): { reading: string | undefined } | undefined {
  if (note.state.kind === 'settled') return { reading: undefined }
  const rows = world.records.interpretations.filter(
    (i) => i.clause === rule && i.note === note.text && i.day <= world.asOf,
  )
  const last = rows.at(-1)
  return last === undefined ? undefined : { reading: last.reading }
}

export const readingsOf = (lines: Note['lines'] | undefined): Reading[] =>
  (lines ?? []).filter((l): l is Reading => l.kind === 'reading')

/** The lines of a norm with one reading in the place of each note; -1: the note has none. */
export function linesUnder(norm: Norm, reading: Reading | undefined): Line[] {
  return norm.lines.flatMap((l): Line[] => {
    if (l.kind === 'test' || l.kind === 'group' || l.kind === 'among') return [l]
    if (l.kind === 'note' && reading !== undefined && readingsOf(l.lines).includes(reading))
      return [{ kind: 'test', sentence: reading.body as Sentence }]
    return []
  })
}

/** Whom a finding is about. */
export type Concerned = Pick<Draft, 'clause' | 'subject' | 'counterpart' | 'element' | 'spot'>

/** A statement about a clause that names the party, the element or the community. */
export const about = (
  world: World,
  draft: Concerned,
  row: { readonly clause: string; readonly of: string },
): boolean =>
  `${world.scheme}/${row.clause}` === draft.clause &&
  [draft.subject, draft.counterpart, draft.element, draft.spot.community.id].includes(row.of)

/** The latest decision on the option for periods that begin in its span; what the community owes together its lead may decide. */
export function taken(world: World, draft: Concerned & Pick<Draft, 'from'>): boolean | undefined {
  const { window, community, subject } = draft.spot
  const lead = subject === undefined ? leadOf(world, community.id, registryDay(world, window)) : undefined
  const until = window.milestone ? Math.min(window.to, world.asOf) : world.asOf
  const rows = world.records.options
    .filter((o) => about(world, draft, o.of === lead ? { ...o, of: community.id } : o))
    .filter((o) => running(o, draft.from) && o.recorded <= until)
  rows.sort((a, b) => a.day - b.day)
  return rows.at(-1)?.taken
}

export const waived = (world: World, draft: Draft): boolean =>
  world.records.waivers.some(
    (w) => about(world, draft, w) && w.from <= draft.to && (w.to === undefined || w.to >= draft.from),
  )

/** An exception that names nobody to take it is also taken when the record it asks for is there. */
export const takenByRecord = (norm: Norm): boolean =>
  norm.lines.some((l) => l.kind === 'overrides') &&
  !norm.lines.some((l) => l.kind === 'by' && l.act !== undefined) &&
  !isValue(norm)

/** What the modal word makes of a result. */
export function inMode(world: World, modal: string, draft: Draft, byRecord = false): string {
  const { status } = draft
  if (status === 'notApplicable') return status
  if (OPTION.has(modal)) {
    const is = taken(world, draft) ?? (byRecord && status === 'met')
    const refusedIt = is === false && taken(world, draft) === false
    return !refusedIt && (draft.applies.value === 'unknown' || is) ? status : 'option'
  }
  if (ADVICE.has(modal)) return 'advised'
  if (WAIVABLE.has(modal) && (status === 'unmet' || status === 'overdue') && waived(world, draft))
    return 'waived'
  return status
}

/** A note without readings marks every result, or those where its 当 holds. */
export function touching(world: World, rule: string, note: Note, spot: Spot): Said | undefined {
  if (readingsOf(note.lines).length > 0 || decided(world, rule, note) !== undefined) return undefined
  const conditions = (note.lines ?? []).flatMap((l) => (l.kind === 'noteWhen' ? [l.condition] : []))
  return together(
    conditions.map((c) => sayCondition(spot, c)),
    all,
  )
}

export const isValue = (norm: Norm): boolean => norm.lines.some((l) => l.kind === 'equals')
