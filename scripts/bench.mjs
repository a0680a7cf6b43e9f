// `npm run bench [name…]`: every bench/src/*.bench.ts (or those whose name contains a given word), each in a process of its own.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { requireNode24, root, run } from './node24.mjs'
import { setup } from './setup.mjs'

await setup()
const folder = join(root, 'bench', 'src')
const words = process.argv.slice(2)
const files = (existsSync(folder) ? readdirSync(folder) : [])
  .filter((file) => file.endsWith('.bench.ts'))
  .filter((file) => words.length === 0 || words.some((word) => file.includes(word)))
  .sort()
if (files.length === 0) {
  console.error(`没有这个基准 · no such benchmark: ${words.join(' ')}`)
  process.exit(2)
}
let worst = 0
for (const file of files) {
  if ((await run(requireNode24(), ['--expose-gc', join(folder, file)], { cwd: root })) !== 0) worst = 1
}
process.exitCode = worst
