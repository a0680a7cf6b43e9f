import { randomUUID } from 'node:crypto'
import { connect, createServer, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { moment } from '../audit/chain.ts'
import { checkChains } from '../audit/check.ts'
import { appendAudit } from '../audit/rows.ts'
import { type TestDatabase, testDatabase } from '../fixture/database.ts'
import { transactions } from './district.ts'
import { LIMITS, openPool } from './pool.ts'

let it0: TestDatabase
/** What stands between us and the database and can be cut. */
const line = { open: true, sockets: new Set<Socket>(), cutAtCommit: false, silent: false }
const proxy = createServer((near) => {
  if (!line.open) {
    near.destroy()
    return
  }
  const far = connect(it0.db.server?.port as number, '127.0.0.1')
  for (const socket of [near, far]) {
    line.sockets.add(socket)
    socket
      .on('error', () => undefined)
      .on('close', () => {
        line.sockets.delete(socket)
        near.destroy()
        far.destroy()
      })
  }
  far.on('data', (data) => {
    if (!line.silent) near.write(data)
  })
  near.on('data', (data) => {
    if (!line.silent) far.write(data)
    // The commit reaches the server, its answer does not reach us.
    if (line.cutAtCommit && data.includes('commit')) near.destroy()
  })
})
const cut = (): void => {
  line.open = false
  for (const socket of line.sockets) socket.destroy()
}

beforeAll(async () => {
  it0 = await testDatabase()
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
})
afterAll(async () => {
  cut()
  proxy.close()
  await it0.close()
})

/** LIANXIAO_OUTAGE_MS=30000 lets the database be gone for half a minute. */
const GONE_MS = Number(process.env['LIANXIAO_OUTAGE_MS'] ?? 2_500)

/** The application's transactions over the line that can be cut. */
function overTheLine(limits = LIMITS) {
  const pool = openPool({ ...it0.db.places.app, port: (proxy.address() as { port: number }).port }, limits)
  const { inDistrict } = transactions<unknown>(pool, false)
  const write = (subject: string) =>
    inDistrict(it0.qinghe, (trx) =>
      appendAudit(trx, it0.qinghe, [
        {
          id: randomUUID(),
          at: moment(new Date()),
          actor: 'p',
          origin: 'test',
          action: 'write',
          subject,
          before: null,
          after: null,
        },
      ]),
    )
  return { pool, inDistrict, write }
}

it('fails with a stated error while the database is gone, at once, and goes on when it is back', async () => {
  const { pool, write } = overTheLine()
  await write('before')
  cut()
  const until = Date.now() + GONE_MS
  while (Date.now() < until) {
    const began = Date.now()
    await expect(write('during')).rejects.toMatchObject({ code: 'databaseGone' })
    expect(Date.now() - began).toBeLessThan(1_000)
    await wait(200)
  }
  line.open = true
  await write('after')
  await pool.end()
  const [report] = await it0.db.asOwner(checkChains)
  expect(report).toMatchObject({ entries: 2, broken: undefined })
}, 90_000)

it('a transaction that is cut in the middle did not happen', async () => {
  const { pool, inDistrict } = overTheLine()
  const half = inDistrict(it0.qinghe, async (trx) => {
    await sql`insert into audit_head (district_id, id, seq, hash) values (${it0.qinghe}, ${it0.qinghe}, 9, ${Buffer.alloc(32)})
      on conflict (district_id, id) do update set seq = 9`.execute(trx)
    cut()
    await sql`select 1`.execute(trx)
  })
  await expect(half).rejects.toMatchObject({ code: 'databaseGone' })
  line.open = true
  await pool.end()
  expect((await it0.db.asOwner(checkChains))[0]).toMatchObject({ entries: 2, broken: undefined })
})

it('a commit without an answer is said to be unknown, never to have failed', async () => {
  const { pool, write } = overTheLine()
  line.cutAtCommit = true
  await expect(write('perhaps')).rejects.toMatchObject({ code: 'commitUnknown' })
  line.cutAtCommit = false
  await pool.end()
  const [report] = await it0.db.asOwner(checkChains)
  expect([2, 3]).toContain(report?.entries)
  expect(report?.broken).toBeUndefined()
})

it('a database that falls silent is given up after the limit, and asked again when it speaks', async () => {
  const { pool, write, inDistrict } = overTheLine({ ...LIMITS, statementMs: 300 })
  await inDistrict(it0.qinghe, (trx) => sql`select 1`.execute(trx))
  line.silent = true
  const began = Date.now()
  await expect(write('silence')).rejects.toMatchObject({ code: 'databaseGone' })
  await expect(write('silence')).rejects.toMatchObject({ code: 'databaseGone' })
  expect(Date.now() - began).toBeLessThan(10_000)
  line.silent = false
  await write('speech')
  await pool.end()
  expect((await it0.db.asOwner(checkChains))[0]?.broken).toBeUndefined()
})
