import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readDocument } from './document.ts'
import { printFence } from './fence.ts'

const SCHEMES = new URL('../../../schemes/', import.meta.url)
/** Trial plans that are not part of the repository; where they lie is told by the environment. */
const TRIALS = process.env['LIANXIAO_TRIALS']

const files = (folder: URL): URL[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? files(new URL(`${entry.name}/`, folder))
      : entry.name.endsWith('.md') && entry.name !== 'CHANGELOG.md'
        ? [new URL(entry.name, folder)]
        : [],
  )

/** Every fence of a file that is not printed as it was written. */
const changed = (file: URL): string[] =>
  readDocument([{ file: file.pathname, text: readFileSync(file, 'utf8') }])
    .passages.flatMap((p) => p.fences)
    .filter((fence) => fence.fence === undefined || printFence(fence.fence) !== fence.block.text)
    .map((fence) => `${file.pathname}:${fence.block.line}`)

describe('every fence of the shipped schemes is read and printed to the letter', () => {
  for (const file of files(SCHEMES))
    it(file.pathname.slice(SCHEMES.pathname.length), () => expect(changed(file)).toEqual([]))
})

/** Lines of each rule of a file, its own head included. */
const lengths = (file: URL): readonly number[] =>
  readDocument([{ file: file.pathname, text: readFileSync(file, 'utf8') }])
    .passages.flatMap((p) => p.fences)
    .flatMap(({ block }) => block.text.split(/\n(?=\S)/))
    .map((rule) => rule.trim().split('\n').length)
    .sort((a, b) => a - b)

describe('officials read schemes: half of the rules have nine lines or fewer', () => {
  for (const file of files(SCHEMES)) {
    const all = lengths(file)
    it(`${file.pathname.slice(SCHEMES.pathname.length)}: ${all.length} rules`, () =>
      expect(all[Math.floor(all.length / 2)] ?? 0).toBeLessThanOrEqual(9))
  }
})

describe('and so is every fence of the trial plans', () => {
  const folder = TRIALS === undefined ? undefined : new URL(`file://${TRIALS}/`)
  for (const name of ['ronganxian.md', 'haining.md', 'beyond.md'])
    it.skipIf(folder === undefined || !existsSync(new URL(name, folder)))(name, () =>
      expect(changed(new URL(name, folder))).toEqual([]),
    )
})
