import type { Message } from '@lianxiao/kernel'
import type pg from 'pg'
import { APP_ROLE } from '../connection/places.ts'
import { FORM_RULES } from './forms.ts'
import { KEY_RULES } from './keys.ts'
import { RIGHTS_RULES } from './rights.ts'
import type { Rule } from './rule.ts'
import { TABLE_RULES } from './tables.ts'

/** Every rule of the catalogue. */
export const RULES: readonly Rule[] = [...TABLE_RULES, ...KEY_RULES, ...FORM_RULES, ...RIGHTS_RULES]

/** What holds for all districts and belongs to none: small, the same on every node. */
export const REFERENCE_TABLES: readonly string[] = ['district', 'schema_migration']

/** What is only ever added to. */
export const APPEND_ONLY: readonly string[] = ['audit_entry']

/**
 * Schemas of libraries, which keep their own tables: sign-in and the queue of jobs. Not judged here; they stand apart, no
 * foreign key leads in or out, and each has a role of its own.
 */
export const EXEMPT_SCHEMAS: readonly string[] = ['auth', 'pgboss']

/** A broken rule and the object that breaks it. */
export interface CatalogueFault {
  readonly code: string
  readonly object: string
  readonly message: Message
}

/** Every object of these schemas that breaks a rule; none when the schema can run on one server and on a cluster. */
export async function catalogueFaults(
  client: pg.Client,
  schemas: readonly string[] = ['public'],
): Promise<readonly CatalogueFault[]> {
  const faults: CatalogueFault[] = []
  for (const { code, zh, en, sql } of RULES) {
    const { rows } = await client.query<{ object: string }>(`select object from (${sql}) found order by 1`, [
      schemas,
      REFERENCE_TABLES,
      APP_ROLE,
      APPEND_ONLY,
    ])
    for (const { object } of rows)
      faults.push({ code, object, message: { zh: `${object}：${zh}`, en: `${object}: ${en}` } })
  }
  return faults
}

/** Schemas that are neither the product's nor known as exempt. */
export async function strangeSchemas(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select nspname as name from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'
     and nspname <> all($1) and not exists (select from pg_depend d where d.objid = pg_namespace.oid and d.deptype = 'e')`,
    [['public', ...EXEMPT_SCHEMAS]],
  )
  return rows.map(({ name }) => name)
}
