import { nearest, parseSchoolYear, showDay } from '@lianxiao/kernel'
import type { Column, ColumnKind } from '../sheets.ts'
import { DATE_FORMS, isSensibleDay, readDay } from './dates.ts'
import { splitList } from './lists.ts'
import { hasWide, isPlaceholder, normaliseText, toAscii } from './normalise.ts'
import { decimalText, figureIn, numberOf, readNumber } from './numbers.ts'
import { type Cell, type Complaint, didYouMean, withHint } from './table.ts'
import type { Value } from './values.ts'

/** A value, nothing (an empty cell), or a complaint; notes say what was converted on the way. */
export interface CellRead {
  readonly value?: Value
  /** a number written with % */
  readonly percent?: boolean
  readonly complaint?: Complaint
  readonly note?: Complaint
}

/** Kinds whose words are looked up among the declared ids: see lookup.ts. */
export type LinkKind = 'unit' | 'units' | 'person' | 'people' | 'community' | 'reference'
/** Kinds that are read from the cell alone. */
export type PlainKind = Exclude<ColumnKind, LinkKind>

const wrong = (code: string, zh: string, en: string, remedyZh: string, remedyEn: string): CellRead => ({
  complaint: { code, zh, en, hint: { zh: remedyZh, en: remedyEn } },
})

const show = (cell: Cell): string =>
  typeof cell === 'object'
    ? showDay(cell.day)
    : typeof cell === 'boolean'
      ? cell
        ? '是'
        : '否'
      : String(cell)

/** The text of any cell: a number as it is written, a day in ISO form, a tick as 是/否. */
export const cellText = (cell: Cell): string =>
  typeof cell === 'number' ? (decimalText(cell) ?? String(cell)) : normaliseText(show(cell))

const short = (cell: Cell): string => {
  const text = show(cell)
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}

function dayCell(cell: Cell): CellRead {
  const forms = `请写成 ${DATE_FORMS}`
  if (typeof cell === 'number')
    return wrong(
      'numberForDay',
      `“${short(cell)}”是数字，不是日期`,
      `"${short(cell)}" is a number, not a date`,
      `把单元格设为日期格式，或${forms}`,
      `format the cell as a date, or write it like 2026-09-01`,
    )
  const day = typeof cell === 'object' ? cell.day : typeof cell === 'string' ? readDay(cell) : undefined
  if (day === undefined)
    return wrong(
      'notADay',
      `“${short(cell)}”不是日期`,
      `"${short(cell)}" is not a date`,
      forms,
      `write it like 2026-09-01, 2026/9/1, 2026.9.1 or 2026年9月1日`,
    )
  if (!isSensibleDay(day))
    return wrong(
      'dayOutOfRange',
      `“${short(cell)}”不在 1900 至 2199 年之间`,
      `"${short(cell)}" is not between 1900 and 2199`,
      '请核对年份',
      'check the year',
    )
  return { value: day }
}

function numberCell(cell: Cell): CellRead {
  const read = typeof cell === 'string' ? readNumber(cell) : undefined
  const value = typeof cell === 'number' ? numberOf(cell) : read?.value
  if (value !== undefined) return { value, percent: read?.percent ?? false }
  const figure = typeof cell === 'string' ? figureIn(cell) : undefined
  return wrong(
    'notANumber',
    `“${short(cell)}”不是数`,
    `"${short(cell)}" is not a number`,
    `只写数字${figure === undefined ? '' : `，如 ${figure}`}；单位、“约”等字不要写在格子里；不知道就不填`,
    `write digits only${figure === undefined ? '' : `, such as ${figure}`}; leave the cell empty when it is not known`,
  )
}

function yesCell(cell: Cell): CellRead {
  if (typeof cell === 'boolean') return { value: cell }
  const text = cellText(cell)
  if (text === '是' || text === '否') return { value: text === '是' }
  return wrong(
    'notYesNo',
    `“${short(cell)}”不是“是”或“否”`,
    `"${short(cell)}" is neither 是 nor 否`,
    '请写 是 或 否',
    'write 是 or 否',
  )
}

