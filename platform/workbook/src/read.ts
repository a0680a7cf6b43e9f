import { type FileHandle, open, readdir, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import type { Table } from '@lianxiao/facts'
import { type Diagnostic, err, ok, type Result } from '@lianxiao/kernel'
import { readCsv } from './csv/read.ts'
import { DEFAULT_LIMITS, type Limits } from './limits.ts'
import { fileDiagnostic, Refusal, refuse, SEND_XLSX } from './refusal.ts'
import { Sheets } from './sheets.ts'
import { kindOf, readHead, refuseKind } from './signature.ts'
import { readXlsx } from './xlsx/read.ts'

export interface Workbook {
  readonly tables: Table[]
  readonly notes: Diagnostic[]
}

/**
 * Reads an .xlsx file, a .csv file named after its sheet, or a folder of such .csv files. Nothing in the file is
 * believed: see Limits. Cells are not understood here; loadRecords does that, row by row.
 * @returns the tables, or every reason why the file as a whole cannot be used
 */
export async function readWorkbook(path: string, limits: Partial<Limits> = {}): Promise<Result<Workbook>> {
  const named = (diagnostic: Diagnostic): Diagnostic => ({ ...diagnostic, file: path })
  try {
    const sheets = await readPath(path, { ...DEFAULT_LIMITS, ...limits })
    sheets.finish()
    if (sheets.errors.length > 0) return err(sheets.errors.map(named))
    return ok({ tables: sheets.tables, notes: sheets.notes.map(named) })
  } catch (error) {
    const diagnostic = error instanceof Refusal ? error.diagnostic : diagnosticOf(error)
    if (diagnostic === undefined) throw error
    return err([named(diagnostic)])
  }
}

async function readPath(path: string, limits: Limits): Promise<Sheets> {
  const found = await stat(path)
  if (found.isDirectory()) return readFolder(path, limits)
  if (!found.isFile()) return refuse('wrongType', '这不是普通文件', 'this is no ordinary file')
  checkSize(found.size, limits)
  const file = await open(path, 'r')
  try {
    const kind = kindOf(await readHead(file))
    if (kind === 'zip') return await readXlsx(file, found.size, limits)
    if (kind !== 'text') return await refuseKind(kind, file)
    return await readText(path, limits)
  } finally {
    await file.close()
  }
}

async function readText(path: string, limits: Limits): Promise<Sheets> {
  if (!/^\.(?:csv|txt)$/i.test(extname(path)))
    refuse(
      'wrongType',
      '这是文本文件，不是 .xlsx 工作簿',
      'this is a text file, not an .xlsx workbook',
      SEND_XLSX,
    )
  const sheets = new Sheets()
  await readCsv(path, limits, sheets)
  return sheets
}

async function readFolder(path: string, limits: Limits): Promise<Sheets> {
  const sheets = new Sheets()
  const names = (await readdir(path)).filter((name) => /\.csv$/i.test(name)).sort()
  if (names.length === 0)
    refuse('noSheets', '文件夹里没有 .csv 文件', 'there are no .csv files in the folder')
  for (const name of names) await readCsvFile(join(path, name), limits, sheets)
  return sheets
}

async function readCsvFile(path: string, limits: Limits, sheets: Sheets): Promise<void> {
  checkSize((await stat(path)).size, limits)
  const file: FileHandle = await open(path, 'r')
  try {
    const kind = kindOf(await readHead(file))
    if (kind === 'zip')
      refuse('wrongType', `${basename(path)} 其实是 .xlsx 工作簿`, `${basename(path)} is an .xlsx workbook`)
    else if (kind !== 'text' && kind !== 'empty') await refuseKind(kind, file)
  } finally {
    await file.close()
  }
  await readCsv(path, limits, sheets)
}

function checkSize(size: number, limits: Limits): void {
  if (size > limits.fileBytes)
    refuse(
      'tooLarge',
      `文件有 ${size} 字节，上限 ${limits.fileBytes}`,
      `the file has ${size} bytes, at most ${limits.fileBytes} are read`,
      {
        zh: '去掉图片和多余的表，或分成几个文件',
        en: 'remove pictures and other sheets, or split it',
      },
    )
}

const FILE_TROUBLE: Readonly<Record<string, readonly [string, string]>> = {
  ENOENT: ['找不到文件', 'there is no such file'],
  EACCES: ['没有权限读这个文件', 'the file may not be read'],
  EPERM: ['没有权限读这个文件', 'the file may not be read'],
  EBUSY: ['文件被别的程序占用', 'the file is in use by another program'],
}

function diagnosticOf(error: unknown): Diagnostic | undefined {
  const code = (error as { code?: unknown } | null)?.code
  const words = typeof code === 'string' ? FILE_TROUBLE[code] : undefined
  return (
    words &&
    fileDiagnostic('fileNotRead', words[0], words[1], { zh: '核对路径和文件名', en: 'check the path' })
  )
}
