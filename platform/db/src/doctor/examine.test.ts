import { afterAll, beforeAll, expect, it } from 'vitest'
import { superuser, type TestDatabase, testDatabase } from '../fixture/database.ts'
import { examine } from './examine.ts'

let it0: TestDatabase
beforeAll(async () => {
  it0 = await testDatabase()
})
afterAll(() => it0.close())

const sick = async (): Promise<readonly string[]> =>
  (await examine(it0.db)).filter(({ fine }) => !fine).map(({ what, found }) => `${what.en}: ${found}`)

it('finds a fresh database fine', async () => {
  expect(await sick()).toEqual([])
})
it('finds a view that leaks, a schema of another program, and writes that are not flushed', async () => {
  const admin = await superuser(it0.db)
  await admin.query('create view leak as select * from audit_entry')
  await admin.query(`insert into schema_migration (version, name, checksum) values (99, 'later', 'x')`)
  await admin.query('alter system set full_page_writes = off')
  await admin.query('select pg_reload_conf()')
  await expect.poll(sick).toHaveLength(3)
  expect(await sick()).toEqual([
    expect.stringContaining('full_page_writes off'),
    expect.stringContaining('5 / 4'),
    expect.stringContaining('leak viewAsOwner'),
  ])
  await admin.end()
})
