import pg from 'pg'
import { asFailure } from './failures.ts'
import { valueTypes } from './types.ts'

export const CONNECT_MS = 3_000

/** A connection for one piece of work, closed afterwards. No time limit: migrations and copies take what they take. */
export async function withClient<T>(
  config: pg.ClientConfig,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
    types: valueTypes,
    application_name: 'lianxiao',
    ...config,
  })
  // Without a listener a connection that breaks while idle would end the program; the next query tells.
  client.on('error', () => undefined)
  try {
    await client.connect()
    return await work(client)
  } catch (error) {
    throw asFailure(error)
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Runs work in a transaction of this client: all of it or nothing. */
export async function inTransaction<T>(client: pg.Client, work: () => Promise<T>, mode = ''): Promise<T> {
  await client.query(`begin ${mode}`)
  try {
    const result = await work()
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}
