import type { QueryExecutorProvider, Transaction } from 'kysely'
import { sql } from 'kysely'
import { type AuditEntry, type AuditFact, append, EMPTY, type Head } from './chain.ts'

const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex')

/** An entry as PostgreSQL holds it, its moment written out as text, because a Date would cut it to milliseconds. */
export interface AuditRow {
  readonly district_id: string
  readonly id: string
  readonly seq: number
  readonly previous_hash: Buffer
  readonly hash: Buffer
  readonly at: string
  readonly actor: string
  readonly origin: string
  readonly action: string
  readonly subject: string
  readonly before_hash: Buffer | null
  readonly after_hash: Buffer | null
}

/** The columns of an entry, in the order of its number. */
export const SELECT_ENTRIES = `select district_id, id, seq, previous_hash, hash,
  to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
  actor, origin, action, subject, before_hash, after_hash
  from audit_entry where district_id = $1 order by seq`

export const entryOf = (row: AuditRow): AuditEntry => ({
  district: row.district_id,
  id: row.id,
  seq: row.seq,
  previous: row.previous_hash.toString('hex'),
  hash: row.hash.toString('hex'),
  at: row.at,
  actor: row.actor,
  origin: row.origin,
  action: row.action,
  subject: row.subject,
  before: row.before_hash?.toString('hex') ?? null,
  after: row.after_hash?.toString('hex') ?? null,
})

async function lockHead(trx: QueryExecutorProvider, district: string): Promise<Head | undefined> {
  const { rows } = await sql<{ seq: number; hash: Buffer }>`select seq, hash from audit_head
    where district_id = ${district} and id = ${district} for update`.execute(trx)
  const [row] = rows
  return row && { seq: row.seq, hash: row.hash.toString('hex') }
}

async function firstHead(trx: QueryExecutorProvider, district: string): Promise<Head> {
  await sql`insert into audit_head (district_id, id, seq, hash)
    values (${district}, ${district}, ${EMPTY.seq}, ${bytes(EMPTY.hash)})
    on conflict (district_id, id) do nothing`.execute(trx)
  return (await lockHead(trx, district)) ?? EMPTY
}

async function insert(
  trx: QueryExecutorProvider,
  district: string,
  entries: readonly AuditEntry[],
): Promise<void> {
  const last = entries.at(-1) as AuditEntry
  const hash = (hex: string | null): Buffer | null => (hex === null ? null : bytes(hex))
  const rows = entries.map(
    (
      e,
    ) => sql`(${e.district}, ${e.id}, ${e.seq}, ${hash(e.previous)}, ${hash(e.hash)}, ${e.at}, ${e.actor}, ${e.origin},
      ${e.action}, ${e.subject}, ${hash(e.before)}, ${hash(e.after)})`,
  )
  await sql`with added as (
      insert into audit_entry (district_id, id, seq, previous_hash, hash, at, actor, origin, action, subject,
        before_hash, after_hash) values ${sql.join(rows)} returning seq)
    update audit_head set seq = ${last.seq}, hash = ${bytes(last.hash)}
    where district_id = ${district} and id = ${district}`.execute(trx)
}

/** Twelve parameters an entry, of which a statement takes 65,535. */
const AT_ONCE = 1_000

/**
 * Adds acts to the chain of a district. The last step of a transaction: from here to its end nobody else can write in this
 * district, because every entry needs the one before.
 */
export async function appendAudit<DB>(
  trx: Transaction<DB>,
  district: string,
  facts: readonly AuditFact[],
): Promise<readonly AuditEntry[]> {
  if (facts.length === 0) return []
  const head = (await lockHead(trx, district)) ?? (await firstHead(trx, district))
  const entries = append(district, head, facts)
  for (let i = 0; i < entries.length; i += AT_ONCE) await insert(trx, district, entries.slice(i, i + AT_ONCE))
  return entries
}
