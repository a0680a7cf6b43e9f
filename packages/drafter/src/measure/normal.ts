import { isMeasureUnit, sameUnit, scaleOf } from '@lianxiao/kernel'
import { DONE } from '../read/units.ts'
import type { RowQuantity } from './catalogue.ts'
import type { Says } from './says.ts'

/** Persons by what they are; the catalogue counts 副校长, 组员 or 导师 where a rule counts 名. */
const PERSON = /(?:(?<!法)人|长|员|师|徒|干部|中层|生)$/
const SPELLED: Readonly<Record<string, string>> = {
  ...{ 周岁: '岁', '㎡': '平方米', M: '平方米', 节次: '节', 家: '所', 学年: '学年', 校: '所' },
}

/** The unit of a catalogue row in the language: what stands behind / or % or a unit word is a note of its author. */
export function rowUnit(unit: string): string {
  const bare = unit.replace(/[/(（].*$/, '')
  if (bare.startsWith('%')) return '%'
  const spelled = SPELLED[bare] ?? bare
  if (isMeasureUnit(spelled)) return spelled
  const first = [...spelled].slice(0, 1).join('')
  if (/^[次节份篇门](?=.)/.test(spelled)) return first
  if (PERSON.test(spelled)) return '人'
  return /校$/.test(spelled) ? '所' : '个'
}

/** Kinds and parts that are counted one by one: the plans and the catalogue use these words for one another. */
const KINDS: ReadonlySet<string> = new Set(['项', '类', '个', '条', '步', '门'])

/** What 有 says one of: acts, papers and things, not persons, shares, lengths or money. */
const COUNTED: ReadonlySet<string> = new Set(['次', '节', '场', '期', '轮', '份', '张', '篇', '稿', ...KINDS])

export const unitsMeet = (said: string, row: string): boolean =>
  (said === '' ? COUNTED.has(row) : said === row) ||
  sameUnit(said, row) ||
  (KINDS.has(said) && KINDS.has(row))

/** Whether a rule says the number and the comparison of a row; money by its value. */
export function numbersMeet(says: Says, quantity: RowQuantity, unit: string): boolean {
  const [low, high] = Array.isArray(quantity.n)
    ? (quantity.n as [number, number])
    : [Number(quantity.n), undefined]
  const scale = (u: string): number => Number(scaleOf(u))
  const same = (a: number, b: number): boolean =>
    Math.abs(a * scale(says.unit) - b * scale(unit)) < 1e-9 || a === b
  if (quantity.op === 'between') return says.op === 'between' && same(says.number, low) && says.high === high
  if (!same(says.number, low)) return false
  if (['one', 'list', 'all'].includes(says.op)) return ['=', '>='].includes(quantity.op)
  if (says.op === quantity.op) return true
  // a plan that asks for 1次 asks for no less; of a share there is no more than all
  const asks = DONE.has(unit) ? quantity.op === '=' : unit === '%' && low === 100 && quantity.op === '='
  return asks && says.op === '>='
}
