import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Workspace } from './imports.ts'
import { root } from './sources.ts'

export interface Manifest {
  readonly name: string
  readonly version: string
  readonly license: string
  readonly type?: string
  readonly workspaces?: readonly string[]
  readonly scripts?: Readonly<Record<string, string>>
  readonly exports?: unknown
  readonly bin?: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

export const manifest = (folder = ''): Manifest =>
  JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Manifest

export const folders: readonly string[] = (manifest().workspaces ?? [])
  .flatMap((pattern) => {
    const parent = pattern.replace(/\/\*$/, '')
    if (parent === pattern) return [pattern]
    return existsSync(join(root, parent))
      ? readdirSync(join(root, parent)).map((name) => `${parent}/${name}`)
      : []
  })
  .filter((folder) => existsSync(join(root, folder, 'package.json')))
  .sort()

export const needs = (it: Manifest): Readonly<Record<string, string>> => ({
  ...it.dependencies,
  ...it.devDependencies,
  ...it.optionalDependencies,
})

export const workspaces: readonly Workspace[] = folders.map((folder) => ({
  folder,
  name: manifest(folder).name,
  dependencies: Object.keys(needs(manifest(folder))),
}))
