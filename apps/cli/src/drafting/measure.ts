import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Measured, measure, planText, type Row, rowOf } from '@lianxiao/drafter'
import { badInput, type Exit } from '../end.ts'
import { isFolder } from '../files.ts'
import { say, sayJson } from '../print/out.ts'

export interface MeasureOptions {
  readonly measure: string
  readonly only?: readonly string[]
  readonly except?: readonly string[]
  readonly json?: true
}

/** `scheme new --measure`: the drafts of each plan against a catalogue that people made. */
export function measureAll(texts: string, options: MeasureOptions): Exit {
  if (!isFolder(texts))
    throw badInput('notFound', '找不到方案文本的文件夹', 'no such folder of plan texts', undefined, texts)
  const files = readdirSync(texts)
  const plans = [...Map.groupBy(rowsOf(options.measure), (row) => row.plan)].filter(
    ([plan]) => (options.only?.includes(plan) ?? true) && !options.except?.includes(plan),
  )
  const measured = plans.map(([plan, rows]) => {
    const seed = (rows[0] as Row).seed
    if (!files.includes(seed))
      throw badInput('notFound', `文件夹里没有 ${seed}`, `the folder has no ${seed}`, undefined, texts)
    return measure(plan, planText(readFileSync(join(texts, seed), 'utf8'), plan), rows)
  })
  const total = totalOf(measured)
  if (options.json) sayJson({ plans: measured.map(figures), total: figures(total) })
  else say(...measured.map(lineOf), lineOf(total))
  return 0
}

function rowsOf(file: string): readonly Row[] {
  let lines: readonly string[]
  try {
    lines = readFileSync(file, 'utf8').split('\n')
  } catch {
    throw badInput(
      'notFound',
      '找不到或读不了目录文件',
      'no such catalogue, or it cannot be read',
      undefined,
      file,
    )
  }
  const rows = lines.map(rowOf).filter((row) => row !== undefined)
  if (rows.length === 0)
    throw badInput('noRows', '目录里没有一行能读', 'the catalogue has no readable row', undefined, file)
  return rows
}

const sum = (all: readonly Measured[], of: (m: Measured) => number): number =>
  all.reduce((total, m) => total + of(m), 0)

const totalOf = (all: readonly Measured[]): Measured => ({
  plan: '合计 total',
  rows: sum(all, (m) => m.rows),
  found: sum(all, (m) => m.found),
  foundOpen: sum(all, (m) => m.foundOpen),
  written: sum(all, (m) => m.written),
  writtenFound: sum(all, (m) => m.writtenFound),
  stated: sum(all, (m) => m.stated),
  statedFound: sum(all, (m) => m.statedFound),
  drafts: sum(all, (m) => m.drafts),
  right: sum(all, (m) => m.right),
  rightOpen: sum(all, (m) => m.rightOpen),
  existence: sum(all, (m) => m.existence),
  existenceRight: sum(all, (m) => m.existenceRight),
  missed: [],
})

/** For programs: the counts, and which rows were missed; never a sentence of a plan. */
const figures = (m: Measured) => m

const share = (part: number, whole: number): string =>
  whole === 0 ? '—' : `${((part / whole) * 100).toFixed(1)}%`

const of = (part: number, whole: number): string => `${part}/${whole} ${share(part, whole)}`

const lineOf = (m: Measured): string =>
  [
    `${m.plan}  召回 recall ${of(m.found, m.rows)}`,
    `（数写在引文里的 number written ${of(m.writtenFound, m.written)}，`,
    `周期也读得到的 period, too ${of(m.statedFound, m.stated)}，`,
    `原文没写周期而草稿也不写的也算 or no period in plan and draft ${of(m.foundOpen, m.rows)}）`,
    `  精确 precision ${of(m.right, m.drafts)}（${of(m.rightOpen, m.drafts)}）`,
    `  “有” ${of(m.existenceRight, m.existence)}`,
  ].join('')
