import {
  DatabaseFailure,
  type DatabaseSettings,
  databaseSettings,
  hasDatabase,
  mustBeSealed,
  type OpenDatabase,
  openDatabase,
  stopOnSignals,
} from '@lianxiao/db'
import { BadInput, badInput } from './end.ts'
import { root } from './paths.ts'

/** A failure of the database as a fault of input: it says itself what to do. */
const told = (error: unknown): unknown =>
  error instanceof DatabaseFailure
    ? new BadInput([
        {
          code: error.code,
          message: error.said,
          line: 1,
          column: 1,
          ...(error.hint === undefined ? {} : { hint: error.hint }),
        },
      ])
    : error

/** Refuses a backup that is cut short or altered, before a database is made for it. */
export async function mustBeWhole(file: string): Promise<void> {
  try {
    await mustBeSealed(file)
  } catch (error) {
    throw told(error)
  }
}

/** Where the database is, from the environment. */
export function settings(): DatabaseSettings {
  try {
    return databaseSettings(process.env, root)
  } catch (error) {
    throw told(error)
  }
}

/** Whether there is a database to be opened: an embedded one is made by `npm start` or `restore`, not by looking. */
export const isThere = (where: DatabaseSettings): boolean =>
  where.kind === 'server' || hasDatabase(where.folder)

/** Works on the database, started for it when no other program runs it, and leaves it stopped as it was. */
export async function withDatabase<T>(
  where: DatabaseSettings,
  work: (db: OpenDatabase<unknown>) => Promise<T>,
): Promise<T> {
  try {
    const db = await openDatabase<unknown>(where)
    const release = stopOnSignals(db)
    try {
      return await work(db)
    } finally {
      release()
      await db.stop()
    }
  } catch (error) {
    throw told(error)
  }
}

/** The same for a database that must be there. */
export async function withExisting<T>(work: (db: OpenDatabase<unknown>) => Promise<T>): Promise<T> {
  const where = settings()
  if (!isThere(where))
    throw badInput('noDatabase', '还没有数据库', 'there is no database yet', {
      zh: '先运行 npm start，或用 LIANXIAO_PG_FOLDER / DATABASE_URL 指明它在哪里',
      en: 'run npm start first, or say where it is in LIANXIAO_PG_FOLDER or DATABASE_URL',
    })
  return withDatabase(where, work)
}
