import { readdir, readFile } from 'node:fs/promises'
import { type Cell, loadRecords, type RowError, SHEETS, type Table, tablesFromPlain } from '@lianxiao/facts'
import { parseDay } from '@lianxiao/kernel'
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { scratch } from '../fixtures.ts'
import { readWorkbook } from '../read.ts'
import { writeErrorWorkbook } from './errors.ts'
import { writeTables } from './tables.ts'
import { writeTemplate } from './template.ts'

let folder: Awaited<ReturnType<typeof scratch>>
beforeAll(async () => {
  folder = await scratch()
})
afterAll(() => folder.clear())

const back = async (path: string) => {
  const read = await readWorkbook(path)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value
}
const COUNTY = {
  单位: [
    { 编号: 'U01', 名称: '甲小学', 种类: '学校', 起: '2020-01-01' },
    { 编号: 'U02', 名称: '乙小学', 种类: '学校', 起: '2020-01-01' },
  ],
}
const activity = { 种类: '同步课堂', 日期: '2026-10-12', 主办单位: 'U01', 接收单位: 'U02' }
/** Plain tables count rows from 1; a workbook's data begins in row 2. */
const shifted = (tables: Table[]): Table[] =>
  tables.map((t) => ({ ...t, rows: t.rows.map((r) => ({ ...r, row: r.row + 1 })) }))

describe('tables', () => {
  const columns = ['指标', '对象', '日期', '数值']
  const cell: fc.Arbitrary<Cell | undefined> = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }).map((s) => `x${s.toWellFormed()}x`),
    fc.constantFrom<Cell>('=1+1', '+1', '-1', '@a', '_x000D_', 'a\r\nb', '<&">', '甲、乙'),
    fc.integer().map((n): Cell => n),
    fc
      .double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 })
      .map((n): Cell => Number(n.toPrecision(12)) + 0),
    fc.boolean().map((b): Cell => b),
    fc.integer({ min: -20_000, max: 80_000 }).map((d): Cell => ({ day: d })),
    fc.constant(undefined),
  )
  it('come back as they were', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell, cell), { maxLength: 8 }), async (cells) => {
        const rows = cells.map((values, i) => ({
          row: i + 2,
          cells: Object.fromEntries(
            columns.flatMap((c, j) => (values[j] === undefined ? [] : [[c, values[j] as Cell]])),
          ),
        }))
        await writeTables(folder.path('any.xlsx'), [{ sheet: '数值', columns, rows }])
        const read = (await back(folder.path('any.xlsx'))).tables[0]
        expect(read?.rows).toEqual(rows.filter((row) => Object.keys(row.cells).length > 0))
      }),
      { numRuns: 100, seed: 3 },
    )
  })
  it('give the same bytes each time, and leave no draft', async () => {
    const tables = tablesFromPlain(COUNTY, { 活动: [activity] })
    await writeTables(folder.path('a.xlsx'), tables)
    await writeTables(folder.path('b.xlsx'), tables)
    expect((await readFile(folder.path('a.xlsx'))).equals(await readFile(folder.path('b.xlsx')))).toBe(true)
    expect((await readdir(folder.path('.'))).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })
  it('open in another program: texts are texts, days are days', async () => {
    const row = {
      编号: '001',
      名称: '=HYPERLINK("x")',
      种类: '学校',
      起: { day: parseDay('2026-09-01') as number },
    }
    await writeTables(folder.path('c.xlsx'), tablesFromPlain({ 单位: [row] }))
    const book = new ExcelJS.Workbook()
    await book.xlsx.readFile(folder.path('c.xlsx'))
    const page = book.getWorksheet('单位')
    expect(page?.getRow(2).values).toEqual([
      undefined,
      '001',
      '=HYPERLINK("x")',
      undefined,
      '学校',
      undefined,
      undefined,
      new Date('2026-09-01T00:00:00Z'),
    ])
    expect(page?.getCell('B2').numFmt).toBe('@')
    expect(page?.getCell('A1').font?.bold).toBe(true)
  })
  it('that cannot be written leave the old file as it was', async () => {
    await writeTables(folder.path('keep.xlsx'), tablesFromPlain(COUNTY))
    const before = await readFile(folder.path('keep.xlsx'))
    const rows = {
      [Symbol.iterator]() {
        throw new Error('no more')
      },
    } as unknown as Table['rows']
    await expect(
      writeTables(folder.path('keep.xlsx'), [{ sheet: '单位', columns: ['编号'], rows }]),
    ).rejects.toThrow('no more')
    expect((await readFile(folder.path('keep.xlsx'))).equals(before)).toBe(true)
    expect((await readdir(folder.path('.'))).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })
})

