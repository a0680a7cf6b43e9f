import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Source {
  /** From the root of the repository, with forward slashes. */
  readonly path: string
  readonly text: string
}

export const root = fileURLToPath(new URL('..', import.meta.url))

const skipped = new Set(['node_modules', '.git', 'out', 'coverage'])
const text =
  /\.(ts|tsx|mjs|js|json|md|yaml|yml|csv|html|css|txt|sql|npmrc|gitignore|gitattributes|editorconfig)$/

function* walk(folder: string): Generator<string> {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    if (skipped.has(entry.name) || (folder === '' && entry.name === 'data')) continue
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) yield* walk(path)
    else if (entry.isFile()) yield path
  }
}

/** Every text file of the repository below `folder` whose name `matches`. */
export function sources(folder = '', matches: RegExp = text): Source[] {
  return [...walk(folder)]
    .filter((path) => matches.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

export const isTest = (path: string): boolean => /\.(test|bench)\.tsx?$/.test(path)
