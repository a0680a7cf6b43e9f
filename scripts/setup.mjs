// Installs what the lock file names, and only when something of it is missing.
// Plain JavaScript for Node 18, no dependency: it runs before anything is installed.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root, run } from './node24.mjs'

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'))

/**
 * What of the lock file is not installed, as paths. npm records what it installed in node_modules/.package-lock.json;
 * comparing contents, not file times, survives copies and checkouts.
 */
export function missingFrom(lock, installed, exists = (_path) => true) {
  const missing = []
  for (const [path, wanted] of Object.entries(lock.packages)) {
    if (!path.includes('node_modules/')) continue
    const got = installed?.packages?.[path]
    if (!got && wanted.optional) continue
    if (
      !got ||
      got.version !== wanted.version ||
      Boolean(got.link) !== Boolean(wanted.link) ||
      !exists(path)
    ) {
      missing.push(path)
    }
  }
  return missing
}

export function installState(directory = root) {
  const record = join(directory, 'node_modules', '.package-lock.json')
  const installed = existsSync(record) ? readJson(record) : undefined
  return missingFrom(readJson(join(directory, 'package-lock.json')), installed, (path) =>
    existsSync(join(directory, path)),
  )
}

export function npm(args) {
  const script = process.env.npm_execpath
  if (script?.endsWith('.js')) return run(process.execPath, [script, ...args], { cwd: root })
  return run('npm', args, { cwd: root, shell: process.platform === 'win32' })
}

/** Ends the process when the installation fails; returns at once when there is nothing to do. */
export async function setup() {
  if (installState().length === 0) return
  console.log('正在安装依赖 · installing dependencies (npm ci)')
  const outcome = await npm(['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'])
  if (outcome === 0) return
  console.error('依赖安装失败，原因见上。\nInstalling dependencies failed for the reason above.')
  process.exit(typeof outcome === 'number' ? outcome : 1)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await setup()
