import { loadRecords, type Table } from '@lianxiao/facts'
import { describe, expect, it } from 'vitest'
import { COMMUNITIES } from './communities.ts'
import { demoAsOf, demoTables } from './index.ts'

const rows = (tables: readonly Table[], sheet: string) => tables.find((t) => t.sheet === sheet)?.rows ?? []
const distinct = (tables: readonly Table[], sheet: string, column: string): number =>
  new Set(rows(tables, sheet).map((row) => row.cells[column])).size

const tables = demoTables()
const loaded = loadRecords(tables)

describe('the tables of the demo county', () => {
  it('are the same for the same seed and others for another', () => {
    expect(demoTables(7)).toEqual(demoTables(7))
    expect(JSON.stringify(demoTables(7))).not.toBe(JSON.stringify(demoTables(8)))
    expect(JSON.stringify(demoTables())).toBe(JSON.stringify(tables))
  })

  it('load without an error, with notes only on what is odd on purpose', () => {
    expect(loaded.errors).toEqual([])
    const codes = new Set(loaded.notes.map((n) => `${n.sheet} ${n.code}`))
    expect([...codes].sort()).toEqual(
      ['活动 outsideAgreement', '经费 sameRowTwice', '选派 postingsOverlap'].sort(),
    )
    expect(loaded.notes.length).toBeLessThan(60)
  })

  it('load without an error for other seeds', () => {
    for (const seed of [1, 2, 99]) expect(loadRecords(demoTables(seed)).errors).toEqual([])
  })

  it('hold a county of the size that was asked for', () => {
    expect(distinct(tables, '教共体', '编号')).toBe(14)
    expect(distinct(tables, '单位', '编号')).toBeGreaterThanOrEqual(40)
    expect(distinct(tables, '单位', '编号')).toBeLessThanOrEqual(50)
    expect(distinct(tables, '人员', '工号')).toBeGreaterThanOrEqual(1400)
    expect(distinct(tables, '人员', '工号')).toBeLessThanOrEqual(1600)
    expect(rows(tables, '活动').length).toBeGreaterThanOrEqual(5500)
    expect(rows(tables, '活动').length).toBeLessThanOrEqual(6500)
  })

  it('hold sections, campuses and a teaching point, and every sheet of the workbook', () => {
    const kinds = new Set(rows(tables, '单位').map((row) => row.cells['种类']))
    for (const kind of ['学校', '校区', '学部', '教学点', '机构']) expect(kinds).toContain(kind)
    for (const table of tables) expect(table.rows.length, table.sheet).toBeGreaterThan(0)
  })

  it('hold three modes, a lead of two communities, one with three members and one in its first year', () => {
    expect(new Set(COMMUNITIES.map((c) => c.mode)).size).toBe(3)
    const ofU11 = COMMUNITIES.filter((c) => c.lead === 'U11')
    expect(ofU11.map((c) => c.mode)).toEqual(['融合型', '协作型'])
    expect(COMMUNITIES.filter((c) => c.members.length === 3).map((c) => c.id)).toEqual(['C07'])
    const starts = loaded.records.memberships.filter((m) => m.community === 'C10').map((m) => m.from)
    expect(new Set(starts).size).toBe(1)
  })

  it('say nothing after the day shown, and name nobody', () => {
    expect(demoAsOf).toBe('2026-11-20')
    for (const row of rows(tables, '活动')) {
      expect(String(row.cells['日期']) <= demoAsOf).toBe(true)
      expect(String(row.cells['登记日']) <= demoAsOf).toBe(true)
    }
    for (const row of rows(tables, '人员')) expect(String(row.cells['工号'])).toMatch(/^P\d{4}$/)
  })
})
