import type { FileHandle } from 'node:fs/promises'
import type { Limits } from '../limits.ts'
import { broken, refuse, SEND_XLSX } from '../refusal.ts'

/** One part of a zip file as its directory declares it; nothing is believed until it is read. */
export interface Entry {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly compressed: number
  readonly size: number
  /** of the local header */
  readonly offset: number
}

const END = 0x06054b50
const END_LENGTH = 22
const LONGEST_COMMENT = 0xffff
const ZIP64_LOCATOR = 0x07064b50
const ZIP64_LOCATOR_LENGTH = 20
const CENTRAL = 0x02014b50
const CENTRAL_LENGTH = 46
const MAX_32 = 0xffffffff
const ENCRYPTED = 1
const STORED = 0
const DEFLATED = 8

export async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length)
  const { bytesRead } = await file.read(buffer, 0, length, position)
  return bytesRead < length ? broken('提前结束 / it ends early') : buffer
}

interface End {
  readonly count: number
  readonly size: number
  readonly offset: number
}

async function readEnd(file: FileHandle, fileSize: number): Promise<End> {
  const length = Math.min(fileSize, END_LENGTH + LONGEST_COMMENT)
  const tail = await readAt(file, fileSize - length, length)
  for (let at = length - END_LENGTH; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== END || at + END_LENGTH + tail.readUInt16LE(at + 20) !== length) continue
    const [disk, count, size, offset] = [
      tail.readUInt16LE(at + 4),
      tail.readUInt16LE(at + 10),
      tail.readUInt32LE(at + 12),
      tail.readUInt32LE(at + 16),
    ]
    const zip64 = at >= ZIP64_LOCATOR_LENGTH && tail.readUInt32LE(at - ZIP64_LOCATOR_LENGTH) === ZIP64_LOCATOR
    if (zip64 || disk !== 0 || count === 0xffff || size === MAX_32 || offset === MAX_32) return refuseZip64()
    if (offset + size > fileSize) return broken('目录越界 / directory out of bounds')
    return { count, size, offset }
  }
  return broken('没有目录 / no directory')
}

const refuseZip64 = (): never =>
  refuse('zip64', '不支持分卷或超大（zip64）的文件', 'zip64 and multi-part files are not read', SEND_XLSX)

/**
 * Reads the directory at the end of a zip file and refuses what no honest workbook has, before anything is inflated:
 * too many parts, sizes or ratios over the limits, names that climb out of the folder, encryption.
 */
export async function readDirectory(
  file: FileHandle,
  fileSize: number,
  limits: Limits,
): Promise<ReadonlyMap<string, Entry>> {
  if (fileSize < END_LENGTH) return broken('太短 / too short')
  const end = await readEnd(file, fileSize)
  if (end.count > limits.entries)
    refuse(
      'tooManyEntries',
      `压缩包里有 ${end.count} 个部件，上限 ${limits.entries}`,
      `${end.count} parts, at most ${limits.entries} are read`,
    )
  const directory = await readAt(file, end.offset, end.size)
  const entries = new Map<string, Entry>()
  let at = 0
  let total = 0
  for (let i = 0; i < end.count; i += 1) {
    const { entry, next } = readEntry(directory, at)
    if (entries.has(entry.name)) broken(`部件重复 / part twice: ${entry.name}`)
    checkEntry(entry, fileSize, limits)
    total += entry.size
    entries.set(entry.name, entry)
    at = next
  }
  if (total > limits.totalBytes) refuseBomb(total, fileSize)
  return entries
}

function readEntry(directory: Buffer, at: number): { entry: Entry; next: number } {
  if (at + CENTRAL_LENGTH > directory.length || directory.readUInt32LE(at) !== CENTRAL)
    return broken('目录 / directory')
  const nameLength = directory.readUInt16LE(at + 28)
  const next =
    at + CENTRAL_LENGTH + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  if (next > directory.length) return broken('目录 / directory')
  if ((directory.readUInt16LE(at + 8) & ENCRYPTED) !== 0)
    return refuse('encrypted', '压缩包加了密', 'the file is encrypted', {
      zh: '去掉密码再导入',
      en: 'remove the password',
    })
  return {
    next,
    entry: {
      name: directory.toString('utf8', at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + nameLength),
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      compressed: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    },
  }
}

/** A name that leads out of the folder it would be unpacked to. */
export const climbsOut = (name: string): boolean =>
  /^[/\\]|^[A-Za-z]:|\0/.test(name) || name.split(/[/\\]/).includes('..')

function checkEntry(entry: Entry, fileSize: number, limits: Limits): void {
  if (climbsOut(entry.name))
    refuse(
      'zipSlip',
      `部件名“${entry.name}”指向文件夹之外`,
      `the part "${entry.name}" points outside its folder`,
      {
        zh: '这不是正常的工作簿，请不要使用',
        en: 'this is no ordinary workbook; do not use it',
      },
    )
  if (entry.size === MAX_32 || entry.compressed === MAX_32 || entry.offset === MAX_32) refuseZip64()
  if (entry.method !== STORED && entry.method !== DEFLATED)
    broken(`压缩方法 ${entry.method} / method ${entry.method}`)
  if (entry.offset + entry.compressed > fileSize) broken(`${entry.name} 越界 / out of bounds`)
  if (entry.size > limits.entryBytes || isBomb(entry.size, entry.compressed, limits))
    refuseBomb(entry.size, entry.compressed)
}

export const isBomb = (inflated: number, compressed: number, limits: Limits): boolean =>
  inflated > limits.ratioFrom && inflated > limits.ratio * Math.max(compressed, 1)

export const refuseBomb = (inflated: number, compressed: number): never =>
  refuse(
    'zipBomb',
    `压缩比异常：${compressed} 字节展开为 ${inflated} 字节以上，拒绝读取`,
    `${compressed} bytes would inflate to ${inflated} or more; refused`,
    {
      zh: '删去大片空白的格式后另存，或分成几个文件',
      en: 'clear the formatted blank area and save again, or split the file',
    },
  )
