import { type Cell, decimalText, NO_RESULT } from '@lianxiao/facts'
import type { Limits } from '../limits.ts'
import { broken, refuse } from '../refusal.ts'
import type { Merge, RawRow } from '../rows.ts'
import { dayOfSerial } from './serial.ts'
import { interner } from './strings.ts'
import type { Format } from './styles.ts'
import { unescapeText, type XmlListener } from './xml.ts'

/** What the cells of all sheets of a workbook refer to. */
export interface Book {
  readonly date1904: boolean
  readonly formats: readonly Format[]
  readonly strings: readonly string[]
}

const MOST_COLUMNS = 16_384
const A = 64

/** Column number from 0 of a reference such as "AB12"; undefined when it is none. */
export function columnOf(reference: string): number | undefined {
  let column = 0
  let at = 0
  for (; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) - A
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
    if (column > MOST_COLUMNS) return undefined
  }
  return at === 0 ? undefined : column - 1
}

function mergeOf(reference: string): Merge | undefined {
  const match = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(reference)
  const [left, right] = [columnOf(match?.[1] ?? ''), columnOf(match?.[3] ?? '')]
  if (!match || left === undefined || right === undefined) return undefined
  return { top: Number(match[2]), bottom: Number(match[4]), left, right }
}

/** What the number of a cell means under its format: a day, a percentage, or the number. */
function formatted(value: number, format: Format | undefined, date1904: boolean): Cell {
  if (format === 'date') return { day: dayOfSerial(value, date1904) }
  if (format === 'percent') return `${decimalText(value * 100) ?? ''}%`
  return value
}

/** The cell under the parser's hand. */
interface Open {
  type: string
  style: number
  value: string | undefined
  inline: string | undefined
  formula: boolean
}

function cellOf(open: Open, book: Book, own: (text: string) => string): Cell | undefined {
  const { type, value } = open
  if (type === 'inlineStr') return open.inline === undefined ? undefined : own(unescapeText(open.inline))
  if (value === undefined) return open.formula ? NO_RESULT : undefined
  switch (type) {
    case 's': {
      const text = book.strings[Number(value)]
      return text === undefined ? broken(`字符串 ${value} / string ${value}`) : text
    }
    case 'b':
      return value.trim() === '1' || value.trim() === 'true'
    case 'str':
    case 'e':
    case 'd':
      return own(unescapeText(value))
    default: {
      const number = Number(value)
      if (value.trim() === '') return undefined
      return Number.isFinite(number) ? formatted(number, book.formats[open.style], book.date1904) : own(value)
    }
  }
}

/** Listens to a sheet's XML and hands over each row that holds a cell with something in it. */
export class SheetListener implements XmlListener {
  readonly merges: Merge[] = []
  readonly #book: Book
  readonly #limits: Limits
  readonly #take: (row: RawRow) => void
  readonly #own = interner()
  readonly #cell: Open = { type: 'n', style: 0, value: undefined, inline: undefined, formula: false }
  #row = 0
  #column = -1
  #taken = 0
  #columns: number[] = []
  #cells: Cell[] = []
  #into: 'value' | 'inline' | undefined
  #inReading = false

  constructor(book: Book, limits: Limits, take: (row: RawRow) => void) {
    this.#book = book
    this.#limits = limits
    this.#take = take
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'c') this.#startCell(attributes)
    else if (name === 'v') {
      this.#into = 'value'
      this.#cell.value = ''
    } else if (name === 'row') this.#startRow(attributes)
    else if (name === 't' && !this.#inReading) {
      this.#into = 'inline'
      this.#cell.inline ??= ''
    } else if (name === 'f') this.#cell.formula = true
    else if (name === 'rPh') this.#inReading = true
    else if (name === 'mergeCell') this.#addMerge(attributes['ref'] ?? '')
  }

  text(text: string): void {
    if (this.#into === 'value') this.#cell.value += text
    else if (this.#into === 'inline') this.#cell.inline += text
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#into = undefined
    else if (name === 'c') this.#endCell()
    else if (name === 'row') this.#endRow()
    else if (name === 'rPh') this.#inReading = false
  }

  #startCell(attributes: Readonly<Record<string, string>>): void {
    this.#column = columnOf(attributes['r'] ?? '') ?? this.#column + 1
    const cell = this.#cell
    cell.type = attributes['t'] ?? 'n'
    cell.style = Number(attributes['s'] ?? 0)
    cell.value = undefined
    cell.inline = undefined
    cell.formula = false
  }

  #endCell(): void {
    const cell = cellOf(this.#cell, this.#book, this.#own)
    if (cell === undefined || (typeof cell === 'string' && cell.trim() === '')) return
    this.#columns.push(this.#column)
    this.#cells.push(cell)
  }

  #startRow(attributes: Readonly<Record<string, string>>): void {
    const given = Number(attributes['r'])
    this.#row = Number.isInteger(given) && given > 0 ? given : this.#row + 1
    this.#column = -1
    this.#columns = []
    this.#cells = []
  }

  #endRow(): void {
    if (this.#cells.length === 0) return
    this.#taken += 1
    const most = this.#limits.rows
    if (this.#taken > most)
      refuse('tooLarge', `一张表超过 ${most} 行`, `a sheet has more than ${most} rows`, {
        zh: '分成几个文件导入',
        en: 'split it into several files',
      })
    this.#take({ row: this.#row, columns: this.#columns, cells: this.#cells })
  }

  #addMerge(reference: string): void {
    const merge = mergeOf(reference)
    if (merge !== undefined) this.merges.push(merge)
    if (this.merges.length > this.#limits.merges)
      refuse('tooLarge', '合并单元格太多', 'too many merged cells')
  }
}
