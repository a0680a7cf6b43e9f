// The embedded database: starts, reads and writes by district, the audit chain, backup and restore; one line of JSON.
import { randomUUID } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type AuditFact,
  appendAudit,
  backup,
  checkChains,
  hashOf,
  migrate,
  moment,
  type OpenDatabase,
  openDatabase,
  type PlatformTables,
  restore,
} from '@lianxiao/db'
import pg from 'pg'

const DISTRICT = '11111111-1111-4111-8111-111111111111'
const SPAN_MS = 3_000
const ROWS = 200_000

const base = mkdtempSync(join(tmpdir(), 'lianxiao-bench-'))
// the server runs as its own user when we are root, and must be able to reach its folder
chmodSync(base, 0o755)
const folder = join(base, 'postgres')
const open = (): Promise<OpenDatabase<PlatformTables>> =>
  openDatabase<PlatformTables>({ kind: 'embedded', folder, port: undefined })
const fact = (): AuditFact => ({
  id: randomUUID(),
  at: moment(new Date()),
  actor: 'p-1',
  origin: '127.0.0.1',
  action: 'activity.record',
  subject: randomUUID(),
  before: null,
  after: hashOf({ n: 1 }),
})

async function timed<T>(work: () => Promise<T>): Promise<readonly [ms: number, result: T]> {
  const began = performance.now()
  const result = await work()
  return [performance.now() - began, result]
}

/** How often a second `clients` of them get something done, each beginning again when it is through. */
async function rate(clients: number, work: () => Promise<unknown>): Promise<number> {
  const until = performance.now() + SPAN_MS
  let done = 0
  const began = performance.now()
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < until) {
        await work()
        done += 1
      }
    }),
  )
  return Math.round((done * 1_000) / (performance.now() - began))
}

async function measure(db: OpenDatabase<PlatformTables>): Promise<Record<string, number>> {
  const read = () => db.inDistrict(DISTRICT, (trx) => trx.selectFrom('district').selectAll().execute())
  const write = (facts: number) => () =>
    db.inDistrict(DISTRICT, (trx) => appendAudit(trx, DISTRICT, Array.from({ length: facts }, fact)))
  const bare = new pg.Pool({ ...db.places.owner, max: 8 })
  await bare.query('create table bare (id uuid primary key, at timestamptz, subject text)')
  const bareWrite = () => bare.query('insert into bare values ($1, now(), $2)', [randomUUID(), 'x'])
  const figures = {
    readsPerSecond1: await rate(1, read),
    readsPerSecond8: await rate(8, read),
    bareInsertsPerSecond8: await rate(8, bareWrite),
    auditedWritesPerSecond1: await rate(1, write(1)),
    auditedWritesPerSecond8: await rate(8, write(1)),
    auditEntriesPerSecondBy100: (await rate(1, write(100))) * 100,
  }
  await bare.query('drop table bare')
  await bare.end()
  return figures
}

async function copies(db: OpenDatabase<PlatformTables>): Promise<Record<string, number>> {
  await db.inDistrict(DISTRICT, async (trx) => {
    const one = { district_id: DISTRICT, actor: 'p', request_hash: Buffer.alloc(32), response_status: 201 }
    for (let i = 0; i < ROWS; i += 2_000) {
      const rows = Array.from({ length: 2_000 }, (_, n) => ({
        ...one,
        id: randomUUID(),
        key: `k${i + n}`,
        response_body: randomUUID().repeat(4),
        created_at: new Date(),
      }))
      await trx.insertInto('idempotency_key').values(rows).execute()
    }
  })
  const file = join(base, 'county.zst')
  const [checkMs, chains] = await timed(() => db.asOwner(checkChains))
  const [backupMs, written] = await timed(() => db.asOwner((client) => backup(client, file)))
  const empty = await openDatabase<PlatformTables>({
    kind: 'embedded',
    folder: join(base, 'second'),
    port: undefined,
  })
  const [restoreMs] = await timed(() => empty.asOwner((client) => restore(client, file)))
  await empty.stop()
  const rows = written.tables.reduce((sum, table) => sum + table.rows, 0)
  return {
    chainEntries: chains[0]?.entries ?? 0,
    chainCheckedPerSecond: Math.round(((chains[0]?.entries ?? 0) * 1_000) / checkMs),
    backupRows: rows,
    backupMs: Math.round(backupMs),
    backupMB: Math.round(statSync(file).size / 2 ** 20),
    restoreMs: Math.round(restoreMs),
  }
}

try {
  const [firstMs, first] = await timed(open)
  await first.asOwner(async (client) => {
    await migrate(client)
    await client.query('insert into district (id, code, name) values ($1, $2, $3)', [
      DISTRICT,
      '330100',
      '青禾县',
    ])
  })
  await first.stop()
  const [againMs, db] = await timed(open)
  const figures = { ...(await measure(db)), ...(await copies(db)) }
  const [stopMs] = await timed(db.stop)
  const starts = {
    firstStartMs: Math.round(firstMs),
    startMs: Math.round(againMs),
    stopMs: Math.round(stopMs),
  }
  console.log(
    JSON.stringify({
      bench: 'db',
      machine: `${cpus()[0]?.model} x${cpus().length}`,
      postgres: '18.4 embedded',
      ...starts,
      ...figures,
    }),
  )
} finally {
  rmSync(base, { recursive: true, force: true })
}
