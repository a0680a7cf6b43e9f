import { mkdir, writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { scratch } from '../fixtures.ts'
import { readWorkbook } from '../read.ts'
import { decodeText } from './decode.ts'
import { readCsvRows } from './parse.ts'

let folder: Awaited<ReturnType<typeof scratch>>
beforeAll(async () => {
  folder = await scratch()
})
afterAll(() => folder.clear())

/** 指标,对象,数值 ⏎ 综合排名,甲小学,12 as Excel saves it on a Chinese machine */
const GBK = Buffer.from('d6b8b1ea2cb6d4cff32ccafdd6b50d0ad7dbbacfc5c5c3fb2cbcd7d0a1d1a72c31320d0a', 'hex')
const TEXT = '指标,对象,数值\r\n综合排名,甲小学,12\r\n'

async function rows(content: string | Uint8Array) {
  const read = await readWorkbook(await folder.put('数值.csv', content))
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return { rows: read.value.tables[0]?.rows, notes: read.value.notes.map((n) => n.code) }
}
const expected = [{ row: 2, cells: { 指标: '综合排名', 对象: '甲小学', 数值: '12' } }]

describe('encodings', () => {
  it('GBK, with a note', async () =>
    expect(await rows(GBK)).toEqual({ rows: expected, notes: ['encoding', 'absentSheets'] }))
  it('UTF-8 with and without a mark', async () => {
    expect((await rows(TEXT)).rows).toEqual(expected)
    expect((await rows(`\ufeff${TEXT}`)).rows).toEqual(expected)
  })
  it('UTF-16 with tabs, as Excel saves Unicode text', async () => {
    expect((await rows(Buffer.from(`\ufeff${TEXT.replaceAll(',', '\t')}`, 'utf16le'))).rows).toEqual(expected)
  })
  it('neither', () =>
    expect(() => decodeText(Buffer.from([0x61, 0xff, 0xff, 0x30]))).toThrow('encodingUnknown'))
})

describe('lines', () => {
  const parsed = (text: string) => {
    const found: unknown[] = []
    readCsvRows(text, (row) =>
      found.push([row.row, ...row.columns.map((column, i) => `${column}:${row.cells[i]}`)]),
    )
    return found
  }
  it('with quotes, breaks and gaps', () => {
    expect(parsed('a,"b,""c""\nd",\n,,\n\n,x\r"y"z,')).toEqual([
      [1, '0:a', '1:b,"c"\nd'],
      [4, '1:x'],
      [5, '0:yz'],
    ])
  })
  it('with semicolons', () =>
    expect(parsed('a;b\n1,5;2')).toEqual([
      [1, '0:a', '1:b'],
      [2, '0:1,5', '1:2'],
    ]))
  it('whose quote is never closed are refused', () => expect(() => parsed('a,b\n"c,d')).toThrow('csvBroken'))
})

describe('files', () => {
  it('of a folder are sheets', async () => {
    await mkdir(folder.path('county'))
    await writeFile(folder.path('county/数值.csv'), TEXT)
    await writeFile(folder.path('county/单位.csv'), '编号,名称,种类,起\nU01,甲小学,学校,2020-01-01\n')
    await writeFile(folder.path('county/readme.md'), '')
    const read = await readWorkbook(folder.path('county'))
    expect(read.ok && read.value.tables.map((t) => t.sheet)).toEqual(['单位', '数值'])
  })
  it('named after no sheet are refused with the nearest name', async () => {
    const read = await readWorkbook(await folder.put('数字.csv', TEXT))
    expect(read.ok ? '' : read.error[0]?.message.zh).toContain('是不是“数值”')
  })
})