describe('the workbook of errors', () => {
  it('holds the bad rows with their reasons, and can be sent again once mended', async () => {
    const tables = shifted(
      tablesFromPlain(COUNTY, { 活动: [activity, { ...activity, 日期: '上周三', 节数: '约2' }, activity] }),
    )
    const first = loadRecords(tables)
    await writeErrorWorkbook(folder.path('errors.xlsx'), tables, first.errors)
    const book = new ExcelJS.Workbook()
    await book.xlsx.readFile(folder.path('errors.xlsx'))
    expect(book.worksheets.map((page) => page.name)).toEqual(['说明', '活动'])
    const page = book.getWorksheet('活动')
    const last = page?.columnCount ?? 0
    expect(page?.getCell(1, last).value).toBe('错误')
    expect(page?.getCell(2, last).value).toContain('日期：“上周三”不是日期（请写成 2026-09-01')
    expect(page?.getCell(2, last).value).toContain('；节数：“约2”不是数')
    expect(page?.rowCount).toBe(2)

    const again = (await back(folder.path('errors.xlsx'))).tables
    expect(again[0]?.columns).not.toContain('错误')
    const mended = again.map((t) => ({
      ...t,
      rows: t.rows.map((r) => ({ ...r, cells: { ...r.cells, 日期: '2026-10-14', 节数: 2 } })),
    }))
    const good = tables.map((t) => ({
      ...t,
      rows: t.rows.filter((r) => !first.errors.some((e) => e.sheet === t.sheet && e.row === r.row)),
    }))
    const second = loadRecords([...good, ...mended])
    expect([second.errors, second.records.activities.map((a) => a.id)]).toEqual([
      [],
      ['活动-1', '活动-3', '活动-2'],
    ])
  })
  it('puts what concerns no row into the first sheet', async () => {
    const error: RowError = {
      code: 'x',
      message: { zh: '活动 第1行：没有这一列', en: '' },
      line: 1,
      column: 1,
      sheet: '活动',
      row: 1,
    }
    await writeErrorWorkbook(folder.path('e2.xlsx'), shifted(tablesFromPlain(COUNTY)), [error])
    const book = new ExcelJS.Workbook()
    await book.xlsx.readFile(folder.path('e2.xlsx'))
    expect(JSON.stringify(book.getWorksheet('说明')?.getSheetValues())).toContain('没有这一列')
  })
})

describe('the template', () => {
  it('is read as empty sheets without a word', async () => {
    await writeTemplate(folder.path('t.xlsx'))
    const { tables, notes } = await back(folder.path('t.xlsx'))
    expect(tables.map((t) => [t.sheet, t.rows.length])).toEqual(SHEETS.map((sheet) => [sheet.name, 0]))
    expect(notes).toEqual([])
  })
  it('has only the sheets asked for, with the words given', async () => {
    const long = Array.from({ length: 80 }, (_, i) => `活动种类${i}`)
    await writeTemplate(folder.path('t2.xlsx'), {
      sheets: ['活动', '单位'],
      choices: { 活动: { 种类: long, 教共体: ['C01', 'C02'] } },
      examples: { 活动: { 种类: '送教' } },
    })
    const book = new ExcelJS.Workbook()
    await book.xlsx.readFile(folder.path('t2.xlsx'))
    expect(book.worksheets.map((page) => page.name)).toEqual(['说明', '单位', '活动', '选项'])
    const page = book.getWorksheet('活动')
    expect(page?.getCell('A2').value).toBe('示例：A0001')
    expect(page?.getCell('B2').value).toBe('送教')
    expect(page?.getCell('A2').font).toMatchObject({ italic: true })
    expect(page?.getCell('D2').value).toEqual(new Date('2026-10-12T00:00:00Z'))
    expect(page?.getCell('D2').numFmt).toBe('yyyy-mm-dd')
    expect(JSON.stringify(page?.getCell('D1').note)).toContain('发生那天')
    expect(page?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
    expect(page?.getCell('B3').dataValidation).toMatchObject({ type: 'list', formulae: ['选项!$A$1:$A$80'] })
    expect(page?.getCell('J3').dataValidation).toMatchObject({ formulae: ['"C01,C02"'] })
    expect((await back(folder.path('t2.xlsx'))).notes.map((n) => n.code)).toEqual(['absentSheets'])
  })
  it('filled in is read', async () => {
    await writeTemplate(folder.path('t3.xlsx'), { sheets: ['单位'] })
    const book = new ExcelJS.Workbook()
    await book.xlsx.readFile(folder.path('t3.xlsx'))
    const page = book.getWorksheet('单位')
    for (const [at, value] of Object.entries({
      A3: 'U01',
      B3: '甲小学',
      D3: '学校',
      G3: new Date('2020-01-01T00:00:00Z'),
    }))
      if (page) page.getCell(at).value = value
    await book.xlsx.writeFile(folder.path('t4.xlsx'))
    const { records, errors } = loadRecords((await back(folder.path('t4.xlsx'))).tables)
    expect(errors).toEqual([])
    expect(records.units[0]).toMatchObject({ id: 'U01', name: '甲小学', from: parseDay('2020-01-01') })
  })
})
