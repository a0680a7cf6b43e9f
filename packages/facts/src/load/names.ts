import { nearest } from '@lianxiao/kernel'
import { sheetNamed } from '../sheets.ts'
import { nameKey, normaliseText } from './normalise.ts'
import { decimalText } from './numbers.ts'
import type { Cell, Table } from './table.ts'

/** The ids one sheet declares, and the names they go by. */
export interface Register {
  readonly sheet: string
  /** id → the row that first declares it */
  readonly ids: ReadonlyMap<string, number>
  readonly byName: ReadonlyMap<string, readonly string[]>
  /** known ids and names near an unknown word */
  near(word: string): readonly string[]
}

/** Which column of a sheet declares ids others may point to. Two sheets repeat the id in every row that adds to it. */
export const idColumn = (sheet: string): string | undefined =>
  sheet === '教共体' ? '编号' : sheet === '人员' ? '工号' : sheetNamed(sheet)?.key

/** The text of a cell that is to be an id or a name; numbers typed as ids stay readable (1001, not 1001.0). */
export const idText = (cell: Cell | undefined): string =>
  typeof cell === 'string' ? normaliseText(cell) : typeof cell === 'number' ? (decimalText(cell) ?? '') : ''

/** Suggestions cost time for every unknown word; beyond this many the file as a whole is wrong. */
const MOST_SUGGESTIONS = 200

/** Gathers the ids and names a sheet declares, from good and bad rows alike: a bad row still explains what was meant. */
export function registerOf(sheet: string, tables: readonly Table[]): Register {
  const ids = new Map<string, number>()
  const byName = new Map<string, string[]>()
  const column = idColumn(sheet)
  for (const table of tables) {
    if (table.sheet !== sheet || column === undefined) continue
    for (const { row, cells } of table.rows) {
      const id = idText(cells[column])
      if (id === '') continue
      if (!ids.has(id)) ids.set(id, row)
      const name = Object.hasOwn(cells, '名称') ? nameKey(idText(cells['名称'])) : ''
      if (name === '') continue
      const known = byName.get(name)
      if (known === undefined) byName.set(name, [id])
      else if (!known.includes(id)) known.push(id)
    }
  }
  const asked = new Map<string, readonly string[]>()
  const near = (word: string): readonly string[] => {
    const before = asked.get(word)
    if (before !== undefined) return before
    if (asked.size >= MOST_SUGGESTIONS) return []
    const found = nearest(word, [...ids.keys(), ...byName.keys()])
    asked.set(word, found)
    return found
  }
  return { sheet, ids, byName, near }
}

/** The ids a word may mean: the id itself, else every id of that name. */
export function idsFor(register: Register, word: string): readonly string[] {
  if (register.ids.has(word)) return [word]
  return register.byName.get(nameKey(word)) ?? []
}

/** All registers by sheet. */
export type Names = ReadonlyMap<string, Register>

export const namesOf = (tables: readonly Table[]): Names =>
  new Map(
    ['单位', '教共体', '人员', '协议', '选派', '结对', '活动', '文件', '决定'].map((sheet) => [
      sheet,
      registerOf(sheet, tables),
    ]),
  )
