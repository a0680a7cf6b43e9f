import type pg from 'pg'

const BATCH = 1_000

/** The rows of a query in batches, inside a transaction; memory holds one batch. */
export async function* batches<Row extends pg.QueryResultRow>(
  client: pg.Client,
  query: string,
  values: readonly unknown[] = [],
  types?: pg.CustomTypesConfig,
): AsyncGenerator<readonly Row[]> {
  await client.query(`declare batch no scroll cursor for ${query}`, [...values])
  try {
    for (;;) {
      const text = `fetch ${BATCH} from batch`
      const { rows } = await client.query<Row>(types === undefined ? { text } : { text, types })
      if (rows.length === 0) return
      yield rows
      if (rows.length < BATCH) return
    }
  } finally {
    await client.query('close batch').catch(() => undefined)
  }
}
