import type { Day, Diagnostic, Message } from '@lianxiao/kernel'

/** What a cell holds as it came in: text as typed, a number, a yes/no, or a day a date format vouches for. */
export type Cell = string | number | boolean | { readonly day: Day }

export interface TableRow {
  /** the number a reader finds the row by in the source */
  readonly row: number
  /** only the cells that hold something: an empty cell is absent, never zero */
  readonly cells: Readonly<Record<string, Cell>>
}

/** The rows of one sheet, before anything in them is understood. */
export interface Table {
  readonly sheet: string
  readonly columns: readonly string[]
  readonly rows: readonly TableRow[]
}

/** Something about one row: why it was not loaded (an error) or what was done with it (a note). */
export interface RowError extends Diagnostic {
  readonly sheet: string
  readonly row: number
  readonly columnName?: string
}

/** What is wrong, without the place: the place is added by whoever knows the row. */
export interface Complaint {
  readonly code: string
  readonly zh: string
  readonly en: string
  readonly hint?: Message
}

export interface RowPlace {
  readonly sheet: string
  readonly row: number
  readonly columnName?: string
  /** counted from 1 */
  readonly columnNumber?: number
}

/** A complaint at its place: "活动 第5行 日期：…". */
export function rowError(at: RowPlace, complaint: Complaint): RowError {
  const column = at.columnName === undefined ? '' : ` ${at.columnName}`
  return {
    code: complaint.code,
    message: {
      zh: `${at.sheet} 第${at.row}行${column}：${complaint.zh}`,
      en: `${at.sheet}, row ${at.row}${column === '' ? '' : `, column${column}`}: ${complaint.en}`,
    },
    ...(complaint.hint === undefined ? {} : { hint: complaint.hint }),
    line: at.row,
    column: at.columnNumber ?? 1,
    sheet: at.sheet,
    row: at.row,
    ...(at.columnName === undefined ? {} : { columnName: at.columnName }),
  }
}

/** "您是不是要写 X、Y" — or nothing when nothing is near. */
export const didYouMean = (near: readonly string[]): Message | undefined =>
  near.length === 0
    ? undefined
    : { zh: `是不是“${near.join('”或“')}”？`, en: `did you mean ${near.join(' or ')}?` }

/** A hint as fields to spread; nothing when there is none. */
export const withHint = (hint: Message | undefined): { hint?: Message } =>
  hint === undefined ? {} : { hint }
