// `npm run torture -- <what> [arguments]`: kills, floods and faults at full length. The tests run a short form of each.
import { join } from 'node:path'
import { endAs, requireNode24, root, run } from './node24.mjs'
import { setup } from './setup.mjs'

const programs = {
  postgres: join('platform', 'db', 'src', 'torture', 'main.ts'),
}
const [what, ...rest] = process.argv.slice(2)
if (!programs[what]) {
  console.error(`没有这一项 · no such torture: ${what ?? ''} (${Object.keys(programs).join(' | ')})`)
  process.exit(2)
}
await setup()
endAs(await run(requireNode24(), [join(root, programs[what]), ...rest], { cwd: root }))
