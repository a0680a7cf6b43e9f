import { SHEETS, type Table, unknownSheet } from '@lianxiao/facts'
import { type Diagnostic, nearest } from '@lianxiao/kernel'
import { fileDiagnostic } from './refusal.ts'
import type { TableRead } from './table.ts'

/** The sheet of the template that explains it, and the one that holds long lists of words. */
export const GUIDE_SHEET = '说明'
export const WORDS_SHEET = '选项'

/** Gathers what the sheets of a file (or the files of a folder) gave. */
export class Sheets {
  readonly tables: Table[] = []
  readonly errors: Diagnostic[] = []
  readonly notes: Diagnostic[] = []
  readonly #seen = new Set<string>()
  readonly #passed: string[] = []

  add(name: string, { table, errors, notes }: TableRead): void {
    this.#seen.add(name)
    if (table !== undefined) this.tables.push(table)
    this.errors.push(...errors)
    for (const note of notes) this.notes.push(note)
  }

  /** A sheet that is hidden, or not one of ours. */
  passOver(name: string, hidden: boolean): void {
    if (name === GUIDE_SHEET || name === WORDS_SHEET) return
    if (hidden)
      this.notes.push(
        fileDiagnostic('hiddenSheet', `隐藏的表“${name}”没有读入`, `the hidden sheet ${name} was not read`),
      )
    else this.#passed.push(name)
  }

  /** Says what is missing and what was not known, once all sheets are through. */
  finish(): void {
    const known = SHEETS.map((sheet) => sheet.name)
    const absent = known.filter((name) => !this.#seen.has(name))
    for (const name of this.#passed) {
      const { code, zh, en, hint } = unknownSheet(name)
      // close to a sheet that is missing: most likely that sheet, renamed
      if (nearest(name, absent).length > 0) this.errors.push(fileDiagnostic(code, zh, en, hint))
      else
        this.notes.push(
          fileDiagnostic(
            'otherSheet',
            `“${name}”不是本系统的表，没有读入`,
            `${name} is not one of our sheets; not read`,
          ),
        )
    }
    if (absent.length === known.length && this.errors.length === 0)
      this.errors.push(
        fileDiagnostic('noSheets', '没有一张本系统的表', 'none of our sheets is in it', {
          zh: `请用模板填写；表名应为 ${known.join('、')}`,
          en: 'use the template; sheets keep their names',
        }),
      )
    else if (absent.length > 0)
      this.notes.push(
        fileDiagnostic(
          'absentSheets',
          `没有这些表：${absent.join('、')}`,
          `these sheets are not in it: ${absent.join(', ')}`,
        ),
      )
  }
}
