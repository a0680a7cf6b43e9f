import { MEASURE_UNITS } from '@lianxiao/kernel'
import { describe, expect, it } from 'vitest'
import { parseFence, printFence } from './fence.ts'
import { reachable } from './grammar/kinds.ts'
import { literalWords } from './grammar/reserved.ts'
import { fence } from './nodes/rule.ts'
import { FIXED_WINDOWS } from './nodes/window.ts'
import { words } from './words.ts'

const listed = new Set(words.filter((w) => w.kind !== 'form').map((w) => w.word))
const known = new Set([...literalWords(fence), ...FIXED_WINDOWS, ...MEASURE_UNITS])

describe('the list of words', () => {
  it('has every word of the grammar', () => {
    expect([...known].filter((word) => !listed.has(word))).toEqual([])
  })
  it('has no word that the grammar does not know', () => {
    expect([...listed].filter((word) => !known.has(word))).toEqual([])
  })
  it('has no word twice in one kind', () => {
    const keys = words.map((w) => `${w.kind} ${w.word}`)
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([])
  })
  it('shows every form', () => {
    const forms = words.filter((w) => w.kind === 'form').map((w) => w.word)
    const patterns = [...reachable(fence)].flatMap((s) => (s.t === 'pattern' ? [s] : []))
    expect(
      patterns.filter((p) => !forms.some((form) => p.read(form) !== undefined)).map((p) => p.label.en),
    ).toEqual([])
  })
})

describe.each(words.map((w) => [w.kind, w.word, w] as const))(
  '%s %s',
  (_kind, _name, { word, example, fence: text, meaning }) => {
    it('has an example with the word in it, which is read and printed to the letter', () => {
      expect(example).toContain(word)
      const { fence: read, failure } = parseFence(text)
      expect(failure).toBeUndefined()
      expect(read && printFence(read)).toBe(text)
      expect(meaning.zh && meaning.en).toBeTruthy()
    })
  },
)
