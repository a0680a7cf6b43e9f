/** Something that must be closed before the program ends. */
export interface Closable {
  stop(): Promise<void>
}

const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const

/**
 * On SIGTERM, SIGINT or SIGHUP stops what is given, in order, then ends the program the way the signal would have.
 * @returns a function that takes the handlers away again
 */
export function stopOnSignals(...parts: readonly Closable[]): () => void {
  let begun = false
  const end = async (name: NodeJS.Signals): Promise<void> => {
    if (begun) return
    begun = true
    for (const part of parts) await part.stop().catch(() => undefined)
    release()
    process.kill(process.pid, name)
  }
  const handlers = SIGNALS.map((name) => [name, () => void end(name)] as const)
  const release = (): void => {
    for (const [name, handler] of handlers) process.off(name, handler)
  }
  for (const [name, handler] of handlers) process.on(name, handler)
  return release
}
