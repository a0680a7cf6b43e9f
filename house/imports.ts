import { builtinModules } from 'node:module'
import { posix } from 'node:path'
import { isTest, type Source } from './sources.ts'
import { lineOf, parse, type SyntaxNode, visit } from './syntax.ts'

export interface Workspace {
  readonly name: string
  /** `packages/kernel`, `apps/cli`, `bench` … */
  readonly folder: string
  readonly dependencies: readonly string[]
}

export interface Import {
  readonly from: string
  readonly line: number
  readonly to: string
}

const kindOf = (folder: string): string => folder.split('/')[0] ?? ''

/** Which kinds of rooms a kind of room may look into. `house` and `scripts` keep the others and are free. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  packages: ['packages'],
  platform: ['packages', 'platform'],
  modules: ['packages', 'platform', 'modules'],
  apps: ['packages', 'platform', 'modules'],
  bench: ['packages', 'platform', 'modules'],
}

const isBuiltin = (name: string): boolean => name.startsWith('node:') || builtinModules.includes(name)

const packageOf = (name: string): string =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')

function literal(node: unknown): string | undefined {
  const value = (node as SyntaxNode | null | undefined)?.['value']
  return typeof value === 'string' ? value : undefined
}

/** Static, dynamic, re-exported and type imports of one file. */
export function importsOf(source: Source): Import[] {
  const found: Import[] = []
  visit(parse(source), (node) => {
    if (!/^(Import(Declaration|Expression)|Export(Named|All)Declaration|TSImportType)$/.test(node.type))
      return
    const to = literal(node['source'])
    if (to !== undefined) found.push({ from: source.path, line: lineOf(source, node), to })
    else if (node.type === 'ImportExpression')
      found.push({ from: source.path, line: lineOf(source, node), to: '?' })
  })
  return found
}

function relativeFault(at: Import, home: Workspace): string | undefined {
  const target = posix.join(posix.dirname(at.from), at.to)
  if (!target.startsWith(`${home.folder}/`)) return `leaves its workspace: ${at.to}`
  if (!/\.(ts|mjs|json)$/.test(target)) return `has no file extension: ${at.to}`
  if (/^modules\/[^/]+\/web\//.test(at.from) && /^modules\/[^/]+\/server\//.test(target)) {
    return `a page reaches into the server: ${at.to}`
  }
  return undefined
}

function neighbourFault(at: Import, home: Workspace, target: Workspace): string | undefined {
  if (at.to !== target.name) return `deep import: ${at.to}`
  if (target === home) return `imports itself by name: ${at.to}`
  if (kindOf(target.folder) === 'apps') return `nothing imports an app: ${at.to}`
  if (home.folder === 'packages/kernel') return `the kernel imports nothing: ${at.to}`
  if (!(allowed[kindOf(home.folder)] ?? []).includes(kindOf(target.folder))) {
    return `${kindOf(home.folder)} may not import ${kindOf(target.folder)}: ${at.to}`
  }
  return undefined
}

function fault(at: Import, home: Workspace, workspaces: readonly Workspace[], tools: readonly string[]) {
  if (at.to.startsWith('.')) return relativeFault(at, home)
  const pure = kindOf(home.folder) === 'packages' && !isTest(at.from)
  if (isBuiltin(at.to)) return pure ? `a package is pure, no Node module: ${at.to}` : undefined
  // A computed import() cannot be judged; only apps compose at run time.
  if (at.to === '?') return kindOf(home.folder) === 'apps' || isTest(at.from) ? undefined : 'computed import'
  const name = packageOf(at.to)
  const target = workspaces.find((workspace) => workspace.name === name)
  const wrong = target && neighbourFault(at, home, target)
  if (wrong) return wrong
  if (home.dependencies.includes(name)) return undefined
  return isTest(at.from) && tools.includes(name) ? undefined : `not in its package.json: ${name}`
}

/** One line for each import the house does not allow. */
export function forbiddenImports(
  files: readonly Source[],
  workspaces: readonly Workspace[],
  tools: readonly string[],
): string[] {
  const faults: string[] = []
  for (const file of files) {
    const home = workspaces.find((workspace) => file.path.startsWith(`${workspace.folder}/`))
    if (!home) continue
    for (const at of importsOf(file)) {
      const wrong = fault(at, home, workspaces, tools)
      if (wrong) faults.push(`${at.from}:${at.line} ${wrong}`)
    }
  }
  return faults
}

/** The first circle among workspaces that declare each other, as names; empty when there is none. */
export function circle(workspaces: readonly Workspace[]): string[] {
  const byName = new Map(workspaces.map((workspace) => [workspace.name, workspace]))
  const done = new Set<string>()
  const follow = (name: string, trail: readonly string[]): string[] => {
    if (trail.includes(name)) return [...trail.slice(trail.indexOf(name)), name]
    if (done.has(name)) return []
    for (const next of byName.get(name)?.dependencies ?? []) {
      const found = byName.has(next) ? follow(next, [...trail, name]) : []
      if (found.length > 0) return found
    }
    done.add(name)
    return []
  }
  for (const { name } of workspaces) {
    const found = follow(name, [])
    if (found.length > 0) return found
  }
  return []
}
