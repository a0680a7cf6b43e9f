import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { superuser, type TestDatabase, testDatabase } from '../fixture/database.ts'
import { districtSetting } from './district.ts'
import { openDatabase } from './open.ts'
import { mustBeNewEnough } from './version.ts'

let it0: TestDatabase
beforeAll(async () => {
  it0 = await testDatabase({ limits: { connections: 4, statementMs: 400, lockMs: 200, idleMs: 5_000 } })
})
afterAll(() => it0.close())

const put = (district: string, key: string, as = district) =>
  it0.db.inDistrict(district, (trx) =>
    sql`insert into idempotency_key (district_id, id, actor, key, request_hash, created_at)
      values (${as}, ${randomUUID()}, 'p', ${key}, ${Buffer.alloc(32)}, ${new Date()})`.execute(trx),
  )
const keys = async (district: string): Promise<readonly string[]> => {
  const rows = await it0.db.inDistrict(district, (trx) =>
    sql<{ key: string }>`select key from idempotency_key order by key`.execute(trx),
  )
  return rows.rows.map(({ key }) => key)
}

describe('a transaction of a district', () => {
  it('sees and writes its own rows and nobody else’s', async () => {
    await put(it0.qinghe, 'a')
    await put(it0.baishui, 'b')
    expect([await keys(it0.qinghe), await keys(it0.baishui)]).toEqual([['a'], ['b']])
    await expect(put(it0.qinghe, 'c', it0.baishui)).rejects.toMatchObject({ code: 'notAllowed' })
    const change = await it0.db.inDistrict(it0.qinghe, (trx) =>
      sql`delete from idempotency_key where key = 'b'`.execute(trx),
    )
    expect(change.numAffectedRows).toBe(0n)
    const move = it0.db.inDistrict(it0.qinghe, (trx) =>
      sql`update idempotency_key set district_id = ${it0.baishui}`.execute(trx),
    )
    await expect(move).rejects.toMatchObject({ code: 'notAllowed' })
  })
  it('leaves no district behind on its connection', async () => {
    for (let i = 0; i < 8; i += 1) await keys(it0.qinghe)
    const rows = await it0.db.acrossDistricts((trx) => sql`select key from idempotency_key`.execute(trx))
    expect(rows.rows).toEqual([])
    const all = await Promise.all(
      Array.from({ length: 40 }, (_, i) => keys(i % 2 === 0 ? it0.qinghe : it0.baishui)),
    )
    expect(all.every((found, i) => found.join() === (i % 2 === 0 ? 'a' : 'b'))).toBe(true)
  })
  it('is all or nothing', async () => {
    const half = it0.db.inDistrict(it0.qinghe, async (trx) => {
      await sql`delete from idempotency_key`.execute(trx)
      throw new Error('stop')
    })
    await expect(half).rejects.toThrow('stop')
    expect(await keys(it0.qinghe)).toEqual(['a'])
  })
  it('is not committed when a statement failed and the program went on', async () => {
    const swallowed = it0.db.inDistrict(it0.qinghe, async (trx) => {
      await sql`delete from idempotency_key`.execute(trx)
      await sql`select 1/0`.execute(trx).catch(() => undefined)
    })
    await expect(swallowed).rejects.toThrow()
    expect(await keys(it0.qinghe)).toEqual(['a'])
  })
  it.each([
    '',
    'x',
    `11111111-1111-4111-8111-111111111111'; drop table district; --`,
    '11111111111141118111111111111111',
    '11111111-1111-4111-8111-11111111111A',
    ' 11111111-1111-4111-8111-111111111111',
    '11111111-1111-4111-8111-111111111111\n',
  ])('is not begun for %j', async (district) => {
    await expect(it0.db.inDistrict(district, async () => 1)).rejects.toMatchObject({ code: 'badDistrict' })
    expect(() => districtSetting(district)).toThrow()
  })
  it('reads days as days and large numbers exactly or not at all', async () => {
    const read = (text: string) =>
      it0.db.acrossDistricts(async (trx) => (await sql.raw(`select ${text} as v`).execute(trx)).rows)
    expect(await read(`date '2026-03-31'`)).toEqual([{ v: '2026-03-31' }])
    expect(await read('9007199254740991::bigint')).toEqual([{ v: 9007199254740991 }])
    await expect(read('9007199254740992::bigint')).rejects.toThrow(/exact/)
    expect(await read('0.10::numeric')).toEqual([{ v: '0.10' }])
  })
})

