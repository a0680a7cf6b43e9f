import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { sheetNamed } from '@lianxiao/facts'
import type { Limits } from '../limits.ts'
import { fileDiagnostic, refuse } from '../refusal.ts'
import type { Sheets } from '../sheets.ts'
import { TableReader } from '../table.ts'
import { decodeText } from './decode.ts'
import { readCsvRows } from './parse.ts'

/** The sheet a CSV file is named after: 活动.csv is 活动. */
export const sheetNameOf = (path: string): string =>
  basename(path)
    .normalize('NFC')
    .replace(/\.(?:csv|txt)$/i, '')
    .trim()

/** Reads one CSV file, named after its sheet, into the sheets gathered so far. */
export async function readCsv(path: string, limits: Limits, sheets: Sheets): Promise<void> {
  const name = sheetNameOf(path)
  const sheet = sheetNamed(name)
  if (sheet === undefined) {
    sheets.passOver(name, false)
    return
  }
  const { text, encoding } = decodeText(await readFile(path))
  if (encoding !== 'utf-8')
    sheets.notes.push(
      fileDiagnostic(
        'encoding',
        `${name}.csv 按 ${encoding.toUpperCase()} 编码读入`,
        `${name}.csv was read as ${encoding}`,
      ),
    )
  const reader = new TableReader(sheet)
  let rows = 0
  readCsvRows(text, (row) => {
    rows += 1
    if (rows > limits.rows)
      refuse('tooLarge', `一张表超过 ${limits.rows} 行`, `a sheet has more than ${limits.rows} rows`)
    reader.take(row)
  })
  sheets.add(sheet.name, reader.finish([]))
}
