import { cellText } from './cell.ts'
import { idText } from './names.ts'
import { type Reports, type RowAt, report } from './row.ts'
import type { Complaint, TableRow } from './table.ts'

/** Two equal payments on one day can be two payments; in every other sheet an equal row says nothing new. */
const REPEATABLE: ReadonlySet<string> = new Set(['经费'])

/** Finds rows that stand in a sheet twice, and keys used twice. The first one counts. */
export interface Duplicates {
  /** @returns whether the row may be read */
  admit(at: RowAt, source: TableRow, to: Reports): boolean
}

export function duplicates(): Duplicates {
  const seen = new Map<string, TableRow>()
  return {
    admit(at, source, to) {
      const key = at.sheet.key === undefined ? fingerprint(at, source) : idText(source.cells[at.sheet.key])
      if (key === '') return true
      const place = `${at.sheet.name}\u0000${key}`
      const before = seen.get(place)
      if (before === undefined) {
        seen.set(place, source)
        return true
      }
      if (at.sheet.key === undefined || fingerprint(at, before) === fingerprint(at, source)) {
        const repeatable = REPEATABLE.has(at.sheet.name)
        report(to.notes, at, undefined, sameRow(before.row, repeatable))
        return repeatable
      }
      report(to.errors, at, at.sheet.key, duplicateId(key, before.row))
      return false
    },
  }
}

/** All cells of a row as one text; equal rows have equal ones. */
const fingerprint = (at: RowAt, source: TableRow): string =>
  at.sheet.columns
    .map(({ name }) => (Object.hasOwn(source.cells, name) ? cellText(source.cells[name] ?? '') : ''))
    .join('\u0001')

const duplicateId = (key: string, row: number): Complaint => ({
  code: 'duplicateId',
  zh: `“${key}”已经用在第 ${row} 行`,
  en: `"${key}" is already used in row ${row}`,
  hint: {
    zh: '给这一行另编一个号；如果是同一条记录，删去一行',
    en: 'give this row its own number, or remove it',
  },
})

const sameRow = (row: number, kept: boolean): Complaint => ({
  code: 'sameRowTwice',
  zh: `与第 ${row} 行完全相同，${kept ? '两行都计入' : '只计一次'}`,
  en: `the same as row ${row}; ${kept ? 'both count' : 'it counts once'}`,
})
