import type { Part, Syntax } from './syntax.ts'

/** Every literal word of a syntax, found by walking it once. */
export function literalWords(
  syntax: Syntax,
  seen: Set<Syntax> = new Set(),
  found: Set<string> = new Set(),
): Set<string> {
  if (seen.has(syntax)) return found
  seen.add(syntax)
  const parts = (list: readonly Part[]): void => {
    for (const part of list) {
      if (typeof part === 'string') found.add(part)
      else if (part.t === 'maybe') parts(part.parts)
      else if (part.t === 'field') literalWords(part.of, seen, found)
      else literalWords(part, seen, found)
    }
  }
  switch (syntax.t) {
    case 'keyword':
    case 'flag':
      found.add(syntax.word)
      break
    case 'word':
      for (const word of syntax.words) found.add(word)
      break
    case 'node':
      parts(syntax.parts)
      break
    case 'choice':
      for (const option of syntax.options) literalWords(option, seen, found)
      break
    case 'many':
    case 'list':
      literalWords(syntax.of, seen, found)
      break
    case 'chain':
      for (const part of syntax.parts) literalWords(part, seen, found)
      break
    case 'lazy':
      literalWords(syntax.of(), seen, found)
      break
    default:
  }
  return found
}
