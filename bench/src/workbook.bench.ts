import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Cell, loadRecords, type Table } from '@lianxiao/facts'
import { readWorkbook, rowsByExceljs, writeTables } from '@lianxiao/workbook'

/** Reading 50,000 rows × 10 columns, against exceljs's streaming reader on the same file; each in its own process. */
const ROWS = 50_000
const COLUMNS = ['编号', '种类', '日期', '节数', '主办单位', '接收单位', '学科', '方式', '佐证', '确认']
const FIRST_DAY = 20_697
const MS = 1000
const KB_A_MB = 1024

interface Measured {
  readonly cpuMs: number
  readonly rssMb: number
  readonly rows: number
}

const cells = (i: number): Record<string, Cell> => ({
  编号: `A${i}`,
  种类: ['同步课堂', '送教活动', '集体备课', '网络研修'][i % 4] ?? '',
  日期: { day: FIRST_DAY + (i % 300) },
  节数: (i % 3) + 1,
  主办单位: `U${i % 60}`,
  接收单位: `U${(i * 7) % 60}`,
  学科: ['语文', '数学', '英语', '科学', '音乐'][i % 5] ?? '',
  方式: i % 2 === 0 ? '线下' : '线上',
  佐证: `记录单、照片（${(i % 4) + 1}）`,
  确认: '已确认',
})

const table = (): Table => ({
  sheet: '活动',
  columns: COLUMNS,
  rows: Array.from({ length: ROWS }, (_, i) => ({ row: i + 2, cells: cells(i) })),
})

async function readOurs(path: string): Promise<number> {
  const read = await readWorkbook(path)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value.tables[0]?.rows.length ?? 0
}

async function readAndLoad(path: string): Promise<number> {
  const read = await readWorkbook(path)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  // units are not in the file: every row is read whole and then reported, which costs more than loading it
  const { records, errors } = loadRecords(read.value.tables)
  return records.activities.length + new Set(errors.map((error) => error.row)).size
}

const WORK: Readonly<Record<string, (path: string) => Promise<number>>> = {
  ours: readOurs,
  load: readAndLoad,
  exceljs: async (path) => (await rowsByExceljs(path)) - 1,
  write: async (path) => {
    await writeTables(path, [table()])
    return ROWS
  },
}

function measure(work: string, path: string): Measured {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [fileURLToPath(import.meta.url), work, path],
    {
      encoding: 'utf8',
    },
  )
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as Measured
}

async function child(work: string, path: string): Promise<void> {
  const started = process.cpuUsage()
  const rows = (await WORK[work]?.(path)) ?? 0
  const { user, system } = process.cpuUsage(started)
  const rssMb = Math.round(process.resourceUsage().maxRSS / KB_A_MB)
  console.log(JSON.stringify({ cpuMs: Math.round((user + system) / MS), rssMb, rows }))
}

function main(): void {
  const folder = mkdtempSync(join(tmpdir(), 'lianxiao-bench-'))
  try {
    const path = join(folder, 'facts.xlsx')
    const write = measure('write', path)
    const [ours, load, exceljs] = ['ours', 'load', 'exceljs'].map((work) => measure(work, path)) as [
      Measured,
      Measured,
      Measured,
    ]
    const ratio = Number((exceljs.cpuMs / ours.cpuMs).toFixed(2))
    const fileKb = Math.round(statSync(path).size / KB_A_MB)
    const machine = { cpu: cpus()[0]?.model, node: process.version }
    const line = {
      bench: 'workbook',
      rows: ours.rows,
      columns: COLUMNS.length,
      cpuMs: ours.cpuMs,
      rssMb: ours.rssMb,
      ratio,
      fileKb,
      exceljs,
      load,
      write,
      machine,
    }
    console.log(
      JSON.stringify({
        ...line,
        ok: ours.rows === ROWS && exceljs.rows === ROWS && ours.cpuMs <= 4000 && ours.rssMb <= 200,
      }),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const [work, path] = process.argv.slice(2)
if (work !== undefined && path !== undefined) await child(work, path)
else main()
