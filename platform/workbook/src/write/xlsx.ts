import type { Cell } from '@lianxiao/facts'
import { zipWriter } from '../zip/write.ts'
import { writeAtomically } from './atomic.ts'
import { cellXml, escapeText, STYLE, STYLES } from './cells.ts'

/** A sheet as it is written: one header row, then rows of cells by column; wide texts may wrap. */
export interface WrittenSheet {
  readonly name: string
  readonly columns: readonly { readonly name: string; readonly width: number; readonly wrap?: boolean }[]
  readonly rows: Iterable<readonly (Cell | undefined)[]>
  readonly frozen?: boolean
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const contentTypes = (sheets: number): string =>
  `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${range(
    sheets,
  )
    .map((i) => `<Override PartName="/xl/worksheets/sheet${i}.xml" ContentType="${TYPE}.worksheet+xml"/>`)
    .join('')}</Types>`

const rootRelations = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`

const workbookXml = (names: readonly string[]): string =>
  `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${names
    .map((name, i) => `<sheet name="${escapeText(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
    .join('')}</sheets></workbook>`

const workbookRelations = (sheets: number): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${range(sheets)
    .map((i) => `<Relationship Id="rId${i}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${i}.xml"/>`)
    .join(
      '',
    )}<Relationship Id="rId${sheets + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`

const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1)

/** Cells go out in pieces of about this many characters. */
const PIECE = 64 * 1024

function* sheetXml(sheet: WrittenSheet): Generator<string> {
  const { columns } = sheet
  const frozen = sheet.frozen ?? true
  let piece = `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${
    frozen ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' : ''
  }</sheetView></sheetViews><cols>${columns
    .map(({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
    .join('')}</cols><sheetData>`
  piece += `<row r="1">${columns.map(({ name }, i) => cellXml(i, 1, name, STYLE.header)).join('')}</row>`
  let row = 1
  for (const cells of sheet.rows) {
    row += 1
    piece += `<row r="${row}">`
    cells.forEach((cell, i) => {
      if (cell !== undefined) piece += cellXml(i, row, cell, columns[i]?.wrap ? STYLE.wrapped : STYLE.text)
    })
    piece += '</row>'
    if (piece.length < PIECE) continue
    yield piece
    piece = ''
  }
  yield `${piece}</sheetData></worksheet>`
}

/** Writes a workbook sheet by sheet, row by row; the same sheets give the same bytes on any day and machine. */
export const writeXlsx = (path: string, sheets: readonly WrittenSheet[]): Promise<void> =>
  writeAtomically(path, async (file) => {
    const zip = zipWriter(file)
    await zip.add('[Content_Types].xml', [contentTypes(sheets.length)])
    await zip.add('_rels/.rels', [rootRelations])
    await zip.add('xl/workbook.xml', [workbookXml(sheets.map((sheet) => sheet.name))])
    await zip.add('xl/_rels/workbook.xml.rels', [workbookRelations(sheets.length)])
    await zip.add('xl/styles.xml', [STYLES])
    for (const [i, sheet] of sheets.entries())
      await zip.add(`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet))
    await zip.finish()
  })
