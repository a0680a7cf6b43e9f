import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { failure } from '../failure.ts'

/** One step of the schema. */
export interface Migration {
  readonly version: number
  readonly name: string
  readonly sql: string
  readonly checksum: string
}

/** The one folder of all migrations. */
export const MIGRATIONS = fileURLToPath(new URL('../../migrations', import.meta.url))

const NAME = /^(\d{4})_([a-z0-9_]+)\.sql$/

/** The checksum of a step: line ends of another system do not count, anything else does. */
export const checksumOf = (sql: string): string =>
  createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex')

const badFolder = (zh: string, en: string) =>
  failure('badMigrations', `迁移文件夹有误：${zh}`, `the migrations are wrong: ${en}`)

/** The steps of a folder in order: 0001, 0002, … without a gap. */
export function readMigrations(folder = MIGRATIONS): readonly Migration[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  return names.map((file, index) => {
    const [, number, name] = NAME.exec(file) ?? []
    if (number === undefined || name === undefined)
      throw badFolder(`${file} 不是 0001_name.sql 的样子`, `${file} is not named like 0001_name.sql`)
    if (Number(number) !== index + 1)
      throw badFolder(`${file} 应是第 ${index + 1} 个`, `${file} should be number ${index + 1}`)
    const sql = readFileSync(join(folder, file), 'utf8')
    return { version: index + 1, name, sql, checksum: checksumOf(sql) }
  })
}
