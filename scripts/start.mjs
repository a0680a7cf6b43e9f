// `npm start`: from a fresh clone to the demo county's pages.
import { join } from 'node:path'
import { endAs, requireNode24, root, run } from './node24.mjs'
import { setup } from './setup.mjs'

await setup()
endAs(
  await run(requireNode24(), [
    join(root, 'apps', 'cli', 'bin', 'lianxiao.mjs'),
    'demo',
    ...process.argv.slice(2),
  ]),
)
