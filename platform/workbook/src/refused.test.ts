import { mkdir, writeFile } from 'node:fs/promises'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bookParts, type Part, rowsXml, scratch, zipOf } from './fixtures.ts'
import type { Limits } from './limits.ts'
import { readWorkbook } from './read.ts'

let folder: Awaited<ReturnType<typeof scratch>>
beforeAll(async () => {
  folder = await scratch()
})
afterAll(() => folder.clear())

let count = 0
async function refusal(content: string | Uint8Array, extension = 'xlsx', limits: Partial<Limits> = {}) {
  count += 1
  const read = await readWorkbook(await folder.put(`f${count}.${extension}`, content), limits)
  if (read.ok) throw new Error('was read')
  return read.error
}
const code = async (...args: Parameters<typeof refusal>) => (await refusal(...args))[0]?.code

const good = rowsXml([['指标', '对象', '数值', '学年']])
const book = (...more: Part[]) => zipOf([...bookParts({ 数值: good }), ...more])
const MB = 1024 * 1024

describe('a bomb', () => {
  // 104 MB of blanks in about 100 kB
  const blanks = Buffer.alloc(104 * MB, 0x20)

  it('is refused by what its directory declares, with nothing inflated', async () => {
    const bomb = book({ name: 'xl/sharedStrings.xml', content: blanks })
    expect(bomb.length).toBeLessThan(254 * 1024)
    const started = process.cpuUsage()
    const [error] = await refusal(bomb)
    expect(error?.code).toBe('zipBomb')
    expect(process.cpuUsage(started).user).toBeLessThan(200_000)
  })

  it('whose directory lies is refused within 1 MB', async () => {
    const [error] = await refusal(
      book({ name: 'xl/sharedStrings.xml', content: blanks, declaredSize: 9_000_000 }),
    )
    expect(error?.code).toBe('zipBomb')
    const inflated = Number(/展开为 (\d+)/.exec(error?.message.zh ?? '')?.[1])
    expect(inflated).toBeGreaterThan(500_000)
    expect(inflated).toBeLessThanOrEqual(MB)
  })

  it('that says it is small is refused when it goes on', async () => {
    expect(await code(book({ name: 'xl/sharedStrings.xml', content: blanks, declaredSize: 700_000 }))).toBe(
      'zipBroken',
    )
  })

  it('in a part that nobody reads is refused too', async () => {
    expect(await code(book({ name: 'xl/media/image1.png', content: blanks }))).toBe('zipBomb')
  })

  it('made of many parts is refused by their sum', async () => {
    const noise = Buffer.from(Array.from({ length: 200_000 }, (_, i) => (i * 7919) % 251))
    const parts = [1, 2, 3, 4].map((i) => ({ name: `xl/media/${i}`, content: noise }))
    expect(await code(book(...parts), 'xlsx', { totalBytes: 500_000 })).toBe('zipBomb')
  })

  it('of more parts than declared bytes is caught while reading', async () => {
    const lie = book({
      name: 'xl/sharedStrings.xml',
      content: '<sst><si><t>a</t></si></sst>',
      declaredSize: 3,
    })
    expect(await code(lie)).toBe('zipBroken')
  })
})

describe('a zip with tricks', () => {
  it.each(['../../etc/passwd', '/etc/passwd', 'xl\\..\\..\\a', 'C:\\a.xml', 'xl/../../a'])(
    'names a part %s',
    async (name) => {
      expect(await code(book({ name, content: 'x' }))).toBe('zipSlip')
    },
  )
  it('has too many parts', async () => {
    const parts = Array.from({ length: 40 }, (_, i) => ({ name: `a${i}`, content: '' }))
    expect(await code(book(...parts), 'xlsx', { entries: 30 })).toBe('tooManyEntries')
  })
  it('has a part twice', async () =>
    expect(await code(book({ name: 'xl/workbook.xml', content: '' }))).toBe('zipBroken'))
  it('is encrypted', async () =>
    expect(await code(book({ name: 'a', content: 'x', flags: 1 }))).toBe('encrypted'))
  it('uses another method', async () =>
    expect(await code(book({ name: 'a', content: 'x', method: 14 }))).toBe('zipBroken'))
  it('is zip64', async () => expect(await code(zipOf(bookParts({ 数值: good }), 0xffff))).toBe('zip64'))
  it('is cut short', async () => expect(await code(book().subarray(0, 300))).toBe('zipBroken'))
  it('has a flipped bit', async () => {
    const bytes = book()
    bytes[60] = (bytes[60] ?? 0) ^ 0x10
    expect(await code(bytes)).toBe('zipBroken')
  })
  it('defines entities', async () => {
    const bomb =
      '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>'
    expect(await code(book({ name: 'xl/sharedStrings.xml', content: bomb }))).toBe('doctype')
  })
  it('holds broken XML', async () => {
    expect(await code(book({ name: 'xl/sharedStrings.xml', content: '<sst><si></sst>' }))).toBe('zipBroken')
    expect(await code(book({ name: 'xl/sharedStrings.xml', content: '<sst>&nbsp;</sst>' }))).toBe('zipBroken')
    expect(
      await code(book({ name: 'xl/sharedStrings.xml', content: Buffer.from([0x3c, 0x61, 0x3e, 0xff]) })),
    ).toBe('zipBroken')
  })
})

