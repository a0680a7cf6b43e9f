import { setTimeout as wait } from 'node:timers/promises'
import type { Postmaster } from './postmaster.ts'
import { signal } from './process.ts'

/** A postmaster that is started again when it ends unasked. */
export interface Supervised {
  readonly pid: number
  /** Ends the watch; the process that is to be stopped, if one runs. */
  letGo(): Promise<number | undefined>
  /** Ends the watch and asks the process to stop, without waiting. */
  interrupt(): void
}

const PAUSES_MS = [0, 100, 200, 500, 1_000, 2_000, 5_000]

/**
 * Watches a postmaster. Its other processes notice within moments that it is gone; until they have, a start is refused,
 * which is why the first attempts follow each other fast.
 */
export function keepRunning(
  first: Postmaster,
  restart: () => Promise<Postmaster>,
  onRestart: ((event: { readonly pid: number; readonly failures: number }) => void) | undefined,
): Supervised {
  let current: Postmaster | undefined = first
  let over = false
  let failures = 0
  const revive = async (): Promise<void> => {
    for (failures = 0; !over; failures += 1) {
      await wait(PAUSES_MS[Math.min(failures, PAUSES_MS.length - 1)], undefined, { ref: false })
      if (over) return
      try {
        current = await restart()
        return
      } catch {
        // Whatever is in the way (a full disk, a process still ending): tried again until it is gone or we are stopped.
      }
    }
  }
  const watch = async (): Promise<void> => {
    while (!over) {
      await current?.ended
      if (over) return
      current = undefined
      await revive()
      if (current !== undefined && !over) onRestart?.({ pid: (current as Postmaster).pid, failures })
    }
  }
  const watching = watch()
  return {
    get pid() {
      return current?.pid ?? 0
    },
    letGo: async () => {
      over = true
      // While a restart is under way its process must be known before it can be stopped.
      if (current === undefined) await watching
      return current?.pid
    },
    interrupt: () => {
      over = true
      if (current !== undefined) signal(current.pid, 'SIGINT')
    },
  }
}
