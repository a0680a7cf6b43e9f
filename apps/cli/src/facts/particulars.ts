import { cellText, readDay, type Sheet, sheetNamed, type Table, type TableRow } from '@lianxiao/facts'
import { showDay } from '@lianxiao/kernel'

/** A record as it stands in the workbook. */
export interface Particulars {
  readonly sheet: string
  readonly row: number
  readonly cells: TableRow['cells']
}

/** Finds the row of a record by its id: its number in the sheet's key column, else sheet and row. */
export class Rows {
  readonly #byId = new Map<string, Particulars>()

  constructor(tables: readonly Table[]) {
    for (const { sheet, rows } of tables) {
      const key = sheetNamed(sheet)?.key
      for (const { row, cells } of rows) {
        const own = key === undefined ? undefined : cells[key]
        const id = own === undefined ? `${sheet}-${row}` : cellText(own)
        if (!this.#byId.has(id)) this.#byId.set(id, { sheet, row, cells })
      }
    }
  }

  of(id: string): Particulars | undefined {
    return this.#byId.get(id)
  }
}

const WHAT = ['种类', '职务', '岗位', '事项', '指标', '清单', '科目', '名称'] as const

/** The word a reader knows a record by: its kind, post, matter … else the name of its sheet. */
export const labelOf = ({ sheet, cells }: Particulars): string => {
  const what = WHAT.map((column) => cells[column]).find((cell) => cell !== undefined)
  return what === undefined ? sheet : cellText(what)
}

/** The day a record is about, as YYYY-MM-DD. */
export function dateOf({ cells }: Particulars): string | undefined {
  const cell = cells['日期'] ?? cells['起']
  if (cell === undefined) return undefined
  if (typeof cell === 'object') return showDay(cell.day)
  const day = readDay(cellText(cell))
  return day === undefined ? undefined : showDay(day)
}

/** All filled columns of a record, in the order of its sheet: 日期 2026-10-12、节数 2. */
export function particularsText({ sheet, cells }: Particulars): string {
  const columns: Sheet['columns'] = sheetNamed(sheet)?.columns ?? []
  return columns
    .flatMap(({ name }) => {
      const cell = Object.hasOwn(cells, name) ? cells[name] : undefined
      return cell === undefined ? [] : [`${name} ${cellText(cell)}`]
    })
    .join('、')
}
