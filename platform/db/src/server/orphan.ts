import { readdirSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
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

/** Whether any process stands in the cluster's folder, as every process of a PostgreSQL does, the children of a dead one too. */
function isInhabited(cluster: string): boolean {
  const home = realpathSync(cluster)
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .some((pid) => {
      try {
        return readlinkSync(join('/proc', pid, 'cwd')) === home
      } catch {
        return false
      }
    })
}

/**
 * Stops the server that an earlier process of ours left behind when it was killed. We hold the folder's lock, so nobody
 * else uses it; stopped and started anew it is our child again, which tells us when it ends.
 * After a restart of the machine or the container the id in PostgreSQL's pid file may be another program's, and PostgreSQL
 * would refuse to start for its sake: such a file is taken away.
 * @returns the id of the process that was stopped
 */
export async function stopOrphan(cluster: string): Promise<number | undefined> {
  const pid = readPidFile(cluster)?.pid
  if (pid === undefined || !isAlive(pid)) return undefined
  if (pid !== process.pid && isPostmasterOf(pid, cluster)) {
    await stopProcess(pid)
    return pid
  }
  if (process.platform === 'linux' && !isInhabited(cluster))
    rmSync(join(cluster, 'postmaster.pid'), { force: true })
  return undefined
}
