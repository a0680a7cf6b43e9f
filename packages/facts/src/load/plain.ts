import { type Day, dayOf } from '@lianxiao/kernel'
import { type Sheet, sheetNamed } from '../sheets.ts'
import type { Cell, Table, TableRow } from './table.ts'

/** Tables as they stand in examples.yaml: sheet → rows, each row column → value. */
export type PlainTables = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)

const isDay = (value: unknown): value is { day: Day } =>
  isRecord(value) && Object.keys(value).length === 1 && typeof value['day'] === 'number'

const isScalar = (value: unknown): boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'

/** what stands for a value no cell can hold; no column but free text takes it, so the loader complains */
const ODD = '{…}'

function cellOf(value: unknown): Cell | undefined {
  if (value === null || value === undefined) return undefined
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  if (value instanceof Date)
    return { day: dayOf(value.getUTCFullYear(), value.getUTCMonth() + 1, value.getUTCDate()) }
  if (isDay(value)) return { day: value.day }
  if (Array.isArray(value)) return value.map((item) => (isScalar(item) ? String(item) : ODD)).join('、')
  return ODD
}

function rowOf(sheet: Sheet | undefined, value: unknown, row: number): TableRow {
  const cells: [string, Cell][] = []
  if (isRecord(value))
    for (const [column, item] of Object.entries(value)) {
      const cell = cellOf(item)
      if (cell !== undefined) cells.push([column, cell])
    }
  const key = sheet?.key
  if (key !== undefined && !cells.some(([column]) => column === key))
    cells.push([key, `${sheet?.name}-${row}`])
  return { row, cells: Object.fromEntries(cells) }
}

/**
 * Tables from plain data. Several parts are joined sheet by sheet, so that the rows of a common base and of one
 * example number on; a missing id is filled with sheet and number: 活动-1, 活动-2 …
 * @example tablesFromPlain({ 活动: [{ 种类: '管理视导', 日期: '2026-10-12', 主办单位: 'U01' }] })
 */
export function tablesFromPlain(...parts: readonly PlainTables[]): Table[] {
  const sheets = new Map<string, unknown[]>()
  for (const part of parts)
    for (const [name, rows] of Object.entries(part)) {
      const list = sheets.get(name) ?? []
      for (const row of Array.isArray(rows) ? rows : [rows]) list.push(row)
      sheets.set(name, list)
    }
  return [...sheets].map(([name, values]) => {
    const sheet = sheetNamed(name)
    const rows = values.map((value, index) => rowOf(sheet, value, index + 1))
    const used = new Set(rows.flatMap((row) => Object.keys(row.cells)))
    const known = sheet?.columns.map((column) => column.name) ?? []
    return {
      sheet: name,
      columns: [...known, ...[...used].filter((column) => !known.includes(column))],
      rows,
    }
  })
}
