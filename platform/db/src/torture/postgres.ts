import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type OpenDatabase, openDatabase } from '../connection/open.ts'
import { migrate } from '../migrations/migrate.ts'
import { judge } from './judge.ts'
import { type Journal, newJournal, writeOnce, writer } from './writers.ts'

const DISTRICTS = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'] as const
const WRITERS = 4
const PATIENCE_MS = 15_000

/** What a run found; the figures of docs/MEASURED.md. */
export interface TortureReport {
  readonly torture: 'postgres'
  readonly kills: number
  readonly seed: number
  readonly acknowledged: number
  readonly lost: number
  readonly doubled: number
  readonly torn: number
  readonly invented: number
  /** Requests that failed with a stated error and were sent again; of these, commits without an answer. */
  readonly failures: number
  readonly unknown: number
  readonly chainsHold: boolean
  readonly backMs: { readonly median: number; readonly max: number }
  readonly seconds: number
}

/** Whole numbers below `below`, the same for the same seed (a linear congruence is enough to vary moments). */
function draw(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** Kills the server in the middle of writes; how long until a write is acknowledged again. */
async function killOnce(db: OpenDatabase<unknown>, journal: Journal, pause: number): Promise<number> {
  await wait(pause)
  const killed = performance.now()
  const pid = db.server?.pid ?? 0
  process.kill(pid, 'SIGKILL')
  const late = (): boolean => performance.now() - killed > PATIENCE_MS
  while ((db.server?.pid === pid || db.server?.pid === 0) && !late()) await wait(2)
  // Answers of the former server may still come in after the kill: only what the new one acknowledges counts.
  const up = performance.now()
  while (journal.last < up && !late()) await wait(2)
  return late() ? PATIENCE_MS : journal.last - killed
}

async function prepare(folder: string): Promise<OpenDatabase<unknown>> {
  const db = await openDatabase<unknown>({ kind: 'embedded', folder, port: undefined })
  await db.asOwner(async (client) => {
    await migrate(client)
    for (const [i, id] of DISTRICTS.entries())
      await client.query('insert into district (id, code, name) values ($1, $2, $3)', [
        id,
        `33010${i}`,
        `县${i}`,
      ])
  })
  for (const district of DISTRICTS) await writeOnce(db, district, `first-${district}`)
  return db
}

/**
 * Kills the postmaster with SIGKILL again and again while several writers write, then compares what is there with what was
 * acknowledged. A kill leaves the page cache of the machine alone: this does not test a loss of power.
 */
export async function torturePostgres(kills: number, seed: number): Promise<TortureReport> {
  const base = mkdtempSync(join(tmpdir(), 'lianxiao-torture-'))
  chmodSync(base, 0o755)
  const began = performance.now()
  const db = await prepare(join(base, 'postgres'))
  try {
    const journal = newJournal()
    for (const district of DISTRICTS) journal.begun.add(`first-${district}`)
    let over = false
    const writers = Promise.all(
      Array.from({ length: WRITERS }, (_, i) =>
        writer(db, DISTRICTS[i % DISTRICTS.length] as string, `w${i}`, journal, () => !over),
      ),
    )
    const next = draw(seed)
    const back: number[] = []
    for (let i = 0; i < kills; i += 1) back.push(await killOnce(db, journal, 50 + next(350)))
    over = true
    await writers
    const { chains, ...verdict } = await db.asOwner((client) => judge(client, DISTRICTS, journal))
    const sorted = back.toSorted((a, b) => a - b).map(Math.round)
    return {
      torture: 'postgres',
      kills,
      seed,
      acknowledged: journal.acknowledged.size,
      ...verdict,
      failures: journal.failures,
      unknown: journal.unknown,
      chainsHold: chains.every(({ broken }) => broken === undefined),
      backMs: { median: sorted[Math.floor(sorted.length / 2)] ?? 0, max: sorted.at(-1) ?? 0 },
      seconds: Math.round((performance.now() - began) / 100) / 10,
    }
  } finally {
    await db.stop()
    rmSync(base, { recursive: true, force: true })
  }
}

/** Whether a run is as it must be: nothing lost, doubled, torn or invented, every chain whole, back within five seconds. */
export const holds = (report: TortureReport): boolean =>
  report.lost + report.doubled + report.torn + report.invented === 0 &&
  report.chainsHold &&
  report.backMs.max <= 5_000
