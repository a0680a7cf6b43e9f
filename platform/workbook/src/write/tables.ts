import { type Column, ERROR_COLUMN, sheetNamed, type Table } from '@lianxiao/facts'
import { type WrittenSheet, writeXlsx } from './xlsx.ts'

const NARROW = 8
const WIDE = 40

/** A width that fits the head and the example of a column; Chinese characters count double. */
export const widthOf = (name: string, column: Column | undefined): number => {
  const longest = Math.max(
    ...[name, column?.example ?? ''].map((text) => text.replace(/[^\x20-\x7e]/g, 'xx').length),
  )
  return Math.min(WIDE, Math.max(NARROW, longest + 3))
}

/** The columns of a table as they are written, in its own order; those it does not know go out as they are. */
export function columnsOf(table: Table): { name: string; width: number }[] {
  const sheet = sheetNamed(table.sheet)
  return table.columns
    .filter((name) => name !== ERROR_COLUMN)
    .map((name) => ({
      name,
      width: widthOf(
        name,
        sheet?.columns.find((column) => column.name === name),
      ),
    }))
}

function* cellsOf(table: Table, names: readonly string[]) {
  for (const { cells } of table.rows)
    yield names.map((name) => (Object.hasOwn(cells, name) ? cells[name] : undefined))
}

const writtenSheet = (table: Table): WrittenSheet => {
  const columns = columnsOf(table)
  return {
    name: table.sheet,
    columns,
    rows: cellsOf(
      table,
      columns.map((column) => column.name),
    ),
  }
}

/** Tables of one sheet put together, since a workbook has each sheet once. */
export function joined(tables: readonly Table[]): Table[] {
  return [...Map.groupBy(tables, (table) => table.sheet)].map(([sheet, parts]) => ({
    sheet,
    columns: [...new Set(parts.flatMap((part) => part.columns))],
    rows: parts.length === 1 ? (parts[0]?.rows ?? []) : parts.flatMap((part) => part.rows),
  }))
}

/**
 * Writes tables as an .xlsx file that readWorkbook reads back as it was, row by row. The same tables give the same
 * bytes.
 */
export const writeTables = (path: string, tables: readonly Table[]): Promise<void> =>
  writeXlsx(path, joined(tables).map(writtenSheet))
