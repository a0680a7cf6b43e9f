import { nearest } from '@lianxiao/kernel'
import { SHEETS, type Sheet } from '../sheets.ts'
import { type Complaint, didYouMean } from './table.ts'

/** The column in which bad rows come back with their messages; ignored when the sheet is sent again. */
export const ERROR_COLUMN = '错误'
/** Columns that people add for themselves and that carry no facts. */
export const IGNORED_COLUMNS: ReadonlySet<string> = new Set([ERROR_COLUMN, '序号', '备注'])

export interface ColumnComplaint {
  readonly column: string
  readonly complaint: Complaint
}

/** What is wrong with the columns of a sheet: unknown ones, ones given twice, required ones that are not there. */
export function columnComplaints(sheet: Sheet, columns: readonly string[]): ColumnComplaint[] {
  const found: ColumnComplaint[] = []
  const known = sheet.columns.map((column) => column.name)
  const absent = known.filter((name) => !columns.includes(name))
  columns.forEach((name, index) => {
    if (columns.indexOf(name) < index && known.includes(name))
      found.push({ column: name, complaint: twice(name) })
    if (!known.includes(name) && !IGNORED_COLUMNS.has(name))
      found.push({ column: name, complaint: unknownColumn(name, known, absent) })
  })
  for (const column of sheet.columns)
    if (column.required && absent.includes(column.name))
      found.push({ column: column.name, complaint: missingColumn(column.name) })
  return found
}

const twice = (name: string): Complaint => ({
  code: 'columnTwice',
  zh: `列“${name}”出现了两次`,
  en: `the column ${name} appears twice`,
  hint: { zh: '删去或改名其中一列', en: 'remove one of them' },
})

function unknownColumn(name: string, known: readonly string[], absent: readonly string[]): Complaint {
  // a renamed column is most likely one of those now missing
  const near = nearest(name, absent)
  const meant = didYouMean(near.length > 0 ? near : nearest(name, known))
  return {
    code: 'unknownColumn',
    zh: `没有叫“${name}”的列${meant === undefined ? '' : `，${meant.zh}`}`,
    en: `there is no column "${name}"${meant === undefined ? '' : `; ${meant.en}`}`,
    hint: {
      zh: `改回模板的列名；自己加的列请删去，或改名“备注”。可用的列：${known.join('、')}`,
      en: `use the template's column names (${known.join(', ')}), or name your own column 备注`,
    },
  }
}

const missingColumn = (name: string): Complaint => ({
  code: 'missingColumn',
  zh: `缺少必填的列“${name}”`,
  en: `the required column ${name} is missing`,
  hint: { zh: '用模板重新导出，或把这一列加回来', en: 'add the column as in the template' },
})

/** The complaint about a sheet name that is not one of ours. */
export function unknownSheet(name: string): Complaint {
  const meant = didYouMean(
    nearest(
      name,
      SHEETS.map((sheet) => sheet.name),
    ),
  )
  return {
    code: 'unknownSheet',
    zh: `没有叫“${name}”的表${meant === undefined ? '' : `，${meant.zh}`}`,
    en: `there is no sheet "${name}"${meant === undefined ? '' : `; ${meant.en}`}`,
    hint: {
      zh: `可用的表：${SHEETS.map((sheet) => sheet.name).join('、')}`,
      en: 'use the sheets of the template',
    },
  }
}
