import { expect, it } from 'vitest'
import { testDatabase } from '../fixture/database.ts'
import { judge } from './judge.ts'
import { holds, type TortureReport, torturePostgres } from './postgres.ts'
import { newJournal, writeOnce } from './writers.ts'

it('five kills during writes: nothing acknowledged lost or doubled, the chains hold, back within five seconds', async () => {
  const report = await torturePostgres(5, 20_260_331)
  expect(report).toMatchObject({ kills: 5, lost: 0, doubled: 0, torn: 0, invented: 0, chainsHold: true })
  expect(report.acknowledged).toBeGreaterThan(50)
  expect(report.failures).toBeGreaterThan(0)
  expect(report.backMs.max).toBeLessThanOrEqual(5_000)
  expect(holds(report)).toBe(true)
}, 60_000)

it('the judge sees what is lost, torn, invented and broken', async () => {
  const it0 = await testDatabase()
  try {
    for (const key of ['a', 'b', 'c']) await writeOnce(it0.db, it0.qinghe, key)
    await writeOnce(it0.db, it0.qinghe, 'a')
    const journal = newJournal()
    for (const key of ['a', 'b', 'lost']) journal.acknowledged.add(key)
    for (const key of ['a', 'b', 'lost']) journal.begun.add(key)
    const sound = await it0.db.asOwner((client) => judge(client, [it0.qinghe], journal))
    expect(sound).toMatchObject({ lost: 1, doubled: 0, torn: 0, invented: 1 })
    await it0.db.asOwner(async (client) => {
      await client.query(`begin; set local app.district = '${it0.qinghe}'; delete from audit_entry where subject = 'b';
        insert into outbox_event select district_id, gen_random_uuid(), 99, 0, topic, payload, created_at from outbox_event
          where payload->>'key' = 'a'; commit`)
    })
    const { chains, ...torn } = await it0.db.asOwner((client) => judge(client, [it0.qinghe], journal))
    expect(torn).toEqual({ lost: 1, doubled: 1, torn: 2, invented: 1 })
    expect(chains[0]?.broken).toMatchObject({ seq: 3, reason: 'sequence' })
  } finally {
    await it0.close()
  }
})

it('a run fails on any of them', () => {
  const good = {
    lost: 0,
    doubled: 0,
    torn: 0,
    invented: 0,
    chainsHold: true,
    backMs: { median: 1, max: 5_000 },
  } as TortureReport
  expect(holds(good)).toBe(true)
  const wrong: Partial<TortureReport>[] = [
    { lost: 1 },
    { doubled: 1 },
    { torn: 1 },
    { invented: 1 },
    { chainsHold: false },
    { backMs: { median: 1, max: 5_001 } },
  ]
  expect(wrong.map((it) => holds({ ...good, ...it }))).toEqual(wrong.map(() => false))
})
