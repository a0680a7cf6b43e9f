import { broken, refuse, SEND_XLSX } from '../refusal.ts'
import { climbsOut, type Entry } from '../zip/directory.ts'
import type { XmlListener } from './xml.ts'

/** A sheet as the workbook lists it, and the part that holds it. */
export interface SheetPart {
  readonly name: string
  readonly hidden: boolean
  readonly part: string
}

/** Refuses zip files that are no .xlsx workbook, saying what they are. */
export function requireWorkbook(entries: ReadonlyMap<string, Entry>): void {
  if (entries.has('xl/workbook.xml')) return
  const has = (start: string): boolean => [...entries.keys()].some((name) => name.startsWith(start))
  const [zh, en] = has('word/')
    ? ['Word 文档（.docx）', 'a Word document (.docx)']
    : has('ppt/')
      ? ['演示文稿（.pptx）', 'a presentation (.pptx)']
      : entries.has('xl/workbook.bin')
        ? ['二进制工作簿（.xlsb）', 'a binary workbook (.xlsb)']
        : entries.has('content.xml')
          ? ['OpenDocument 文件（.ods）', 'an OpenDocument file (.ods)']
          : ['普通压缩包', 'a plain zip archive']
  refuse('wrongType', `这是${zh}，不是 .xlsx 工作簿`, `this is ${en}, not an .xlsx workbook`, SEND_XLSX)
}

/** Listens to workbook.xml. */
export function workbookListener() {
  const sheets: { name: string; hidden: boolean; relation: string }[] = []
  const book = { date1904: false }
  const listener: XmlListener = {
    open(name, attributes) {
      if (name === 'workbookPr') book.date1904 = ['1', 'true'].includes(attributes['date1904'] ?? '')
      if (name !== 'sheet') return
      const relation = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
      const state = attributes['state']
      sheets.push({
        name: attributes['name'] ?? '',
        hidden: state === 'hidden' || state === 'veryHidden',
        relation,
      })
    },
  }
  return { listener, sheets, book }
}

/** Listens to workbook.xml.rels: relation id → part. Targets outside the file are left out, so nothing is fetched. */
export function relationListener() {
  const parts = new Map<string, string>()
  const listener: XmlListener = {
    open(name, attributes) {
      if (name !== 'Relationship' || attributes['TargetMode'] === 'External') return
      const target = attributes['Target'] ?? ''
      const part = target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`
      if (!climbsOut(part)) parts.set(attributes['Id'] ?? '', part)
    },
  }
  return { listener, parts }
}

export function sheetParts(
  sheets: readonly { name: string; hidden: boolean; relation: string }[],
  parts: ReadonlyMap<string, string>,
  entries: ReadonlyMap<string, Entry>,
): SheetPart[] {
  return sheets.flatMap(({ name, hidden, relation }) => {
    const part = parts.get(relation)
    // a chart sheet or a dangling relation holds no rows
    if (part === undefined || !part.includes('worksheets/')) return []
    return entries.has(part) ? [{ name, hidden, part }] : broken(part)
  })
}
