import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { findNode24, isWanted, missingNode } from '../scripts/node24.mjs'
import { commandsOf, programWords } from './repository.ts'
import { root } from './sources.ts'
import { folders, manifest } from './workspaces.ts'

/** The machine's own Node, whatever its age; npm puts the pinned copy first on the path, so look behind it. */
const plain =
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'))
    .map((folder) => join(folder, 'node'))
    .find(existsSync) ?? process.execPath
const node24 = findNode24() ?? ''
const run = (node: string, args: readonly string[], cwd = root) =>
  spawnSync(node, args, { cwd, encoding: 'utf8' })
const versionOf = (node: string): string => run(node, ['-p', 'process.versions.node']).stdout.trim()

const empty = mkdtempSync(join(tmpdir(), 'lianxiao-house-'))
afterAll(() => rmSync(empty, { recursive: true, force: true }))

describe('finding Node 24', () => {
  it('takes this process when it is new enough', () => {
    expect(findNode24('24.0.0', '/usr/bin/node', join(empty, 'none'))).toBe('/usr/bin/node')
    expect(findNode24('26.1.0', '/usr/bin/node', join(empty, 'none'))).toBe('/usr/bin/node')
  })
  it('takes the pinned copy below 24', () => {
    expect(findNode24('23.11.0', '/usr/bin/node', node24)).toBe(node24)
    expect(findNode24('18.20.0', '/usr/bin/node', node24)).toBe(node24)
  })
  it('says in both languages when there is none', () => {
    expect(findNode24('18.20.0', '/usr/bin/node', join(empty, 'none'))).toBeUndefined()
    expect(missingNode('18.20.0')).toMatch(/需要 Node\.js 24[\s\S]*needs Node\.js 24/)
  })
  it.skipIf(isWanted(versionOf(plain)))('ends with exit code 2 when there is none', () => {
    copyFileSync(join(root, 'scripts', 'node24.mjs'), join(empty, 'node24.mjs'))
    const { status, stderr } = run(plain, [join(empty, 'node24.mjs'), '-p', '1'], empty)
    expect([status, stderr]).toEqual([2, `${missingNode(versionOf(plain))}\n`])
  })
})

describe.each([
  ['the plain Node of the machine', plain],
  ['Node 24', node24],
])('the launcher on %s', (_, node) => {
  const launch = (...args: string[]) => run(node, [join(root, 'scripts', 'node24.mjs'), ...args])

  it('runs on Node 24 or newer', () => {
    expect(isWanted(launch('-p', 'process.versions.node').stdout)).toBe(true)
  })
  it.each([0, 1, 2, 7])('passes on exit code %i', (code) => {
    expect(launch('-e', `process.exit(${code})`).status).toBe(code)
  })
  it('passes on arguments and output', () => {
    expect(launch('-p', 'process.argv.slice(1).join("|")', '甲 校', '--x').stdout).toBe('甲 校|--x\n')
  })
  it.skipIf(process.platform === 'win32')('passes on the signal that ended its child', () => {
    expect(launch('-e', 'process.kill(process.pid, "SIGTERM"); setTimeout(() => {}, 9999)').signal).toBe(
      'SIGTERM',
    )
  })
  it('starts the command line', () => {
    const { status, stderr, stdout } = run(node, [join(root, 'apps', 'cli', 'bin', 'lianxiao.mjs'), '--help'])
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain('lianxiao')
  })
  it('starts it by the name npm gave it, and passes on a refusal', () => {
    const { status } = run(node, [join(root, 'node_modules', '.bin', 'lianxiao'), 'no-such-command'])
    expect(status).toBe(2)
  })
})

describe('every entry starts in plain Node 24', () => {
  const open = folders.filter((folder) => manifest(folder).exports)
  it.each(open)('%s', (folder) => {
    const { name } = manifest(folder)
    const { status, stderr } = run(node24, ['--input-type=module', '-e', `await import('${name}')`])
    expect([status, stderr]).toEqual([0, ''])
  })
})

describe('the README shows commands that the program has', () => {
  const commands = commandsOf(readFileSync(join(root, 'README.md'), 'utf8'))
  it.each(programWords(commands, 'lianxiao'))('lianxiao %s', (words) => {
    const { status, stdout } = run(node24, [
      join(root, 'apps/cli/bin/lianxiao.mjs'),
      ...words.split(' '),
      '--help',
    ])
    expect(status).toBe(0)
    expect(stdout).toContain(`lianxiao ${words}`)
  })
})
