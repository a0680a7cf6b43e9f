import type { Column, Sheet } from '../sheets.ts'
import { type CellRead, cellTrouble, type LinkKind, type PlainKind, readPlain, saysNothing } from './cell.ts'
import { type Link, namesSubject, readLink, readSubject } from './lookup.ts'
import { idColumn, type Names } from './names.ts'
import type { Cell } from './table.ts'

export interface Read extends CellRead {
  readonly links?: readonly Link[]
  /** the cell says nothing, as if it were empty */
  readonly nothing?: boolean
}

const LINKS: ReadonlySet<string> = new Set(['unit', 'units', 'person', 'people', 'community', 'reference'])
const isLink = (column: Column): column is Column & { kind: LinkKind } => LINKS.has(column.kind)
const NOTHING: Read = { nothing: true }

function readCell(sheet: Sheet, column: Column, cell: Cell, names: Names): Read {
  if (saysNothing(cell)) return NOTHING
  const trouble = cellTrouble(cell)
  if (trouble !== undefined) return { complaint: trouble }
  // the column that declares the ids of a sheet cannot be looked up in itself
  if (isLink(column) && idColumn(sheet.name) !== column.name) return readLink(column, cell, names)
  if (namesSubject(sheet.name, column)) return readSubject(cell, names)
  return readPlain(column, isLink(column) ? 'text' : (column.kind as PlainKind), cell)
}

/** texts longer than this, or more different ones than that, hardly come again */
const LONGEST = 32
const MOST = 2000

/** Reads cells, each text of a column once: a county's sheets say the same few hundred words again and again. */
export class CellReader {
  readonly #names: Names
  readonly #known = new Map<Sheet, Map<string, Read>[]>()

  constructor(names: Names) {
    this.#names = names
  }

  read(sheet: Sheet, index: number, cell: Cell): Read {
    const column = sheet.columns[index]
    if (column === undefined) return NOTHING
    if (typeof cell !== 'string' || cell.length > LONGEST) return readCell(sheet, column, cell, this.#names)
    const known = this.#knownOf(sheet)[index]
    const before = known?.get(cell)
    if (before !== undefined) return before
    const read = readCell(sheet, column, cell, this.#names)
    if (known !== undefined && known.size < MOST) known.set(cell, read)
    return read
  }

  #knownOf(sheet: Sheet): Map<string, Read>[] {
    const before = this.#known.get(sheet)
    if (before !== undefined) return before
    const fresh = sheet.columns.map(() => new Map<string, Read>())
    this.#known.set(sheet, fresh)
    return fresh
  }
}
