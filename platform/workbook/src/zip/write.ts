import type { FileHandle } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'

/** 1980-01-01, the first day a zip file can name: the same content gives the same bytes on any day. */
const DATE = 0x0021
const UTF8 = 0x0800
const VERSION = 20
const DEFLATED = 8

interface Written {
  readonly name: Buffer
  readonly crc: number
  readonly compressed: number
  readonly size: number
  readonly offset: number
}

/** Writes parts one after another; sizes are put into each header once the part is through. */
export interface ZipWriter {
  add(name: string, content: Iterable<string | Buffer> | AsyncIterable<string | Buffer>): Promise<void>
  finish(): Promise<void>
}

function header(signature: number, entry: Written, central: boolean): Buffer {
  const fixed = Buffer.alloc(central ? 46 : 30)
  fixed.writeUInt32LE(signature, 0)
  if (central) fixed.writeUInt16LE(VERSION, 4)
  const at = central ? 6 : 4
  fixed.writeUInt16LE(VERSION, at)
  fixed.writeUInt16LE(UTF8, at + 2)
  fixed.writeUInt16LE(DEFLATED, at + 4)
  fixed.writeUInt16LE(0, at + 6)
  fixed.writeUInt16LE(DATE, at + 8)
  fixed.writeUInt32LE(entry.crc, at + 10)
  fixed.writeUInt32LE(entry.compressed, at + 14)
  fixed.writeUInt32LE(entry.size, at + 18)
  fixed.writeUInt16LE(entry.name.length, at + 22)
  if (central) fixed.writeUInt32LE(entry.offset, 42)
  return Buffer.concat([fixed, entry.name])
}

async function writeAll(file: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; )
    done += (await file.write(bytes, done, bytes.length - done, position + done)).bytesWritten
}

export function zipWriter(file: FileHandle): ZipWriter {
  const entries: Written[] = []
  let position = 0
  const write = async (bytes: Buffer): Promise<void> => {
    await writeAll(file, bytes, position)
    position += bytes.length
  }
  return {
    async add(name, content) {
      const offset = position
      const blank = { name: Buffer.from(name, 'utf8'), crc: 0, compressed: 0, size: 0, offset }
      await write(header(0x04034b50, blank, false))
      const start = position
      let crc = 0
      let size = 0
      const counted = async function* (): AsyncGenerator<Buffer> {
        for await (const piece of content) {
          const bytes = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece
          crc = crc32(bytes, crc)
          size += bytes.length
          yield bytes
        }
      }
      const source = Readable.from(counted())
      const deflater = createDeflateRaw({ level: 6 })
      source.on('error', (error) => deflater.destroy(error))
      for await (const bytes of source.pipe(deflater)) await write(bytes as Buffer)
      const entry = { ...blank, crc, size, compressed: position - start }
      const patched = header(0x04034b50, entry, false)
      await writeAll(file, patched, offset)
      entries.push(entry)
    },
    async finish() {
      const offset = position
      for (const entry of entries) await write(header(0x02014b50, entry, true))
      const end = Buffer.alloc(22)
      end.writeUInt32LE(0x06054b50, 0)
      end.writeUInt16LE(entries.length, 8)
      end.writeUInt16LE(entries.length, 10)
      end.writeUInt32LE(position - offset, 12)
      end.writeUInt32LE(offset, 16)
      await write(end)
    },
  }
}
