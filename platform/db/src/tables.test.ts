import type { Transaction } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { appendAudit } from './audit/rows.ts'
import { BAISHUI, QINGHE, type TestDatabase, testDatabase } from './fixture/database.ts'
import type { PlatformTables } from './tables.ts'

let it0: TestDatabase
beforeAll(async () => {
  it0 = await testDatabase()
})
afterAll(() => it0.close())

/** Written out, so that a column added to a table and not here is seen. */
const COLUMNS: { readonly [T in keyof PlatformTables]: readonly (keyof PlatformTables[T])[] } = {
  district: ['id', 'code', 'name', 'created_at'],
  audit_entry: [
    'district_id',
    'id',
    'seq',
    'previous_hash',
    'hash',
    'at',
    'actor',
    'origin',
    'action',
    'subject',
    'before_hash',
    'after_hash',
  ],
  idempotency_key: [
    'district_id',
    'id',
    'actor',
    'key',
    'request_hash',
    'response_status',
    'response_body',
    'created_at',
  ],
  outbox_event: [
    'district_id',
    'id',
    'audit_seq',
    'ordinal',
    'topic',
    'payload',
    'created_at',
    'delivered_at',
  ],
}

it('names every column of the platform’s tables', async () => {
  const { rows } = await it0.db.asOwner((client) =>
    client.query<{ table: string; columns: string[] }>(
      `select table_name::text as table, array_agg(column_name::text order by ordinal_position) as columns from information_schema.columns
       where table_schema = 'public' and table_name = any($1) group by 1`,
      [Object.keys(COLUMNS)],
    ),
  )
  expect(Object.fromEntries(rows.map(({ table, columns }) => [table, columns]))).toEqual(COLUMNS)
})

it('has districts that everybody sees and only the owner writes', async () => {
  const ids = await it0.db.inDistrict(QINGHE, async (trx) => {
    const typed = trx as Transaction<PlatformTables>
    await appendAudit(typed, QINGHE, [])
    return (await typed.selectFrom('district').select('id').orderBy('id').execute()).map(({ id }) => id)
  })
  expect(ids).toEqual([QINGHE, BAISHUI])
  const rename = it0.db.inDistrict(QINGHE, (trx) =>
    (trx as Transaction<PlatformTables>).updateTable('district').set({ name: 'x' }).execute(),
  )
  await expect(rename).rejects.toMatchObject({ code: 'notAllowed' })
})
