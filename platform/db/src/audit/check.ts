import type pg from 'pg'
import { inTransaction } from '../connection/client.ts'
import { batches } from '../connection/cursor.ts'
import { districtSetting } from '../connection/district.ts'
import { valueTypes } from '../connection/types.ts'
import { EMPTY, type Head } from './chain.ts'
import { type AuditRow, entryOf, SELECT_ENTRIES } from './rows.ts'
import { type Break, breakAt, endsAt } from './verify.ts'

/** What the check of one district's chain found. */
export interface ChainReport {
  readonly district: string
  readonly name: string
  /** Entries that hold, from the first. */
  readonly entries: number
  /** The hash of the last entry that holds: worth writing down elsewhere, because whoever owns the database could make a new chain. */
  readonly end: string
  readonly broken: Break | undefined
}

async function headOf(client: pg.Client, district: string): Promise<Head> {
  const text = 'select seq, hash from audit_head where district_id = $1'
  const values = [district]
  const { rows } = await client.query<{ seq: number; hash: Buffer }>({ text, values, types: valueTypes })
  return rows[0] ? { seq: rows[0].seq, hash: rows[0].hash.toString('hex') } : EMPTY
}

async function checkDistrict(client: pg.Client, district: string, name: string): Promise<ChainReport> {
  await client.query(districtSetting(district))
  let end = EMPTY
  const report = (broken: Break | undefined): ChainReport => ({
    district,
    name,
    entries: end.seq,
    end: end.hash,
    broken,
  })
  for await (const rows of batches<AuditRow>(client, SELECT_ENTRIES, [district], valueTypes)) {
    for (const entry of rows.map(entryOf)) {
      const broken = breakAt(district, end, entry)
      if (broken) return report(broken)
      end = { seq: entry.seq, hash: entry.hash }
    }
  }
  return report(endsAt(end, await headOf(client, district)))
}

/** Checks the audit chain of every district as of one moment; a connection of the owner's. */
export function checkChains(client: pg.Client): Promise<readonly ChainReport[]> {
  return inTransaction(
    client,
    async () => {
      const { rows } = await client.query<{ id: string; name: string }>(
        'select id, name from district order by id',
      )
      const reports: ChainReport[] = []
      for (const { id, name } of rows) reports.push(await checkDistrict(client, id, name))
      return reports
    },
    'isolation level repeatable read read only',
  )
}
