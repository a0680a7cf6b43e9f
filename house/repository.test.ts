import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { completed, platformOf, unlocked } from '../scripts/lock.mjs'
import {
  addresses,
  brokenCommand,
  commandsOf,
  linksOf,
  loose,
  programWords,
  strayPlaces,
} from './repository.ts'
import { root, sources } from './sources.ts'
import { folders, manifest, needs } from './workspaces.ts'

const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const guides = ['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md']
const scripts = Object.keys(manifest().scripts ?? {})
const bins = folders.flatMap((folder) => Object.keys(manifest(folder).bin ?? {}))

describe('the repository', () => {
  it('names no place outside itself', () => {
    expect(strayPlaces(sources())).toEqual([])
  })
  it('locks every package without the address it came from', () => {
    expect(addresses(JSON.parse(read('package-lock.json')))).toEqual([])
  })
  it('locks the native packages of every platform, or npm ci would refuse', () => {
    expect(unlocked(JSON.parse(read('package-lock.json')))).toEqual([])
  })
  it('pins every version', () => {
    expect(['', ...folders].flatMap((folder) => loose(needs(manifest(folder))))).toEqual([])
  })
  it.each(folders)('%s is an ES module under the same licence, open at its index only', (folder) => {
    const it = manifest(folder)
    expect([it.version, it.license, it.type]).toEqual(['0.1.0', 'Apache-2.0', 'module'])
    const closed = folder === 'bench' || folder.startsWith('apps/')
    expect(it.exports).toEqual(closed ? undefined : { '.': './src/index.ts' })
  })
  it.each([...guides, 'docs/guides/写一条规则.md'])('%s gives commands that exist', (guide) => {
    const commands = commandsOf(read(guide))
    expect(commands.length).toBeGreaterThan(0)
    expect(commands.map((line) => brokenCommand(line, scripts, bins)).filter(Boolean)).toEqual([])
  })
  it('links only to files that are there', () => {
    const documents = sources('', /\.md$/).filter((file) => !file.path.startsWith('schemes/'))
    const dead = documents.flatMap((file) => linksOf(file).map((to) => `${file.path} -> ${to}`))
    expect(dead.filter((line) => !existsSync(join(root, line.split(' -> ')[1] ?? '')))).toEqual([])
  })
  it('gives the same commands in both languages', () => {
    expect(commandsOf(read('README.zh-CN.md'))).toEqual(commandsOf(read('README.md')))
  })
})

describe('the repository check finds', () => {
  const stray = (text: string) => strayPlaces([{ path: 'a', text }])

  it.each([
    ['see ', '/wo', 'rk/x'],
    ['.lib', 'rary/x'],
    ['https://regi', 'stry.example.org'],
    ['local', 'host:4873'],
  ])('a stray place: %s%s%s', (...pieces) => {
    expect(stray(pieces.filter(Boolean).join(''))).toHaveLength(1)
  })
  it.each(['packages/work/src', 'the registry of units', 'registry.units', "from './work/a.ts'"])(
    'nothing in %s',
    (text) => {
      expect(stray(text)).toEqual([])
    },
  )
  it('an address in the lock', () => {
    const packages = { a: { resolved: 'https://example.org/a.tgz' }, b: { resolved: 'packages/b' }, c: {} }
    expect(addresses({ packages })).toEqual(['a'])
  })
  it('a platform missing from the lock, and names it again', () => {
    const tool = { version: '1.0.0', dev: true, optionalDependencies: { 'x-darwin-arm64': '1.0.0' } }
    const lock = { packages: { 'node_modules/tool': tool } }
    expect(unlocked(lock)).toHaveLength(1)
    expect(completed(lock).packages).toHaveProperty('node_modules/x-darwin-arm64', {
      version: '1.0.0',
      cpu: ['arm64'],
      dev: true,
      optional: true,
      os: ['darwin'],
    })
    expect(unlocked(completed(lock))).toEqual([])
    expect(platformOf('cli-linux-x64-musl')).toEqual({ os: ['linux'], cpu: ['x64'], libc: ['musl'] })
  })
  it('a loose version', () => {
    expect(loose({ a: '^1.0.0', b: '1.0.0', c: 'latest', d: '1.0.0-beta.17', e: '1.x' })).toHaveLength(3)
  })
  it('a command that is not there', () => {
    const lines = commandsOf('```sh\nnpm start  # all\nnpm run nope\nnpx lianxiao run\nnpx --no other\n```\n')
    const verdicts = lines.map((line) => brokenCommand(line, ['start'], ['lianxiao']))
    expect(verdicts.map((verdict) => verdict === undefined)).toEqual([true, false, false, false])
  })
  it('the words of a command', () => {
    const lines = [
      'npx --no lianxiao scheme check schemes/<id> [--json]',
      'npx --no lianxiao run <a>',
      'npm start',
    ]
    expect(programWords([...lines, 'npx --no lianxiao scheme words'], 'lianxiao')).toEqual([
      'scheme check',
      'run',
      'scheme words',
    ])
  })
  it('where a link leads', () => {
    const text = '[a](../b.md#c) [d](https://example.org/x) [e](#f) [g](h.md)'
    expect(linksOf({ path: 'docs/i.md', text })).toEqual(['b.md', 'docs/h.md'])
  })
})
