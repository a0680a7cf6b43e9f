import type { Link } from './lookup.ts'
import type { Names } from './names.ts'
import { type ParsedRow, type Reports, report } from './row.ts'

const nodeKey = (sheet: string, id: string): string => `${sheet}\u0000${id}`

/**
 * Drops the rows that point to a record which was not loaded, then those that point to them, until all that
 * remain stand on records that are there. Each dropped row says which row to mend.
 */
export function followLinks(rows: readonly ParsedRow[], names: Names, to: Reports): ParsedRow[] {
  const alive = new Map<string, number>()
  const dependents = new Map<string, ParsedRow[]>()
  for (const row of rows) {
    if (row.node !== undefined) {
      const key = nodeKey(row.sheet.name, row.node)
      alive.set(key, (alive.get(key) ?? 0) + 1)
    }
    for (const link of row.links)
      for (const sheet of link.sheets) {
        if (!names.get(sheet)?.ids.has(link.id)) continue
        const key = nodeKey(sheet, link.id)
        const list = dependents.get(key)
        if (list === undefined) dependents.set(key, [row])
        else list.push(row)
      }
  }
  const holds = (link: Link): boolean =>
    link.sheets.some((sheet) => (alive.get(nodeKey(sheet, link.id)) ?? 0) > 0)
  const dropped = new Set<ParsedRow>()
  const queue: ParsedRow[] = [...rows]
  // the queue grows while it is walked: a dropped row sends those that point to it
  for (const row of queue) {
    if (dropped.has(row)) continue
    const broken = row.links.find((link) => !holds(link))
    if (broken === undefined) continue
    dropped.add(row)
    reportBroken(row, broken, names, to)
    if (row.node === undefined) continue
    const key = nodeKey(row.sheet.name, row.node)
    const left = (alive.get(key) ?? 1) - 1
    alive.set(key, left)
    if (left === 0) for (const other of dependents.get(key) ?? []) queue.push(other)
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
