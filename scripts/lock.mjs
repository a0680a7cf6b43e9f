// `npm run lock`: brings package-lock.json up to the package.json files.
// A registry mirror may hold the native packages of one platform only; npm then leaves the others out of the lock file, and
// `npm ci` refuses such a file everywhere. Here they are named again, with the platform their name tells.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { endAs, root } from './node24.mjs'
import { npm } from './setup.mjs'

const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
]
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64']

/** os, cpu and libc as the name of a native package tells them: `cli-linux-x64-musl`. */
export function platformOf(name) {
  const words = name.split(/[-/]/)
  const os = systems.filter((system) => words.includes(system))
  const cpu = processors.filter((processor) => words.includes(processor))
  const libc = words.includes('musl')
    ? ['musl']
    : words.some((word) => /^(gnu|glibc)/.test(word))
      ? ['glibc']
      : []
  return { os, cpu, libc }
}

/** Optional packages that a locked package names and the lock file lacks: [path, version, wanted by]. */
export function unlocked(lock) {
  const found = []
  for (const [path, entry] of Object.entries(lock.packages)) {
    if (!path.startsWith('node_modules/')) continue
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const places = [`${path}/node_modules/${name}`, `node_modules/${name}`]
      if (!places.some((place) => lock.packages[place])) found.push([places[1], version, entry])
    }
  }
  return found
}

/** The lock file with what `unlocked` finds, in npm's own order. */
export function completed(lock) {
  const packages = { ...lock.packages }
  for (const [path, version, parent] of unlocked(lock)) {
    const { os, cpu, libc } = platformOf(path)
    if (os.length === 0 || cpu.length === 0) throw new Error(`no platform in the name ${path}`)
    packages[path] = {
      version,
      cpu,
      ...(parent.dev ? { dev: true } : {}),
      ...(libc.length > 0 ? { libc } : {}),
      optional: true,
      os,
    }
  }
  const sorted = Object.keys(packages).sort((a, b) => a.localeCompare(b, 'en'))
  return { ...lock, packages: Object.fromEntries(sorted.map((path) => [path, packages[path]])) }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const outcome = await npm(['install', '--package-lock-only', '--ignore-scripts'])
  const file = join(root, 'package-lock.json')
  if (outcome === 0)
    writeFileSync(file, `${JSON.stringify(completed(JSON.parse(readFileSync(file, 'utf8'))), null, 2)}\n`)
  endAs(outcome)
}
