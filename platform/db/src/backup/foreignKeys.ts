import type pg from 'pg'
import { COPIED } from './tables.ts'

interface Key {
  readonly name: string
  readonly table: string
  readonly definition: string
}

const KEYS = `
select quote_ident(k.conname) as name, k.conrelid::regclass::text as table, pg_get_constraintdef(k.oid) as definition
from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
where k.contype = 'f' and k.conparentid = 0 and n.nspname = any($1)
order by 2, 1`

/** The foreign keys of all tables: taken away while rows come in any order, put back and checked when all are there. */
export async function foreignKeys(
  client: pg.Client,
): Promise<{ drop(): Promise<void>; add(): Promise<void> }> {
  const { rows } = await client.query<Key>(KEYS, [COPIED])
  return {
    drop: async () => {
      for (const { name, table } of rows) await client.query(`alter table ${table} drop constraint ${name}`)
    },
    add: async () => {
      for (const { name, table, definition } of rows)
        await client.query(`alter table ${table} add constraint ${name} ${definition}`)
    },
  }
}
