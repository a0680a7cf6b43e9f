import type { FileHandle } from 'node:fs/promises'
import { sheetNamed } from '@lianxiao/facts'
import type { Limits } from '../limits.ts'
import { Sheets } from '../sheets.ts'
import { TableReader } from '../table.ts'
import { type Entry, readDirectory } from '../zip/directory.ts'
import { inflate, type Meter } from '../zip/inflate.ts'
import { relationListener, requireWorkbook, sheetParts, workbookListener } from './package.ts'
import { type Book, SheetListener } from './sheet.ts'
import { stringListener } from './strings.ts'
import { styleListener } from './styles.ts'
import { readXml, type XmlListener } from './xml.ts'

const WORKBOOK = 'xl/workbook.xml'
const RELATIONS = 'xl/_rels/workbook.xml.rels'
const STYLES = 'xl/styles.xml'
const STRINGS = 'xl/sharedStrings.xml'

/** Reads the parts of one .xlsx file; what was inflated is metered over all of them. */
class Package {
  readonly entries: ReadonlyMap<string, Entry>
  readonly #file: FileHandle
  readonly #limits: Limits
  readonly #meter: Meter = { inflated: 0 }

  constructor(file: FileHandle, entries: ReadonlyMap<string, Entry>, limits: Limits) {
    this.#file = file
    this.entries = entries
    this.#limits = limits
  }

  async read<T extends XmlListener>(part: string, listener: T): Promise<void> {
    const entry = this.entries.get(part)
    if (entry !== undefined)
      await readXml(part, inflate(this.#file, entry, this.#limits, this.#meter), listener)
  }
}

/** Reads the sheets of an .xlsx file into tables: the directory first, then only the parts that are needed. */
export async function readXlsx(file: FileHandle, size: number, limits: Limits): Promise<Sheets> {
  const pack = new Package(file, await readDirectory(file, size, limits), limits)
  requireWorkbook(pack.entries)
  const workbook = workbookListener()
  await pack.read(WORKBOOK, workbook.listener)
  const relations = relationListener()
  await pack.read(RELATIONS, relations.listener)
  const styles = styleListener()
  await pack.read(STYLES, styles.listener)
  const strings = stringListener(limits)
  await pack.read(STRINGS, strings.listener)
  const book: Book = { date1904: workbook.book.date1904, formats: styles.formats, strings: strings.strings }

  const sheets = new Sheets()
  for (const { name, hidden, part } of sheetParts(workbook.sheets, relations.parts, pack.entries)) {
    const sheet = sheetNamed(name.trim())
    if (hidden || sheet === undefined) {
      sheets.passOver(name, hidden)
      continue
    }
    const reader = new TableReader(sheet)
    const listener = new SheetListener(book, limits, (row) => reader.take(row))
    await pack.read(part, listener)
    sheets.add(sheet.name, reader.finish(listener.merges))
  }
  return sheets
}
