import { esc } from './escape.ts'
import { rank, spoken, type View, words } from './states.ts'

/** One cell of a unit bar: a community, or a subject. */
export interface Cell {
  readonly view: View
  /** who it is */
  readonly who: string
  /** 4/20, or nothing */
  readonly count: string
  /** the community's place in the list, for the filter */
  readonly key?: number | undefined
}

/** Above this many cells the bar says shares, not cells. */
const COUNTABLE = 60

/** The one component for a unit bar: one cell each, worst first. It is read aloud as 逾期4，达到10. */
export function unitBar(cells: readonly Cell[]): string {
  const sorted = [...cells].sort((a, b) => rank(a.view) - rank(b.view))
  const size =
    cells.length > COUNTABLE ? ' run' : cells.length > 24 ? ' two' : cells.length > 14 ? ' thin' : ''
  const views = sorted.map((c) => c.view)
  const inside = cells.length > COUNTABLE ? runs(views) : sorted.map(cellOf).join('')
  return `<span class="ub${size}" role="img" aria-label="${spoken(views)}">${inside}</span>`
}

function cellOf(cell: Cell): string {
  const key = cell.key === undefined ? '' : ` data-c="${cell.key}"`
  const says = `${cell.who} ${words(cell.view).zh}${cell.count === '' ? '' : ` ${cell.count}`}`
  return `<i class="${cell.view}"${key} title="${esc(says)}"></i>`
}

function runs(views: readonly View[]): string {
  const found = new Map<View, number>()
  for (const view of views) found.set(view, (found.get(view) ?? 0) + 1)
  return [...found]
    .map(
      ([view, count]) =>
        `<i class="${view}" style="flex-grow:${count}" title="${words(view).zh} ${count}"></i>`,
    )
    .join('')
}
