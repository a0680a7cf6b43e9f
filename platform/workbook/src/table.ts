import {
  type Cell,
  columnComplaints,
  IGNORED_COLUMNS,
  rowError,
  type Sheet,
  type Table,
} from '@lianxiao/facts'
import type { Diagnostic } from '@lianxiao/kernel'
import { findHeader, HEADER_WITHIN, type Header, isExample } from './header.ts'
import { type FilledRow, fillMerges } from './merges.ts'
import type { Merge, RawRow } from './rows.ts'

export interface TableRead {
  /** undefined when the sheet is empty or its header is not fit */
  readonly table: Table | undefined
  readonly errors: readonly Diagnostic[]
  readonly notes: readonly Diagnostic[]
}

/** Turns the raw rows of one sheet into a table, row by row: finds the header, leaves out the example. */
export class TableReader {
  readonly #sheet: Sheet
  readonly #above: RawRow[] = []
  readonly #rows: FilledRow[] = []
  readonly #notes: Diagnostic[] = []
  #header: Header | undefined
  #settled = false
  #empty = true
  #unnamed = false

  constructor(sheet: Sheet) {
    this.#sheet = sheet
  }

  take(row: RawRow): void {
    this.#empty = false
    if (!this.#settled && row.row <= HEADER_WITHIN) {
      this.#above.push(row)
      return
    }
    this.#settle()
    this.#keep(row)
  }

  finish(merges: readonly Merge[]): TableRead {
    this.#settle()
    const header = this.#header
    if (header === undefined) {
      return { table: undefined, errors: this.#empty ? [] : [this.#noHeader()], notes: this.#notes }
    }
    const names = [...header.names.values()]
    const errors = columnComplaints(this.#sheet, names).map(({ column, complaint }) =>
      this.#say(header.row, complaint, column, names.indexOf(column) + 1),
    )
    const filled = fillMerges(this.#rows, header, merges)
    for (const { row, complaint, column } of filled) this.#notes.push(this.#say(row, complaint, column, 0))
    const columns = names.filter((name) => !IGNORED_COLUMNS.has(name))
    const table = errors.length > 0 ? undefined : { sheet: this.#sheet.name, columns, rows: this.#rows }
    return { table, errors, notes: this.#notes }
  }

  /** Looks for the header among the first rows, once; the rows under it are data. */
  #settle(): void {
    if (this.#settled) return
    this.#settled = true
    this.#header = findHeader(this.#sheet, this.#above)
    const header = this.#header
    if (header !== undefined) for (const row of this.#above) if (row.row > header.row) this.#keep(row)
  }

  #keep(row: RawRow): void {
    const header = this.#header
    if (header === undefined) return
    if (isExample(row)) {
      if (row.row > header.row + 1) this.#notes.push(this.#say(row.row, EXAMPLE_SKIPPED))
      return
    }
    const cells: Record<string, Cell> = {}
    let filled = false
    row.columns.forEach((column, i) => {
      const name = header.names.get(column)
      const cell = row.cells[i]
      if (cell === undefined) return
      if (name === undefined) this.#noteUnnamed(row.row, column)
      else if (!IGNORED_COLUMNS.has(name)) {
        cells[name] = cell
        filled = true
      }
    })
    if (filled) this.#rows.push({ row: row.row, cells })
  }

  #noteUnnamed(row: number, column: number): void {
    if (this.#unnamed) return
    this.#unnamed = true
    this.#notes.push(
      this.#say(row, {
        code: 'cellWithoutColumn',
        zh: `第 ${column + 1} 列没有列名，里面的内容没有读入`,
        en: `column ${column + 1} has no name; its cells were not read`,
      }),
    )
  }

  #noHeader(): Diagnostic {
    const names = this.#sheet.columns.filter((column) => column.required).map((column) => column.name)
    return this.#say(1, {
      code: 'headerNotFound',
      zh: `前 ${HEADER_WITHIN} 行里没有找到列名`,
      en: `no column names within the first ${HEADER_WITHIN} rows`,
      hint: { zh: `列名至少要有：${names.join('、')}`, en: `the columns needed: ${names.join(', ')}` },
    })
  }

  #say(
    row: number,
    complaint: Parameters<typeof rowError>[1],
    columnName?: string,
    columnNumber = 0,
  ): Diagnostic {
    return rowError(
      {
        sheet: this.#sheet.name,
        row,
        columnNumber: columnNumber || 1,
        ...(columnName === undefined ? {} : { columnName }),
      },
      complaint,
    )
  }
}

const EXAMPLE_SKIPPED = {
  code: 'exampleSkipped',
  zh: '标着“示例”，没有读入',
  en: 'marked as an example (示例), not read',
  hint: { zh: '如果是真实记录，去掉“示例”二字', en: 'take the mark off if it is a record' },
}
