import type { Facts } from '../facts/read.ts'
import { notWritable } from '../files.ts'
import { faultLines, shortPath } from '../print/faults.ts'

/** Where the rows that were not loaded go when nobody says: beside the file they came from. */
export const badPath = (facts: string): string =>
  `${facts.replace(/\/+$/, '').replace(/\.(?:xlsx|csv|txt)$/i, '')}.bad.xlsx`

const MOST = 10

/** Writes the rows that were not loaded with what to mend, and says so; nothing when all rows loaded. */
export async function writeBadRows(facts: Facts, path: string): Promise<readonly string[]> {
  if (facts.errors.length === 0) return []
  const { writeErrorWorkbook } = await import('@lianxiao/workbook')
  await writeErrorWorkbook(path, facts.tables, facts.errors).catch((error: unknown) => {
    throw notWritable(path, error)
  })
  const more = facts.errors.length - MOST
  const { badRows, rows } = facts
  return [
    `${badRows} 行没有载入，其余 ${rows - badRows} 行已载入 · ${badRows} rows were not loaded, ${rows - badRows} were`,
    ...faultLines(facts.errors.slice(0, MOST)).map((line) => `  ${line}`),
    ...(more > 0 ? [`  另有 ${more} 处 · ${more} more`] : []),
    `没有载入的行和改法 · these rows with what to mend: ${shortPath(path)}`,
  ]
}
