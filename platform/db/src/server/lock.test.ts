import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { scratch } from '../fixture/scratch.ts'
import { holderOf, takeLock } from './lock.ts'
import { birthOf } from './process.ts'

const base = scratch()
afterAll(base.remove)
let made = 0
const folder = (): string => {
  made += 1
  const path = join(base.path, String(made))
  mkdirSync(path)
  return path
}
const leave = (path: string, holder: object | string, seconds = 0): void => {
  const file = join(path, 'lock.1.planted')
  writeFileSync(file, typeof holder === 'string' ? holder : JSON.stringify(holder))
  const then = new Date(Date.now() - seconds * 1_000)
  utimesSync(file, then, then)
}
const here = (await import('node:os')).hostname()

it('refuses a second taker until the first lets go', async () => {
  const path = folder()
  const first = await takeLock(path)
  expect(holderOf(path)).toBe(process.pid)
  await expect(takeLock(path)).rejects.toMatchObject({ code: 'folderInUse' })
  first.release()
  first.release()
  expect(holderOf(path)).toBeUndefined()
  ;(await takeLock(path)).release()
  expect(readdirSync(path)).toEqual([])
})

it('never lets two of twenty hold it', async () => {
  const path = folder()
  const tries = await Promise.allSettled(Array.from({ length: 20 }, () => takeLock(path)))
  const held = tries.filter((it) => it.status === 'fulfilled')
  expect(held.length).toBeLessThanOrEqual(1)
  for (const it of held) it.value.release()
})

it('takes over from a dead process, and from one whose id another process has now', async () => {
  const child = spawn(process.execPath, ['-e', ''])
  await once(child, 'exit')
  const dead = folder()
  leave(dead, { pid: child.pid, birth: '1', host: here })
  ;(await takeLock(dead)).release()
  const reused = folder()
  leave(reused, { pid: process.pid, birth: '1', host: here })
  expect(birthOf(process.pid)).not.toBe('1')
  ;(await takeLock(reused)).release()
})

it('believes a live process, and one of another machine as long as it is heard of', async () => {
  const alive = folder()
  leave(alive, { pid: process.pid, birth: birthOf(process.pid), host: here }, 9_999)
  await expect(takeLock(alive)).rejects.toMatchObject({ code: 'folderInUse' })
  const far = folder()
  leave(far, { pid: 1, birth: '1', host: 'elsewhere' }, 5)
  await expect(takeLock(far)).rejects.toMatchObject({ code: 'folderInUse' })
  leave(far, { pid: 1, birth: '1', host: 'elsewhere' }, 60)
  ;(await takeLock(far)).release()
})

it('a half-written file counts while it is fresh', async () => {
  const path = folder()
  leave(path, '{"pid":')
  await expect(takeLock(path)).rejects.toMatchObject({ code: 'folderInUse' })
  leave(path, '{"pid":', 60)
  ;(await takeLock(path)).release()
})
