import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { KIND_NAMES, type Word, words } from '@lianxiao/scheme'
import { expect, it } from 'vitest'
import { lianxiao } from '../fixture/command.ts'
import { root } from '../paths.ts'
import { wordSheet } from './wordSheet.ts'

const REMEDY =
  'docs/guides/词表.md is not what the words say now: npx --no lianxiao scheme words --markdown > docs/guides/词表.md'

it('is the page that is kept', () => {
  expect(`${wordSheet(words)}\n`, REMEDY).toBe(readFileSync(join(root, 'docs/guides/词表.md'), 'utf8'))
})

it('is what the command prints', () => {
  expect(lianxiao(['scheme', 'words', '--markdown'])).toMatchObject({
    status: 0,
    out: `${wordSheet(words)}\n`,
  })
})

it('has every word, its meaning and a table for each kind', () => {
  const page = wordSheet(words)
  for (const { word, meaning } of words)
    expect([page.includes(`**${word}**`), page.includes(meaning.zh)]).toEqual([true, true])
  for (const { zh } of Object.values(KIND_NAMES)) expect(page).toContain(`\n| ${zh} |`)
})

it('puts neighbours of one meaning into one entry, and three entries into a row', () => {
  const word = (name: string, zh: string): Word => ({
    word: name,
    kind: 'unit',
    meaning: { zh, en: zh },
    example: `应当 甲\n  乙 1 ${name}`,
    fence: '',
  })
  const own = [word('次', '几回'), word('场', '几回'), word('|', '竖'), word('岁', '年龄'), word('元', '钱')]
  expect(wordSheet(own)).toContain(`
| 单位 |  |  |
| --- | --- | --- |
| **次** **场**　几回<br>\`应当 甲 ⏎ 乙 1 次\` | **\\|**　竖<br>\`应当 甲 ⏎ 乙 1 \\|\` | **岁**　年龄<br>\`应当 甲 ⏎ 乙 1 岁\` |
| **元**　钱<br>\`应当 甲 ⏎ 乙 1 元\` |  |  |
`)
})
