import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import { failure } from '../failure.ts'

/** The user PostgreSQL runs as; undefined: the user of this process. PostgreSQL refuses to run as root. */
export interface Account {
  readonly uid: number
  readonly gid: number
}

const NAME = 'postgres'

function lookUp(): Account | undefined {
  try {
    const id = (flag: string): number =>
      Number(execFileSync('id', [flag, NAME], { encoding: 'utf8', stdio: 'pipe' }))
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    return undefined
  }
}

/** Under root the user `postgres`, made when the machine has none; else nobody but ourselves. */
export function serverAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const known = lookUp()
  if (known) return known
  try {
    execFileSync(
      'useradd',
      ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', NAME],
      {
        stdio: 'pipe',
      },
    )
  } catch (error) {
    throw noAccount(error)
  }
  const made = lookUp()
  if (made) return made
  throw noAccount(undefined)
}

const noAccount = (cause: unknown) =>
  failure(
    'noAccount',
    'PostgreSQL 不能以 root 运行，而系统用户 postgres 不存在，也建不了',
    'PostgreSQL does not run as root; there is no system user postgres, and none could be made',
    [
      '以普通用户运行本程序，或先运行 useradd --system postgres',
      'run this program as an ordinary user, or first run useradd --system postgres',
    ],
    cause,
  )

function letsPass(folder: string, { uid, gid }: Account): boolean {
  const it = statSync(folder)
  if (it.uid === uid) return (it.mode & 0o100) !== 0
  return ((it.gid === gid ? it.mode >> 3 : it.mode) & 0o001) !== 0
}

/** Refuses a path that the account cannot walk to: a folder of root's own above it, say. */
export function mustReach(path: string, account: Account | undefined): void {
  if (account === undefined) return
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (!letsPass(folder, account))
      throw failure(
        'unreachable',
        `以 root 运行时，PostgreSQL 用系统用户 postgres，而它进不了 ${folder}，到不了 ${path}`,
        `run as root, PostgreSQL uses the system user postgres, who may not enter ${folder} and so cannot reach ${path}`,
        [
          `chmod o+x ${folder}，或把程序和数据放到别处，或以普通用户运行`,
          `chmod o+x ${folder}, or move program and data elsewhere, or run as an ordinary user`,
        ],
      )
    if (folder === dirname(folder)) return
  }
}
