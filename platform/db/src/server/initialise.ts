import { spawn } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'
import type { DataFolder } from './folder.ts'
import { startFailure } from './says.ts'

/** Runs a program to its end: exit code and everything it said. */
export function said(
  program: string,
  args: readonly string[],
  account: Account | undefined,
): Promise<{ readonly code: number | null; readonly text: string }> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      ...account,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: serverEnv(),
      cwd: '/',
    })
    let text = ''
    child.stdout.on('data', (data) => {
      text += data
    })
    child.stderr.on('data', (data) => {
      text += data
    })
    child.on('error', (error) => resolve({ code: -1, text: `${text}${error.message}` }))
    child.on('close', (code) => resolve({ code, text }))
  })
}

/** English messages (they are read here), no PG… variable of the caller's, no time zone but UTC. */
export const serverEnv = (): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name))),
  LC_ALL: 'C',
  TZ: 'UTC',
})

/** The character classes of Chinese are needed by pg_trgm: under C and under the builtin provider it finds no trigram in it. */
const LOCALE: Readonly<Record<string, string>> = { linux: 'C.UTF-8', darwin: 'en_US.UTF-8' }

export const isInitialised = (cluster: string): boolean => existsSync(join(cluster, 'PG_VERSION'))

/**
 * Makes the cluster, in a folder beside it that is renamed when whole, so that a first start that was cut short leaves nothing
 * that looks like a database. `hurry` skips the flushing, for tests.
 */
export async function initialise(
  binaries: Binaries,
  { path, cluster }: DataFolder,
  password: string,
  account: Account | undefined,
  hurry = false,
): Promise<void> {
  const fresh = `${cluster}.new`
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { mode: 0o700 })
  const passwordFile = join(path, `password.${process.pid}`)
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  try {
    if (account) for (const file of [fresh, passwordFile]) chownSync(file, account.uid, account.gid)
    const args = [
      `--pgdata=${fresh}`,
      '--username=postgres',
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      `--locale=${LOCALE[process.platform] ?? 'C'}`,
      '--data-checksums',
      ...(hurry ? ['--no-sync'] : []),
    ]
    const { code, text } = await said(binaries.initdb, args, account)
    if (code !== 0) throw startFailure(text, path)
    renameSync(fresh, cluster)
  } finally {
    rmSync(fresh, { recursive: true, force: true })
    rmSync(passwordFile, { force: true })
  }
}
