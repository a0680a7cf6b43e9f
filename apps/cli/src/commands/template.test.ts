import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readWorkbook, writeTables } from '@lianxiao/workbook'
import { afterAll, expect, it } from 'vitest'
import { isRefusal, lianxiao, scratch } from '../fixture/command.ts'
import { RECORDS, tables, writeScheme } from '../fixture/county.ts'

const base = scratch()
afterAll(base.remove)
const at = (name: string): string => join(base.path, name)
const scheme = writeScheme(base.path, 'tiny')

it('does not overwrite what somebody has filled in', async () => {
  await writeTables(at('filled.xlsx'), tables(RECORDS))
  const before = readFileSync(at('filled.xlsx'))
  const ended = lianxiao(['template', scheme, '-o', at('filled.xlsx')])
  expect(isRefusal(ended)).toBe(true)
  expect(ended.err).toContain('--force')
  expect(readFileSync(at('filled.xlsx')).equals(before)).toBe(true)
  expect(lianxiao(['template', scheme, '-o', at('filled.xlsx'), '--force']).status).toBe(0)
})

it('refuses another kind of file', () => {
  expect(isRefusal(lianxiao(['template', scheme, '-o', at('facts.csv')]))).toBe(true)
})

it('has the sheets this plan needs, empty, and can be run as it is', async () => {
  expect(lianxiao(['template', scheme, '-o', at('facts.xlsx')]).status).toBe(0)
  const book = await readWorkbook(at('facts.xlsx'))
  const names = book.ok ? book.value.tables.map((t) => t.sheet) : []
  expect(names).toEqual(['单位', '教共体', '协议', '人员', '活动', '参加', '文件', '校历', '关账', '查无'])
  expect(book.ok && book.value.tables.every((t) => t.rows.length === 0)).toBe(true)
  expect(lianxiao(['run', scheme, '--facts', at('facts.xlsx'), '--as-of', '2027-03-01']).status).toBe(0)
  expect(lianxiao(['template', scheme, '-o', at('facts.xlsx')]).status).toBe(0)
})
