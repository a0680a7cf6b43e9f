import { parseSync, visitorKeys } from 'oxc-parser'
import type { Source } from './sources.ts'

export interface SyntaxNode {
  readonly type: string
  readonly start: number
  readonly [key: string]: unknown
}

export function parse(source: Source): SyntaxNode {
  const { program, errors } = parseSync(source.path, source.text)
  if (errors.length > 0) throw new Error(`${source.path}: ${errors[0]?.message}`)
  return program as unknown as SyntaxNode
}

/** Visits every node with its parent and the field of the parent that holds it. */
export function visit(
  node: SyntaxNode,
  see: (node: SyntaxNode, parent: SyntaxNode | undefined, field: string) => void,
  parent?: SyntaxNode,
  field = '',
): void {
  see(node, parent, field)
  for (const key of visitorKeys[node.type] ?? []) {
    const value = node[key]
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child) visit(child as SyntaxNode, see, node, key)
    }
  }
}

export const lineOf = (source: Source, node: SyntaxNode): number =>
  source.text.slice(0, node.start).split('\n').length
