import type { Exit } from '../end.ts'
import { claimedRules, schemesBelow, targetsOf } from '../mutation/clauses.ts'
import { type ClauseRun, mutateClause } from '../mutation/run.ts'
import { shippedSchemes } from '../paths.ts'
import { say, sayJson } from '../print/out.ts'
import { exists } from '../sources/text.ts'

interface Options {
  readonly json?: true
  readonly all?: true
  readonly schemes?: string
}

interface Row extends ClauseRun {
  readonly scheme: string
  readonly claimed: boolean
}

/** `scheme mutate`: alters every running rule in every way and lists what no example notices. */
export function mutate(folders: readonly string[], options: Options): Exit {
  const { json, all = false, schemes = shippedSchemes } = options
  const claimed = exists(`${schemes}/coverage.csv`) ? claimedRules(schemes) : new Map()
  const rows: Row[] = []
  for (const path of folders.length > 0 ? folders : schemesBelow(schemes)) {
    const { folder, targets } = targetsOf(path, claimed, all)
    const own = targets.map((t) => ({
      ...mutateClause(folder, t.clause),
      scheme: folder.id,
      claimed: t.claimed,
    }))
    rows.push(...own)
    if (!json) say(...own.flatMap(clauseLines), totalLine(folder.id, own), '')
  }
  const dead = rows.filter(isDead)
  if (json) sayJson({ ...totals(rows), unnoticed: dead.map((r) => r.clause.id), clauses: rows.map(rowJson) })
  else say(totalLine('合计 all', rows), ...dead.map(deadLine))
  return dead.length > 0 ? 1 : 0
}

/** A rule said to run, of which no alteration is noticed: nothing shows that it runs. */
const isDead = (row: Row): boolean => row.claimed && row.killed === 0

const totals = (rows: readonly Row[]) => ({
  mutants: rows.reduce((sum, row) => sum + row.mutants, 0),
  killed: rows.reduce((sum, row) => sum + row.killed, 0),
})

function totalLine(name: string, rows: readonly Row[]): string {
  const { mutants, killed } = totals(rows)
  const share = mutants === 0 ? '' : `（${Math.round((killed / mutants) * 1000) / 10}%）`
  return `${name}：规则 ${rows.length} 条，改动 ${mutants} 处，发现 ${killed}${share}，没有发现 ${mutants - killed} · ${rows.length} rules, ${mutants} alterations, ${killed} noticed, ${mutants - killed} not`
}

function clauseLines(row: Row): readonly string[] {
  if (row.survivors.length === 0 && row.failing === 0) return []
  return [
    `${row.clause.id}：${row.killed}/${row.mutants}，示例 ${row.examples} 个${row.failing === 0 ? '' : `，其中 ${row.failing} 个本来就不通过 · failing as they are`}`,
    ...row.survivors.map(
      (m) => `    ${m.family}: ${m.was}  →  ${m.now === '' ? '（删去 left out）' : m.now}`,
    ),
  ]
}

const deadLine = (row: Row): string =>
  `✗ ${row.clause.id}：标为能执行，但没有一处改动被示例发现 · marked as running, but no alteration is noticed`

const rowJson = (row: Row) => ({
  clause: row.clause.id,
  claimed: row.claimed,
  examples: row.examples,
  failing: row.failing,
  mutants: row.mutants,
  killed: row.killed,
  survivors: row.survivors.map(({ family, was, now }) => ({ family, was, now })),
})
