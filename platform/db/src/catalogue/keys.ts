import { rule } from './rule.ts'

/** Keys and indexes, all of them by district. */
export const KEY_RULES = [
  rule(
    'uniqueWithoutDistrict',
    '唯一索引不含 district_id',
    'a unique index without district_id',
    `select i.indexrelid::regclass::text as object from tenants t join pg_index i on i.indrelid = t.oid
     where i.indisunique and not exists (select from unnest(i.indkey) with ordinality k(n, place)
       join pg_attribute a on a.attrelid = t.oid and a.attnum = k.n
       where a.attname = 'district_id' and k.place <= i.indnkeyatts)`,
  ),
  rule(
    'exclusionWithoutDistrict',
    '排他约束里没有 district_id =',
    'an exclusion without district_id =',
    `select t.name || ' ' || x.conname as object from tenants t join pg_constraint x on x.conrelid = t.oid
     where x.contype = 'x' and not exists (select from unnest(x.conkey, x.conexclop) k(n, op)
       join pg_attribute a on a.attrelid = t.oid and a.attnum = k.n join pg_operator o on o.oid = k.op
       where a.attname = 'district_id' and o.oprname = '=')`,
  ),
  rule(
    'indexNotByDistrict',
    'B 树索引不以 district_id 开头',
    'a B-tree index that does not begin with district_id',
    `select i.indexrelid::regclass::text as object from tenants t join pg_index i on i.indrelid = t.oid
     join pg_class c on c.oid = i.indexrelid join pg_am m on m.oid = c.relam
     left join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0]
     where m.amname = 'btree' and a.attname is distinct from 'district_id'`,
  ),
  rule(
    'foreignKeyWithoutDistrict',
    '租户表之间的外键不含 district_id',
    'a foreign key between tenant tables without district_id',
    `select t.name || ' ' || x.conname as object from tenants t join pg_constraint x on x.conrelid = t.oid and x.contype = 'f'
     join tenants u on u.oid = x.confrelid
     where not exists (select from unnest(x.conkey, x.confkey) k(mine, theirs)
       join pg_attribute a on a.attrelid = x.conrelid and a.attnum = k.mine and a.attname = 'district_id'
       join pg_attribute b on b.attrelid = x.confrelid and b.attnum = k.theirs and b.attname = 'district_id')`,
  ),
  rule(
    'foreignKeyToTenant',
    '公共表的外键指向租户表',
    'a reference table whose foreign key points to a tenant table',
    `select t.name || ' ' || x.conname as object from tables t join pg_constraint x on x.conrelid = t.oid and x.contype = 'f'
     join tenants u on u.oid = x.confrelid where not t.tenant`,
  ),
  rule(
    'foreignKeyElsewhere',
    '外键跨到别的模式，或从别的模式指进来',
    'a foreign key that leaves these schemas, or comes in from another',
    `select x.conrelid::regclass || ' ' || x.conname as object from pg_constraint x
     where x.contype = 'f' and (x.conrelid in (select oid from tables)) <> (x.confrelid in (select oid from tables))`,
  ),
  rule(
    'foreignKeySetsNull',
    '外键 on delete/update 设为空或默认值',
    'a foreign key that sets null or a default',
    `select t.name || ' ' || x.conname as object from tenants t join pg_constraint x on x.conrelid = t.oid
     where x.contype = 'f' and (x.confdeltype in ('n', 'd') or x.confupdtype in ('n', 'd'))`,
  ),
] as const
