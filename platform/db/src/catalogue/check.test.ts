import { existsSync } from 'node:fs'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { superuser, type TestDatabase, testDatabase } from '../fixture/database.ts'
import { catalogueFaults, RULES, strangeSchemas } from './check.ts'

let it18: TestDatabase
let admin: pg.Client
beforeAll(async () => {
  it18 = await testDatabase()
  admin = await superuser(it18.db)
})
afterAll(async () => {
  await admin.end()
  await it18.close()
})

it('finds nothing in the schema of the product', async () => {
  expect(await it18.db.asOwner((client) => catalogueFaults(client))).toEqual([])
  expect(await it18.db.asOwner(strangeSchemas)).toEqual([])
})

const POLICY = `nullif(current_setting('app.district', true), '')::uuid`
/** A sound table; what follows breaks it. */
const sound = (name: string, columns = ''): string => `
  create table scratch.${name} (district_id uuid not null, id uuid not null, n int, ${columns} primary key (district_id, id));
  alter table scratch.${name} enable row level security, force row level security;
  create policy district on scratch.${name} using (district_id = ${POLICY}) with check (district_id = ${POLICY});
  grant select, insert, update, delete on scratch.${name} to lianxiao_app;`

const BROKEN: readonly (readonly [code: string, sql: string, object: RegExp])[] = [
  ['noDistrict', `create table scratch.t (id uuid primary key)`, /scratch\.t$/],
  [
    'noDistrict',
    `${sound('t')} alter table scratch.t drop constraint t_pkey, alter district_id drop not null`,
    /scratch\.t$/,
  ],
  ['otherKey', `create table scratch.t (district_id uuid not null, id uuid primary key)`, /scratch\.t$/],
  [
    'otherKey',
    `create table scratch.t (district_id uuid not null, id bigint, primary key (district_id, id))`,
    /scratch\.t$/,
  ],
  [
    'otherKey',
    `create table scratch.t (district_id uuid not null, id uuid, primary key (id, district_id))`,
    /scratch\.t$/,
  ],
  ['unlogged', `${sound('t')} alter table scratch.t set unlogged`, /scratch\.t$/],
  [
    'foreignTable',
    `create extension if not exists postgres_fdw; create server s foreign data wrapper postgres_fdw; create foreign table scratch.t (a int) server s`,
    /scratch\.t$/,
  ],
  ['sequence', sound('t', 's bigserial,'), /t_s_seq$/],
  ['sequence', sound('t', 's bigint generated always as identity,'), /scratch\.t\.s$|t_s_seq$/],
  ['uniqueWithoutDistrict', `${sound('t')} create unique index t_n on scratch.t (n)`, /t_n$/],
  [
    'uniqueWithoutDistrict',
    `${sound('t')} create unique index t_n on scratch.t (n) include (district_id)`,
    /t_n$/,
  ],
  [
    'exclusionWithoutDistrict',
    `${sound('t')} alter table scratch.t add constraint apart exclude (n with =)`,
    /apart$/,
  ],
  [
    'exclusionWithoutDistrict',
    `create extension if not exists btree_gist; ${sound('t')} alter table scratch.t add constraint apart exclude using gist (district_id with <>, n with =)`,
    /apart$/,
  ],
  ['indexNotByDistrict', `${sound('t')} create index t_n on scratch.t (n, district_id)`, /t_n$/],
  ['indexNotByDistrict', `${sound('t')} create index t_n on scratch.t ((n + 1))`, /t_n$/],
  [
    'foreignKeyWithoutDistrict',
    `${sound('t')} alter table scratch.t add unique (id); ${sound('u', 'of uuid references scratch.t (id),')}`,
    /u_of_fkey$/,
  ],
  [
    'foreignKeyWithoutDistrict',
    `${sound('t', 'unique (id, district_id),')} ${sound('u', 'foreign key (district_id, id) references scratch.t (id, district_id),')}`,
    /u_district_id_id_fkey$/,
  ],
  [
    'foreignKeyToTenant',
    `${sound('t')} create table scratch.district (id uuid, t uuid, foreign key (id, t) references scratch.t)`,
    /fkey$/,
  ],
  [
    'foreignKeyElsewhere',
    `create table aside.kind (id uuid primary key); ${sound('t', 'kind uuid references aside.kind,')}`,
    /t_kind_fkey$/,
  ],
  [
    'foreignKeyElsewhere',
    `${sound('t')} create table aside.x (a uuid, b uuid, foreign key (a, b) references scratch.t)`,
    /x_a_b_fkey$/,
  ],
  [
    'foreignKeySetsNull',
    `${sound('t')} ${sound('u', 'of uuid, foreign key (district_id, of) references scratch.t on delete set null,')}`,
    /u_district_id_of_fkey$/,
  ],
  [
    'trigger',
    `${sound('t')} create function scratch.f() returns trigger language plpgsql as 'begin return new; end'; create trigger g before insert on scratch.t for each row execute function scratch.f()`,
    /t g$/,
  ],
  ['rewriteRule', `${sound('t')} create rule r as on delete to scratch.t do instead nothing`, /t r$/],
  ['viewAsOwner', `${sound('t')} create view scratch.v as select * from scratch.t`, /scratch\.v$/],
  [
    'viewAsOwner',
    `${sound('t')} create view scratch.v with (security_invoker = off) as select * from scratch.t`,
    /scratch\.v$/,
  ],
  [
    'materializedView',
    `${sound('t')} create materialized view scratch.m as select * from scratch.t`,
    /scratch\.m$/,
  ],
  [
    'functionAsOwner',
    `create function scratch.f() returns int language sql security definer as 'select 1'`,
    /scratch\.f\(\)$/,
  ],
  ['rowSecurityOff', `${sound('t')} alter table scratch.t no force row level security`, /scratch\.t$/],
  ['rowSecurityOff', `${sound('t')} alter table scratch.t disable row level security`, /scratch\.t$/],
  ['noPolicy', `${sound('t')} drop policy district on scratch.t`, /scratch\.t$/],
  [
    'noPolicy',
    `${sound('t')} drop policy district on scratch.t; create policy d on scratch.t for select using (district_id = ${POLICY})`,
    /scratch\.t$/,
  ],
  ['noPolicy', `${sound('t')} alter policy district on scratch.t to lianxiao_app`, /scratch\.t$/],
  ['otherPolicy', `${sound('t')} create policy open on scratch.t using (true) with check (true)`, /t open$/],
  ['otherPolicy', `${sound('t')} alter policy district on scratch.t with check (true)`, /t district$/],
  [
    'otherPolicy',
    `${sound('t')} drop policy district on scratch.t; create policy d on scratch.t using (district_id = ${POLICY})`,
    /t d$/,
  ],
  [
    'otherPolicy',
    `${sound('t')} alter policy district on scratch.t using (district_id = current_setting('app.district')::uuid)`,
    /t district$/,
  ],
  ['appRoleUnbound', `alter role lianxiao_app bypassrls`, /lianxiao_app$/],
  ['appRoleUnbound', `alter role lianxiao_app superuser`, /lianxiao_app$/],
  [
    'appRoleUnbound',
    `${sound('t')} alter table scratch.t owner to lianxiao_owner; grant lianxiao_owner to lianxiao_app`,
    /lianxiao_app$/,
  ],
  ['appRoleUnbound', `${sound('t')} alter table scratch.t owner to lianxiao_app`, /lianxiao_app$/],
  ['appMayEmpty', `${sound('t')} grant truncate on scratch.t to lianxiao_app`, /scratch\.t$/],
  ['appMayRewrite', `${sound('audit_entry')}`, /scratch\.audit_entry$/],
  [
    'appMayRewrite',
    `${sound('audit_entry')} revoke update, delete on scratch.audit_entry from lianxiao_app; grant update (n) on scratch.audit_entry to lianxiao_app`,
    /scratch\.audit_entry$/,
  ],
  ['everybody', `${sound('t')} grant select on scratch.t to public`, /scratch\.t$/],
]

