import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PlainTables } from '@lianxiao/facts'
import { writeTables } from '@lianxiao/workbook'
import { afterAll, describe, expect, it } from 'vitest'
import { type Ended, isRefusal, lianxiao, scratch } from '../fixture/command.ts'
import { RECORDS, tables, writeScheme } from '../fixture/county.ts'
import { gbk, zip } from '../fixture/zip.ts'

const base = scratch()
afterAll(base.remove)
const at = (name: string): string => join(base.path, name)
const scheme = writeScheme(base.path, 'tiny')
const run = (facts: string, ...more: string[]): Ended =>
  lianxiao(['run', scheme, '--facts', at(facts), '--as-of', '2027-03-01', ...more])
type Row = Readonly<Record<string, unknown>>
const rowsOf = (sheet: string): readonly Row[] => RECORDS[sheet] as readonly Row[]

async function runWith(name: string, records: PlainTables, ...more: string[]): Promise<Ended> {
  await writeTables(at(`${name}.xlsx`), tables(records))
  return run(`${name}.xlsx`, ...more)
}

const BOOK = {
  '[Content_Types].xml': '<Types/>',
  'xl/workbook.xml': '<workbook><sheets/></workbook>',
  'xl/_rels/workbook.xml.rels': '<Relationships/>',
}

describe('files made to harm', () => {
  it('a bomb of 104 MB in less than 254 kB is refused', () => {
    writeFileSync(
      at('bomb.xlsx'),
      zip({ ...BOOK, 'xl/sharedStrings.xml': Buffer.alloc(104 * 1024 * 1024, ' ') }),
    )
    expect(statSync(at('bomb.xlsx')).size).toBeLessThan(254 * 1024)
    const ended = run('bomb.xlsx', '--json', at('no.json'))
    expect(isRefusal(ended)).toBe(true)
    expect(ended.err).toMatch(/bomb\.xlsx:1:1/)
  })
  it('a path that climbs out of the file is refused', () => {
    writeFileSync(at('slip.xlsx'), zip({ ...BOOK, '../../evil.txt': 'x' }))
    expect(isRefusal(run('slip.xlsx'))).toBe(true)
  })
  it('neither leaves anything behind', () =>
    expect(readdirSync(base.path).filter((n) => /^no\.|evil|\.tmp$/.test(n))).toEqual([]))
})

describe('sheets and columns', () => {
  it('a sheet that is missing is taken as empty', async () => {
    const { 活动: _, ...rest } = RECORDS
    const { status, out } = await runWith('no-activities', rest)
    expect(status).toBe(0)
    expect(out).toContain('至少 0 次 / 2 次')
  })
  it('a renamed column is told with the name it should have, and the file refused', async () => {
    const renamed = rowsOf('活动').map(({ 日期, ...row }) => ({
      ...row,
      日起: 日期,
    }))
    await writeTables(
      at('renamed.xlsx'),
      tables({ ...RECORDS, 活动: renamed }).map((t) => ({
        ...t,
        columns: t.columns.filter((c) => c !== '日期'),
      })),
    )
    const ended = run('renamed.xlsx')
    expect(`${ended.err}${ended.out}`).toMatch(/日起[\s\S]*日期/)
  })
})

describe('rows: the good ones load, each bad one is told with its place', () => {
  const more = (sheet: string, ...rows: readonly object[]): PlainTables => ({
    ...RECORDS,
    [sheet]: [...(sheet in RECORDS ? rowsOf(sheet) : []), ...rows],
  })
  const visit = {
    编号: 'A9',
    种类: '送教活动',
    日期: '2026-12-01',
    主办单位: 'U1',
    接收单位: 'U2',
    佐证: '照片',
  }
  it.each([
    ['text in a date', more('活动', { ...visit, 日期: '去年冬天' }), /活动 第4行 日期/],
    ['a day that does not exist', more('活动', { ...visit, 日期: '2026-02-30' }), /活动 第4行 日期/],
    ['an id twice', more('活动', { ...visit, 编号: 'A1' }), /活动 第4行 编号：“A1”/],
    ['a unit nobody knows', more('活动', { ...visit, 主办单位: 'U99' }), /活动 第4行 主办单位/],
  ])('%s', async (_, records, place) => {
    const { status, out } = await runWith('rows', records)
    expect(status).toBe(0)
    expect(out).toMatch(place)
    expect(out).toContain('至少 1 次 / 2 次')
  })
  it('full-width digits and dots are read', async () => {
    const { out } = await runWith('wide', more('活动', { ...visit, 日期: '２０２６．１２．１' }))
    expect(out).not.toContain('没有载入')
    expect(out).not.toContain('逾期 送教')
  })
  it('an activity outside the agreement loads and does not count', async () => {
    const { status } = await runWith(
      'outside',
      more('活动', { ...visit, 日期: '2026-08-01' }),
      '--json',
      at('o.json'),
    )
    expect(status).toBe(0)
    const { findings } = JSON.parse(readFileSync(at('o.json'), 'utf8'))
    expect(findings[0].facts).toEqual(['A1'])
  })
})

it('CSV files in GBK give the same findings as the workbook', async () => {
  mkdirSync(at('gbk'))
  for (const { sheet, columns, rows } of tables(RECORDS)) {
    const lines = rows.map((row) => columns.map((c) => String(row.cells[c] ?? '')).join(','))
    writeFileSync(at(`gbk/${sheet}.csv`), gbk([columns.join(','), ...lines].join('\r\n')))
  }
  const { out } = run('gbk', '--json', '-')
  expect(out).toBe((await runWith('facts', RECORDS, '--json', '-')).out)
})
