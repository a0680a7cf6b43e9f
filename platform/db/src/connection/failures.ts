import { codeOf, DatabaseFailure, failure } from '../failure.ts'

const GONE_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EHOSTUNREACH',
  '57P01',
  '57P02',
  '57P03',
])
const GONE_WORDS =
  /Connection terminated|connection timeout|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable|Query read timeout|server closed the connection|connection has been discarded/i

/** Whether an error means that there is no talking to the database at present. */
export const isGone = (error: unknown): boolean =>
  GONE_CODES.has(codeOf(error)) ||
  codeOf(error).startsWith('08') ||
  (error instanceof Error && GONE_WORDS.test(error.message))

type Known = readonly [code: string, zh: string, en: string]

const STATES: Readonly<Record<string, Known>> = {
  '57014': [
    'databaseSlow',
    '数据库没有在限定时间内答复，没有改动任何记录',
    'the database did not answer in time; no record was changed',
  ],
  '55P03': [
    'recordBusy',
    '这条记录正被别人修改，请稍候再试',
    'somebody else is changing this record; try again in a moment',
  ],
  '40001': [
    'retry',
    '与同时的修改冲突，没有改动任何记录，请再试一次',
    'it collided with another change; no record was changed, try again',
  ],
  '40P01': [
    'retry',
    '与同时的修改互相等待，没有改动任何记录，请再试一次',
    'it and another change waited for each other; no record was changed, try again',
  ],
  '53100': [
    'diskFull',
    '数据库的磁盘已满，没有改动任何记录',
    'the disk of the database is full; no record was changed',
  ],
  '53300': [
    'tooManyConnections',
    '数据库连接数已满，请稍候再试',
    'the database takes no more connections; try again in a moment',
  ],
  '25006': [
    'readOnly',
    '数据库目前只读，没有改动任何记录',
    'the database is read-only at present; no record was changed',
  ],
  '42501': ['notAllowed', '数据库不允许这个操作', 'the database does not allow this'],
  '28P01': ['signIn', '数据库不接受这个用户名和密码', 'the database does not accept this user and password'],
  '3D000': ['noDatabase', '没有这个数据库', 'there is no such database'],
}

/** An error of the driver as a failure that can be told; what is not of the database comes back as it is. */
export function asFailure(error: unknown): unknown {
  if (error instanceof DatabaseFailure) return error
  if (isGone(error))
    return failure(
      'databaseGone',
      '数据库暂时连不上，没有改动任何记录；恢复后自动接上',
      'the database cannot be reached at present; no record was changed. It reconnects by itself',
      undefined,
      error,
    )
  const known = STATES[codeOf(error)]
  return known === undefined ? error : failure(known[0], known[1], known[2], undefined, error)
}

/** A commit whose answer never came: done or not, only looking again can tell. */
export const commitUnknown = (cause: unknown): DatabaseFailure =>
  failure(
    'commitUnknown',
    '提交时数据库断开，不知道是否已保存；请用同一个 Idempotency-Key 重发，不会重复记录',
    'the database broke off during the commit; send the request again with the same Idempotency-Key, nothing is recorded twice',
    undefined,
    cause,
  )
