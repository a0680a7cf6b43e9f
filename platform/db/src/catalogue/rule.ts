/** Something a table, view, key, index, trigger or policy must not be, so that one schema runs on one server and on a cluster. */
export interface Rule {
  readonly code: string
  readonly zh: string
  readonly en: string
  /**
   * A query that names each object that breaks the rule. Parameters: $1 the schemas of tenant data, $2 the reference tables,
   * $3 the application's role, $4 the tables that are only added to.
   */
  readonly sql: string
}

/** The tables of $1 with their names and whether their rows belong to districts. */
const TABLES = `with parameters as (select $1::text[] as schemas, $2::text[] as reference, $3::text as app, $4::text[] as append_only),
  tables as (
    select c.oid, c.relname, format('%I.%I', n.nspname, c.relname) as name, c.relrowsecurity, c.relforcerowsecurity,
      c.relpersistence, c.relowner, c.relname <> all(p.reference) as tenant
    from pg_class c join pg_namespace n on n.oid = c.relnamespace cross join parameters p
    where c.relkind in ('r', 'p') and n.nspname = any(p.schemas)),
  tenants as (select * from tables where tenant)`

/** A rule whose query may use `parameters`, `tables` and `tenants`. */
export const rule = (code: string, zh: string, en: string, sql: string): Rule => ({
  code,
  zh,
  en,
  sql: `${TABLES} ${sql}`,
})
