import { type ParsedRow, type Reports, report } from './row.ts'

/** Keeps one row for each term of the calendar: the first stands, a second is reported. */
export function onePerTerm(rows: readonly ParsedRow[], to: Reports): ParsedRow[] {
  const seen = new Map<string, number>()
  return rows.filter((row) => {
    if (row.sheet.name !== '校历') return true
    const term = `${row.fields.mustDay('学年')} ${row.fields.mustText('学期')}`
    const before = seen.get(term)
    if (before === undefined) {
      seen.set(term, row.row)
      return true
    }
    report(to.errors, row, '学期', {
      code: 'termTwice',
      zh: `这个学期已在第 ${before} 行`,
      en: `this term already stands in row ${before}`,
      hint: { zh: '每学期只留一行', en: 'keep one row for each term' },
    })
    return false
  })
}
