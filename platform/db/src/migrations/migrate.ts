import type pg from 'pg'
import { inTransaction } from '../connection/client.ts'
import { failure } from '../failure.ts'
import { type Migration, readMigrations } from './files.ts'

/** A step that a database has taken. */
export interface Applied {
  readonly version: number
  readonly name: string
  readonly checksum: string
}

/** One key for all programs of this product: only one of them migrates at a time. */
const LOCK = 5_290_217_304

const BOOK = `create table if not exists schema_migration (
  version integer primary key check (version >= 1),
  name text not null,
  checksum text not null,
  applied_at timestamptz not null default now()
)`

/** The steps a database has taken; none when it is empty. */
export async function appliedTo(client: pg.Client): Promise<readonly Applied[]> {
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('schema_migration') is not null as there`,
  )
  if (rows[0]?.there !== true) return []
  return (
    await client.query<Applied>('select version, name, checksum from schema_migration order by version')
  ).rows
}

/** Refuses a history that is not the beginning of ours: a step changed after it was taken, or one of a newer program. */
export function mustContinue(applied: readonly Applied[], known: readonly Migration[]): void {
  for (const { version, name, checksum } of applied) {
    const ours = known[version - 1]
    if (ours === undefined)
      throw failure(
        'newerSchema',
        `数据库的结构版本是 ${version}（${name}），比本程序新（${known.length}）`,
        `the schema of the database is version ${version} (${name}), newer than this program (${known.length})`,
        ['升级联校到不低于建立它的版本', 'update Lianxiao to at least the version that made it'],
      )
    if (ours.checksum !== checksum || ours.name !== name)
      throw failure(
        'changedMigration',
        `迁移 ${version}（${name}）在执行之后被改过`,
        `migration ${version} (${name}) was changed after it had been applied`,
        [
          '恢复原来的文件，把改动写成新的一步',
          'bring the former file back and write the change as a new step',
        ],
      )
  }
}

async function take(client: pg.Client, { version, name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query(sql)
  } catch (error) {
    const why = (error as Error).message
    throw failure(
      'migrationFailed',
      `迁移 ${version}（${name}）没有执行，数据库停在前一步：${why}`,
      `migration ${version} (${name}) was not applied; the database stands at the step before: ${why}`,
      undefined,
      error,
    )
  }
  const values = [version, name, checksum]
  await client.query('insert into schema_migration (version, name, checksum) values ($1, $2, $3)', values)
}

/** Takes steps on an empty database inside a transaction of the caller's. */
export async function applyWithin(client: pg.Client, steps: readonly Migration[]): Promise<void> {
  await client.query(BOOK)
  for (const step of steps) await take(client, step)
}

/**
 * Brings a database up to the last of these steps (or to `upTo`), each in a transaction of its own, one program at a time.
 * @returns the steps taken now
 */
export async function migrate(
  client: pg.Client,
  steps: readonly Migration[] = readMigrations(),
  upTo = steps.length,
): Promise<readonly Migration[]> {
  await client.query('select pg_advisory_lock($1)', [LOCK])
  try {
    await client.query(BOOK)
    const applied = await appliedTo(client)
    mustContinue(applied, steps)
    const due = steps.slice(applied.length, upTo)
    for (const step of due) await inTransaction(client, () => take(client, step))
    return due
  } finally {
    await client.query('select pg_advisory_unlock($1)', [LOCK])
  }
}
