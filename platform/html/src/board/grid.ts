import type { Finding } from '@lianxiao/kernel'
import { amountOf, brief, countOf, figuresOf } from '../amount.ts'
import type { BoardInput, PageCommunity } from '../input.ts'
import type { Duty, Model } from '../model.ts'
import { APART, NEEDS, ORDER, rank, type View, viewOf } from '../states.ts'

/** One community under one duty. */
export interface BoardCell {
  readonly view: View
  readonly done: string
  readonly asked: string
  readonly findings: readonly Finding[]
}

export interface BoardRow {
  readonly community: PageCommunity
  readonly cells: readonly (BoardCell | undefined)[]
  /** the duties without a column, together */
  readonly rest: readonly View[]
  /** findings still open, the nearest due day first */
  readonly open: readonly { readonly duty: Duty; readonly finding: Finding }[]
}

export interface Board {
  readonly columns: readonly Duty[]
  readonly rest: readonly Duty[]
  readonly rows: readonly BoardRow[]
}

const MOST_COLUMNS = 10

/** What nobody owes has no column of its own. */
const CHOICES = new Set(['可以', '探索', '鼓励', '争取', '力争', '计算', '认定', '发放', '评选', '确定'])

/** Communities × duties: the ones that count something, those with most to do. */
export function boardOf(model: Model, input: BoardInput): Board {
  const byCommunity = new Map<Duty, Map<string, Finding[]>>()
  for (const duty of model.duties) {
    const found = new Map<string, Finding[]>()
    for (const finding of duty.now) {
      const id = input.communityOf(finding)
      if (id === undefined) continue
      const list = found.get(id)
      if (list) list.push(finding)
      else found.set(id, [finding])
    }
    if (found.size > 0) byCommunity.set(duty, found)
  }
  const owed = [...byCommunity.keys()].filter((d) => d.now.some((f) => f.status !== 'advised'))
  const columns = columnsOf(owed, input)
  const rest = owed.filter((d) => !columns.includes(d))
  const rows = input.communities.map((c) => rowOf(c, columns, rest, byCommunity))
  return { columns, rest, rows: rows.sort(worstRow) }
}

function columnsOf(owed: readonly Duty[], input: BoardInput): readonly Duty[] {
  const { duties } = input
  if (duties !== undefined) return duties.flatMap((id) => owed.filter((d) => d.clause.id === id))
  const counting = owed.filter(
    (d) => !CHOICES.has(d.clause.head) && d.now.some((f) => amountOf(f.required) !== undefined),
  )
  const weight = (d: Duty): number =>
    d.views.reduce(
      (sum, [view, n]) => sum + (NEEDS.has(view) ? n * (20 - rank(view)) : view === 'pending' ? n : 0),
      0,
    )
  const most = [...counting].sort((a, b) => weight(b) - weight(a)).slice(0, MOST_COLUMNS)
  return counting.filter((d) => most.includes(d))
}

function rowOf(
  community: PageCommunity,
  columns: readonly Duty[],
  rest: readonly Duty[],
  found: ReadonlyMap<Duty, ReadonlyMap<string, readonly Finding[]>>,
): BoardRow {
  const of = (duty: Duty): readonly Finding[] => found.get(duty)?.get(community.id) ?? []
  const open = [...columns, ...rest].flatMap((duty) =>
    of(duty)
      .filter(isOpen)
      .map((finding) => ({ duty, finding })),
  )
  open.sort((a, b) => (a.finding.due ?? Infinity) - (b.finding.due ?? Infinity))
  return {
    community,
    cells: columns.map((d) => cellOf(d, of(d))),
    rest: rest.flatMap((d) => {
      const cell = cellOf(d, of(d))
      return cell === undefined ? [] : [cell.view]
    }),
    open,
  }
}

export const isOpen = (f: Finding): boolean => ['overdue', 'behind', 'pending', 'unknown'].includes(viewOf(f))

/** The worst of a community's findings decides the mark; equal ones are added up, no one making up for another. */
function cellOf(duty: Duty, findings: readonly Finding[]): BoardCell | undefined {
  const [first] = [...findings].sort(
    (a, b) => rank(viewOf(a)) - rank(viewOf(b)) || (a.due ?? 0) - (b.due ?? 0),
  )
  if (first === undefined) return undefined
  const [done = '', asked = ''] = added(findings, duty) ?? countOf(figuresOf(first, duty.clause)).split('/')
  // a share is cut, not rounded: 49.6 % of 50 % is not there yet
  const shown = asked.endsWith('%') ? done.replace(/\.\d+$/, '') : done
  return { view: viewOf(first), done: shown, asked, findings }
}

function added(findings: readonly Finding[], { clause }: Duty): [string, string] | undefined {
  const [first] = findings
  if (findings.length < 2 || first === undefined) return undefined
  const asked = findings.map((f) => amountOf(figuresOf(f, clause).required))
  const done = findings.map((f) => amountOf(f.actual))
  const alike = findings.every(
    (f) =>
      f.required === first.required && f.period.from === first.period.from && f.period.to === first.period.to,
  )
  const unit = asked[0]?.unit
  if (!alike || unit === '%' || asked[0]?.atMost || asked.some((a) => a === undefined)) return undefined
  const sum = done.reduce((all, d, i) => all + Math.min(d?.low ?? 0, asked[i]?.low ?? 0), 0)
  const whole = asked.reduce((all, a) => all + (a?.low ?? 0), 0)
  return [done.some((d) => d === undefined) ? '?' : brief(sum), brief(whole)]
}

/** The community with more of the worst stands higher; then the registry's order. */
function worstRow(a: BoardRow, b: BoardRow): number {
  for (const view of ORDER) {
    if (APART.has(view) || view === 'met') continue
    const count = (row: BoardRow): number =>
      [...row.cells.flatMap((c) => c?.view ?? []), ...row.rest].filter((v) => v === view).length
    const more = count(b) - count(a)
    if (more !== 0) return more
  }
  return 0
}
