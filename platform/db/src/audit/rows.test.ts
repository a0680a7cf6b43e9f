import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { superuser, type TestDatabase, testDatabase } from '../fixture/database.ts'
import { type AuditFact, hashOf, moment } from './chain.ts'
import { checkChains } from './check.ts'
import { appendAudit } from './rows.ts'

let it0: TestDatabase
beforeAll(async () => {
  it0 = await testDatabase()
})
afterAll(() => it0.close())

const fact = (subject: string): AuditFact => ({
  id: randomUUID(),
  at: moment(new Date()),
  actor: 'p-1',
  origin: '127.0.0.1',
  action: 'activity.record',
  subject,
  before: null,
  after: hashOf({ subject }),
})
const write = (district: string, ...subjects: readonly string[]) =>
  it0.db.inDistrict(district, (trx) => appendAudit(trx, district, subjects.map(fact)))
const check = () => it0.db.asOwner(checkChains)

describe('the audit chain in the database', () => {
  it('is one chain per district, in the order of the commits, with twenty writers at once', async () => {
    await write(it0.baishui, '甲', '乙')
    await Promise.all(Array.from({ length: 20 }, (_, i) => write(it0.qinghe, `s${i}`)))
    await write(it0.qinghe)
    expect(await check()).toMatchObject([
      { district: it0.qinghe, name: '青禾县', entries: 20, broken: undefined },
      { district: it0.baishui, entries: 2, broken: undefined },
    ])
  })
  it('takes nothing back but the whole transaction', async () => {
    const undone = it0.db.inDistrict(it0.qinghe, async (trx) => {
      await appendAudit(trx, it0.qinghe, [fact('undone')])
      throw new Error('changed my mind')
    })
    await expect(undone).rejects.toThrow('changed my mind')
    expect((await check())[0]).toMatchObject({ entries: 20, broken: undefined })
  })
  it('cannot be written for another district', async () => {
    const other = it0.db.inDistrict(it0.qinghe, (trx) => appendAudit(trx, it0.baishui, [fact('x')]))
    await expect(other).rejects.toMatchObject({ code: 'notAllowed' })
  })
  it.each([
    'update audit_entry set actor = $$x$$',
    'delete from audit_entry',
    'truncate audit_entry',
    'drop table audit_entry',
    'alter table audit_entry disable row level security',
  ])('refuses the application: %s', async (text) => {
    await expect(it0.db.inDistrict(it0.qinghe, (trx) => sql.raw(text).execute(trx))).rejects.toMatchObject({
      code: 'notAllowed',
    })
  })

  const TAMPER: readonly (readonly [string, string, string])[] = [
    ['at', `at = at + interval '1 microsecond'`, 'content'],
    ['actor', `actor = 'q'`, 'content'],
    ['origin', `origin = ''`, 'content'],
    ['action', `action = 'x'`, 'content'],
    ['subject', `subject = 'x'`, 'content'],
    ['id', `id = gen_random_uuid()`, 'content'],
    ['before', `before_hash = hash`, 'content'],
    ['after', `after_hash = null`, 'content'],
    ['hash', `hash = previous_hash`, 'content'],
    ['previous', `previous_hash = hash`, 'previous'],
    ['seq', `seq = 900`, 'sequence'],
    ['district', `district_id = '22222222-2222-4222-8222-222222222222', seq = 900`, 'sequence'],
  ]
  it.each(TAMPER)('tells when an administrator changed %s', async (_, set, reason) => {
    const admin = await superuser(it0.db)
    await admin.query('create table kept as select * from audit_entry')
    await admin.query(`update audit_entry set ${set} where seq = 7 and district_id = $1`, [it0.qinghe])
    const [report] = await check()
    await admin.query('truncate audit_entry; insert into audit_entry select * from kept; drop table kept')
    await admin.end()
    expect(report).toMatchObject({ entries: 6, broken: { seq: reason === 'sequence' ? 8 : 7, reason } })
    expect((await check())[0]).toMatchObject({ entries: 20, broken: undefined })
  })
  it('tells when the last entry was removed', async () => {
    const admin = await superuser(it0.db)
    await admin.query('delete from audit_entry where seq = 20 and district_id = $1', [it0.qinghe])
    await admin.end()
    expect((await check())[0]).toMatchObject({ entries: 19, broken: { seq: 20, reason: 'head' } })
  })
})
