import type { Clause } from '@lianxiao/scheme'
import type { SchemeFolder } from '../sources/scheme.ts'
import { computes, consistsOf, hasJudgement, isNotRun } from './nodes.ts'
import type { Check, CoverageRow } from './rows.ts'

export const STATUSES = ['runs', 'exists', 'attest', 'not yet'] as const

/** What a status is able to do, from least to most. */
const RANK: Readonly<Record<string, number>> = { attest: 1, exists: 2, runs: 3 }
const NEEDS: Readonly<Record<Check, number>> = { attest: 1, exists: 2, compute: 3 }

export const isClaimed = (row: CoverageRow): boolean => row.status !== 'not yet'

/** The rules that meet a clause of the catalogue: one name, or several joined by 、. */
export const clauseNames = (row: CoverageRow): readonly string[] => row.clause.split('、')

/** Why a row does not count as running; undefined when it does, or claims nothing. */
export function faultOf(row: CoverageRow, folder: SchemeFolder | undefined): string | undefined {
  if (!(STATUSES as readonly string[]).includes(row.status))
    return `状态“${row.status}”不认识 · unknown status`
  if (!isClaimed(row)) return row.reason === '' ? '没有写为什么还不能执行 · no reason given' : undefined
  if (folder === undefined) return `没有方案 ${row.scheme} · no such scheme`
  if ((RANK[row.status] ?? 0) < NEEDS[row.check])
    return `目录要求 ${row.check}，这里只到 ${row.status} · the catalogue asks for more`
  const clauses: Clause[] = []
  for (const name of clauseNames(row)) {
    const named = folder.scheme.clauses.filter((c) => c.name === name)
    const clause = named.find((c) => c.labels.includes(row.id)) ?? named[0]
    if (clause === undefined) return `方案里没有规则“${name}” · no such rule`
    if (!clause.labels.includes(row.id))
      return `规则“${name}”没有标 ${row.id} · the rule does not carry this id`
    clauses.push(clause)
  }
  return kindFault(row, clauses) ?? exampleFault(row, folder)
}

/** Whether the nodes of the rules are able to do what is claimed. */
function kindFault(row: CoverageRow, clauses: readonly Clause[]): string | undefined {
  const rules = clauses.map((c) => c.rule)
  if (rules.every(isNotRun)) return '只有不执行 · marked as not run'
  if (row.check === 'compute' && !rules.some(computes)) {
    const only = rules.map(consistsOf).join('、')
    return `要求计算，规则只有${only} · a compute clause met by ${only} only`
  }
  if (row.status === 'attest' && !rules.some(hasJudgement)) return '没有判定 · no 判定 in the rule'
  return undefined
}

/** A clause that runs has an example that enters records, for each of its rules. */
function exampleFault(row: CoverageRow, folder: SchemeFolder): string | undefined {
  if (row.status !== 'runs') return undefined
  const entered = (name: string): boolean =>
    (folder.examples().示例 ?? []).some((e) => e.条款 === name && Object.keys(e.记录 ?? {}).length > 0)
  const without = clauseNames(row).find((name) => !entered(name))
  return without === undefined
    ? undefined
    : `没有一个示例为“${without}”登记记录 · no example enters records for it`
}
