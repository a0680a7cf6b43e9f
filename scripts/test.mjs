// `npm test`: set-up, types, lint, then the tests. The runner's summary is the last thing printed, and it counts a failed
// type check or lint as a failed test (house/checks.test.ts). Arguments go to the runner: `npm test -- packages/kernel`.
import { join } from 'node:path'
import { check } from './check.mjs'
import { endAs, requireNode24, root, run } from './node24.mjs'
import { setup } from './setup.mjs'

await setup()
const only = process.argv.slice(2)
const failed = only.length > 0 ? [] : await check(['types', 'lint'])
const outcome = await run(
  requireNode24(),
  [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', ...only],
  { cwd: root, env: { ...process.env, LIANXIAO_FAILED_CHECKS: failed.join(',') } },
)
endAs(outcome === 0 && failed.length > 0 ? 1 : outcome)
