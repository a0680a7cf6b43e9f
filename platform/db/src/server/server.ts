import { existsSync, mkdirSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { codeOf, DatabaseFailure } from '../failure.ts'
import { type Account, mustReach, serverAccount } from './account.ts'
import { type Binaries, embeddedBinaries } from './binaries.ts'
import { type DataFolder, dataFolder } from './folder.ts'
import { initialise, isInitialised } from './initialise.ts'
import { type Lock, takeLock } from './lock.ts'
import { stopOrphan } from './orphan.ts'
import { choosePort, HOST } from './port.ts'
import { type Postmaster, startPostmaster, stopProcess } from './postmaster.ts'
import { readRecord, writeRecord } from './record.ts'
import { folderFailure } from './says.ts'
import { type Secrets, secretsOf } from './secrets.ts'
import { keepRunning, type Supervised } from './supervise.ts'

export interface ServerOptions {
  readonly folder: string
  readonly port?: number | undefined
  /** Programs of another PostgreSQL than the embedded one. */
  readonly binaries?: Binaries
  /** Leaves out flushing when the cluster is made; for tests. */
  readonly hurry?: boolean
  /** Told when the server ended unasked and was started again. */
  readonly onRestart?: (event: { readonly pid: number; readonly failures: number }) => void
}

/** A running embedded server. */
export interface EmbeddedServer {
  readonly host: string
  readonly port: number
  readonly secrets: Secrets
  /** The process that runs now; another one after a restart. */
  readonly pid: number
  /** The process that an earlier, killed program had left and that was stopped first. */
  readonly orphan: number | undefined
  stop(): Promise<void>
}

interface Ground {
  readonly binaries: Binaries
  readonly account: Account | undefined
  readonly folder: DataFolder
  readonly lock: Lock
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true, mode: 0o755 })
  } catch (error) {
    // On a read-only file system the recursive form says ENOENT; the plain one says why.
    if (codeOf(error) === 'ENOENT') mkdirSync(path)
    throw error
  }
}

async function prepare(options: ServerOptions): Promise<Ground> {
  const folder = dataFolder(options.folder)
  const binaries = options.binaries ?? embeddedBinaries()
  const account = serverAccount()
  try {
    makeFolder(folder.path)
    mustReach(binaries.postgres, account)
    mustReach(folder.cluster, account)
    return { binaries, account, folder, lock: await takeLock(folder.path) }
  } catch (error) {
    throw error instanceof DatabaseFailure ? error : folderFailure(error, folder.path)
  }
}

/** Chooses a port and starts; a port taken in between is chosen anew, remains of a killed server are waited for. */
async function startOnce({ binaries, account, folder }: Ground, asked: number | undefined) {
  for (let round = 0; ; round += 1) {
    const port = await choosePort(asked, round === 0 ? readRecord(folder.record)?.port : undefined)
    try {
      const postmaster = await startPostmaster(binaries, folder, port, account)
      writeRecord(folder.record, { port })
      return { port, postmaster }
    } catch (error) {
      const again = codeOf(error) === 'stillRunning' ? round < 20 : codeOf(error) === 'portTaken' && round < 3
      if (!again || (asked !== undefined && codeOf(error) === 'portTaken')) throw error
      await wait(200)
    }
  }
}

/**
 * Starts the embedded PostgreSQL on a data folder, making it on first use, and keeps it running until `stop`.
 * @throws DatabaseFailure that says in both languages what is in the way and what to do
 */
export async function startServer(options: ServerOptions): Promise<EmbeddedServer> {
  const ground = await prepare(options)
  const { folder, lock, binaries, account } = ground
  try {
    const fresh = !isInitialised(folder.cluster)
    const secrets = secretsOf(folder.secrets, !fresh)
    if (fresh) await initialise(binaries, folder, secrets.superuser, account, options.hurry)
    const orphan = await stopOrphan(folder.cluster)
    const { port, postmaster } = await startOnce(ground, options.port)
    const restart = (): Promise<Postmaster> => startPostmaster(binaries, folder, port, account)
    const kept = keepRunning(postmaster, restart, options.onRestart)
    return running(port, secrets, orphan, kept, lock)
  } catch (error) {
    lock.release()
    throw error instanceof DatabaseFailure ? error : folderFailure(error, folder.path)
  }
}

function running(
  port: number,
  secrets: Secrets,
  orphan: number | undefined,
  kept: Supervised,
  lock: Lock,
): EmbeddedServer {
  // A program that ends without having stopped its server does not leave it behind.
  const last = (): void => {
    kept.interrupt()
    lock.release()
  }
  process.once('exit', last)
  let stopping: Promise<void> | undefined
  const stop = async (): Promise<void> => {
    const pid = await kept.letGo()
    if (pid !== undefined) await stopProcess(pid)
    process.off('exit', last)
    lock.release()
  }
  return {
    host: HOST,
    port,
    secrets,
    orphan,
    get pid() {
      return kept.pid
    },
    stop: () => {
      stopping ??= stop()
      return stopping
    },
  }
}

/** Whether a data folder holds a database already. */
export const hasDatabase = (folder: string): boolean => existsSync(dataFolder(folder).secrets)
