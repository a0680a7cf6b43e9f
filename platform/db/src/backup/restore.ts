import type pg from 'pg'
import { inTransaction } from '../connection/client.ts'
import { failure } from '../failure.ts'
import { type Migration, readMigrations } from '../migrations/files.ts'
import { applyWithin, migrate, mustContinue } from '../migrations/migrate.ts'
import { foreignKeys } from './foreignKeys.ts'
import type { Header, TableDigest } from './format.ts'
import { mustBeSealed } from './frame.ts'
import { linesOf, notReadable } from './lines.ts'
import { Loader } from './load.ts'
import { digests } from './read.ts'
import { CANONICAL, COPIED } from './tables.ts'

/** What was restored. */
export interface RestoreReport {
  readonly file: string
  readonly made: string
  /** The schema the backup was made with, and the one it was brought up to. */
  readonly version: number
  readonly upTo: number
  readonly tables: readonly TableDigest[]
}

async function mustBeEmpty(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query(
    `select from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p', 'v', 'm') and n.nspname = any($1)
       and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e') limit 1`,
    [COPIED],
  )
  if (rowCount !== 0)
    throw failure(
      'notEmpty',
      '数据库里已有数据，不会被覆盖',
      'the database holds data already, which is not overwritten',
      [
        '恢复到空的数据库：用 LIANXIAO_PG_FOLDER 另指一个新文件夹，或用 DATABASE_URL 指向一个空库',
        'restore into an empty one: name a new folder in LIANXIAO_PG_FOLDER, or an empty database in DATABASE_URL',
      ],
    )
}

function headerOf(text: string | undefined, file: string): Header {
  try {
    const header = JSON.parse(text ?? '') as Header
    if (header.format === 'lianxiao-backup' && header.version === 1 && Array.isArray(header.schema))
      return header
  } catch {
    // told below
  }
  throw notReadable(file)
}

async function load(client: pg.Client, lines: AsyncIterable<string>): Promise<readonly TableDigest[]> {
  const keys = await foreignKeys(client)
  await keys.drop()
  const loader = await Loader.on(client)
  for await (const line of lines) await loader.take(line)
  loader.mustBeComplete()
  await keys.add()
  return loader.digests
}

async function mustEqual(client: pg.Client, wanted: readonly TableDigest[]): Promise<void> {
  const got = await digests(client)
  const differs = wanted.find(({ sha256 }, i) => got[i]?.sha256 !== sha256)
  if (differs === undefined) return
  throw failure(
    'notRestored',
    `恢复后表 ${differs.name} 与备份不同，已撤销`,
    `after the restore table ${differs.name} differs from the backup; it was undone`,
  )
}

/**
 * Restores a backup into an empty database: all of it, or nothing. The schema is made as it was when the backup was made, every
 * table is read again and its digest compared, and only then is the schema brought up to date.
 * @param client a connection of the owner's
 */
export async function restore(
  client: pg.Client,
  file: string,
  steps: readonly Migration[] = readMigrations(),
): Promise<RestoreReport> {
  const { length } = await mustBeSealed(file)
  const lines = linesOf(file, length)
  try {
    const header = headerOf((await lines.next()).value as string | undefined, file)
    mustContinue(header.schema, steps)
    const tables = await inTransaction(client, async () => {
      await client.query(CANONICAL)
      await mustBeEmpty(client)
      await applyWithin(client, steps.slice(0, header.schema.length))
      const loaded = await load(client, lines)
      await mustEqual(client, loaded)
      return loaded
    })
    const later = await migrate(client, steps)
    const version = header.schema.length
    return { file, made: header.made, version, upTo: version + later.length, tables }
  } finally {
    await lines.return(undefined)
  }
}
