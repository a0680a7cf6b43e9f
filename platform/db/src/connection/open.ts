import type pg from 'pg'
import { failure } from '../failure.ts'
import { dataFolder } from '../server/folder.ts'
import { holderOf } from '../server/lock.ts'
import { HOST } from '../server/port.ts'
import { readRecord } from '../server/record.ts'
import { secretsOf } from '../server/secrets.ts'
import { type EmbeddedServer, hasDatabase, type ServerOptions, startServer } from '../server/server.ts'
import type { DatabaseSettings } from '../server/settings.ts'
import { withClient } from './client.ts'
import { type Transactions, transactions } from './district.ts'
import { type Places, serverPlaces } from './places.ts'
import { type Limits, openPool } from './pool.ts'
import { embeddedPlaces, preparedServer } from './roles.ts'

/** A database that is open: for the application by district, for upkeep as its owner. */
export interface OpenDatabase<DB> extends Transactions<DB> {
  readonly places: Places
  /** The embedded server that this program started, if it did. */
  readonly server: EmbeddedServer | undefined
  /** A connection of its own as owner: migrations, backup, audit. */
  readonly asOwner: <T>(work: (client: pg.Client) => Promise<T>) => Promise<T>
  /** Whether the database answers now. */
  readonly ready: () => Promise<boolean>
  readonly stop: () => Promise<void>
}

export interface OpenOptions extends Pick<ServerOptions, 'binaries' | 'hurry' | 'onRestart'> {
  readonly limits?: Limits
}

interface Standing {
  readonly places: Places
  readonly server: EmbeddedServer | undefined
}

/** Another program of this product runs the server of the folder: we are its guest. */
async function guest(path: string): Promise<Places> {
  const folder = dataFolder(path)
  const record = readRecord(folder.record)
  if (record === undefined)
    throw failure(
      'starting',
      '数据库正由另一个程序启动，请稍候再试',
      'another program is starting the database; try again in a moment',
    )
  return embeddedPlaces({ host: HOST, port: record.port, secrets: secretsOf(folder.secrets, true) })
}

async function stand(settings: DatabaseSettings, options: OpenOptions): Promise<Standing> {
  if (settings.kind === 'server') {
    return {
      places: await preparedServer(serverPlaces(settings.ownerUrl, settings.appUrl)),
      server: undefined,
    }
  }
  const { folder, port } = settings
  const holder = holderOf(folder)
  if (holder !== undefined && holder !== process.pid && hasDatabase(folder))
    return { places: await guest(folder), server: undefined }
  const server = await startServer({ ...options, folder, port })
  try {
    return { places: await embeddedPlaces(server), server }
  } catch (error) {
    await server.stop()
    throw error
  }
}

/**
 * Opens the database of these settings, starting the embedded server unless another program of this product runs it already.
 * The schema is not touched: see `migrate`.
 */
export async function openDatabase<DB>(
  settings: DatabaseSettings,
  options: OpenOptions = {},
): Promise<OpenDatabase<DB>> {
  const { places, server } = await stand(settings, options)
  const pool = openPool(places.app, options.limits)
  return {
    ...transactions<DB>(pool, places.citus),
    places,
    server,
    asOwner: (work) => withClient(places.owner, work),
    ready: () =>
      pool.query('select 1').then(
        () => true,
        () => false,
      ),
    stop: async () => {
      await pool.end().catch(() => undefined)
      await server?.stop()
    },
  }
}
