import { type Cell, SHEETS, sheetNamed, type Table, type TableRow } from '@lianxiao/facts'

/** What a topic may write into a cell; undefined leaves the cell empty. */
export type Value = Cell | readonly string[] | undefined
export type Row = Readonly<Record<string, Value>>

const ID_PREFIX: Readonly<Record<string, string>> = {
  活动: 'A',
  文件: 'D',
  决定: 'K',
  选派: 'S',
  结对: 'J',
  协议: 'X',
}

/** The workbook being written: rows by sheet, ids counted up. */
export class Book {
  readonly #rows = new Map<string, TableRow[]>()
  readonly #counts = new Map<string, number>()

  /** Adds a row; a sheet with a key gets the next id unless the row has one. @returns the id, or '' */
  add(sheet: string, row: Row): string {
    const key = sheetNamed(sheet)?.key
    const cells: Record<string, Cell> = {}
    const id = key === undefined ? '' : ((row[key] as string | undefined) ?? this.#nextId(sheet))
    if (key !== undefined) cells[key] = id
    for (const [column, value] of Object.entries(row)) {
      if (value === undefined || (Array.isArray(value) && value.length === 0)) continue
      cells[column] = Array.isArray(value) ? value.join('、') : (value as Cell)
    }
    const rows = this.#rows.get(sheet) ?? []
    this.#rows.set(sheet, rows)
    rows.push({ row: rows.length + FIRST_ROW, cells })
    return id
  }

  #nextId(sheet: string): string {
    const next = (this.#counts.get(sheet) ?? 0) + 1
    this.#counts.set(sheet, next)
    return `${ID_PREFIX[sheet] ?? 'R'}${String(next).padStart(4, '0')}`
  }

  /** Fills a cell of the last row about something: where a person's row ends because a new one begins. */
  amend(sheet: string, column: string, key: string, cell: string, value: Cell): void {
    const rows = this.#rows.get(sheet) ?? []
    const at = rows.findLastIndex((row) => row.cells[column] === key)
    const row = rows[at]
    if (row !== undefined) rows[at] = { ...row, cells: { ...row.cells, [cell]: value } }
  }

  tables(): Table[] {
    return SHEETS.map((sheet) => ({
      sheet: sheet.name,
      columns: sheet.columns.map((column) => column.name),
      rows: this.#rows.get(sheet.name) ?? [],
    }))
  }
}

/** Row 1 of a workbook sheet is its head. */
const FIRST_ROW = 2
