import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { failure } from '../failure.ts'
import { birthOf, isAlive } from './process.ts'

/** A held lock; `release` may be called more than once. */
export interface Lock {
  release(): void
}

interface Holder {
  readonly pid: number
  readonly birth: string
  readonly host: string
}

const HEARTBEAT_MS = 5_000
const STALE_MS = 15_000

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder
  } catch {
    return undefined
  }
}

/** A holder on this machine is judged by its process; one on another machine by how long ago it touched its file. */
function isHeld(file: string): boolean {
  let age: number
  try {
    age = Date.now() - statSync(file).mtimeMs
  } catch {
    return false
  }
  const holder = readHolder(file)
  // Half-written: whoever makes it is at work, or died between two system calls.
  if (holder === undefined) return age < STALE_MS
  if (holder.host !== hostname()) return age < STALE_MS
  return isAlive(holder.pid) && birthOf(holder.pid) === holder.birth
}

function others(folder: string, mine: string): string[] {
  return readdirSync(folder).filter((name) => name.startsWith('lock.') && name !== mine)
}

/** The process that holds the folder, if one does. */
export function holderOf(folder: string): number | undefined {
  try {
    const held = others(folder, '').find((name) => isHeld(join(folder, name)))
    return held === undefined ? undefined : readHolder(join(folder, held))?.pid
  } catch {
    return undefined
  }
}

/**
 * Takes the folder for this process. Everybody who wants it first puts down a file of a name of its own and then looks
 * for the others': of two, at least the later one sees the other and withdraws, so that never both hold it. The file of
 * a dead process is nobody's, and nobody else ever has its name: it can be removed without a race.
 */
export async function takeLock(folder: string): Promise<Lock> {
  mkdirSync(folder, { recursive: true })
  for (let round = 0; ; round += 1) {
    const name = `lock.${process.pid}.${randomBytes(6).toString('hex')}`
    const file = join(folder, name)
    const holder: Holder = { pid: process.pid, birth: birthOf(process.pid), host: hostname() }
    writeFileSync(file, JSON.stringify(holder), { flag: 'wx', mode: 0o644 })
    const rivals = others(folder, name)
    const held = rivals.filter((rival) => isHeld(join(folder, rival)))
    if (held.length === 0) {
      for (const dead of rivals) rmSync(join(folder, dead), { force: true })
      return holding(file)
    }
    rmSync(file, { force: true })
    if (round === 2) throw inUse(folder, readHolder(join(folder, held[0] as string))?.pid)
    await wait(20 + Math.random() * 60)
  }
}

function holding(file: string): Lock {
  const beat = setInterval(() => {
    const now = new Date()
    try {
      utimesSync(file, now, now)
    } catch {
      // the folder is gone, and with it what was locked
    }
  }, HEARTBEAT_MS).unref()
  return {
    release: () => {
      clearInterval(beat)
      rmSync(file, { force: true })
    },
  }
}

const inUse = (folder: string, pid: number | undefined) =>
  failure(
    'folderInUse',
    `数据文件夹 ${folder} 正由另一个进程使用${pid === undefined ? '' : `（进程号 ${pid}）`}`,
    `the data folder ${folder} is in use by another process${pid === undefined ? '' : ` (process ${pid})`}`,
    [
      '停掉那个程序再试，或用 LIANXIAO_PG_FOLDER 另指文件夹',
      'stop that program, or name another folder in LIANXIAO_PG_FOLDER',
    ],
  )
