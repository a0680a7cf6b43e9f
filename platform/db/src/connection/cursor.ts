import type pg from 'pg'

const FIRST = 20
const MOST = 1_000
/** About how much of text one batch should hold. */
const LENGTH = 512 * 1024

const lengthOf = (row: object): number => {
  let length = 0
  for (const value of Object.values(row))
    length += typeof value === 'string' || Buffer.isBuffer(value) ? value.length : 8
  return length
}

/** How many rows to ask for next, so that a batch of wide rows is not wider than one of narrow ones. */
function next(rows: readonly object[]): number {
  const mean = rows.reduce((sum, row) => sum + lengthOf(row), 0) / rows.length
  return Math.max(1, Math.min(MOST, Math.floor(LENGTH / Math.max(1, mean))))
}

/** The rows of a query in batches, inside a transaction; memory holds one batch, however wide the rows are. */
export async function* batches<Row extends pg.QueryResultRow>(
  client: pg.Client,
  query: string,
  values: readonly unknown[] = [],
  types?: pg.CustomTypesConfig,
): AsyncGenerator<readonly Row[]> {
  await client.query(`declare batch no scroll cursor for ${query}`, [...values])
  try {
    for (let ask = FIRST; ; ) {
      const text = `fetch ${ask} from batch`
      const { rows } = await client.query<Row>(types === undefined ? { text } : { text, types })
      if (rows.length === 0) return
      yield rows
      if (rows.length < ask) return
      ask = next(rows)
    }
  } finally {
    await client.query('close batch').catch(() => undefined)
  }
}
