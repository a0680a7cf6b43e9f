import type pg from 'pg'
import { type ChainReport, checkChains } from '../audit/check.ts'
import { inTransaction } from '../connection/client.ts'
import { districtSetting } from '../connection/district.ts'
import type { Journal } from './writers.ts'

/** What the database holds against what the writers were told. */
export interface Verdict {
  /** Acknowledged and not there. */
  readonly lost: number
  /** There more than once. */
  readonly doubled: number
  /** Key without its audit entry or event, or the other way round. */
  readonly torn: number
  /** There, though nobody ever asked for it. */
  readonly invented: number
  readonly chains: readonly ChainReport[]
}

const COUNTS = `select coalesce(k.key, a.subject, o.key) as key,
    coalesce(k.n, 0)::int as keys, coalesce(a.n, 0)::int as entries, coalesce(o.n, 0)::int as events
  from (select key, count(*) n from idempotency_key group by 1) k
  full join (select subject, count(*) n from audit_entry group by 1) a on a.subject = k.key
  full join (select payload->>'key' as key, count(*) n from outbox_event group by 1) o on o.key = coalesce(k.key, a.subject)`

interface Counted {
  readonly key: string
  readonly keys: number
  readonly entries: number
  readonly events: number
}

/** Compares, as the owner, district by district. */
export async function judge(
  client: pg.Client,
  districts: readonly string[],
  journal: Journal,
): Promise<Verdict> {
  const rows = await inTransaction(client, async () => {
    const found: Counted[] = []
    for (const district of districts) {
      await client.query(districtSetting(district))
      found.push(...(await client.query<Counted>(COUNTS)).rows)
    }
    return found
  })
  const there = new Set(rows.map(({ key }) => key))
  const doubled =
    rows.length - there.size + rows.filter((row) => row.keys > 1 || row.entries > 1 || row.events > 1).length
  return {
    lost: [...journal.acknowledged].filter((key) => !there.has(key)).length,
    doubled,
    torn: rows.filter(({ keys, entries, events }) => keys !== entries || entries !== events).length,
    invented: [...there].filter((key) => !journal.begun.has(key)).length,
    chains: await checkChains(client),
  }
}
