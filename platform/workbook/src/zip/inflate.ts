import type { FileHandle } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import type { Limits } from '../limits.ts'
import { broken, Refusal } from '../refusal.ts'
import { type Entry, isBomb, readAt, refuseBomb } from './directory.ts'

const LOCAL = 0x04034b50
const LOCAL_LENGTH = 30
const STORED = 0
/** read and inflated in small steps, so that little is in hand when a limit is passed */
const STEP = 16 * 1024

/** Bytes inflated so far from one file, over all its parts. */
export interface Meter {
  inflated: number
}

async function* slices(file: FileHandle, from: number, length: number): AsyncGenerator<Buffer> {
  for (let done = 0; done < length; done += STEP)
    yield await readAt(file, from + done, Math.min(STEP, length - done))
}

/**
 * The bytes of one part, inflated step by step. Headers may lie, so what comes out is counted against the declared
 * size, the limits and the ratio to what went in.
 * @throws Refusal
 */
export async function* inflate(
  file: FileHandle,
  entry: Entry,
  limits: Limits,
  meter: Meter,
): AsyncGenerator<Buffer> {
  const local = await readAt(file, entry.offset, LOCAL_LENGTH)
  if (local.readUInt32LE(0) !== LOCAL) broken(entry.name)
  const start = entry.offset + LOCAL_LENGTH + local.readUInt16LE(26) + local.readUInt16LE(28)
  const source = Readable.from(slices(file, start, entry.compressed), { highWaterMark: 1 })
  const inflater = entry.method === STORED ? undefined : createInflateRaw({ chunkSize: STEP })
  const output =
    inflater === undefined ? source : source.on('error', (e) => inflater.destroy(e)).pipe(inflater)
  let out = 0
  let crc = 0
  try {
    for await (const chunk of output as AsyncIterable<Buffer>) {
      out += chunk.length
      meter.inflated += chunk.length
      crc = crc32(chunk, crc)
      if (out > limits.entryBytes || meter.inflated > limits.totalBytes) refuseBomb(out, entry.compressed)
      if (isBomb(out, inflater?.bytesWritten ?? out, limits)) refuseBomb(out, inflater?.bytesWritten ?? out)
      if (out > entry.size) broken(`${entry.name} 比目录所写的长 / longer than declared`)
      yield chunk
    }
  } catch (error) {
    if (error instanceof Refusal) throw error
    broken(entry.name)
  } finally {
    source.destroy()
    inflater?.destroy()
  }
  if (out !== entry.size || crc !== entry.crc) broken(`${entry.name} 校验不符 / checksum`)
}
