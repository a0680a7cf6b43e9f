import { readdirSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { Clause } from '@lianxiao/scheme'
import { coverageRows } from '../coverage/rows.ts'
import { clauseNames } from '../coverage/verify.ts'
import { isFolder } from '../files.ts'
import { type SchemeFolder, schemeAt } from '../sources/scheme.ts'
import { exists } from '../sources/text.ts'

/** A rule to alter, and whether coverage.csv says that it runs. */
export interface Target {
  readonly clause: Clause
  readonly claimed: boolean
}

/** Every scheme below a folder. */
export const schemesBelow = (schemes: string): readonly string[] =>
  readdirSync(schemes)
    .map((name) => join(schemes, name))
    .filter((path) => isFolder(path) && exists(join(path, 'scheme.md')))
    .sort()

/** The rules coverage.csv marks as running, by scheme. */
export function claimedRules(schemes: string): ReadonlyMap<string, ReadonlySet<string>> {
  const { rows } = coverageRows(schemes)
  const running = rows.filter((row) => row.status === 'runs')
  return new Map(
    [...Map.groupBy(running, (row) => row.scheme)].map(([id, of]) => [id, new Set(of.flatMap(clauseNames))]),
  )
}

/** What to alter in a scheme: the rules marked as running, or every rule that makes findings. A scheme that no catalogue knows claims nothing, so all of it is altered. */
export function targetsOf(
  path: string,
  claimed: ReadonlyMap<string, ReadonlySet<string>>,
  all: boolean,
): { folder: SchemeFolder; targets: readonly Target[] } {
  const folder = schemeAt(path)
  const names = claimed.get(basename(resolve(path)))
  const known = new Set(folder.program.clauses.map((c) => c.name))
  const every = all || folder.scheme.clauses.every((c) => c.labels.length === 0)
  const targets = folder.scheme.clauses
    .filter((c) => c.name !== '' && (names?.has(c.name) || (every && known.has(c.name))))
    .filter((c, i, list) => list.findIndex((other) => other.name === c.name) === i)
    .map((clause) => ({ clause, claimed: names?.has(clause.name) ?? false }))
  return { folder, targets }
}
