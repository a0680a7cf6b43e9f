import { type Cell, loadRecords, type Table } from '@lianxiao/facts'
import { parseDay } from '@lianxiao/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BookOptions, bookParts, rowsXml, scratch, zipOf } from './fixtures.ts'
import { readWorkbook } from './read.ts'
import { columnOf } from './xlsx/sheet.ts'
import { formatOf } from './xlsx/styles.ts'

let folder: Awaited<ReturnType<typeof scratch>>
beforeAll(async () => {
  folder = await scratch()
})
afterAll(() => folder.clear())

let count = 0
async function read(sheets: Record<string, string>, options: BookOptions = {}) {
  count += 1
  const result = await readWorkbook(await folder.put(`b${count}.xlsx`, zipOf(bookParts(sheets, options))))
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
const HEAD = ['指标', '对象', '日期', '数值']
const table = async (rows: string[][], options: BookOptions = {}, after = '') =>
  (await read({ 数值: rowsXml(rows, after) }, options)).tables[0] as Table
const rowsOf = async (...args: Parameters<typeof table>) =>
  (await table(...args)).rows.map((r): Record<string, Cell> => ({ row: r.row, ...r.cells }))
const day = (text: string) => ({ day: parseDay(text) as number })

const DATES =
  '<numFmts><numFmt numFmtId="200" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="201" formatCode="0&quot;day&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="200"/><xf numFmtId="201"/><xf numFmtId="57"/><xf numFmtId="10"/></cellXfs>'
const dated = (style: number, value: number | string, row = 2) =>
  `<c r="C${row}" s="${style}"><v>${value}</v></c>`

describe('dates', () => {
  const cell = async (xml: string, date1904 = false) =>
    (await rowsOf([HEAD, ['a', 'U1', xml, '1']], { styles: DATES, date1904 }))[0]?.['日期']

  it('of the 1900 system', async () => {
    expect(await cell(dated(1, 46307))).toEqual(day('2026-10-12'))
    expect(await cell(dated(2, 46307.75))).toEqual(day('2026-10-12'))
    expect(await cell(dated(4, 46307))).toEqual(day('2026-10-12'))
    expect(await cell(dated(1, 1))).toEqual(day('1900-01-01'))
    expect(await cell(dated(1, 59))).toEqual(day('1900-02-28'))
    expect(await cell(dated(1, 61))).toEqual(day('1900-03-01'))
  })
  it('of the 1904 system', async () => expect(await cell(dated(1, 44845), true)).toEqual(day('2026-10-12')))
  it('typed as text, or as an ISO date cell', async () => {
    expect(await cell('2026年10月12日')).toBe('2026年10月12日')
    expect(await cell('<c r="C2" t="d"><v>2026-10-12</v></c>')).toBe('2026-10-12')
  })
  it('without a date format stay numbers, and the loader says so', async () => {
    expect(await cell(dated(0, 46307))).toBe(46307)
    expect(await cell(dated(3, 46307))).toBe(46307)
    const { errors } = loadRecords([await table([HEAD, ['a', 'U1', dated(0, 46307), '1']])])
    expect(errors.map((e) => [e.row, e.columnName, e.code])).toEqual([[2, '日期', 'numberForDay']])
  })
  it.each([
    ['yyyy-mm-dd', 'date'],
    ['[$-804]m"月"d"日"', 'date'],
    ['0.00%', 'percent'],
    ['General', 'plain'],
    ['#,##0_);[Red]\\(#,##0\\)', 'plain'],
    ['0"day"', 'plain'],
    ['0\\d', 'plain'],
  ])('format %s is %s', (code, kind) => expect(formatOf(code)).toBe(kind))
})

describe('cells', () => {
  const value = async (xml: string, options: BookOptions = {}) =>
    (
      await rowsOf([HEAD, ['a', 'U1', '', xml.replace('<c', '<c r="D2"')]], { styles: DATES, ...options })
    )[0]?.['数值']

  it('of every type', async () => {
    expect(
      await value('<c t="s"><v>1</v></c>', {
        strings: '<si><t>x</t></si><si><r><t>送</t></r><r><t>教</t></r><rPh><t>songjiao</t></rPh></si>',
      }),
    ).toBe('送教')
    expect(await value('<c t="b"><v>1</v></c>')).toBe(true)
    expect(await value('<c t="e"><v>#N/A</v></c>')).toBe('#N/A')
    expect(await value('<c><v>39.9</v></c>')).toBe(39.9)
    expect(await value('<c s="5"><v>0.399</v></c>')).toBe('39.9%')
    expect(await value('<c t="str"><f>A1&amp;B1</f><v>a_x000D_b</v></c>')).toBe('a\rb')
  })
  it('with formulas give the stored result, or say there is none', async () => {
    expect(await value('<c><f>1+1</f><v>2</v></c>')).toBe(2)
    const rows = [
      HEAD,
      ['a', 'U1', '', '<c r="D2"><f>SUM(A1)</f></c>'],
      ['b', 'U1', '2026-10-12', '<c r="D3" t="e"><f>1/0</f><v>#DIV/0!</v></c>'],
    ]
    const { errors } = loadRecords([await table(rows)])
    expect(errors.map((e) => [e.row, e.code])).toEqual([
      [2, 'formulaWithoutResult'],
      [3, 'spreadsheetError'],
    ])
  })
  it('without references stand one after another', async () => {
    const rows =
      '<sheetData><row><c t="inlineStr"><is><t>指标</t></is></c><c t="inlineStr"><is><t>数值</t></is></c><c t="inlineStr"><is><t>对象</t></is></c></row><row><c t="inlineStr"><is><t>a</t></is></c><c/><c t="inlineStr"><is><t>U1</t></is></c></row></sheetData>'
    expect((await read({ 数值: rows })).tables[0]?.rows).toEqual([
      { row: 2, cells: { 指标: 'a', 对象: 'U1' } },
    ])
  })
  it('with prefixed names are the same cells', async () => {
    const xml =
      '<x:sheetData xmlns:x="y"><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>指标</x:t></x:is></x:c><x:c r="B1" t="inlineStr"><x:is><x:t>数值</x:t></x:is></x:c><x:c r="C1" t="inlineStr"><x:is><x:t>对象</x:t></x:is></x:c></x:row></x:sheetData>'
    expect((await read({ 数值: xml })).tables[0]?.columns).toEqual(['指标', '数值', '对象'])
  })
  it('have column letters', () =>
    expect(['A', 'Z', 'AA', 'XFD', '7', 'AAAAAA'].map(columnOf)).toEqual([
      0,
      25,
      26,
      16383,
      undefined,
      undefined,
    ]))
})

describe('rows', () => {
  it('that are formatted but blank do not count, nor do blanks', async () => {
    const blank = '<row r="3"><c r="A3" s="1"/><c r="B3" s="1"><v></v></c></row>'
    const rows = rowsXml([HEAD, ['a', 'U1', '', '1']]).replace(
      '</sheetData>',
      `${blank}<row r="900"><c r="A900" t="inlineStr"><is><t> </t></is></c></row><row r="901"><c r="B901" t="inlineStr"><is><t>U2</t></is></c></row></sheetData>`,
    )
    expect((await read({ 数值: rows })).tables[0]?.rows.map((r) => r.row)).toEqual([2, 901])
  })
  it('of a title and a note may stand above the header', async () => {
    const rows = [
      ['青禾县数值表'],
      ['填表说明：……', '', '数值'],
      ['* 指标', ' 对 象', '日期', '数值（必填）'],
      ['a', 'U1', '', '1'],
    ]
    expect(await rowsOf(rows)).toEqual([{ row: 4, 指标: 'a', 对象: 'U1', 数值: '1' }])
  })
  it('marked 示例 are left out, with a note when they stand among the others', async () => {
    const { tables, notes } = await read({
      数值: rowsXml([HEAD, ['示例：排名', 'U1', '', '1'], ['a', 'U1', '', '1'], ['b', '示例', '', '1']]),
    })
    expect(tables[0]?.rows.map((r) => r.row)).toEqual([3])
    expect(notes.map((n) => [n.code, n.line])).toContainEqual(['exampleSkipped', 4])
  })
  it('of columns without a name are not read, with a note', async () => {
    const { tables, notes } = await read({ 数值: rowsXml([HEAD, ['a', 'U1', '', '1', 'stray']]) })
    expect(tables[0]?.rows[0]?.cells).toEqual({ 指标: 'a', 对象: 'U1', 数值: '1' })
    expect(notes[0]).toMatchObject({ code: 'cellWithoutColumn', line: 2 })
  })
  it('beyond the limit are refused', async () => {
    const path = await folder.put(
      'many.xlsx',
      zipOf(bookParts({ 数值: rowsXml([HEAD, ['a'], ['b'], ['c']]) })),
    )
    const result = await readWorkbook(path, { rows: 3 })
    expect(result.ok ? '' : result.error[0]?.code).toBe('tooLarge')
  })
})

describe('merged cells', () => {
  const merged = (refs: string[]) =>
    `<mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
  it('repeat their value down the rows they cover, with a note', async () => {
    const xml = rowsXml(
      [HEAD, ['a', 'U1', '', '1'], ['', 'U2', '', '2'], ['', 'U3', '', '3'], ['', 'U4', '', '4']],
      merged(['A2:A4', 'B5:D5', 'A1:B1']),
    )
    const { tables, notes } = await read({ 数值: xml })
    expect(tables[0]?.rows.map((r) => r.cells['指标'])).toEqual(['a', 'a', 'a', undefined])
    expect(notes.filter((n) => n.code === 'mergedCells').map((n) => [n.line, n.message.zh])).toEqual([
      [2, '数值 第2行 指标：合并单元格的内容已重复填到第 3 至 4 行'],
    ])
  })
  it('in a title do not matter, and a huge one makes no rows', async () => {
    const xml = rowsXml([['数值表'], HEAD, ['a', 'U1', '', '1']], merged(['A1:D1', 'A3:A1048576']))
    expect((await read({ 数值: xml })).tables[0]?.rows).toHaveLength(1)
  })
})

describe('sheets', () => {
  const good = rowsXml([HEAD, ['a', 'U1', '', '1']])
  it('that are absent, hidden or unknown are noted', async () => {
    const { tables, notes } = await read({ 活动: good, 数值: good, 通讯录: good }, { state: 'hidden' })
    expect(tables.map((x) => x.sheet)).toEqual(['数值'])
    expect(notes.map((n) => n.code)).toEqual(['hiddenSheet', 'otherSheet', 'absentSheets'])
  })
  it('that are empty give no table', async () => {
    const { tables } = await read({ 数值: good, 活动: '<sheetData/>' })
    expect(tables.map((x) => x.sheet)).toEqual(['数值'])
  })
})
