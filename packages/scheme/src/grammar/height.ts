import type { Part, Syntax } from './syntax.ts'

const heights = new Map<Syntax, number>()

/** How many nodes deep the shallowest value of a syntax is. */
export function height(syntax: Syntax): number {
  const known = heights.get(syntax)
  if (known !== undefined) return known
  // while it is being worked out a syntax within itself is no way out
  heights.set(syntax, Number.POSITIVE_INFINITY)
  const found = measured(syntax)
  heights.set(syntax, found)
  return found
}

function measured(syntax: Syntax): number {
  const highest = (parts: readonly Part[]): number =>
    Math.max(
      0,
      ...parts.map((p) =>
        typeof p === 'string' || p.t === 'maybe' ? 0 : p.t === 'field' ? height(p.of) : height(p),
      ),
    )
  switch (syntax.t) {
    case 'node':
      return 1 + highest(syntax.parts)
    case 'choice':
      return Math.min(...syntax.options.map(height))
    case 'many':
      return syntax.least === 0 ? 0 : height(syntax.of)
    case 'list':
      return height(syntax.of)
    case 'chain':
      return Math.max(...syntax.parts.map(height))
    case 'lazy':
      return height(syntax.of())
    default:
      return 0
  }
}
