import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../fixture/database.ts'
import { scratch } from '../fixture/scratch.ts'
import { checksumOf, readMigrations } from './files.ts'
import { appliedTo, migrate } from './migrate.ts'

let it0: TestDatabase
const base = scratch()
beforeAll(async () => {
  it0 = await testDatabase()
})
afterAll(async () => {
  await it0.close()
  base.remove()
})

let made = 0
const folder = (files: Readonly<Record<string, string>>): string => {
  made += 1
  const path = join(base.path, String(made))
  mkdirSync(path)
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text)
  return path
}
const FIRST = { '0001_a.sql': 'create table a (n int)' }
const SECOND = { ...FIRST, '0002_b.sql': 'create table b (n int); insert into b values (1)' }
const versions = async (client: pg.Client) => (await appliedTo(client)).map(({ version }) => version)

describe('migrations', () => {
  it('are taken once, in order, and later ones when they come', async () => {
    const client = await it0.emptyDatabase()
    expect(await appliedTo(client)).toEqual([])
    expect((await migrate(client, readMigrations(folder(FIRST)))).map(({ name }) => name)).toEqual(['a'])
    expect((await migrate(client, readMigrations(folder(SECOND)))).map(({ name }) => name)).toEqual(['b'])
    expect(await migrate(client, readMigrations(folder(SECOND)))).toEqual([])
    expect(await versions(client)).toEqual([1, 2])
  })
  it('leave nothing of a step that failed, and what came before it', async () => {
    const client = await it0.emptyDatabase()
    const broken = readMigrations(folder({ ...FIRST, '0002_b.sql': 'create table b (n int); select 1/0' }))
    await expect(migrate(client, broken)).rejects.toMatchObject({ code: 'migrationFailed' })
    expect(await versions(client)).toEqual([1])
    expect((await client.query(`select to_regclass('b') as b`)).rows).toEqual([{ b: null }])
    expect(await migrate(client, readMigrations(folder(SECOND)))).toHaveLength(1)
  })
  it('refuse a step that was changed after it was taken, and say which', async () => {
    const client = await it0.emptyDatabase()
    await migrate(client, readMigrations(folder(SECOND)))
    const changed = readMigrations(folder({ ...SECOND, '0001_a.sql': 'create table a (n bigint)' }))
    await expect(migrate(client, changed)).rejects.toMatchObject({
      code: 'changedMigration',
      said: { zh: expect.stringContaining('1（a）') },
    })
    const renamed = readMigrations(
      folder({ '0001_c.sql': FIRST['0001_a.sql'], '0002_b.sql': SECOND['0002_b.sql'] }),
    )
    await expect(migrate(client, renamed)).rejects.toMatchObject({ code: 'changedMigration' })
    await expect(migrate(client, readMigrations(folder(FIRST)))).rejects.toMatchObject({
      code: 'newerSchema',
    })
  })
  it('are taken by one program at a time', async () => {
    const client = await it0.emptyDatabase()
    const database = client.database as string
    const steps = readMigrations(folder({ '0001_a.sql': 'create table a (n int); select pg_sleep(0.3)' }))
    const pgModule = (await import('pg')).default
    const second = new pgModule.Client({ ...it0.db.places.owner, database })
    await second.connect()
    const taken = await Promise.all([migrate(client, steps), migrate(second, steps)])
    await second.end()
    expect(taken.map((it) => it.length).sort()).toEqual([0, 1])
  })
  it('do not mind another system’s line ends', () => {
    expect(checksumOf('a\r\nb')).toBe(checksumOf('a\nb'))
    expect(checksumOf('a\nb')).not.toBe(checksumOf('a\n b'))
  })
})

describe('a folder of migrations', () => {
  it('of the product is in order', () => {
    expect(readMigrations().map(({ version }) => version)).toEqual(readMigrations().map((_, i) => i + 1))
  })
  it.each([
    [{ '0002_a.sql': '' }],
    [{ '0001_a.sql': '', '0003_b.sql': '' }],
    [{ '0001_a.sql': '', '0001_b.sql': '' }],
    [{ '1_a.sql': '' }],
    [{ '0001-a.sql': '' }],
  ])('with %j is refused', (files) => {
    expect(() => readMigrations(folder(files as unknown as Record<string, string>))).toThrow(
      expect.objectContaining({ code: 'badMigrations' }),
    )
  })
})
