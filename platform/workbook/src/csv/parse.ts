import { refuse } from '../refusal.ts'
import type { RawRow } from '../rows.ts'

/** The sign between cells: the one of , ; and tab that the first lines have most of. */
function separatorOf(text: string): string {
  const lines = text
    .slice(0, 4096)
    .split(/\r?\n|\r/, 5)
    .join('\n')
  let [best, most] = [',', 0]
  for (const sign of [',', '\t', ';']) {
    const count = lines.split(sign).length - 1
    if (count > most) [best, most] = [sign, count]
  }
  return best
}

/** Reads one cell from a position: its text, and where it ends (at a separator, a line break or the end). */
function cellAt(text: string, start: number, separator: string, line: number): { cell: string; end: number } {
  if (text[start] !== '"') {
    let end = start
    while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1
    return { cell: text.slice(start, end), end }
  }
  let cell = ''
  let from = start + 1
  for (;;) {
    const quote = text.indexOf('"', from)
    if (quote < 0)
      return refuse(
        'csvBroken',
        `第 ${line} 行有一个引号没有配对`,
        `a quote opened in line ${line} is never closed`,
        {
          zh: '补上后引号，或在 Excel 里重新另存为 CSV',
          en: 'close it, or save the CSV again',
        },
      )
    cell += text.slice(from, quote)
    if (text[quote + 1] !== '"') {
      // anything between the closing quote and the separator belongs to the cell, as spreadsheets read it
      let end = quote + 1
      while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r')
        end += 1
      return { cell: cell + text.slice(quote + 1, end), end }
    }
    cell += '"'
    from = quote + 2
  }
}

/** Hands over each line that holds something; row numbers are those a spreadsheet would show. */
export function readCsvRows(source: string, take: (row: RawRow) => void): void {
  const text = source.replace(/^\ufeff/, '')
  const separator = separatorOf(text)
  let [at, row] = [0, 0]
  while (at < text.length) {
    row += 1
    const columns: number[] = []
    const cells: string[] = []
    for (let column = 0; ; column += 1) {
      const { cell, end } = cellAt(text, at, separator, row)
      if (cell.trim() !== '') {
        columns.push(column)
        cells.push(cell)
      }
      at = end + 1
      if (text[end] === separator) continue
      if (text[end] === '\r' && text[end + 1] === '\n') at += 1
      break
    }
    if (cells.length > 0) take({ row, columns, cells })
  }
}
