import type { Source } from './sources.ts'
import { lineOf, parse, type SyntaxNode, visit } from './syntax.ts'

/** What a pure engine may not know: the machine, the clock, chance, the machine's time zone and language. */
const globals = new Set([
  'process',
  'console',
  'globalThis',
  'require',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
])
const timers = new Set(['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'])
const members: Readonly<Record<string, readonly string[]>> = {
  Date: ['now'],
  Math: ['random'],
  performance: ['now', 'timeOrigin', 'mark'],
  crypto: ['randomUUID', 'getRandomValues', 'randomBytes'],
}
const localTime = new Set(['getFullYear', 'getMonth', 'getHours', 'getMinutes', 'getTimezoneOffset'])

const nameOf = (node: unknown): string => {
  const identifier = node as SyntaxNode | null | undefined
  return identifier?.type === 'Identifier' ? String(identifier['name']) : ''
}

const isReference = (parent: SyntaxNode | undefined, field: string): boolean => {
  if (!parent) return true
  if (parent.type === 'MemberExpression') return field === 'object' || parent['computed'] === true
  return !(field === 'key' && parent['computed'] !== true) && !parent.type.startsWith('TS')
}

function impurity(node: SyntaxNode, parent: SyntaxNode | undefined, field: string): string | undefined {
  if (node.type === 'Identifier' && globals.has(nameOf(node)) && isReference(parent, field))
    return nameOf(node)
  if (node.type === 'NewExpression' && nameOf(node['callee']) === 'Date') {
    return (node['arguments'] as unknown[]).length === 0 ? 'new Date()' : undefined
  }
  if (node.type === 'CallExpression') {
    const callee = nameOf(node['callee'])
    if (callee === 'Date') return 'Date()'
    return timers.has(callee) ? callee : undefined
  }
  if (node.type !== 'MemberExpression') return undefined
  const [object, property] = [nameOf(node['object']), nameOf(node['property'])]
  if (members[object]?.includes(property)) return `${object}.${property}`
  return localTime.has(property) ? `${property} (the machine's time zone)` : undefined
}

/** One line for each place where a file reads the machine, the clock or chance. */
export function impurities(source: Source): string[] {
  const found: string[] = []
  visit(parse(source), (node, parent, field) => {
    const what = impurity(node, parent, field)
    if (what) found.push(`${source.path}:${lineOf(source, node)} ${what}`)
  })
  return found
}
