import { parseFence } from '@lianxiao/scheme'

const LONGEST = 16
/** What is kept of a longer one. */
const SHORT = 8

/** Letters and Han characters only: what may stand in a name. */
export const onlyName = (text: string): string => text.replace(/[^\u3400-\u9fffA-Za-z]/g, '')

/** Whether the language reads a word as a name where a fact stands. */
export function isName(word: string): boolean {
  if (word === '' || [...word].length > LONGEST || onlyName(word) !== word) return false
  const { fence, errors } = parseFence(`应当 ${word}\n  由 ${word}\n  ${word} 不少于 1 次\n`)
  const rule = fence?.rules[0]
  if (errors.length > 0 || rule?.kind !== 'norm') return false
  const [by, test] = rule.lines
  return by?.kind === 'by' && test?.kind === 'test' && test.sentence.scopes.length === 0
}

/** The last characters of a text as a name; the fallback when it is none. */
export function nameFrom(text: string, fallback: string): string {
  const plain = onlyName(text)
  for (const name of [plain, [...plain].slice(-SHORT).join('')])
    if (name.length > 1 && isName(name)) return name
  return fallback
}
