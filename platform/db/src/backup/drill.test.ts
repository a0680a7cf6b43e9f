import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { zstdDecompress } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkChains } from '../audit/check.ts'
import { catalogueFaults } from '../catalogue/check.ts'
import { type TestDatabase, testDatabase } from '../fixture/database.ts'
import { scratch } from '../fixture/scratch.ts'
import { digestsOf, write } from '../fixture/work.ts'
import { MIGRATIONS, readMigrations } from '../migrations/files.ts'
import { restore } from './restore.ts'
import { backup } from './write.ts'

let it0: TestDatabase
const base = scratch()
const file = join(base.path, 'county.zst')
let report: Awaited<ReturnType<typeof backup>>

beforeAll(async () => {
  it0 = await testDatabase()
  await write(it0.db, it0.qinghe, 3_000)
  await write(it0.db, it0.baishui, 7)
  report = await it0.db.asOwner((client) => backup(client, file))
})
afterAll(async () => {
  await it0.close()
  base.remove()
})

describe('the drill', () => {
  it('restores into an empty database exactly what was there, chain included', async () => {
    const client = await it0.emptyDatabase()
    const restored = await restore(client, file)
    expect(restored).toMatchObject({ version: readMigrations().length, upTo: readMigrations().length })
    expect(report.tables.map(({ name, rows }) => [name, rows])).toEqual([
      ['public.audit_entry', 3_007],
      ['public.audit_head', 2],
      ['public.district', 2],
      ['public.idempotency_key', 2],
      ['public.outbox_event', 2],
    ])
    expect(restored.tables).toEqual(report.tables)
    expect(await digestsOf(client)).toEqual(await it0.db.asOwner(digestsOf))
    expect((await checkChains(client)).map(({ entries, broken }) => [entries, broken])).toEqual([
      [3_000, undefined],
      [7, undefined],
    ])
    expect(await catalogueFaults(client)).toEqual([])
    const keys = `select count(*)::int as n from pg_constraint where contype = 'f' and convalidated`
    expect((await client.query(keys)).rows).toEqual(
      await it0.db.asOwner(async (owner) => (await owner.query(keys)).rows),
    )
  })
  it('the file is private, is read by any zstd, and has no half-written neighbour', async () => {
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readdirSync(base.path).filter((name) => name.endsWith('.part'))).toEqual([])
    const plain = (await promisify(zstdDecompress)(readFileSync(file))).toString()
    const lines = plain.trim().split('\n')
    expect(JSON.parse(lines[0] as string)).toMatchObject({ format: 'lianxiao-backup', version: 1 })
    expect(JSON.parse(lines.at(-1) as string)).toEqual({ tables: 5 })
  })
  it('is one moment, whatever is written meanwhile', async () => {
    const second = join(base.path, 'busy.zst')
    let going = true
    const writer = (async () => {
      while (going) await write(it0.db, it0.baishui, 3)
    })()
    const during = await it0.db.asOwner((client) => backup(client, second))
    going = false
    await writer
    const client = await it0.emptyDatabase()
    expect((await restore(client, second)).tables).toEqual(during.tables)
    expect((await checkChains(client)).map(({ broken }) => broken)).toEqual([undefined, undefined])
  })
  it('never overwrites a file', async () => {
    await expect(it0.db.asOwner((client) => backup(client, file))).rejects.toMatchObject({
      code: 'fileExists',
    })
  })
  it('says so when there is nowhere to write', async () => {
    const nowhere = join(base.path, 'none', 'x.zst')
    await expect(it0.db.asOwner((client) => backup(client, nowhere))).rejects.toMatchObject({
      code: 'notWritten',
    })
  })
})

it('a backup of an older schema is restored and brought up to date', async () => {
  const client = await it0.emptyDatabase()
  const next = {
    version: readMigrations().length + 1,
    name: 'note',
    sql: 'alter table idempotency_key add note text',
    checksum: 'n',
  }
  const restored = await restore(client, file, [...readMigrations(), next])
  expect([restored.version, restored.upTo]).toEqual([next.version - 1, next.version])
  expect((await client.query(`select note from idempotency_key`)).rowCount).toBe(0)
  expect(existsSync(MIGRATIONS)).toBe(true)
})

const DEBIAN = '/usr/lib/postgresql/15/bin'
it.runIf(existsSync(`${DEBIAN}/initdb`))(
  'a backup of PostgreSQL 15 is restored on 18, and back',
  async () => {
    const old = await testDatabase({
      binaries: { postgres: `${DEBIAN}/postgres`, initdb: `${DEBIAN}/initdb` },
    })
    try {
      await write(old.db, old.qinghe, 50)
      const there = await old.db.asOwner((client) => backup(client, join(base.path, 'old.zst')))
      const newer = await it0.emptyDatabase()
      expect((await restore(newer, there.file)).tables).toEqual(there.tables)
      const here = await backup(newer, join(base.path, 'new.zst'))
      expect(here.tables).toEqual(there.tables)
      expect((await restore(await old.emptyDatabase(), here.file)).tables).toEqual(there.tables)
    } finally {
      await old.close()
    }
  },
)
