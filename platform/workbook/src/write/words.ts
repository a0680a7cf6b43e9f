import type { Column } from '@lianxiao/facts'
import type ExcelJS from 'exceljs'
import { WORDS_SHEET } from '../sheets.ts'
import { columnName } from './cells.ts'

/** A list written into the rule itself may be no longer than this in Excel; longer ones stand on a hidden sheet. */
const LONGEST_LIST = 255
const FIRST_ROW = 3

/** exceljs keeps this map without declaring it; its keys may be ranges, which saves a rule per cell */
interface Validated {
  readonly dataValidations: { add(range: string, rule: ExcelJS.DataValidation): void }
}

const builtIn = (column: Column): readonly string[] | undefined =>
  column.kind === 'yes' ? ['是', '否'] : column.choices

/** The drop-downs of a template, and the hidden sheet with the lists that are too long for a rule. */
export class WordLists {
  readonly #lists: (readonly string[])[] = []

  /** Gives a column its drop-down: a fixed choice binds, a suggested one only warns. */
  offer(
    page: ExcelJS.Worksheet,
    number: number,
    column: Column,
    suggested: readonly string[] | undefined,
    rows: number,
  ): void {
    const fixed = builtIn(column)
    const words = fixed ?? suggested
    const letter = columnName(number - 1)
    const add = (rule: ExcelJS.DataValidation): void =>
      (page as unknown as Validated).dataValidations.add(
        `${letter}${FIRST_ROW}:${letter}${FIRST_ROW + rows - 1}`,
        rule,
      )
    if (words !== undefined && words.length > 0)
      add({
        type: 'list',
        allowBlank: true,
        formulae: [this.#formula(words)],
        showErrorMessage: true,
        errorStyle: fixed === undefined ? 'warning' : 'stop',
        errorTitle: column.name,
        error:
          fixed === undefined
            ? '不在已知的词里，确定要这样写吗？'
            : `只能写：${fixed.join('、')}`.slice(0, LONGEST_LIST),
      })
    else if (column.kind === 'day')
      add({
        type: 'date',
        operator: 'between',
        allowBlank: true,
        formulae: [new Date(Date.UTC(1900, 0, 2)), new Date(Date.UTC(2199, 11, 31))],
        showErrorMessage: true,
        errorStyle: 'warning',
        errorTitle: column.name,
        error: '这里要写日期，如 2026-09-01',
      })
  }

  #formula(words: readonly string[]): string {
    const plain = words.join(',')
    // a comma or a quote inside a word would break the list in the rule
    if (plain.length <= LONGEST_LIST && words.every((word) => !/[,"]/.test(word))) return `"${plain}"`
    this.#lists.push(words)
    const letter = columnName(this.#lists.length - 1)
    return `${WORDS_SHEET}!$${letter}$1:$${letter}$${words.length}`
  }

  write(book: ExcelJS.Workbook): void {
    if (this.#lists.length === 0) return
    const page = book.addWorksheet(WORDS_SHEET, { state: 'veryHidden' })
    this.#lists.forEach((words, column) => {
      words.forEach((word, row) => {
        const cell = page.getCell(row + 1, column + 1)
        cell.value = word
        cell.numFmt = '@'
      })
    })
  }
}
