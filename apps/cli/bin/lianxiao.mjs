#!/usr/bin/env node
// Starts the command line on Node >= 24: in this process when it is one, else once more on the pinned copy.
import module from 'node:module'
import { fileURLToPath } from 'node:url'
import { endAs, isWanted, requireNode24, root, run } from '../../../scripts/node24.mjs'

if (isWanted(process.versions.node)) {
  module.enableCompileCache?.(`${root}/node_modules/.cache/lianxiao`)
  await import('../src/main.ts')
} else {
  endAs(await run(requireNode24(), [fileURLToPath(import.meta.url), ...process.argv.slice(2)]))
}
