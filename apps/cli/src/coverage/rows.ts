import { join } from 'node:path'
import { csvRows } from '../csv.ts'
import { BadInput } from '../end.ts'
import { readText } from '../sources/text.ts'

/** How a clause of the catalogue can be checked at all. */
export const CHECKS = ['compute', 'exists', 'attest'] as const
export type Check = (typeof CHECKS)[number]

export interface CoverageRow {
  readonly id: string
  readonly check: Check
  /** the plan's key in the catalogue */
  readonly plan: string
  readonly scheme: string
  readonly clause: string
  readonly status: string
  readonly reason: string
}

function table(file: string): readonly Readonly<Record<string, string>>[] {
  const text = readText(file)
  if (!text.ok) throw new BadInput(text.error)
  return csvRows(text.value)
}

/** Every clause of the catalogue with its line of coverage.csv; ids that stand in one file only, or twice, are told. */
export function coverageRows(schemes: string): { rows: readonly CoverageRow[]; faults: readonly string[] } {
  const catalogue = table(join(schemes, 'catalogue.csv'))
  const lines = Map.groupBy(table(join(schemes, 'coverage.csv')), (row) => row['id'] ?? '')
  const known = new Set(catalogue.map((row) => row['id']))
  const faults = [...lines.keys()]
    .filter((id) => !known.has(id))
    .map((id) => `${id}：目录里没有这一条 · not in the catalogue`)
  const rows = catalogue.map((row) => {
    const [line, second] = lines.get(row['id'] ?? '') ?? []
    if (line === undefined) faults.push(`${row['id']}：coverage.csv 里没有 · missing in coverage.csv`)
    if (second !== undefined) faults.push(`${row['id']}：coverage.csv 里有两行 · twice in coverage.csv`)
    return {
      id: row['id'] ?? '',
      check: row['check'] as Check,
      plan: row['plan'] ?? '',
      scheme: line?.['scheme'] ?? '',
      clause: line?.['clause'] ?? '',
      status: line?.['status'] ?? 'not yet',
      reason: line?.['reason'] ?? '',
    }
  })
  return { rows, faults }
}
