import { parseSync } from 'rolldown/utils'
import type { Source } from './sources.ts'

export interface SyntaxNode {
  readonly type: string
  readonly start: number
  readonly [key: string]: unknown
}

const isNode = (value: unknown): value is SyntaxNode => typeof (value as SyntaxNode | null)?.type === 'string'

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
  for (const [key, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) visit(child, see, node, key)
    }
  }
}

export const lineOf = (source: Source, node: SyntaxNode): number =>
  source.text.slice(0, node.start).split('\n').length
