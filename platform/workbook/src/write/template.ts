import { type Column, readDay, SHEETS, type Sheet } from '@lianxiao/facts'
import type ExcelJS from 'exceljs'
import { EXAMPLE_MARK } from '../header.ts'
import { GUIDE_SHEET } from '../sheets.ts'
import { writeAtomically } from './atomic.ts'
import { guideLines } from './guide.ts'
import { widthOf } from './tables.ts'
import { WordLists } from './words.ts'

export interface TemplateOptions {
  /** the sheets to put in, in the order of SHEETS; all when left out */
  readonly sheets?: readonly string[]
  /** words to choose from, by sheet and column: the activity kinds of a plan, the numbers of the communities … */
  readonly choices?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
  /** values for the example row, by sheet and column, in place of the usual ones */
  readonly examples?: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** rows that get drop-downs and formats */
const PREPARED_ROWS = 3000
const REQUIRED = 'FFD9E2EC'
const OPTIONAL = 'FFF2F5F8'
const GREY = 'FF8A8A8A'
const TEXT_FORMAT = '@'
const DAY_FORMAT = 'yyyy-mm-dd'
const MS_A_DAY = 86_400_000
/** a fixed day in the file's properties, so that it does not say when or where it was made */
const CREATED = new Date(Date.UTC(2026, 0, 1))

const noteOf = (column: Column): string =>
  [
    `${column.note}。${column.required ? '必填。' : ''}`,
    ...(column.choices ? [`只能写：${column.choices.join('、')}`] : []),
    `例：${column.example}`,
  ].join('\n')

const formatOf = (column: Column): string =>
  column.kind === 'day' ? DAY_FORMAT : column.kind === 'number' ? 'General' : TEXT_FORMAT

function exampleCell(column: Column, text: string, first: boolean): string | number | Date {
  if (first) return `${EXAMPLE_MARK}：${text}`
  if (column.kind === 'number' && /^\d+(?:\.\d+)?$/.test(text)) return Number(text)
  const day = column.kind === 'day' ? readDay(text) : undefined
  return day === undefined ? text : new Date(day * MS_A_DAY)
}

function addSheet(book: ExcelJS.Workbook, sheet: Sheet, options: TemplateOptions, words: WordLists): void {
  const page = book.addWorksheet(sheet.name, { views: [{ state: 'frozen', ySplit: 1 }] })
  const examples = options.examples?.[sheet.name] ?? {}
  sheet.columns.forEach((column, i) => {
    const at = page.getColumn(i + 1)
    at.width = widthOf(column.name, column)
    at.numFmt = formatOf(column)
    const head = page.getCell(1, i + 1)
    head.value = column.name
    head.numFmt = TEXT_FORMAT
    head.font = { bold: true }
    head.fill = {
      type: 'pattern',
      pattern: 'solid',
      fgColor: { argb: column.required ? REQUIRED : OPTIONAL },
    }
    head.note = noteOf(column)
    const example = page.getCell(2, i + 1)
    example.value = exampleCell(column, examples[column.name] ?? column.example, i === 0)
    example.font = { italic: true, color: { argb: GREY } }
    words.offer(page, i + 1, column, options.choices?.[sheet.name]?.[column.name], PREPARED_ROWS)
  })
}

function addGuide(book: ExcelJS.Workbook, sheets: readonly Sheet[]): void {
  const page = book.addWorksheet(GUIDE_SHEET)
  page.getColumn(1).width = 100
  guideLines(sheets).forEach((line, i) => {
    const cell = page.getCell(i + 1, 1)
    cell.value = line
    cell.numFmt = TEXT_FORMAT
    cell.alignment = { wrapText: true }
    if (i === 0 || line === '各表的用途') cell.font = { bold: true, size: 14 }
  })
}

/**
 * Writes an empty workbook to fill in: a sheet of explanations, then each sheet with notes on its column heads,
 * drop-downs, date formats and one example row, which the reader skips.
 */
export async function writeTemplate(path: string, options: TemplateOptions = {}): Promise<void> {
  const sheets = SHEETS.filter((sheet) => options.sheets?.includes(sheet.name) ?? true)
  // loaded only here: it takes longer to load than a county's workbook to read
  const { default: Excel } = await import('exceljs')
  const book = new Excel.Workbook()
  book.created = CREATED
  book.modified = CREATED
  book.creator = '联校'
  addGuide(book, sheets)
  const words = new WordLists()
  for (const sheet of sheets) addSheet(book, sheet, options, words)
  words.write(book)
  const bytes = new Uint8Array(await book.xlsx.writeBuffer())
  await writeAtomically(path, async (file) => {
    await file.writeFile(bytes)
  })
}
