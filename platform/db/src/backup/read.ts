import type pg from 'pg'
import { batches } from '../connection/cursor.ts'
import { districtSetting } from '../connection/district.ts'
import { rawTypes } from '../connection/types.ts'
import { type DistrictLine, type EndLine, type Line, type TableDigest, Tally } from './format.ts'
import { type Table, tablesOf } from './tables.ts'

const districts = async (client: pg.Client): Promise<readonly string[]> =>
  (await client.query<{ id: string }>('select id from district order by id')).rows.map(({ id }) => id)

async function* rowsOf(client: pg.Client, query: string, values: readonly string[]): AsyncGenerator<string> {
  for await (const rows of batches<Record<string, string | null>>(client, query, values, rawTypes))
    for (const row of rows) yield JSON.stringify(Object.values(row))
}

/** The lines of one table: as its owner, who sees one district's rows at a time like everybody else. */
async function* tableLines(client: pg.Client, table: Table, all: readonly string[]): AsyncGenerator<string> {
  const tally = new Tally()
  const names = table.columns.map(({ name }) => name)
  yield JSON.stringify({ table: table.name, columns: names } satisfies Line)
  const select = `select ${names.join(', ')} from ${table.name}`
  const order = `order by ${table.order}`
  for (const district of table.tenant ? all : [undefined]) {
    if (district !== undefined) {
      await client.query(districtSetting(district))
      yield JSON.stringify({ district } satisfies DistrictLine)
    }
    const where = district === undefined ? '' : 'where district_id = $1'
    for await (const row of rowsOf(
      client,
      `${select} ${where} ${order}`,
      district === undefined ? [] : [district],
    )) {
      tally.add(row)
      yield row
    }
  }
  yield JSON.stringify({ end: true, ...tally.digest(table.name) } satisfies EndLine)
}

/** Every line of every table, in the order of their names; inside a transaction that sees one moment. */
export async function* allTables(client: pg.Client): AsyncGenerator<string> {
  const [tables, all] = [await tablesOf(client), await districts(client)]
  for (const table of tables) yield* tableLines(client, table, all)
  yield JSON.stringify({ tables: tables.length } satisfies Line)
}

/** The digest a line ends a table with, if it does. Rows begin with a bracket, which spares parsing them. */
export function digestOf(line: string): TableDigest | undefined {
  if (!line.startsWith('{"end":')) return undefined
  const { name, rows, sha256 } = JSON.parse(line) as EndLine
  return { name, rows, sha256 }
}

/** What every table holds now. */
export async function digests(client: pg.Client): Promise<readonly TableDigest[]> {
  const found: TableDigest[] = []
  for await (const line of allTables(client)) {
    const digest = digestOf(line)
    if (digest) found.push(digest)
  }
  return found
}