describe('a slow database', () => {
  it('is refused after the statement limit', async () => {
    const slow = it0.db.inDistrict(it0.qinghe, (trx) => sql`select pg_sleep(3)`.execute(trx))
    await expect(slow).rejects.toMatchObject({ code: 'databaseSlow' })
    expect(await keys(it0.qinghe)).toEqual(['a'])
  })
  it('is refused after the lock limit when somebody else holds the row', async () => {
    const admin = await superuser(it0.db)
    await admin.query('begin; select from idempotency_key for update')
    const waiting = it0.db.inDistrict(it0.qinghe, (trx) => sql`delete from idempotency_key`.execute(trx))
    await expect(waiting).rejects.toMatchObject({ code: 'recordBusy' })
    await admin.query('rollback')
    await admin.end()
  })
})

describe('a server that stands elsewhere (DATABASE_URL)', () => {
  const url = (user: string, password: string, database = 'lianxiao'): string =>
    `postgres://${user}:${password}@${it0.db.server?.host}:${it0.db.server?.port}/${database}`
  const secrets = () => it0.db.server?.secrets as { superuser: string; owner: string; app: string }

  it('serves the owner’s URL alone: the application steps down to its role, and RESET ROLE leads back to it', async () => {
    const admin = await superuser(it0.db)
    await admin.query('grant lianxiao_app to lianxiao_owner')
    await admin.end()
    const db = await openDatabase<unknown>({
      kind: 'server',
      ownerUrl: url('lianxiao_owner', secrets().owner),
      appUrl: undefined,
    })
    const who = await db.inDistrict(it0.qinghe, async (trx) => {
      await sql`reset role`.execute(trx)
      return (await sql`select current_user as me, (select count(*) from idempotency_key) as n`.execute(trx))
        .rows
    })
    expect(who).toEqual([{ me: 'lianxiao_app', n: 1 }])
    expect(await db.ready()).toBe(true)
    await db.stop()
    expect(await it0.db.ready()).toBe(true)
  })
  it('serves two URLs', async () => {
    const appUrl = url('lianxiao_app', secrets().app)
    const db = await openDatabase<unknown>({
      kind: 'server',
      ownerUrl: url('lianxiao_owner', secrets().owner),
      appUrl,
    })
    expect(db.places.ownSignIn).toBe(true)
    await db.stop()
  })
  it.each(['postgres', 'lianxiao_owner'])('refuses %s as the application', async (user) => {
    const password = user === 'postgres' ? secrets().superuser : secrets().owner
    const opening = openDatabase({
      kind: 'server',
      ownerUrl: url('lianxiao_owner', secrets().owner),
      appUrl: url(user, password),
    })
    await expect(opening).rejects.toMatchObject({ code: 'unboundRole' })
  })
  it.each([
    ['a wrong password', () => url('lianxiao_owner', 'x'), 'signIn'],
    ['no such database', () => url('postgres', secrets().superuser, 'nowhere'), 'noDatabase'],
    ['nobody there', () => 'postgres://a:b@127.0.0.1:1/x', 'databaseGone'],
  ])('says what is wrong: %s', async (_, ownerUrl, code) => {
    const opening = openDatabase({ kind: 'server', ownerUrl: ownerUrl(), appUrl: undefined })
    await expect(opening).rejects.toMatchObject({
      code,
      said: { zh: expect.stringMatching(/[\u4e00-\u9fff]/) },
    })
  })
  it('must be PostgreSQL 15 or newer', () => {
    expect(() => mustBeNewEnough(140_023)).toThrow(/15/)
    expect(() => mustBeNewEnough(150_000)).not.toThrow()
    expect(() => mustBeNewEnough(180_004)).not.toThrow()
  })
  it('has the two roles of an embedded one, bound', async () => {
    const client = new pg.Client(it0.db.places.app)
    await client.connect()
    const { rows } = await client.query(
      `select rolname, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication as strong from pg_roles
       where rolname in ('lianxiao_app', 'lianxiao_owner') order by 1`,
    )
    await client.end()
    expect(rows).toEqual([
      { rolname: 'lianxiao_app', strong: false },
      { rolname: 'lianxiao_owner', strong: false },
    ])
  })
})