describe('another kind of file is named', () => {
  const ole = (stream: string) =>
    Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600), Buffer.from(stream, 'utf16le')])
  it.each<[string, string | Buffer, string]>([
    ['.xls', ole('Workbook'), '.xls'],
    ['.doc', ole('WordDocument'), '.doc'],
    ['pdf', '%PDF-1.7 …', 'PDF'],
    ['html', '\ufeff<html><table></table></html>', '网页'],
    ['png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d]), '图片'],
    ['docx', zipOf([{ name: 'word/document.xml', content: '<a/>' }]), '.docx'],
    ['ods', zipOf([{ name: 'content.xml', content: '<a/>' }]), '.ods'],
    ['zip', zipOf([{ name: 'a.txt', content: 'a' }]), '压缩包'],
    ['text', '指标,对象,数值', '文本'],
    ['nothing', '', '空文件'],
    ['binary', Buffer.from([1, 0, 2, 0]), '二进制'],
  ])('%s', async (_, content, words) => {
    const [error] = await refusal(content)
    expect(error?.code).toBe('wrongType')
    expect(error?.message.zh).toContain(words)
    expect(error?.hint?.zh).toContain('.xlsx')
    expect(error?.file).toContain('lianxiao-workbook-')
  })
  it('a password', async () => expect(await code(ole('EncryptedPackage'))).toBe('encrypted'))
  it('a file that is not there', async () => {
    const read = await readWorkbook(folder.path('none.xlsx'))
    expect(read.ok ? '' : read.error[0]?.code).toBe('fileNotRead')
  })
  it('a file too large', async () => expect(await code(book(), 'xlsx', { fileBytes: 100 })).toBe('tooLarge'))
  it('a folder without CSV', async () => {
    await mkdir(folder.path('empty'))
    const read = await readWorkbook(folder.path('empty'))
    expect(read.ok ? '' : read.error[0]?.code).toBe('noSheets')
  })
  it('an .xlsx among the CSVs', async () => {
    await mkdir(folder.path('mixed'))
    await writeFile(folder.path('mixed/数值.csv'), book())
    const read = await readWorkbook(folder.path('mixed'))
    expect(read.ok ? '' : read.error[0]?.message.zh).toContain('数值.csv')
  })
})

describe('sheets and columns', () => {
  const sheet = (name: string, head: string[]) => zipOf(bookParts({ [name]: rowsXml([head]) }))
  it('none of ours', async () => expect(await code(sheet('Sheet1', ['a']))).toBe('noSheets'))
  it('renamed', async () => {
    const [error] = await refusal(sheet('数值表', ['指标', '对象', '数值', '学年']))
    expect(error?.message.zh).toContain('是不是“数值”？')
  })
  it('a column renamed, with its place and the nearest name', async () => {
    const errors = await refusal(sheet('数值', ['指标', '对相', '数值', '学年']))
    expect(errors.map((e) => [e.code, e.line, e.column])).toEqual([
      ['unknownColumn', 1, 2],
      ['missingColumn', 1, 1],
    ])
    expect(errors[0]?.message.zh).toContain('是不是“对象”？')
  })
  it('a column twice', async () => {
    expect(await code(sheet('数值', ['指标', '对象', '数值', '学年', '对象']))).toBe('columnTwice')
  })
  it('nothing within the first five rows', async () => {
    const row = '<sheetData><row r="6"><c r="A6" t="inlineStr"><is><t>指标</t></is></c></row></sheetData>'
    expect(await code(zipOf(bookParts({ 数值: row })))).toBe('headerNotFound')
  })
  it('no column names', async () => {
    const rows = [['一'], ['二'], ['三'], ['四'], ['五'], ['指标', '对象', '数值']]
    expect(await code(zipOf(bookParts({ 数值: rowsXml(rows) })))).toBe('headerNotFound')
  })
})

describe('a damaged file', () => {
  it('is read or refused, never worse', async () => {
    const whole = zipOf(
      bookParts({
        数值: rowsXml([
          ['指标', '对象', '数值', '学年'],
          ['a', 'U1', '1', '2026'],
        ]),
      }),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        fc.nat(whole.length),
        fc.boolean(),
        async (changes, length, cut) => {
          const bytes = Buffer.from(cut ? whole.subarray(0, length) : whole)
          for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte
          const read = await readWorkbook(await folder.put('damaged.xlsx', bytes))
          if (!read.ok) expect(read.error[0]?.message.zh).toBeTruthy()
        },
      ),
      { numRuns: 400, seed: 11 },
    )
  })
})
