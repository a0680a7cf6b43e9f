import { describe, expect, it } from 'vitest'
import { circle, forbiddenImports, importsOf, type Workspace } from './imports.ts'
import { impurities } from './purity.ts'
import { isTest, sources } from './sources.ts'
import { manifest, needs, workspaces } from './workspaces.ts'

const code = sources('', /\.(ts|tsx)$/)
const tools = Object.keys(needs(manifest()))

describe('the repository', () => {
  it('imports only what the house allows', () => {
    expect(forbiddenImports(code, workspaces, tools)).toEqual([])
  })
  it('has no circle among its workspaces', () => {
    expect(circle(workspaces)).toEqual([])
  })
  it('keeps its packages pure', () => {
    const engines = code.filter((file) => file.path.startsWith('packages/') && !isTest(file.path))
    expect(engines.flatMap(impurities)).toEqual([])
  })
  it('holds no TypeScript among the schemes', () => {
    expect(code.filter((file) => file.path.startsWith('schemes/')).map((file) => file.path)).toEqual([])
  })
})

describe('the import check finds', () => {
  const planted: Workspace[] = [
    { name: '@lianxiao/kernel', folder: 'packages/kernel', dependencies: ['@lianxiao/facts'] },
    {
      name: '@lianxiao/facts',
      folder: 'packages/facts',
      dependencies: ['@lianxiao/kernel', '@lianxiao/http'],
    },
    { name: '@lianxiao/http', folder: 'platform/http', dependencies: ['@lianxiao/cli'] },
    { name: '@lianxiao/rota', folder: 'modules/rota', dependencies: [] },
    { name: '@lianxiao/cli', folder: 'apps/cli', dependencies: ['@lianxiao/facts'] },
  ]
  const judge = (path: string, text: string) => forbiddenImports([{ path, text }], planted, ['vitest'])

  it.each([
    ['packages/kernel/src/a.ts', "import '@lianxiao/facts'", 'the kernel imports nothing'],
    [
      'packages/facts/src/a.ts',
      "import type { A } from '@lianxiao/http'",
      'packages may not import platform',
    ],
    ['packages/facts/src/a.ts', "export * from '@lianxiao/kernel/src/day.ts'", 'deep import'],
    ['packages/facts/src/a.ts', "import { readFileSync } from 'node:fs'", 'a package is pure'],
    ['packages/facts/src/a.ts', "import { join } from 'path'", 'a package is pure'],
    ['packages/facts/src/a.ts', "type A = import('node:fs').Stats", 'a package is pure'],
    ['packages/facts/src/a.ts', "await import('yaml')", 'not in its package.json'],
    ['packages/facts/src/a.ts', 'await import(name)', 'computed import'],
    ['packages/facts/src/a.ts', "import '../../kernel/src/day.ts'", 'leaves its workspace'],
    ['packages/facts/src/a.ts', "import './b'", 'has no file extension'],
    ['packages/facts/src/a.ts', "import 'vitest'", 'not in its package.json'],
    ['platform/http/src/a.ts', "import '@lianxiao/cli'", 'nothing imports an app'],
    ['modules/rota/web/a.tsx', "import '../server/store.ts'", 'a page reaches into the server'],
  ])('%s: %s', (path, text, reason) => {
    expect(judge(path, text)).toEqual([expect.stringContaining(reason)])
  })

  it.each([
    ['packages/facts/src/a.ts', "import { day } from '@lianxiao/kernel'"],
    ['packages/facts/src/a.test.ts', "import 'vitest'; import 'node:fs'"],
    ['apps/cli/src/a.ts', "import '@lianxiao/facts'; import 'node:fs'; import './b.ts'"],
  ])('nothing in %s: %s', (path, text) => {
    expect(judge(path, text)).toEqual([])
  })

  it('a circle', () => {
    expect(circle(planted)).toEqual(['@lianxiao/kernel', '@lianxiao/facts', '@lianxiao/kernel'])
  })
  it('the line', () => {
    expect(importsOf({ path: 'a.ts', text: "\n\nimport 'b'" })).toEqual([{ from: 'a.ts', line: 3, to: 'b' }])
  })
})

describe('the purity check finds', () => {
  const judge = (text: string) => impurities({ path: 'a.ts', text })

  it.each([
    'Date.now()',
    'new Date()',
    'Date()',
    'Math.random()',
    'console.log(1)',
    'process.env',
    'const p = process',
    'fetch(url)',
    'setTimeout(f, 1)',
    'performance.now()',
    'crypto.randomUUID()',
    'day.getFullYear()',
  ])('%s', (text) => {
    expect(judge(text)).toHaveLength(1)
  })
  it.each([
    'new Date(0).getUTCFullYear()',
    'const it = { process: 1 }; it.process',
    'Math.max(1, 2)',
    'interface A { console: string }',
    '// Date.now()',
  ])('nothing in %s', (text) => {
    expect(judge(text)).toEqual([])
  })
})
