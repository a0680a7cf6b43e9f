import { rule } from './rule.ts'

/** What a table of tenant data is. */
export const TABLE_RULES = [
  rule(
    'noDistrict',
    '表没有 district_id uuid not null',
    'the table has no district_id uuid not null',
    `select t.name as object from tenants t where not exists (
      select from pg_attribute a where a.attrelid = t.oid and a.attname = 'district_id' and a.attnotnull
        and a.atttypid = 'uuid'::regtype)`,
  ),
  rule(
    'otherKey',
    '主键不是 (district_id, id uuid)',
    'its primary key is not (district_id, id uuid)',
    `select t.name as object from tenants t where not exists (
      select from pg_index i where i.indrelid = t.oid and i.indisprimary
        and array(select a.attname::text || ' ' || a.atttypid::regtype from unnest(i.indkey) with ordinality k(n, place)
          join pg_attribute a on a.attrelid = t.oid and a.attnum = k.n order by k.place)
          = array['district_id uuid', 'id uuid'])`,
  ),
  rule(
    'unlogged',
    '表不写预写日志，服务器一断电就空了',
    'the table is unlogged or temporary: a crash empties it',
    `select name as object from tables where relpersistence <> 'p'`,
  ),
  rule(
    'foreignTable',
    '外部表',
    'a foreign table',
    `select c.oid::regclass::text as object from pg_class c join pg_namespace n on n.oid = c.relnamespace, parameters p
     where c.relkind = 'f' and n.nspname = any(p.schemas)`,
  ),
  rule(
    'sequence',
    '用了 serial、identity 或序列；标识一律用 uuid',
    'a serial, an identity or a sequence; ids are uuids',
    `select c.oid::regclass::text as object from pg_class c join pg_namespace n on n.oid = c.relnamespace, parameters p
     where c.relkind = 'S' and n.nspname = any(p.schemas)
     union select t.name || '.' || a.attname from tables t join pg_attribute a on a.attrelid = t.oid
     where a.attidentity <> '' and not a.attisdropped`,
  ),
] as const