/** What the check says of a scratch schema made by this SQL, which is undone afterwards. */
async function judged(sql: string) {
  await admin.query('begin; create schema scratch; create schema aside')
  try {
    await admin.query(sql)
    return await catalogueFaults(admin, ['scratch'])
  } finally {
    await admin.query('rollback')
  }
}

describe('the check', () => {
  it('finds nothing in a sound table, partitions, views and keys by district included', async () => {
    const found =
      await judged(`${sound('t')} ${sound('u', 'of uuid, foreign key (district_id, of) references scratch.t on delete cascade,')}
      create unique index on scratch.t (district_id, n); create view scratch.v with (security_invoker) as select * from scratch.t;
      create extension if not exists btree_gist;
      alter table scratch.t add exclude using gist (district_id with =, n with =);
      create table scratch.district (id uuid primary key)`)
    expect(found).toEqual([])
  })
  it.each(BROKEN)('finds %s: %s', async (code, sql, object) => {
    const found = (await judged(sql)).filter((fault) => fault.code === code)
    expect(found.length).toBeGreaterThan(0)
    expect(found.every((fault) => object.test(fault.object))).toBe(true)
    expect(found[0]?.message.zh).toMatch(/[\u4e00-\u9fff]/)
  })
  it('has a broken example of every rule', () => {
    expect(
      RULES.map(({ code }) => code).filter((code) => !BROKEN.some(([broken]) => broken === code)),
    ).toEqual([])
  })
  it('names a schema nobody knows', async () => {
    await admin.query('begin; create schema elsewhere; create schema pgboss')
    expect(await strangeSchemas(admin)).toEqual(['elsewhere'])
    await admin.query('rollback')
  })
})

const DEBIAN = '/usr/lib/postgresql/15/bin'
describe.runIf(existsSync(`${DEBIAN}/initdb`))('on PostgreSQL 15', () => {
  it('the schema of the product is made, and the check reads it the same way', async () => {
    const binaries = { postgres: `${DEBIAN}/postgres`, initdb: `${DEBIAN}/initdb` }
    const old = await testDatabase({ binaries })
    try {
      const { rows } = await old.db.asOwner((client) => client.query('show server_version_num'))
      expect(rows[0].server_version_num).toMatch(/^15/)
      expect(await old.db.asOwner((client) => catalogueFaults(client))).toEqual([])
    } finally {
      await old.close()
    }
  })
})
