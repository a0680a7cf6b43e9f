import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { superuser, type TestDatabase, testDatabase } from '../fixture/database.ts'
import { scratch } from '../fixture/scratch.ts'
import { readMigrations } from '../migrations/files.ts'
import { migrate } from '../migrations/migrate.ts'
import { restore } from './restore.ts'
import { backup } from './write.ts'

let it0: TestDatabase
const base = scratch()
beforeAll(async () => {
  it0 = await testDatabase()
})
afterAll(async () => {
  await it0.close()
  base.remove()
})

it('takes rows of every sort as they are: arrays, numbers, days, text with marks, nothing', async () => {
  const source = await it0.emptyDatabase()
  const target = await it0.emptyDatabase()
  const types = {
    version: readMigrations().length + 1,
    name: 'types',
    checksum: 't',
    sql: `create type colour as enum ('red', 'green');
      create table kind (id uuid primary key, a int[], b numeric(20,4), c date, d jsonb, e boolean, f double precision, g interval,
        h bytea, i colour, j text, k int generated always as (1 + 1) stored, l timestamptz, parent uuid references kind (id))`,
  }
  await migrate(source, [...readMigrations(), types])
  await source.query(`insert into kind values (gen_random_uuid(), '{1,null,3}', 12345678901234.5600, '2026-02-28', '{"b":1,"a":[1e3]}', true, 0.1,
    '1 mon 2 days 00:00:01.5', '\\x00ff', 'green', E'a\\tb\\n"\\\\,{}', default, '0044-03-15 12:00:00+00 BC'), (gen_random_uuid(), '{}', 'NaN', 'infinity', 'null', null, '-Infinity', null, '', null, '', default, null)`)
  await source.query('insert into kind (id, parent) select gen_random_uuid(), id from kind')
  const other = join(base.path, 'types.zst')
  const written = await backup(source, other)
  expect((await restore(target, other, [...readMigrations(), types])).tables).toEqual(written.tables)
  const all = `select id, a, b::text, c::text, d, e, f, g::text, h, i, j, k, l::text, parent from kind order by id`
  expect((await target.query(all)).rows).toEqual((await source.query(all)).rows)
})

it('holds a batch in memory, not the database: 80 MB of wide rows', async () => {
  const admin = await superuser(it0.db)
  await admin.query(
    `insert into idempotency_key (district_id, id, actor, key, request_hash, response_body, created_at)
     select $1, gen_random_uuid(), 'p', n::text, decode(repeat('00', 32), 'hex'), repeat(md5(n::text), 6000), now()
     from generate_series(1, 440) n`,
    [it0.qinghe],
  )
  await admin.end()
  const target = { ...it0.db.places.owner, database: (await it0.emptyDatabase()).database }
  const program = join(import.meta.dirname, '..', 'fixture', 'copy.ts')
  const places = [JSON.stringify(it0.db.places.owner), JSON.stringify(target), join(base.path, 'big.zst')]
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', program, ...places])
  const { same, heldMB } = JSON.parse(stdout)
  expect(same).toBe(true)
  expect(heldMB).toBeLessThan(60)
}, 60_000)
