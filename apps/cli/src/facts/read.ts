import { loadRecords, type Records, type RowError, type Table } from '@lianxiao/facts'
import type { Diagnostic } from '@lianxiao/kernel'
import { readWorkbook } from '@lianxiao/workbook'
import { BadInput } from '../end.ts'

/** The ledger as read: what loaded, and what did not with its reasons. */
export interface Facts {
  readonly records: Records
  readonly tables: readonly Table[]
  readonly errors: readonly RowError[]
  readonly notes: readonly Diagnostic[]
  /** rows with anything in them, and rows that were not loaded */
  readonly rows: number
  readonly badRows: number
}

/** Reads a workbook or a folder of CSV files. Good rows load; when the file cannot be used, or no row is good, it is bad input. */
export async function readFacts(path: string): Promise<Facts> {
  const workbook = await readWorkbook(path)
  if (!workbook.ok) throw new BadInput(workbook.error)
  const { tables } = workbook.value
  const { records, errors, notes } = loadRecords(tables)
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0)
  const badRows = new Set(errors.map((e) => `${e.sheet} ${e.row}`)).size
  if (errors.length > 0 && badRows >= rows) throw new BadInput(errors.map((e) => ({ ...e, file: path })))
  return { records, tables, errors, notes: [...workbook.value.notes, ...notes], rows, badRows }
}
