import type { Sheet } from '../sheets.ts'
import { missing, saysNothing } from './cell.ts'
import type { Link } from './lookup.ts'
import { idColumn } from './names.ts'
import type { CellReader } from './reader.ts'
import { type Complaint, type RowError, rowError, type TableRow } from './table.ts'
import { Fields, percentKey, type Value } from './values.ts'

/** A row whose cells are read; its pointers are not followed yet. */
export interface ParsedRow {
  readonly sheet: Sheet
  readonly row: number
  /** the record's id: the key, or sheet and row number */
  readonly id: string
  /** the id other rows point to it by, if any */
  readonly node: string | undefined
  readonly fields: Fields
  readonly links: readonly Link[]
}

/** Where complaints and notes of a load go. */
export interface Reports {
  readonly errors: RowError[]
  readonly notes: RowError[]
}

export interface RowAt {
  readonly sheet: Sheet
  readonly row: number
}

/** Puts a complaint at a row (and column) into a list. */
export function report(into: RowError[], at: RowAt, column: string | undefined, complaint: Complaint): void {
  const index = column === undefined ? -1 : at.sheet.columns.findIndex((c) => c.name === column)
  into.push(
    rowError(
      {
        sheet: at.sheet.name,
        row: at.row,
        ...(column === undefined ? {} : { columnName: column }),
        columnNumber: index + 1 || 1,
      },
      complaint,
    ),
  )
}

const isEmptyList = (value: Value | undefined): boolean => Array.isArray(value) && value.length === 0

/** Whether a row says anything at all: formatted but blank rows do not. */
export const isBlank = (row: TableRow, sheet: Sheet): boolean =>
  sheet.columns.every(
    (column) => !Object.hasOwn(row.cells, column.name) || saysNothing(row.cells[column.name]),
  )

/**
 * Reads every cell of a row and reports all that is wrong with it.
 * @returns undefined when something is
 */
export function parseRow(
  at: RowAt,
  source: TableRow,
  reader: CellReader,
  fallbackId: string,
  to: Reports,
): ParsedRow | undefined {
  const values: Record<string, Value> = {}
  const links: Link[] = []
  let sound = true
  const complain = (column: string, complaint: Complaint): void => {
    report(to.errors, at, column, complaint)
    sound = false
  }
  at.sheet.columns.forEach((column, index) => {
    const cell = Object.hasOwn(source.cells, column.name) ? source.cells[column.name] : undefined
    const read = cell === undefined ? undefined : reader.read(at.sheet, index, cell)
    if (read === undefined || read.nothing) {
      if (column.required) complain(column.name, missing(column))
      return
    }
    if (read.complaint !== undefined) complain(column.name, read.complaint)
    else if (column.required && isEmptyList(read.value)) complain(column.name, missing(column))
    else if (read.value !== undefined) values[column.name] = read.value
    if (read.percent) values[percentKey(column.name)] = true
    if (read.note !== undefined) report(to.notes, at, column.name, read.note)
    if (read.links !== undefined) links.push(...read.links)
  })
  if (!sound) return undefined
  const key = at.sheet.key === undefined ? undefined : (values[at.sheet.key] as string)
  const declares = idColumn(at.sheet.name)
  return {
    ...at,
    id: key ?? fallbackId,
    node: declares === undefined ? undefined : (values[declares] as string),
    fields: new Fields(values),
    links,
  }
}
