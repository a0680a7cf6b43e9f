import type { Part, Syntax } from './syntax.ts'

/** Every syntax reachable from one, each once. */
export function reachable(syntax: Syntax, seen: Set<Syntax> = new Set()): ReadonlySet<Syntax> {
  if (seen.has(syntax)) return seen
  seen.add(syntax)
  for (const child of children(syntax)) reachable(child, seen)
  return seen
}

function children(syntax: Syntax): readonly Syntax[] {
  const inParts = (parts: readonly Part[]): readonly Syntax[] =>
    parts.flatMap((part) =>
      typeof part === 'string'
        ? []
        : part.t === 'maybe'
          ? inParts(part.parts)
          : part.t === 'field'
            ? [part.of]
            : [part],
    )
  switch (syntax.t) {
    case 'node':
      return inParts(syntax.parts)
    case 'choice':
      return syntax.options
    case 'chain':
      return syntax.parts
    case 'many':
    case 'list':
      return [syntax.of]
    case 'lazy':
      return [syntax.of()]
    default:
      return []
  }
}

/** The kinds of node that a syntax can give. */
export const nodeKinds = (syntax: Syntax): ReadonlySet<string> =>
  new Set([...reachable(syntax)].flatMap((s) => (s.t === 'node' ? [s.kind] : [])))
