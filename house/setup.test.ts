import { expect, it } from 'vitest'
import { isNativeHere } from '../scripts/platform.mjs'
import { installState, missingFrom } from '../scripts/setup.mjs'

const native = { version: '1.0.0', optional: true, os: 'linux', cpu: ['x64'] }
const lock = {
  packages: {
    '': { version: '0.1.0' },
    'packages/a': { version: '0.1.0' },
    'node_modules/a': { link: true },
    'node_modules/b': { version: '1.0.0' },
    'node_modules/c': native,
  },
}
const installed = {
  packages: { 'node_modules/a': { link: true }, 'node_modules/b': { version: '1.0.0' } },
}
const nowhere = () => false
const here = () => true
const missing = (have: unknown, isNative: () => boolean = nowhere) =>
  missingFrom(lock, have, undefined, isNative)

it('has nothing to do here', () => {
  expect(installState()).toEqual([])
})
it('does nothing on a complete installation', () => {
  expect(missing(installed)).toEqual([])
})
it('misses everything when nothing is installed', () => {
  expect(missing(undefined)).toEqual(['node_modules/a', 'node_modules/b'])
})
it('misses a package of another version, and one whose folder is gone', () => {
  const old = { packages: { ...installed.packages, 'node_modules/b': { version: '0.9.0' } } }
  expect(missing(old)).toEqual(['node_modules/b'])
  const gone = missingFrom(lock, installed, (path) => path !== 'node_modules/a', nowhere)
  expect(gone).toEqual(['node_modules/a'])
})
it('misses an optional package only if it is native here, or an older one lies there', () => {
  expect(missing(installed, here)).toEqual(['node_modules/c'])
  const old = { packages: { ...installed.packages, 'node_modules/c': { version: '0.9.0' } } }
  expect(missing(old)).toEqual(['node_modules/c'])
})
it.each([
  [native, true],
  [{ ...native, libc: ['glibc'] }, true],
  [{ ...native, libc: ['musl'] }, false],
  [{ ...native, os: ['darwin'] }, false],
  [{ ...native, cpu: 'arm64' }, false],
  [{ version: '1.0.0', optional: true }, false],
])('%o is native on Linux x64 with glibc: %s', (entry, expected) => {
  expect(isNativeHere(entry, { os: 'linux', cpu: 'x64', libc: 'glibc' })).toBe(expected)
})
