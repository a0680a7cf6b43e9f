import { failure } from '../failure.ts'

export const OLDEST = 15

/** Refuses a PostgreSQL older than the SQL of this product; `num` is its server_version_num, 150020 for 15.20. */
export function mustBeNewEnough(num: number): void {
  const major = Math.floor(num / 10_000)
  if (major < OLDEST)
    throw failure(
      'oldServer',
      `数据库是 PostgreSQL ${major}，需要 ${OLDEST} 或更高版本`,
      `the database is PostgreSQL ${major}; ${OLDEST} or newer is needed`,
      [
        '升级 PostgreSQL，或不设 DATABASE_URL 而用内置的',
        'upgrade PostgreSQL, or leave DATABASE_URL unset and use the embedded one',
      ],
    )
}
