// `npm run check`: types (TypeScript 7) and lint (Biome). `types` or `lint` alone, or `format` to mend what can be mended.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { requireNode24, root, run } from './node24.mjs'
import { setup } from './setup.mjs'

const modules = join(root, 'node_modules')
const steps = {
  types: [join(modules, 'typescript', 'bin', 'tsc'), '--noEmit', '-p', root],
  lint: [join(modules, '@biomejs', 'biome', 'bin', 'biome'), 'check', root],
  format: [join(modules, '@biomejs', 'biome', 'bin', 'biome'), 'check', '--write', root],
}

/** Runs the named steps, all of them; returns the names of those that failed. */
export async function check(names) {
  const failed = []
  for (const name of names) {
    if ((await run(requireNode24(), steps[name], { cwd: root })) !== 0) failed.push(name)
  }
  return failed
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const asked = process.argv.slice(2)
  const unknown = asked.filter((name) => !steps[name])
  if (unknown.length > 0) {
    console.error(`没有这一步 · no such step: ${unknown.join(' ')} (${Object.keys(steps).join(' | ')})`)
    process.exit(2)
  }
  await setup()
  const failed = await check(asked.length > 0 ? asked : ['types', 'lint'])
  if (failed.length > 0) console.error(`未通过 · failed: ${failed.join(', ')}`)
  process.exitCode = failed.length > 0 ? 1 : 0
}
