// Installs what the lock file names, and only when something of it is missing.
// Plain JavaScript for Node 18, no dependency: it runs before anything is installed.
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { findNode24, isWanted, root, run } from './node24.mjs'
import { isNativeHere } from './platform.mjs'

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'))

/**
 * What of the lock file is not installed, as paths. npm records what it installed in node_modules/.package-lock.json;
 * comparing contents, not file times, survives copies and checkouts. Of the optional packages only those count that are
 * native code for this machine.
 */
export function missingFrom(lock, installed, exists = (_path) => true, isNative = isNativeHere) {
  const missing = []
  for (const [path, wanted] of Object.entries(lock.packages)) {
    if (!path.includes('node_modules/')) continue
    const got = installed?.packages?.[path]
    if (!got && wanted.optional && !isNative(wanted)) continue
    const same = got?.version === wanted.version && Boolean(got?.link) === Boolean(wanted.link)
    if (!got || !same || !exists(path)) missing.push(path)
  }
  return missing
}

export function installState(directory = root) {
  const record = join(directory, 'node_modules', '.package-lock.json')
  const installed = existsSync(record) ? readJson(record) : undefined
  const lock = readJson(join(directory, 'package-lock.json'))
  return missingFrom(lock, installed, (path) => existsSync(join(directory, path)))
}

/** Runs npm on the given Node: the npm that runs this script, else the one on the path. */
export function npm(args, node = process.execPath) {
  const script = process.env.npm_execpath
  if (script?.endsWith('.js')) return run(node, [script, ...args], { cwd: root })
  const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` }
  return run('npm', args, { cwd: root, env, shell: process.platform === 'win32' })
}

const everything = ['--include=dev', '--include=optional', '--no-audit', '--no-fund']

/** Ends the process when the installation fails; returns at once when there is nothing to do. */
export async function setup() {
  if (installState().length === 0) return
  console.log('正在安装依赖 · installing dependencies (npm ci)')
  const outcome = await npm(['ci', ...everything])
  if (outcome !== 0) {
    console.error('依赖安装失败，原因见上。\nInstalling dependencies failed for the reason above.')
    process.exit(typeof outcome === 'number' ? outcome : 1)
  }
  // An older Node makes npm leave out native packages made for newer ones; the Node just installed brings them in.
  const newer = findNode24()
  if (installState().length === 0 || !newer || isWanted(process.versions.node)) return
  console.log('正在补装 Node 24 所需的组件 · adding what Node 24 needs')
  await npm(['install', '--no-save', ...everything], newer)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await setup()
