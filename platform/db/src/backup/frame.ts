import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { failure } from '../failure.ts'

/**
 * A backup is a zstd file whose last forty bytes are a frame that zstd skips: its mark, its length, and the SHA-256 of all
 * bytes before it. So `zstd -dc` reads it, and no byte of it can change unnoticed.
 */
const MARK = Buffer.from([0x50, 0x2a, 0x4d, 0x18, 0x20, 0, 0, 0])
export const FRAME_LENGTH = MARK.length + 32

/** The frame that seals a file with this digest. */
export const frame = (digest: Buffer): Buffer => Buffer.concat([MARK, digest])

const hint = [
  '换用另一份备份；没有改动任何数据',
  'use another copy of the backup; no data was changed',
] as const

const cut = (file: string) =>
  failure(
    'truncatedBackup',
    `${file} 不完整，或不是联校的备份`,
    `${file} is cut short, or no backup of Lianxiao`,
    hint,
  )

const altered = (file: string) =>
  failure(
    'alteredBackup',
    `${file} 的内容被改过或已损坏（摘要不符）`,
    `${file} was altered or damaged: its digest does not match`,
    hint,
  )

/**
 * Reads a sealed file once through.
 * @returns the length of what is sealed and its digest
 * @throws DatabaseFailure when the seal is missing or broken
 */
export async function mustBeSealed(
  file: string,
): Promise<{ readonly length: number; readonly digest: string }> {
  if (!existsSync(file)) throw failure('noFile', `没有这个文件：${file}`, `there is no such file: ${file}`)
  const handle = await open(file, 'r')
  const tail = Buffer.alloc(FRAME_LENGTH)
  let length: number
  try {
    length = (await handle.stat()).size - FRAME_LENGTH
    if (length < 1) throw cut(file)
    await handle.read(tail, 0, FRAME_LENGTH, length)
  } finally {
    await handle.close()
  }
  if (!tail.subarray(0, MARK.length).equals(MARK)) throw cut(file)
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file, { end: length - 1 })) hash.update(chunk as Buffer)
  const digest = hash.digest()
  if (!digest.equals(tail.subarray(MARK.length))) throw altered(file)
  return { length, digest: digest.toString('hex') }
}
