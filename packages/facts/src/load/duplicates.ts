import { cellText } from './cell.ts'
import { idText } from './names.ts'
import { type Reports, type RowAt, report } from './row.ts'
import type { TableRow } from './table.ts'

/** Two equal payments on one day can be two payments; in every other sheet an equal row says nothing new. */
const REPEATABLE: ReadonlySet<string> = new Set(['经费'])

/** Finds rows that stand in a sheet twice, and keys used twice. The first one counts. */
export interface Duplicates {
  /** @returns whether the row may be read */
  admit(at: RowAt, source: TableRow, to: Reports): boolean
}

export function duplicates(): Duplicates {
  const rows = new Map<string, number>()
  const keys = new Map<string, number>()
  return {
    admit(at, source, to) {
      const same = firstSeen(rows, `${at.sheet.name}\u0000${fingerprint(at, source)}`, at.row)
      if (same !== undefined) {
        const repeatable = REPEATABLE.has(at.sheet.name)
        report(to.notes, at, undefined, sameRow(same, repeatable))
        return repeatable
      }
      const key = at.sheet.key === undefined ? '' : idText(source.cells[at.sheet.key])
      if (key === '') return true
      const taken = firstSeen(keys, `${at.sheet.name}\u0000${key}`, at.row)
      if (taken === undefined) return true
      report(to.errors, at, at.sheet.key, {
        code: 'duplicateId',
        zh: `“${key}”已经用在第 ${taken} 行`,
        en: `"${key}" is already used in row ${taken}`,
        hint: {
          zh: '给这一行另编一个号；如果是同一条记录，删去一行',
          en: 'give this row its own number, or remove it',
        },
      })
      return false
    },
  }
}

function firstSeen(seen: Map<string, number>, key: string, row: number): number | undefined {
  const before = seen.get(key)
  if (before === undefined) seen.set(key, row)
  return before
}

const fingerprint = (at: RowAt, source: TableRow): string =>
  at.sheet.columns
    .map((column) =>
      Object.hasOwn(source.cells, column.name) ? cellText(source.cells[column.name] ?? '') : '',
    )
    .join('\u0001')

const sameRow = (row: number, kept: boolean) =>
  kept
    ? {
        code: 'sameRowTwice',
        zh: `与第 ${row} 行完全相同，两行都计入`,
        en: `the same as row ${row}; both count`,
      }
    : {
        code: 'sameRowTwice',
        zh: `与第 ${row} 行完全相同，只计一次`,
        en: `the same as row ${row}; it counts once`,
      }
