import type { Day, Finding } from '@lianxiao/kernel'
import { countOf, figuresOf } from './amount.ts'
import type { Cell } from './bar.ts'
import { current } from './current.ts'
import { dayOf } from './date.ts'
import { slug } from './escape.ts'
import type { PageClause, PageInput } from './input.ts'
import { APART, rank, tally, type View, viewOf, worst } from './states.ts'

/** A rule with what was found, ready to be drawn. */
export interface Duty {
  readonly clause: PageClause
  /** id of its panel */
  readonly anchor: string
  /** id of its sentence */
  readonly sentence: string
  readonly now: readonly Finding[]
  readonly before: readonly Finding[]
  readonly cells: readonly Cell[]
  readonly views: readonly (readonly [View, number])[]
  readonly worst: View | undefined
  readonly met: number
  readonly asked: number
  readonly provisional: boolean
}

export interface Model {
  readonly input: PageInput
  readonly asOf: Day
  readonly duties: readonly Duty[]
  readonly byPlace: ReadonlyMap<string, readonly Duty[]>
  readonly community: string | undefined
}

export const placeKey = (at: { readonly file: string; readonly line: number }): string =>
  `${at.file}\u0000${at.line}`

/** Every finding under its rule, the rule under its sentence. */
export function modelOf(input: PageInput, community?: string): Model {
  const asOf = dayOf(input.asOf)
  const byClause = new Map<string, Finding[]>()
  for (const finding of input.findings) {
    // what the bureau owes or has yet to set stands beside its sentence in every community's copy
    if (community !== undefined && (input.communityOf(finding) ?? community) !== community) continue
    const list = byClause.get(finding.clause)
    if (list) list.push(finding)
    else byClause.set(finding.clause, [finding])
  }
  const sentences = sentenceIds(input)
  const index = new Map(input.communities.map((c, i) => [c.id, i]))
  const used = new Map<string, number>()
  const seen = new Set<string>()
  const duties = input.clauses.map((clause): Duty => {
    const findings = seen.has(clause.id) ? [] : (byClause.get(clause.id) ?? [])
    if (clause.kind === 'judged') seen.add(clause.id)
    const base = `r-${slug(clause.name === '' ? clause.head : clause.name)}`
    const times = (used.get(base) ?? 0) + 1
    used.set(base, times)
    const anchor = times === 1 ? base : `${base}-${times}`
    return dutyOf(
      input,
      { clause, anchor, sentence: sentences.get(placeKey(clause.at)) ?? '' },
      findings,
      index,
      community,
    )
  })
  const byPlace = new Map<string, Duty[]>()
  for (const duty of duties) {
    const key = placeKey(duty.clause.at)
    byPlace.set(key, [...(byPlace.get(key) ?? []), duty])
  }
  return { input, asOf, duties, byPlace, community }
}

function sentenceIds(input: PageInput): Map<string, string> {
  const ids = new Map<string, string>()
  for (const part of input.document.parts)
    if (part.kind === 'passage' && !ids.has(placeKey(part))) ids.set(placeKey(part), `s-${ids.size + 1}`)
  return ids
}

function dutyOf(
  input: PageInput,
  it: Pick<Duty, 'clause' | 'anchor' | 'sentence'>,
  findings: readonly Finding[],
  index: ReadonlyMap<string, number>,
  community: string | undefined,
): Duty {
  const { now, before } = current(findings)
  const sorted = [...now].sort(worstFirst)
  const cells = cellsOf(input, it.clause, sorted, index, community)
  const views = cells.map((c) => c.view)
  const asked = views.filter((v) => !APART.has(v))
  return {
    ...it,
    now: sorted,
    before,
    cells,
    views: tally(views),
    worst: worst(views),
    met: asked.filter((v) => v === 'met').length,
    asked: asked.length,
    provisional: sorted.some((f) => f.provisional),
  }
}

/** Worst first, then the nearest due day, then the furthest behind. */
export function worstFirst(a: Finding, b: Finding): number {
  return rank(viewOf(a)) - rank(viewOf(b)) || (a.due ?? Infinity) - (b.due ?? Infinity) || 0
}

/** In the county a cell is a community (or the office that owes); in one community, each thing owed. */
function cellsOf(
  input: PageInput,
  clause: PageClause,
  findings: readonly Finding[],
  index: ReadonlyMap<string, number>,
  community: string | undefined,
): Cell[] {
  const groups = new Map<string, Finding[]>()
  for (const f of findings) {
    const own = community === undefined ? input.communityOf(f) : undefined
    const key =
      own === undefined
        ? `${f.subject}\u0000${f.counterpart}\u0000${f.element ?? ''}\u0000${f.period.from}\u0000${f.period.to}`
        : `\u0001${own}`
    const group = groups.get(key)
    if (group) group.push(f)
    else groups.set(key, [f])
  }
  return [...groups].map(([key, group]): Cell => {
    const [first] = group as [Finding, ...Finding[]]
    const own = key.startsWith('\u0001') ? key.slice(1) : undefined
    const who = own === undefined ? whoOf(input, first) : input.names(own)
    return {
      view: viewOf(first),
      who,
      count: countOf(figuresOf(first, clause)),
      key: own === undefined ? undefined : index.get(own),
    }
  })
}

/** 城南小学 → 枫溪镇中心小学 · 语文 */
export function whoOf(input: Pick<PageInput, 'names'>, f: Finding): string {
  const to = f.counterpart === '' ? '' : ` → ${input.names(f.counterpart)}`
  const about = (f.element ?? '')
    .split('/')
    .filter((id) => id !== '' && id !== f.subject && id !== f.counterpart)
  return `${input.names(f.subject)}${to}${about.length > 0 ? ` · ${about.map(input.names).join('、')}` : ''}`
}
