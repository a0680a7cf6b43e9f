import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { failure } from '../failure.ts'

/** The passwords of the three roles of an embedded server. */
export interface Secrets {
  readonly superuser: string
  readonly owner: string
  readonly app: string
}

const password = (): string => randomBytes(24).toString('base64url')

/** Writes a file whole or not at all, readable by this user only. */
export function writePrivate(file: string, text: string): void {
  const part = `${file}.${process.pid}.part`
  const handle = openSync(part, 'w', 0o600)
  try {
    writeSync(handle, text)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(part, file)
}

/** The passwords of the folder, made on first use. A cluster whose passwords are gone is refused, not given new ones. */
export function secretsOf(file: string, clusterExists: boolean): Secrets {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Secrets
  if (clusterExists)
    throw failure(
      'noSecrets',
      `数据库在，但密码文件 ${file} 不见了`,
      `the database is there, but the file of its passwords, ${file}, is gone`,
      ['从备份恢复这个文件', 'bring that file back from a copy of the data folder'],
    )
  const secrets = { superuser: password(), owner: password(), app: password() }
  writePrivate(file, `${JSON.stringify(secrets)}\n`)
  return secrets
}
