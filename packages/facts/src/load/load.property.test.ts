import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SHEETS } from '../sheets.ts'
import { COUNTY } from './fixture.ts'
import { loadRecords } from './load.ts'
import { tablesFromPlain } from './plain.ts'
import { isBlank } from './row.ts'
import type { Cell, Table } from './table.ts'

const odd = fc.constantFrom<Cell>(
  '',
  ' ',
  '/',
  '无',
  '#N/A',
  '#FORMULA!',
  '１２',
  '约10',
  '10次',
  '80%',
  '是',
  '2026-13-40',
  '2026年9月1日',
  '（',
  '、、',
  '__proto__',
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -1,
  1e300,
  { day: Number.NaN },
  { day: -1e9 },
  true,
)
const known = fc.constantFrom<Cell>(
  'U01',
  'U02',
  '甲小学',
  'P001',
  'C01',
  '活动-1',
  'A1',
  'A2',
  '2026-10-12',
  '2026—2027',
  '学校',
  '线上',
  '收讫',
  '第一',
  '用',
  '是',
  3,
)
const cell = fc.oneof(
  { weight: 2, arbitrary: odd },
  { weight: 6, arbitrary: known },
  { weight: 1, arbitrary: fc.string({ maxLength: 8 }) },
)

const table: fc.Arbitrary<Table> = fc.constantFrom(...SHEETS).chain((sheet) => {
  const columns = sheet.columns.map((column) => column.name)
  // good values of the template's example are likely, so that some rows do load
  const row = fc.tuple(
    ...sheet.columns.map((c) =>
      fc.oneof(
        { weight: 6, arbitrary: fc.constant<Cell>(c.example) },
        { weight: 2, arbitrary: cell },
        { weight: 1, arbitrary: fc.constant(undefined) },
      ),
    ),
  )
  return fc.array(row, { maxLength: 6 }).map((rows) => ({
    sheet: sheet.name,
    columns,
    rows: rows.map((cells, index) => ({
      row: index + 2,
      cells: Object.fromEntries(
        columns.flatMap((name, i) => (cells[i] === undefined ? [] : [[name, cells[i] as Cell]])),
      ),
    })),
  }))
})

const loadedRows = (records: ReturnType<typeof loadRecords>['records']): number =>
  Object.values(records).reduce(
    (sum, list) => sum + (Array.isArray(list) ? list.length : 0),
    records.calendar.terms.length,
  )

describe('tables of junk', () => {
  it('never throw, and every row is loaded or reported', () => {
    fc.assert(
      fc.property(fc.array(table, { maxLength: 8 }), fc.boolean(), (some, withCounty) => {
        // rows of several tables of one sheet are told apart by their numbers
        const junk = some.map((t, i) => ({
          ...t,
          rows: t.rows.map((r) => ({ ...r, row: r.row + 1000 * (i + 1) })),
        }))
        const tables = withCounty ? [...tablesFromPlain(COUNTY), ...junk] : junk
        const { records, errors, notes } = loadRecords(tables)
        const filled = tables.flatMap((t) => {
          const sheet = SHEETS.find((s) => s.name === t.sheet)
          return t.rows
            .filter((row) => sheet !== undefined && !isBlank(row, sheet))
            .map((row) => `${t.sheet}\u0000${row.row}`)
        })
        const repeated = notes.filter((n) => n.code === 'sameRowTwice' && n.sheet !== '经费').length
        const bad = new Set(errors.map((error) => `${error.sheet}\u0000${error.row}`)).size
        expect(loadedRows(records) + repeated + bad).toBe(filled.length)
        for (const error of [...errors, ...notes]) expect(error.message.zh).not.toBe('')
      }),
      { numRuns: 1500, seed: 20260901 },
    )
  })

  it('load some rows and refuse some', () => {
    const samples = fc.sample(fc.array(table, { minLength: 4, maxLength: 8 }), { numRuns: 200, seed: 7 })
    const results = samples.map((tables) => loadRecords([...tablesFromPlain(COUNTY), ...tables]))
    const base = loadedRows(loadRecords(tablesFromPlain(COUNTY)).records)
    expect(results.filter((r) => loadedRows(r.records) > base).length).toBeGreaterThan(20)
    expect(results.filter((r) => r.errors.length > 0).length).toBeGreaterThan(150)
  })
})
