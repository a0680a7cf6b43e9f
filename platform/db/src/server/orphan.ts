import { realpathSync } from 'node:fs'
import { readPidFile, stopProcess } from './postmaster.ts'
import { commandOf, isAlive } from './process.ts'

/** Whether this process is a PostgreSQL on this cluster; where it cannot be known, its own pid file is believed. */
function isPostmasterOf(pid: number, cluster: string): boolean {
  const words = commandOf(pid)
  if (words.length === 0) return process.platform !== 'linux'
  const folder = words[words.indexOf('-D') + 1] ?? ''
  if (!/postgres/.test(words[0] ?? '')) return false
  try {
    return realpathSync(folder) === realpathSync(cluster)
  } catch {
    return false
  }
}

/**
 * Stops the server that an earlier process of ours left behind when it was killed. We hold the folder's lock, so nobody
 * else uses it; stopped and started anew it is our child again, which tells us when it ends.
 * @returns the id of the process that was stopped
 */
export async function stopOrphan(cluster: string): Promise<number | undefined> {
  const pid = readPidFile(cluster)?.pid
  if (pid === undefined || pid === process.pid || !isAlive(pid) || !isPostmasterOf(pid, cluster))
    return undefined
  await stopProcess(pid)
  return pid
}
