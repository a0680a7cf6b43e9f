import { expect, it } from 'vitest'
import { lianxiao } from '../fixture/command.ts'

it('lists every word with meaning and example, one line each', () => {
  const { status, out } = lianxiao(['scheme', 'words'])
  expect(status).toBe(0)
  expect(out).toMatch(/ {2}不少于 .* · .* e\.g\. .*不少于/)
  expect(out).toMatch(/ {2}应当 /)
})

it('as JSON: word, kind, meaning, example', () => {
  const list = JSON.parse(lianxiao(['scheme', 'words', '--json']).out)
  expect(list.length).toBeGreaterThan(150)
  expect(list[0]).toMatchObject({
    word: expect.any(String),
    kind: expect.any(String),
    example: expect.any(String),
  })
  expect(Object.keys(list[0].meaning)).toEqual(['zh', 'en'])
})