function choiceCell(cell: Cell, column: Column): CellRead {
  const text = cellText(cell)
  const choices = column.choices ?? []
  if (choices.includes(text)) return { value: text }
  const near = didYouMean(nearest(text, choices))
  return wrong(
    'notAChoice',
    `“${short(cell)}”不在可选的词里${near === undefined ? '' : `，${near.zh}`}`,
    `"${short(cell)}" is not one of the words allowed${near === undefined ? '' : `; ${near.en}`}`,
    `只能写：${choices.join('、')}`,
    `allowed: ${choices.join(', ')}`,
  )
}

function schoolYearCell(cell: Cell): CellRead {
  const year = typeof cell === 'object' ? undefined : parseSchoolYear(toAscii(cellText(cell)))
  if (year !== undefined && year >= 1900 && year < 2200) return { value: year }
  return wrong(
    'notASchoolYear',
    `“${short(cell)}”不是学年`,
    `"${short(cell)}" is not a school year`,
    '请写成 2026—2027',
    'write it like 2026—2027',
  )
}

const READERS: Readonly<Record<PlainKind, (cell: Cell, column: Column) => CellRead>> = {
  text: (cell) => ({ value: cellText(cell) }),
  list: (cell) => ({ value: splitList(typeof cell === 'string' ? cell : cellText(cell)) }),
  day: dayCell,
  number: numberCell,
  yes: yesCell,
  choice: choiceCell,
  schoolYear: schoolYearCell,
}

const SPREADSHEET_ERROR =
  /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA|BUSY!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!)$/

/** The text a workbook reader puts where a formula has no stored result. */
export const NO_RESULT = '#FORMULA!'

/** What is wrong with a cell whatever its column: spreadsheet errors and formulas without a result. */
export function cellTrouble(cell: Cell): Complaint | undefined {
  if (cell === NO_RESULT)
    return {
      code: 'formulaWithoutResult',
      zh: '公式没有算好的结果',
      en: 'the formula has no stored result',
      hint: {
        zh: '在 Excel 里打开、保存一次，或改写成数值',
        en: 'open and save it in Excel, or type the value',
      },
    }
  if (typeof cell !== 'string' || !SPREADSHEET_ERROR.test(cell.trim())) return undefined
  return {
    code: 'spreadsheetError',
    zh: `单元格是错误值 ${cell.trim()}`,
    en: `the cell holds the error ${cell.trim()}`,
    hint: {
      zh: '改正公式或改写成数值；不知道就不填',
      en: 'mend the formula, or leave the cell empty when it is not known',
    },
  }
}

/** Whether a cell says nothing: blank text, or a dash put where nothing belongs. */
export const saysNothing = (cell: Cell | undefined): boolean =>
  cell === undefined ||
  (typeof cell === 'string' && (normaliseText(cell) === '' || isPlaceholder(normaliseText(cell))))

/** The note on converted full-width characters, if there were any. */
export const wideNote = (cell: Cell): Complaint | undefined =>
  typeof cell === 'string' && hasWide(cell.trim())
    ? {
        code: 'fullWidth',
        zh: `“${short(cell)}”中的全角字符已按半角处理`,
        en: `full-width characters in "${short(cell)}" were read as half-width`,
      }
    : undefined

/** Reads one filled cell of a column that points to nothing. */
export function readPlain(column: Column, kind: PlainKind, cell: Cell): CellRead {
  const read = READERS[kind](cell, column)
  const note = wideNote(cell)
  return note === undefined || read.complaint !== undefined ? read : { ...read, note }
}

/** A complaint about a required cell that is empty. */
export const missing = (column: Column): Complaint => ({
  code: 'missingValue',
  zh: '必填，没有填',
  en: 'required, but empty',
  ...withHint({ zh: `${column.note}；例如 ${column.example}`, en: `for example ${column.example}` }),
})
