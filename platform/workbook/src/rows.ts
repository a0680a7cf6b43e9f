import type { Cell } from '@lianxiao/facts'

/** A row as it stands in a file: column numbers from 0, and the cells in them. Empty cells are not listed. */
export interface RawRow {
  readonly row: number
  readonly columns: readonly number[]
  readonly cells: readonly Cell[]
}

/** Cells drawn as one, rows from 1 and columns from 0, both ends included. */
export interface Merge {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}
