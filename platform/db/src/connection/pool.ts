import type { Socket } from 'node:net'
import pg from 'pg'
import { CONNECT_MS } from './client.ts'
import { valueTypes } from './types.ts'

/** How long the database may take; what takes longer is refused with a stated error. */
export interface Limits {
  readonly connections: number
  readonly statementMs: number
  readonly lockMs: number
  /** A transaction that waits for its own program. */
  readonly idleMs: number
}

export const LIMITS: Limits = { connections: 16, statementMs: 15_000, lockMs: 5_000, idleMs: 30_000 }

/**
 * A client that hangs up when the server did not answer in time. The driver alone gives up the one query and hands the
 * connection, still waiting, to the next request.
 */
class ImpatientClient extends pg.Client {
  override query(...args: unknown[]): never {
    const asked = (super.query as (...all: unknown[]) => unknown).apply(this, args)
    if (asked instanceof Promise) asked.catch((error: unknown) => this.#hangUpAfter(error))
    return asked as never
  }

  #hangUpAfter(error: unknown): void {
    if (!(error instanceof Error) || error.message !== 'Query read timeout') return
    const { connection } = this as unknown as { readonly connection: { readonly stream: Socket } }
    connection.stream.destroy()
  }
}

/** The connections of the application. A connection that breaks is thrown away; the next request opens a new one. */
export function openPool(config: pg.ClientConfig, limits: Limits = LIMITS): pg.Pool {
  const pool = new pg.Pool({
    Client: ImpatientClient,
    max: limits.connections,
    connectionTimeoutMillis: CONNECT_MS,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    statement_timeout: limits.statementMs,
    lock_timeout: limits.lockMs,
    idle_in_transaction_session_timeout: limits.idleMs,
    // For a server that is gone without a word: its own limit cannot reach us then.
    query_timeout: limits.statementMs + 2_000,
    types: valueTypes,
    application_name: 'lianxiao app',
    ...config,
  })
  // A connection that breaks says so twice: to its query, and as an event, which nobody hearing it would end the program.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}
