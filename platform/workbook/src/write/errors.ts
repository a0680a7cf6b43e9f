import { type Cell, ERROR_COLUMN, type RowError, type Table } from '@lianxiao/facts'
import { GUIDE_SHEET } from '../sheets.ts'
import { columnsOf, joined } from './tables.ts'
import { type WrittenSheet, writeXlsx } from './xlsx.ts'

const ERROR_WIDTH = 60

/** The message with its remedy, for the cell beside the row. */
const says = (error: RowError): string =>
  `${error.columnName === undefined ? '' : `${error.columnName}：`}${cause(error)}${error.hint === undefined ? '' : `（${error.hint.zh}）`}`

/** The message without its place: the row it stands beside is the place. */
const cause = ({ message, sheet, row }: RowError): string =>
  message.zh.replace(new RegExp(`^${RegExp.escape(`${sheet} 第${row}行`)}[^：]*：`), '')

const HOW = [
  '这里是没有载入的行，各表最后一列“错误”写明原因和改法。',
  '改好以后这个文件可以直接再导入；“错误”一列不必删，导入时不看它。',
]

function guide(errors: readonly RowError[]): WrittenSheet {
  return {
    name: GUIDE_SHEET,
    columns: [{ name: GUIDE_SHEET, width: 100, wrap: true }],
    rows: [
      ...HOW.map((line) => [line]),
      ...errors.map((e) => [`${e.message.zh}${e.hint ? `（${e.hint.zh}）` : ''}`]),
    ],
  }
}

function badRows(table: Table, bySheetAndRow: ReadonlyMap<string, RowError[]>): WrittenSheet | undefined {
  const columns = columnsOf(table)
  const rows: (Cell | undefined)[][] = []
  for (const { row, cells } of table.rows) {
    const errors = bySheetAndRow.get(`${table.sheet}\u0000${row}`)
    if (errors === undefined) continue
    const kept = columns.map(({ name }) => (Object.hasOwn(cells, name) ? cells[name] : undefined))
    rows.push([...kept, errors.map(says).join('；')])
  }
  if (rows.length === 0) return undefined
  return {
    name: table.sheet,
    columns: [...columns, { name: ERROR_COLUMN, width: ERROR_WIDTH, wrap: true }],
    rows,
  }
}

/**
 * Writes the rows that were not loaded: the same sheets and columns, and a last column 错误 with what to mend. The
 * reader ignores that column, so the file can be mended and sent as it is. Errors of no row stand in the first sheet.
 */
export async function writeErrorWorkbook(
  path: string,
  tables: readonly Table[],
  errors: readonly RowError[],
): Promise<void> {
  const all = joined(tables)
  const known = new Set(all.flatMap((table) => table.rows.map(({ row }) => `${table.sheet}\u0000${row}`)))
  const place = (error: RowError): string => `${error.sheet}\u0000${error.row}`
  const ofRows = Map.groupBy(
    errors.filter((error) => known.has(place(error))),
    place,
  )
  const sheets = all.flatMap((table) => badRows(table, ofRows) ?? [])
  await writeXlsx(path, [guide(errors.filter((error) => !known.has(place(error)))), ...sheets])
}
