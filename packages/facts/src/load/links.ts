import type { Link } from './lookup.ts'
import type { Names } from './names.ts'
import { type ParsedRow, type Reports, report } from './row.ts'

/** How many loaded rows declare each id, sheet by sheet. */
type Alive = ReadonlyMap<string, Map<string, number>>

function aliveIn(rows: readonly ParsedRow[], names: Names): Alive {
  const alive = new Map([...names.keys()].map((sheet) => [sheet, new Map<string, number>()]))
  for (const row of rows) {
    const ids = row.node === undefined ? undefined : alive.get(row.sheet.name)
    if (ids !== undefined && row.node !== undefined) ids.set(row.node, (ids.get(row.node) ?? 0) + 1)
  }
  return alive
}

const holds = (link: Link, alive: Alive): boolean =>
  link.sheets.some((sheet) => (alive.get(sheet)?.get(link.id) ?? 0) > 0)

/** The rows that point to each id, whatever sheet it is of. */
function dependentsOf(rows: readonly ParsedRow[]): ReadonlyMap<string, ParsedRow[]> {
  const dependents = new Map<string, ParsedRow[]>()
  for (const row of rows)
    for (const { id } of row.links) {
      const list = dependents.get(id)
      if (list === undefined) dependents.set(id, [row])
      else list.push(row)
    }
  return dependents
}

/**
 * Drops the rows that point to a record which was not loaded, then those that point to them, until all that
 * remain stand on records that are there. Each dropped row says which row to mend.
 */
export function followLinks(rows: readonly ParsedRow[], names: Names, to: Reports): readonly ParsedRow[] {
  const alive = aliveIn(rows, names)
  const queue = rows.filter((row) => row.links.some((link) => !holds(link, alive)))
  if (queue.length === 0) return rows
  const dependents = dependentsOf(rows)
  const dropped = new Set<ParsedRow>()
  // the queue grows while it is walked: a dropped row sends those that point to it
  for (const row of queue) {
    const broken = dropped.has(row) ? undefined : row.links.find((link) => !holds(link, alive))
    if (broken === undefined) continue
    dropped.add(row)
    reportBroken(row, broken, names, to)
    const ids = alive.get(row.sheet.name)
    if (row.node === undefined || ids === undefined) continue
    const left = (ids.get(row.node) ?? 1) - 1
    ids.set(row.node, left)
    if (left === 0) for (const other of dependents.get(row.node) ?? []) queue.push(other)
  }
  return rows.filter((row) => !dropped.has(row))
}

function reportBroken(row: ParsedRow, link: Link, names: Names, to: Reports): void {
  const sheet = link.sheets.find((name) => names.get(name)?.ids.has(link.id)) ?? link.sheets[0] ?? ''
  const at = names.get(sheet)?.ids.get(link.id)
  report(to.errors, row, link.column, {
    code: 'referredRowNotLoaded',
    zh: `所指的“${link.id}”在“${sheet}”表第 ${at} 行有错误，没有载入`,
    en: `"${link.id}" stands in sheet ${sheet}, row ${at}, which has an error and was not loaded`,
    hint: { zh: '改好那一行，这一行原样再导入即可', en: 'mend that row, then send this one again as it is' },
  })
}
