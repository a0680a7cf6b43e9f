// Which native packages of the lock file belong on this machine. Plain JavaScript for Node 18.

/** glibc or musl on Linux, undefined elsewhere. */
function machineLibc() {
  if (process.platform !== 'linux' || !process.report) return undefined
  process.report.excludeNetwork = true
  return process.report.getReport().header?.glibcVersionRuntime ? 'glibc' : 'musl'
}

let known
export function machine() {
  known ??= { os: process.platform, cpu: process.arch, libc: machineLibc() }
  return known
}

/** Whether a locked package is native code for this machine; one that names no system is not native. */
export function isNativeHere(entry, here = machine()) {
  if (!entry.os || !entry.cpu) return false
  const suits = (wanted, actual) => wanted === undefined || [wanted].flat().includes(actual)
  return suits(entry.os, here.os) && suits(entry.cpu, here.cpu) && suits(entry.libc, here.libc)
}
