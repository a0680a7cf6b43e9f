import { type Cell, decimalText } from '@lianxiao/facts'
import { serialOfDay } from '../xlsx/serial.ts'

/** Numbers of the cell styles in STYLES. Text has the format @, so that = + - @ at its start never make a formula. */
export const STYLE = { plain: 0, header: 1, day: 2, text: 3, wrapped: 4 } as const

/** A style sheet with what the tables need and nothing else. */
export const STYLES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font><font><b/><sz val="11"/><name val="宋体"/><charset val="134"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" quotePrefix="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Characters that XML cannot hold, and the carriage return, which it would turn into a line feed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters XML cannot hold
const FORBIDDEN = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g

/** Text as XML can hold it: signs escaped, what XML forbids written as _xHHHH_, halves of characters replaced. */
export const escapeText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(FORBIDDEN, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/[&<>"]/g, (c) => ESCAPES[c] ?? c)

/** Column letters from a number: 0 is A, 26 is AA. */
export function columnName(column: number): string {
  let name = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
  return name
}

const textXml = (at: string, text: string, style: number): string =>
  `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeText(text)}</t></is></c>`

/** One cell in the XML of a sheet. */
export function cellXml(column: number, row: number, cell: Cell, style: number = STYLE.text): string {
  const at = `${columnName(column)}${row}`
  if (typeof cell === 'string') return textXml(at, cell, style)
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`
  if (typeof cell === 'object') return `<c r="${at}" s="${STYLE.day}"><v>${serialOfDay(cell.day)}</v></c>`
  const number = decimalText(cell)
  return number === undefined ? textXml(at, String(cell), STYLE.text) : `<c r="${at}"><v>${number}</v></c>`
}
