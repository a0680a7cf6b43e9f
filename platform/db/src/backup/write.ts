import { createHash } from 'node:crypto'
import { createWriteStream, existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createZstdCompress } from 'node:zlib'
import type pg from 'pg'
import { inTransaction } from '../connection/client.ts'
import { codeOf, DatabaseFailure, failure } from '../failure.ts'
import { appliedTo } from '../migrations/migrate.ts'
import type { Header, TableDigest } from './format.ts'
import { FRAME_LENGTH, frame } from './frame.ts'
import { allTables, digestOf } from './read.ts'
import { CANONICAL } from './tables.ts'

/** What a backup holds. */
export interface BackupReport {
  readonly file: string
  readonly bytes: number
  readonly sha256: string
  readonly version: number
  readonly tables: readonly TableDigest[]
}

const BLOCK = 64 * 1024

async function* lines(client: pg.Client, header: Header, tables: TableDigest[]): AsyncGenerator<Buffer> {
  let block = `${JSON.stringify(header)}\n`
  for await (const line of allTables(client)) {
    block += `${line}\n`
    const digest = digestOf(line)
    if (digest) tables.push(digest)
    if (block.length < BLOCK) continue
    yield Buffer.from(block)
    block = ''
  }
  yield Buffer.from(block)
}

/** Compresses and writes; resolves to the digest and length of what was written. */
async function writeSealed(
  part: string,
  content: AsyncGenerator<Buffer>,
): Promise<{ digest: Buffer; length: number }> {
  const hash = createHash('sha256')
  let length = 0
  const compress = createZstdCompress({ params: { [constants.ZSTD_c_checksumFlag]: 1 } })
  const tap = async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of source) {
      hash.update(chunk)
      length += chunk.length
      yield chunk
    }
  }
  await pipeline(Readable.from(content), compress, tap, createWriteStream(part, { flags: 'wx', mode: 0o600 }))
  const digest = hash.digest()
  const handle = await open(part, 'a')
  try {
    await handle.write(frame(digest))
    await handle.sync()
  } finally {
    await handle.close()
  }
  return { digest, length: length + FRAME_LENGTH }
}

async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().catch(() => undefined)
  await handle.close()
}

function notWritten(file: string, error: unknown): unknown {
  if (error instanceof DatabaseFailure) return error
  const code = codeOf(error)
  if (!/^E[A-Z]+$/.test(code)) return error
  const full = code === 'ENOSPC'
  return failure(
    full ? 'diskFull' : 'notWritten',
    `备份没有写成：${file}（${full ? '磁盘已满' : code}）`,
    `the backup was not written: ${file} (${full ? 'the disk is full' : code})`,
    ['换一个能写、空间够的地方', 'name a place that can be written and has room'],
    error,
  )
}

/**
 * Writes everything the database holds at one moment into one sealed file, while others go on working. A file of that name
 * is never overwritten, and a copy that was cut short never bears it.
 * @param client a connection of the owner's
 */
export async function backup(client: pg.Client, file: string, now = new Date()): Promise<BackupReport> {
  if (existsSync(file))
    throw failure('fileExists', `${file} 已经存在`, `${file} exists already`, [
      '另取一个文件名',
      'choose another name',
    ])
  const part = `${file}.${process.pid}.part`
  const tables: TableDigest[] = []
  try {
    return await inTransaction(
      client,
      async () => {
        await client.query(CANONICAL)
        const schema = await appliedTo(client)
        if (schema.length === 0)
          throw failure(
            'noSchema',
            '数据库是空的，没有可备份的',
            'the database is empty; there is nothing to back up',
          )
        const header: Header = { format: 'lianxiao-backup', version: 1, made: now.toISOString(), schema }
        const { digest, length } = await writeSealed(part, lines(client, header, tables))
        await rename(part, file)
        await flushFolder(dirname(file))
        return { file, bytes: length, sha256: digest.toString('hex'), version: schema.length, tables }
      },
      'isolation level repeatable read read only',
    )
  } catch (error) {
    throw notWritten(file, error)
  } finally {
    await rm(part, { force: true })
  }
}
