import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'
import type { DataFolder } from './folder.ts'
import { serverEnv } from './initialise.ts'
import { HOST } from './port.ts'
import { gone, signal } from './process.ts'
import { startFailure } from './says.ts'

/** A running postmaster that is our child. */
export interface Postmaster {
  readonly pid: number
  readonly child: ChildProcess
  /** Settles when the process has ended, for whatever reason. */
  readonly ended: Promise<void>
}

/** What PostgreSQL writes into its own postmaster.pid. */
export interface PidFile {
  readonly pid: number
  readonly port: number
  readonly ready: boolean
}

/** The postmaster.pid of a cluster, if there is one. */
export function readPidFile(cluster: string): PidFile | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    const [pid, port] = [Number(lines[0]), Number(lines[3])]
    return Number.isInteger(pid) && pid > 0 ? { pid, port, ready: lines[7]?.trim() === 'ready' } : undefined
  } catch {
    return undefined
  }
}

/** One log a weekday, no record's content in it: neither statements nor the details of a row that was refused. */
const LOG: Readonly<Record<string, string>> = {
  logging_collector: 'on',
  log_directory: 'log',
  log_filename: 'postgresql-%a.log',
  log_truncate_on_rotation: 'on',
  log_rotation_age: '1d',
  log_rotation_size: '0',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_timezone: 'Asia/Shanghai',
}

const settings = (port: number): Readonly<Record<string, string>> => ({
  ...LOG,
  port: String(port),
  listen_addresses: HOST,
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
  max_connections: '60',
  timezone: 'UTC',
})

function launch(
  binaries: Binaries,
  folder: DataFolder,
  port: number,
  account: Account | undefined,
): ChildProcess {
  const flags = Object.entries(settings(port)).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const log = openSync(folder.startLog, 'w', 0o600)
  try {
    // In a session of its own, so that Ctrl+C reaches us alone and we stop it in order; and with a file instead of a
    // pipe, so that it can go on writing when we are killed.
    const child = spawn(binaries.postgres, ['-D', folder.cluster, ...flags], {
      ...account,
      stdio: ['ignore', log, log],
      env: serverEnv(),
      cwd: '/',
      detached: true,
    })
    child.unref()
    return child
  } finally {
    closeSync(log)
  }
}

const startLogOf = (folder: DataFolder): string => {
  try {
    return readFileSync(folder.startLog, 'utf8')
  } catch {
    return ''
  }
}

/** Starts PostgreSQL and waits until it takes connections; recovery of a large database may take its time. */
export async function startPostmaster(
  binaries: Binaries,
  folder: DataFolder,
  port: number,
  account: Account | undefined,
): Promise<Postmaster> {
  const child = launch(binaries, folder, port, account)
  let over: Error | true | undefined
  const ended = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      over = error
      resolve()
    })
    child.once('exit', () => {
      over = true
      resolve()
    })
  })
  while (over === undefined) {
    const file = readPidFile(folder.cluster)
    if (file?.pid === child.pid && file?.ready) return { pid: child.pid as number, child, ended }
    await wait(15)
  }
  throw startFailure(`${startLogOf(folder)}${over === true ? '' : over.message}`, folder.path, over)
}

/** Ends a postmaster: open transactions are rolled back, and after `patience` without a checkpoint, which costs a recovery. */
export async function stopProcess(pid: number, patience = 10_000): Promise<void> {
  signal(pid, 'SIGINT')
  if (await gone(pid, patience)) return
  signal(pid, 'SIGQUIT')
  if (await gone(pid, patience)) return
  signal(pid, 'SIGKILL')
  await gone(pid, patience)
}
