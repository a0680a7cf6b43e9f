import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { hashOf, moment } from '../audit/chain.ts'
import { appendAudit } from '../audit/rows.ts'
import type { OpenDatabase } from '../connection/open.ts'
import { DatabaseFailure } from '../failure.ts'

/** What the writers know: which keys were answered, and how often they had to ask again. */
export interface Journal {
  readonly acknowledged: Set<string>
  readonly begun: Set<string>
  failures: number
  unknown: number
  /** When the last write was acknowledged, on the monotonic clock. */
  last: number
}

export const newJournal = (): Journal => ({
  acknowledged: new Set(),
  begun: new Set(),
  failures: 0,
  unknown: 0,
  last: performance.now(),
})

/** One write as the door for writes does it: key, event and audit entry in one transaction; a key seen before is answered. */
export async function writeOnce(db: OpenDatabase<unknown>, district: string, key: string): Promise<void> {
  await db.inDistrict(district, async (trx) => {
    const hash = hashOf(key)
    const taken = await sql`insert into idempotency_key
        (district_id, id, actor, key, request_hash, response_status, response_body, created_at)
      values (${district}, ${randomUUID()}, 'torture', ${key}, ${Buffer.from(hash, 'hex')}, 201, '{}', ${new Date()})
      on conflict (district_id, actor, key) do nothing`.execute(trx)
    if (taken.numAffectedRows === 0n) return
    const [entry] = await appendAudit(trx, district, [
      {
        id: randomUUID(),
        at: moment(new Date()),
        actor: 'torture',
        origin: 'torture',
        action: 'write',
        subject: key,
        before: null,
        after: hash,
      },
    ])
    await sql`insert into outbox_event (district_id, id, audit_seq, topic, payload, created_at)
      values (${district}, ${randomUUID()}, ${entry?.seq}, 'write', ${JSON.stringify({ key })}, ${new Date()})`.execute(
      trx,
    )
  })
}

/** Writes key after key until told to stop, asking again with the same key whenever an answer is missing. */
export async function writer(
  db: OpenDatabase<unknown>,
  district: string,
  name: string,
  journal: Journal,
  going: () => boolean,
): Promise<void> {
  for (let i = 0; going(); i += 1) {
    const key = `${name}-${i}`
    journal.begun.add(key)
    while (!journal.acknowledged.has(key)) {
      try {
        await writeOnce(db, district, key)
        journal.acknowledged.add(key)
        journal.last = performance.now()
      } catch (error) {
        if (!(error instanceof DatabaseFailure)) throw error
        journal.failures += 1
        if (error.code === 'commitUnknown') journal.unknown += 1
        if (!going()) return
        await wait(10)
      }
    }
  }
}
