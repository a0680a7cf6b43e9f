import { type Day, showDay, type Term } from '@lianxiao/kernel'
import { emptyRecords, type Records } from '../records.ts'
import { SHEETS, type Sheet, sheetNamed } from '../sheets.ts'
import { outsideAgreements, overlappingPostings, type RecordNote } from './agreements.ts'
import type { Builder, Known, Misfit } from './build/builder.ts'
import { BUILDERS } from './build/index.ts'
import { columnComplaints, unknownSheet } from './columns.ts'
import { agreeingCommunities } from './communities.ts'
import { duplicates } from './duplicates.ts'
import { followLinks } from './links.ts'
import { type Names, namesOf } from './names.ts'
import { CellReader } from './reader.ts'
import { isBlank, type ParsedRow, parseRow, type Reports, report } from './row.ts'
import { type RowError, rowError, type Table } from './table.ts'
import { onePerTerm } from './terms.ts'

export interface Loaded {
  readonly records: Records
  /** why a row was not loaded; every row that holds anything is either loaded or has one */
  readonly errors: readonly RowError[]
  /** what was converted, left out as a repetition, or looks odd though it was loaded */
  readonly notes: readonly RowError[]
}

/**
 * Reads tables into records. Good rows load; each bad row is reported with its place, cause and remedy; nothing is
 * thrown whatever the cells hold. A row that points to a bad row is bad too, so records never point to nothing.
 */
export function loadRecords(tables: readonly Table[]): Loaded {
  const to: Reports = { errors: [], notes: [] }
  const known = tables.filter((table) => checkTable(table, to))
  const names = namesOf(known)
  const parsed = known.length === 0 ? [] : parseTables(known, names, to)
  const sound = followLinks(agreeingCommunities(onePerTerm(parsed, to), to), names, to)
  const records = buildRecords(sound, to)
  return { records, errors: inOrder(to.errors), notes: inOrder(to.notes) }
}

function checkTable(table: Table, to: Reports): boolean {
  const sheet = sheetNamed(table.sheet)
  if (sheet === undefined) {
    to.errors.push(rowError({ sheet: table.sheet, row: 1 }, unknownSheet(table.sheet)))
    return false
  }
  for (const { column, complaint } of columnComplaints(sheet, table.columns))
    to.errors.push(
      rowError(
        {
          sheet: sheet.name,
          row: 1,
          columnName: column,
          columnNumber: table.columns.indexOf(column) + 1 || 1,
        },
        complaint,
      ),
    )
  return true
}

function parseTables(tables: readonly Table[], names: Names, to: Reports): ParsedRow[] {
  const seen = duplicates()
  const reader = new CellReader(names)
  const times = new Map<string, number>()
  const parsed: ParsedRow[] = []
  for (const table of tables) {
    const sheet = sheetNamed(table.sheet) as Sheet
    const time = (times.get(sheet.name) ?? 0) + 1
    times.set(sheet.name, time)
    for (const source of table.rows) {
      const at = { sheet, row: source.row }
      if (isBlank(source, sheet) || !seen.admit(at, source, to)) continue
      // a second table of one sheet must not repeat the row ids of the first
      const id = `${sheet.name}-${source.row}${time === 1 ? '' : `:${time}`}`
      const row = parseRow(at, source, reader, id, to)
      if (row !== undefined && fits(row, to)) parsed.push(row)
    }
  }
  return parsed
}

/** Whether the cells of a row go together; the sheet's builder knows. */
function fits(row: ParsedRow, to: Reports): boolean {
  const misfits = BUILDERS.get(row.sheet.name)?.misfits?.(row.fields) ?? []
  for (const misfit of misfits) report(to.errors, row, misfit.column, misfit)
  return misfits.length === 0
}

function buildRecords(rows: readonly ParsedRow[], to: Reports): Records {
  const lists: Record<string, unknown[]> = { terms: [] }
  for (const name of Object.keys(emptyRecords)) if (name !== 'calendar') lists[name] = []
  const days = new Map<string, Day>()
  const bySheet = Map.groupBy(rows, (row) => row.sheet.name)
  const rowOf = new Map<string, ParsedRow>()
  const known: Known = { activityDay: (id) => days.get(id) }
  for (const [sheet, builder] of BUILDERS)
    for (const row of bySheet.get(sheet) ?? []) {
      const recorded = recordedDay(row, builder, known, to)
      if (sheet === '活动') days.set(row.id, row.fields.mustDay('日期'))
      lists[builder.into]?.push(builder.build(row.fields, { id: row.id, recorded }))
      rowOf.set(`${sheet}\u0000${row.id}`, row)
    }
  const { terms = [], ...others } = lists
  const records = { ...others, calendar: { terms: termsInOrder(terms as Term[]) } } as unknown as Records
  noteRecords('选派', overlappingPostings(records.postings), rowOf, to)
  noteRecords('活动', outsideAgreements(records), rowOf, to)
  return records
}

function recordedDay(row: ParsedRow, builder: Builder, known: Known, to: Reports): Day {
  const happened = builder.happened(row.fields, known)
  const written = row.fields.day('登记日')
  for (const remark of builder.remarks?.(row.fields) ?? []) report(to.notes, row, remark.column, remark)
  if (written !== undefined && written < happened && builder.past)
    report(to.notes, row, '登记日', recordedEarly(written, happened))
  return written ?? happened
}

const recordedEarly = (written: Day, happened: Day): Misfit => ({
  column: '登记日',
  code: 'recordedBeforeHappening',
  zh: `登记日 ${showDay(written)} 早于事情发生的 ${showDay(happened)}`,
  en: `recorded on ${showDay(written)}, before it happened on ${showDay(happened)}`,
  hint: { zh: '已载入；请核对这两个日期', en: 'loaded; check both days' },
})

const termsInOrder = (terms: readonly Term[]): Term[] => [...terms].sort((a, b) => a.from - b.from)

function noteRecords(
  sheet: string,
  notes: readonly RecordNote[],
  rows: ReadonlyMap<string, ParsedRow>,
  to: Reports,
): void {
  for (const { record, column, complaint } of notes) {
    const row = rows.get(`${sheet}\u0000${record}`)
    if (row !== undefined) report(to.notes, row, column, complaint)
  }
}

const SHEET_ORDER: ReadonlyMap<string, number> = new Map(SHEETS.map((sheet, index) => [sheet.name, index]))
const order = (sheet: string): number => SHEET_ORDER.get(sheet) ?? SHEETS.length

/** By sheet, row and column, as a reader goes through the workbook. */
const inOrder = (errors: readonly RowError[]): RowError[] =>
  [...errors].sort((a, b) => order(a.sheet) - order(b.sheet) || a.row - b.row || a.column - b.column)
