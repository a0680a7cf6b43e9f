import { spawnSync } from 'node:child_process'
import { cpSync, lstatSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { scratch } from '../fixture/scratch.ts'
import { embeddedBinaries, hydrate } from './binaries.ts'
import { startFailure } from './says.ts'
import { databaseSettings, withoutPassword } from './settings.ts'

const base = scratch()
afterAll(base.remove)

describe('a package whose install script did not run', () => {
  it('gets the links the script would have made, and then runs', () => {
    const installed = dirname(dirname(dirname(embeddedBinaries().postgres)))
    const copy = join(base.path, 'package')
    mkdirSync(copy)
    cpSync(join(installed, 'native'), join(copy, 'native'), { recursive: true, verbatimSymlinks: true })
    const lib = join(copy, 'native', 'lib')
    const links = readdirSync(lib).filter((name) => lstatSync(join(lib, name)).isSymbolicLink())
    for (const name of links) rmSync(join(lib, name))
    const version = () =>
      spawnSync(join(copy, 'native', 'bin', 'postgres'), ['--version'], { encoding: 'utf8' })
    const before = version()
    expect(before.status).not.toBe(0)
    expect(startFailure(before.stderr, '/x')).toMatchObject({ code: 'notHydrated' })
    expect(hydrate(copy)).toBe(links.length)
    expect(version().stdout).toContain('18.4')
    expect(hydrate(copy)).toBe(0)
  })
  it('says how, where it may not write', () => {
    const fake = join(base.path, 'fake')
    mkdirSync(join(fake, 'native'), { recursive: true })
    const link = { source: 'native/nowhere/a.so.1', target: 'native/nowhere/a.so' }
    writeFileSync(join(fake, 'native', 'pg-symlinks.json'), JSON.stringify([link]))
    expect(() => hydrate(fake)).toThrow(expect.objectContaining({ code: 'notHydrated' }))
  })
})

describe('settings', () => {
  it('default to a folder of the product', () => {
    expect(databaseSettings({}, '/p')).toEqual({
      kind: 'embedded',
      folder: '/p/data/postgres',
      port: undefined,
    })
    expect(databaseSettings({ LIANXIAO_PG_FOLDER: 'd', LIANXIAO_PG_PORT: '5433' }, '/p')).toEqual({
      kind: 'embedded',
      folder: '/p/d',
      port: 5433,
    })
    expect(databaseSettings({ LIANXIAO_PG_FOLDER: '/d' }, '/p')).toMatchObject({ folder: '/d' })
  })
  it('name a server elsewhere', () => {
    const DATABASE_URL = 'postgres://owner:secret@db/lianxiao'
    expect(databaseSettings({ DATABASE_URL }, '/p')).toEqual({
      kind: 'server',
      ownerUrl: DATABASE_URL,
      appUrl: undefined,
    })
  })
  it.each([
    [{ LIANXIAO_PG_PORT: '1023' }, /1024/],
    [{ LIANXIAO_PG_PORT: '65536' }, /1024/],
    [{ LIANXIAO_PG_PORT: '5432x' }, /1024/],
    [{ LIANXIAO_PG_FOLDER: 'a\0b' }, /LIANXIAO_PG_FOLDER/],
    [{ DATABASE_URL: 'db' }, /不是网址/],
    [{ DATABASE_URL: 'mysql://db/x' }, /postgres:/],
    [{ DATABASE_URL: 'postgres://db/' }, /数据库名/],
    [{ DATABASE_APP_URL: 'postgres://db/x' }, /DATABASE_URL/],
  ])('refuse %j', (env, says) => {
    expect(() => databaseSettings(env, '/p')).toThrow(says)
  })
  it('are shown without passwords', () => {
    expect(withoutPassword('postgres://a:geheim@h/x')).toBe('postgres://a:***@h/x')
    const refused = () => databaseSettings({ DATABASE_URL: 'mysql://a:geheim@h/x' }, '/p')
    expect(refused).toThrow(expect.not.objectContaining({ message: expect.stringContaining('geheim') }))
  })
})

describe('what a server says when it does not start', () => {
  it.each([
    ['FATAL:  could not write lock file "postmaster.pid": No space left on device', 'diskFull'],
    ['FATAL:  could not create lock file "postmaster.pid": Read-only file system', 'readOnlyFolder'],
    ['FATAL:  data directory "/x" has wrong ownership', 'notWritable'],
    [
      'DETAIL:  The data directory was initialized by PostgreSQL version 17, which is not compatible',
      'otherVersion',
    ],
    ['LOG:  could not bind IPv4 address "127.0.0.1": Address already in use', 'portTaken'],
    ['FATAL:  pre-existing shared memory block (key 1, ID 2) is still in use', 'stillRunning'],
    ['PANIC:  could not locate a valid checkpoint record at 0/1', 'damaged'],
    ['something else', 'notStarted'],
  ])('%s: %s', (text, code) => {
    const failure = startFailure(text, '/x')
    expect(failure.code).toBe(code)
    expect(failure.said.zh).toContain('/x')
    expect(failure.said.en).toContain('/x')
  })
})
