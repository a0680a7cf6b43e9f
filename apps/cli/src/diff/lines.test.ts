import { expect, it } from 'vitest'
import { sideBySide } from './lines.ts'

const shown = (before: string, after: string): string =>
  sideBySide([...before], [...after])
    .map(({ mark, text }) => `${mark}${text}`)
    .join('')

it.each([
  ['', '', ''],
  ['', 'a', '+a'],
  ['a', '', '-a'],
  ['ab', 'ab', ' a b'],
  ['ab', 'ac', ' a-b+c'],
  ['abc', 'ac', ' a-b c'],
  ['ac', 'abc', ' a+b c'],
  ['ab', 'ba', '-a b+a'],
])('%s against %s is %s', (before, after, lines) => {
  expect(shown(before, after)).toBe(lines)
})
