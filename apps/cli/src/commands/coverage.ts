import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { CHECKS, type CoverageRow, coverageRows } from '../coverage/rows.ts'
import { faultOf, isClaimed } from '../coverage/verify.ts'
import type { Exit } from '../end.ts'
import { shippedSchemes } from '../paths.ts'
import { say, sayJson } from '../print/out.ts'
import { type SchemeFolder, schemeAt } from '../sources/scheme.ts'

interface Options {
  readonly json?: true
  readonly schemes?: string
}

/** `scheme coverage`: how many clauses of the catalogue run, every claim verified against its scheme. */
export function coverage({ json, schemes = shippedSchemes }: Options): Exit {
  const { rows, faults } = coverageRows(schemes)
  const folders = new Map<string, SchemeFolder | undefined>()
  for (const { scheme } of rows)
    if (scheme !== '' && !folders.has(scheme))
      folders.set(scheme, existsSync(join(schemes, scheme)) ? schemeAt(join(schemes, scheme)) : undefined)
  const refused = rows.flatMap((row) => {
    const fault = faultOf(row, folders.get(row.scheme))
    return fault === undefined ? [] : [{ row, fault }]
  })
  const bad = new Set(refused.map(({ row }) => row.id))
  const runs = (row: CoverageRow): boolean => isClaimed(row) && !bad.has(row.id)
  const count = (of: readonly CoverageRow[]) => ({ total: of.length, runs: of.filter(runs).length })
  const totals = Object.fromEntries(CHECKS.map((c) => [c, count(rows.filter((row) => row.check === c))]))
  const problems = [
    ...faults,
    ...refused.map(({ row, fault }) => `${row.id} ${row.scheme}/${row.clause}：${fault}`),
  ]
  if (json) sayJson({ ...totals, refused: problems })
  else say(...report(rows, runs, problems))
  return problems.length === 0 ? 0 : 1
}

const WORDS = { compute: '要计算的', exists: '看有没有的', attest: '由人判定的' } as const

function report(
  rows: readonly CoverageRow[],
  runs: (row: CoverageRow) => boolean,
  problems: readonly string[],
): readonly string[] {
  const all = CHECKS.map((check) => {
    const of = rows.filter((row) => row.check === check)
    return `${check.padEnd(8)} ${of.filter(runs).length} / ${of.length}  ${WORDS[check]}`
  })
  const byScheme = Map.groupBy(rows.filter(runs), (row) => row.scheme)
  const reasons = Map.groupBy(
    rows.filter((row) => !isClaimed(row)),
    (row) => row.reason,
  )
  return [
    '能执行的条款 / 目录里的条款 · clauses that run / clauses of the catalogue',
    ...all.map((line) => `  ${line}`),
    '按方案 · by scheme',
    ...[...byScheme].map(([scheme, of]) => `  ${scheme}  ${of.length}`),
    '还不能执行的原因 · why the others do not run yet',
    ...[...reasons].map(([reason, of]) => `  ${of.length}  ${reason}`),
    ...(problems.length === 0 ? [] : ['说能执行、但不成立的 · claims that do not hold']),
    ...problems.map((line) => `  ✗ ${line}`),
  ]
}
