import type { Cell, Complaint } from '@lianxiao/facts'
import type { Header } from './header.ts'
import { refuse } from './refusal.ts'
import type { Merge } from './rows.ts'

/** A row of a table while merged cells are still being filled in. */
export interface FilledRow {
  readonly row: number
  readonly cells: Record<string, Cell>
}

export interface MergeNote {
  readonly row: number
  readonly column: string
  readonly complaint: Complaint
}

/** Merges that overlap (which no spreadsheet allows) could make this endless. */
const MOST_STEPS = 2_000_000

/** The place of the first row whose number is at least n. */
function firstFrom(rows: readonly FilledRow[], n: number): number {
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle]?.row ?? 0) < n) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Repeats the value of cells merged downwards in each row they cover that holds something else; a merge across
 * columns keeps its value in the first. Rows that are blank but for the merge stay blank.
 */
export function fillMerges(
  rows: readonly FilledRow[],
  header: Header,
  merges: readonly Merge[],
): MergeNote[] {
  const notes: MergeNote[] = []
  let steps = 0
  for (const { top, bottom, left } of merges) {
    const column = header.names.get(left)
    if (column === undefined || top <= header.row || bottom <= top) continue
    let at = firstFrom(rows, top)
    const value = rows[at]?.row === top ? rows[at]?.cells[column] : undefined
    if (value === undefined) continue
    const filled: number[] = []
    for (at += 1; at < rows.length && (rows[at]?.row ?? 0) <= bottom; at += 1) {
      steps += 1
      const row = rows[at]
      if (row === undefined || Object.hasOwn(row.cells, column)) continue
      row.cells[column] = value
      filled.push(row.row)
    }
    if (steps > MOST_STEPS) refuse('tooLarge', '合并单元格重叠', 'merged cells overlap')
    if (filled.length > 0) notes.push({ row: top, column, complaint: repeated(filled) })
  }
  return notes
}

const repeated = (rows: readonly number[]): Complaint => ({
  code: 'mergedCells',
  zh: `合并单元格的内容已重复填到第 ${rows[0]}${rows.length > 1 ? ` 至 ${rows.at(-1)}` : ''} 行`,
  en: `the merged cell's value was repeated in row${rows.length > 1 ? `s ${rows[0]} to ${rows.at(-1)}` : ` ${rows[0]}`}`,
  hint: { zh: '最好取消合并，每行填全', en: 'better unmerge it and fill each row' },
})
