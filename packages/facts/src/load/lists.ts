import type { Evidence } from '../records.ts'
import { normaliseText, toAscii } from './normalise.ts'

const SEPARATORS = new Set(['、', '，', ',', ';', '；', '\n', '\r'])
const OPEN = new Set(['（', '(', '【', '《', '“'])
const CLOSE = new Set(['）', ')', '】', '》', '”'])
/** what people write for "none" in a list */
const NONE = new Set(['无', '没有', '/', '-', '—', '——'])

function split(text: string, brackets: boolean): { items: string[]; balanced: boolean } {
  const items: string[] = []
  let depth = 0
  let item = ''
  for (const character of text) {
    if (OPEN.has(character)) depth += 1
    if (CLOSE.has(character)) depth -= 1
    if (SEPARATORS.has(character) && (depth <= 0 || !brackets)) {
      items.push(item)
      item = ''
    } else item += character
  }
  items.push(item)
  return { items, balanced: depth === 0 }
}

/**
 * Splits a list at 、 ， , ; ； or a line break, but not inside brackets; "无" is the empty list.
 * @example splitList('三（1）班、三（2、3）班') // ['三（1）班', '三（2、3）班']
 */
export function splitList(text: string): string[] {
  const whole = split(text, true)
  // a bracket that is never closed must not swallow the rest of the list
  const items = (whole.balanced ? whole : split(text, false)).items.map(normaliseText)
  return items.filter((item) => item !== '' && !NONE.has(item))
}

const COUNTED = /^(.*?)\s*[（(]\s*([0-9０-９]{1,6})\s*[张份个件篇页]?\s*[）)]$/

/**
 * Reads evidence items: 照片（2） is two photos, 记录单 is one. One kind named twice is added up.
 * An item with the number 0 is left out: see zeroEvidence.
 */
export function readEvidence(items: readonly string[]): Evidence[] {
  const counts = new Map<string, number>()
  for (const item of items) {
    const match = COUNTED.exec(item)
    const [kind, count] = match?.[1] ? [match[1], Number(toAscii(match[2] ?? '1'))] : [item, 1]
    if (count > 0) counts.set(kind, (counts.get(kind) ?? 0) + count)
  }
  return [...counts].map(([kind, count]) => ({ kind, count }))
}

/** The first item that says there are 0 of it, if any: what does not exist must not be listed. */
export const zeroEvidence = (items: readonly string[]): string | undefined =>
  items.find((item) => Number(toAscii(COUNTED.exec(item)?.[2] ?? '1')) === 0)
