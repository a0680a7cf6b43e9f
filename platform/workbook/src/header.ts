import { type Cell, cellText, type Sheet } from '@lianxiao/facts'
import type { RawRow } from './rows.ts'

/** A title and a note may stand above the column names; further down nobody looks for them. */
export const HEADER_WITHIN = 5
/** fewer known names than this and a row of data or a title might be taken for the header */
const FEWEST_NAMES = 2
/** The mark of the template's example row. */
export const EXAMPLE_MARK = '示例'

/** Column names by column number, and the row they stand in. */
export interface Header {
  readonly row: number
  readonly names: ReadonlyMap<number, string>
}

/** A column name as typed: blanks, line breaks and the star of required columns do not count. */
export const headerName = (cell: Cell): string => cellText(cell).replace(/\s+|[*＊]|（必填）|\(必填\)/g, '')

const namesOf = (row: RawRow): Map<number, string> =>
  new Map(row.cells.map((cell, i) => [row.columns[i] ?? 0, headerName(cell)]))

/**
 * The row with the most known column names among the first rows of a sheet; undefined when none has at least two.
 */
export function findHeader(sheet: Sheet, rows: readonly RawRow[]): Header | undefined {
  const known = new Set(sheet.columns.map((column) => column.name))
  let best: Header | undefined
  let most = FEWEST_NAMES - 1
  for (const row of rows) {
    if (row.row > HEADER_WITHIN) break
    const names = namesOf(row)
    const count = new Set([...names.values()].filter((name) => known.has(name))).size
    if (count <= most) continue
    most = count
    best = { row: row.row, names }
  }
  return best
}

/** Whether a row is the template's example: its first cell begins with the mark, or a cell is the mark. */
export function isExample(row: RawRow): boolean {
  const first = row.cells[0]
  return (
    (typeof first === 'string' && first.trim().startsWith(EXAMPLE_MARK)) ||
    row.cells.some((cell) => cell === EXAMPLE_MARK)
  )
}
