import type { Column } from '../sheets.ts'
import { type CellRead, cellText, type LinkKind, wideNote } from './cell.ts'
import { splitList } from './lists.ts'
import { idsFor, type Names } from './names.ts'
import { type Cell, type Complaint, didYouMean } from './table.ts'

/** A row's pointer to another record: alive while one of the sheets keeps a row of that id. */
export interface Link {
  readonly column: string
  readonly id: string
  readonly sheets: readonly string[]
}

export interface LinkRead extends CellRead {
  readonly links: readonly Link[]
}

const NO_LINKS: readonly Link[] = []
const ANY = ['活动', '结对', '选派', '文件', '决定', '协议', '人员', '单位', '教共体']
const TARGETS: Readonly<Record<string, readonly string[]>> = {
  unit: ['单位'],
  units: ['单位'],
  person: ['人员'],
  people: ['人员'],
  community: ['教共体'],
  reference: ANY,
}
/** references that may only name one kind of record */
const NARROW: Readonly<Record<string, readonly string[]>> = { 活动编号: ['活动'], 文件编号: ['文件'] }

function unknownWord(word: string, sheets: readonly string[], names: Names): Complaint {
  const near =
    sheets.length === 1 ? (names.get(sheets[0] ?? '')?.near(word) ?? []) : nearAny(word, sheets, names)
  const where = sheets.length === 1 ? `“${sheets[0]}”表` : '各表的编号'
  const meant = didYouMean(near)
  return {
    code: 'unknownReference',
    zh: `“${word}”不在${where}里${meant === undefined ? '' : `，${meant.zh}`}`,
    en: `"${word}" is not in ${sheets.length === 1 ? `sheet ${sheets[0]}` : 'any sheet'}${meant === undefined ? '' : `; ${meant.en}`}`,
    hint: {
      zh: `先在${sheets.length === 1 ? where : '对应的表'}里登记，或改正这里的写法`,
      en: 'enter it there first, or correct it here',
    },
  }
}

const nearAny = (word: string, sheets: readonly string[], names: Names): readonly string[] =>
  sheets.flatMap((sheet) => names.get(sheet)?.near(word) ?? []).slice(0, 3)

const ambiguous = (word: string, ids: readonly string[]): Complaint => ({
  code: 'ambiguousName',
  zh: `叫“${word}”的不止一个：${ids.join('、')}`,
  en: `more than one is called "${word}": ${ids.join(', ')}`,
  hint: { zh: '请改写编号', en: 'write the number instead' },
})

/** The one id a word means in the given sheets, or the complaint. */
function resolve(
  word: string,
  sheets: readonly string[],
  names: Names,
): { id: string } | { complaint: Complaint } {
  for (const sheet of sheets) if (names.get(sheet)?.ids.has(word)) return { id: word }
  const found = new Set<string>()
  // a reference must be a number: names of units and communities stand only in their own columns
  if (sheets.length === 1)
    for (const sheet of sheets)
      for (const id of names.get(sheet) ? idsFor(names.get(sheet)!, word) : []) found.add(id)
  if (found.size > 1) return { complaint: ambiguous(word, [...found]) }
  const [id] = found
  return id === undefined ? { complaint: unknownWord(word, sheets, names) } : { id }
}

/** Reads a cell that names records of other sheets: by number, or by name where that is clear. */
export function readLink(column: Column & { kind: LinkKind }, cell: Cell, names: Names): LinkRead {
  const sheets = NARROW[column.name] ?? TARGETS[column.kind] ?? ANY
  const many = column.kind === 'units' || column.kind === 'people'
  const words = many && typeof cell === 'string' ? splitList(cell) : [cellText(cell)]
  const links: Link[] = []
  for (const word of words) {
    const found = resolve(word, sheets, names)
    if ('complaint' in found) return { complaint: found.complaint, links: NO_LINKS }
    links.push({ column: column.name, id: found.id, sheets })
  }
  const note = wideNote(cell)
  const ids = [...new Set(links.map((link) => link.id))]
  return { value: many ? ids : (ids[0] ?? ''), links, ...(note === undefined ? {} : { note }) }
}

/** Columns of plain text that usually hold a number of a unit, community or person. */
const SUBJECTS = new Set(['数值', '查无', '免除', '选用', '判定', '决定', '经费'])
export const namesSubject = (sheet: string, column: Column): boolean =>
  column.kind === 'text' && column.name === '对象' && SUBJECTS.has(sheet)

/** Puts the number in place of a unit's or community's name; any other text stays as it is. */
export function readSubject(cell: Cell, names: Names): CellRead {
  const word = cellText(cell)
  const registers = ['单位', '教共体'].flatMap((sheet) => names.get(sheet) ?? [])
  if (registers.some((register) => register.ids.has(word))) return { value: word }
  const ids = [...new Set(registers.flatMap((register) => idsFor(register, word)))]
  if (ids.length > 1) return { complaint: ambiguous(word, ids) }
  const note = wideNote(cell)
  return { value: ids[0] ?? word, ...withNote(note) }
}

const withNote = (note: Complaint | undefined): { note?: Complaint } => (note === undefined ? {} : { note })
