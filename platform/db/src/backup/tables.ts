import type pg from 'pg'

/** A table as a copy of it needs to know it. */
export interface Table {
  /** Quoted, with its schema. */
  readonly name: string
  readonly columns: readonly Column[]
  /** What its rows are ordered by: its key. */
  readonly order: string
  /** Whether its rows belong to districts. */
  readonly tenant: boolean
}

export interface Column {
  readonly name: string
  readonly type: string
}

/** Schemas that are copied; the queue of jobs is not: it is made anew. */
export const COPIED = ['public', 'auth'] as const

/** The book of migrations stands in the header of a backup instead. */
const BOOK = 'schema_migration'

const TABLES = `
select format('%I.%I', n.nspname, c.relname) as name,
  array(select json_build_object('name', quote_ident(a.attname), 'type', format_type(a.atttypid, a.atttypmod))
    from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    order by a.attnum) as columns,
  (select string_agg(quote_ident(a.attname) || case when a.attcollation <> 0 then ' collate "C"' else '' end, ', ' order by k.place)
    from pg_index i cross join unnest(i.indkey) with ordinality k(attnum, place)
    join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
    where i.indrelid = c.oid and i.indisprimary) as "order",
  c.relrowsecurity and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'district_id') as tenant
from pg_class c join pg_namespace n on n.oid = c.relnamespace
where c.relkind in ('r', 'p') and not c.relispartition and n.nspname = any($1) and c.relname <> $2
  and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
order by n.nspname collate "C", c.relname collate "C"`

/** The tables to copy, in the order of their names. */
export async function tablesOf(client: pg.Client): Promise<readonly Table[]> {
  return (await client.query<Table>(TABLES, [COPIED, BOOK])).rows
}

/** The texts of values do not depend on anybody's settings. */
export const CANONICAL = `set local datestyle = 'ISO, YMD'; set local timezone = 'UTC'; set local intervalstyle = 'iso_8601';
  set local bytea_output = 'hex'; set local extra_float_digits = 1; set local search_path = public, pg_catalog;
  set local statement_timeout = 0; set local lock_timeout = 0; set local idle_in_transaction_session_timeout = 0`
