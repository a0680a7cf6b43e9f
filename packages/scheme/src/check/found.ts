import type { Clause } from '../scheme.ts'
import type { Kind, Node, NodeOf } from './node.ts'

/** A node with the way up to its rule: what a check needs to know where a word stands and what it is for. */
export interface Found<N extends Node = Node> {
  readonly node: N
  readonly up: Found | undefined
  readonly clause: Clause
}

export type Index = ReadonlyMap<Kind, readonly Found[]>

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'kind' in value

/** Every node of the clauses by its kind, in the order of the text; walked once for all checks. */
export function indexOf(clauses: readonly Clause[]): Index {
  const index = new Map<Kind, Found[]>()
  const enter = (node: Node, up: Found | undefined, clause: Clause): void => {
    const found: Found = { node, up, clause }
    const same = index.get(node.kind)
    if (same) same.push(found)
    else index.set(node.kind, [found])
    const fields = node as unknown as Readonly<Record<string, unknown>>
    for (const field in fields) {
      const value = fields[field]
      if (Array.isArray(value)) {
        for (const element of value) if (isNode(element)) enter(element, found, clause)
      } else if (isNode(value)) enter(value, found, clause)
    }
  }
  for (const clause of clauses) enter(clause.rule, undefined, clause)
  return index
}

/** The nodes above, nearest first. */
export function* above(found: Found): Generator<Found> {
  for (let at = found.up; at !== undefined; at = at.up) yield at
}

/** The nearest node of a kind above. */
export function nearestAbove<K extends Kind>(
  found: Found,
  ...kinds: readonly K[]
): Found<NodeOf<K>> | undefined {
  for (let at = found.up; at !== undefined; at = at.up)
    if ((kinds as readonly Kind[]).includes(at.node.kind)) return at as Found<NodeOf<K>>
  return undefined
}

export const isUnder = (found: Found, ...kinds: readonly Kind[]): boolean =>
  nearestAbove(found, ...kinds) !== undefined
