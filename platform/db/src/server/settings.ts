import { isAbsolute, resolve } from 'node:path'
import { type DatabaseFailure, failure } from '../failure.ts'

/** Where the database is: a server of our own in a folder, or one that stands elsewhere. */
export type DatabaseSettings =
  | { readonly kind: 'embedded'; readonly folder: string; readonly port: number | undefined }
  | { readonly kind: 'server'; readonly ownerUrl: string; readonly appUrl: string | undefined }

export const DATABASE_URL = 'DATABASE_URL'
export const DATABASE_APP_URL = 'DATABASE_APP_URL'
export const DATA_FOLDER = 'LIANXIAO_PG_FOLDER'
export const DATA_PORT = 'LIANXIAO_PG_PORT'

const bad = (name: string, value: string, zh: string, en: string): DatabaseFailure =>
  failure('badSetting', `环境变量 ${name}=${value}：${zh}`, `environment variable ${name}=${value}: ${en}`)

/** The value without its password: settings are printed, passwords are not. */
export const withoutPassword = (url: string): string => url.replace(/(\/\/[^:/@]*):[^@]*@/, '$1:***@')

function postgresUrl(name: string, value: string): string {
  const shown = withoutPassword(value)
  if (!URL.canParse(value)) throw bad(name, shown, '不是网址', 'is no URL')
  const { protocol, pathname } = new URL(value)
  if (protocol !== 'postgres:' && protocol !== 'postgresql:')
    throw bad(name, shown, '应以 postgres:// 开头', 'must begin with postgres://')
  if (pathname.length < 2) throw bad(name, shown, '缺少数据库名', 'names no database')
  return value
}

function portOf(value: string): number {
  const port = Number(value)
  if (Number.isInteger(port) && port >= 1024 && port <= 65535) return port
  throw bad(
    DATA_PORT,
    value,
    '端口应是 1024 到 65535 之间的整数',
    'a port is a whole number from 1024 to 65535',
  )
}

/**
 * Reads the settings of the database from the environment; what is wrong is refused, never replaced by a default.
 * @param root the folder of the product, on which a relative data folder stands
 */
export function databaseSettings(
  env: Readonly<Record<string, string | undefined>>,
  root: string,
): DatabaseSettings {
  const [url, app] = [env[DATABASE_URL] ?? '', env[DATABASE_APP_URL] ?? '']
  if (url !== '')
    return {
      kind: 'server',
      ownerUrl: postgresUrl(DATABASE_URL, url),
      appUrl: app === '' ? undefined : postgresUrl(DATABASE_APP_URL, app),
    }
  if (app !== '')
    throw bad(
      DATABASE_APP_URL,
      withoutPassword(app),
      `还要有 ${DATABASE_URL}`,
      `needs ${DATABASE_URL} as well`,
    )
  const asked = env[DATA_FOLDER] ?? ''
  if (asked.includes('\0'))
    throw bad(DATA_FOLDER, '…', '含有不能用的字符', 'holds a character no path can hold')
  const folder =
    asked === '' ? resolve(root, 'data', 'postgres') : isAbsolute(asked) ? asked : resolve(root, asked)
  const port = env[DATA_PORT] ?? ''
  return { kind: 'embedded', folder, port: port === '' ? undefined : portOf(port) }
}
