import type { Message } from '@lianxiao/kernel'
import type { PassageFence } from '../document.ts'
import type { Token } from '../grammar/tokens.ts'
import type { Clause } from '../scheme.ts'
import type { Found } from './found.ts'
import type { Fault, Position } from './report.ts'

/** Where a token of a fence stands in its file. */
export const positionOf = (
  file: string,
  fence: PassageFence,
  token: Pick<Token, 'line' | 'column'>,
): Position => ({
  file,
  line: fence.block.line + token.line,
  column: token.column,
})

/** The tokens a node was read from; those of the node above for values that are no nodes. */
export function tokensOf(found: Found): readonly Token[] {
  const { fence } = found.clause
  for (let at: Found | undefined = found; at !== undefined; at = at.up) {
    const span = fence.spans.get(at.node)
    if (span) return fence.tokens.slice(span.from, span.to)
  }
  return fence.tokens
}

/** The place of a word within a node; without a word (or when it is not there as such) the node's first word. */
export function placeOf(found: Found, word?: string): Position {
  const tokens = tokensOf(found).filter((t) => t.value !== '')
  const exact = word === undefined ? undefined : tokens.find((t) => t.value === word)
  const holding = word === undefined ? undefined : tokens.find((t) => t.value.includes(word))
  const token = exact ?? holding ?? tokens[0] ?? { line: 1, column: 1 }
  return positionOf(found.clause.origin?.file ?? found.clause.passage.file, found.clause.fence, token)
}

/** The place of a rule: its first word; of an imported 用语, which has one line of the whole, that line. */
export function placeOfClause(clause: Clause): Position {
  const { rule, fence } = clause
  const line = rule.kind === 'vocabulary' && !fence.spans.get(rule) ? rule.lines[0] : undefined
  return placeOf({ node: line ?? rule, up: undefined, clause })
}

/** The words of a node as they stand in the fence. */
export function textOf(found: Found): string {
  let text = ''
  let open = true
  for (const { kind, value } of tokensOf(found)) {
    if (value === '') continue
    const tight = kind === '（' || kind === '）' || kind === '、'
    text +=
      (open || tight ? '' : ' ') +
      (kind === 'text' ? `“${value}”` : kind === 'title' ? `《${value}》` : value)
    open = kind === '（' || kind === '、'
  }
  return text
}

/** A fault at the place of a word within a node; of an imported rule, at the 引用 that brought it, saying where it was written. */
export function faultAt(
  found: Found,
  word: string | undefined,
  code: string,
  message: Message,
  hint: Message,
): Fault {
  const { origin } = found.clause
  const at = placeOf(found, word)
  if (origin === undefined) return { ...at, code, message, hint }
  const from = {
    zh: `（引自“${origin.scheme}”第 ${origin.version} 版，${at.file} 第 ${at.line} 行）`,
    en: ` (taken from “${origin.scheme}” version ${origin.version}, ${at.file}, line ${at.line})`,
  }
  return {
    ...placeOfClause(origin.use),
    code,
    message: { zh: message.zh + from.zh, en: message.en + from.en },
    hint,
  }
}

/** “or 甲校、乙校”: the remedy when a word is not known. */
export const didYouMean = (words: readonly string[], otherwise: Message): Message =>
  words.length === 0
    ? otherwise
    : {
        zh: `是不是“${words.join('”或“')}”？`,
        en: `Did you mean ${words.map((w) => `“${w}”`).join(' or ')}?`,
      }
