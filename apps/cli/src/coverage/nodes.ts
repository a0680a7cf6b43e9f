import type { Rule } from '@lianxiao/scheme'

export type Node = Readonly<Record<string, unknown>> & { readonly kind: string }

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { kind?: unknown }).kind === 'string'

/** Every node of a rule, outermost first. */
export function* nodesOf(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const part of value) yield* nodesOf(part)
  else if (isNode(value)) {
    yield value
    for (const part of Object.values(value)) if (typeof part === 'object') yield* nodesOf(part)
  }
}

const isJudged = (node: Node): boolean => node.kind === 'judged'
const isExistence = (node: Node): boolean =>
  node.kind === 'has' || (node.kind === 'checklist' && node['word'] === '逐项')

/** Nodes whose result is worked out from records: a number, a share, a set, a day, an order. */
const WORKED_OUT: ReadonlySet<string> = new Set([
  ...['compare', 'bound', 'range', 'share', 'cover', 'contain', 'hold', 'placed', 'report', 'replace'],
  ...[
    'improve',
    'steady',
    'become',
    'among',
    'formula',
    'weigh',
    'rate',
    'top',
    'formed',
    'total',
    'dateSpan',
  ],
  ...['awaited', 'continue', 'event', 'listIs', 'is', 'unset', 'means', 'statedFigure'],
])

export const isNotRun = (rule: Rule): boolean => rule.kind === 'notRun'

/** Whether a rule is judged only by somebody's word. */
export const hasJudgement = (rule: Rule): boolean => [...nodesOf(rule)].some(isJudged)

/** Whether a rule computes something; 有, 逐项, 判定 and 不执行 alone do not. */
export const computes = (rule: Rule): boolean =>
  !isNotRun(rule) &&
  [...nodesOf(rule)].some(
    (node) => WORKED_OUT.has(node.kind) || (node.kind === 'checklist' && node['word'] === '依次'),
  )

/** What a rule that computes nothing consists of, in the words of the language. */
export function consistsOf(rule: Rule): string {
  if (isNotRun(rule)) return '不执行'
  const nodes = [...nodesOf(rule)]
  const words = [
    ...(nodes.some((n) => n.kind === 'has') ? ['有'] : []),
    ...(nodes.some((n) => isExistence(n) && n.kind === 'checklist') ? ['逐项'] : []),
    ...(nodes.some(isJudged) ? ['判定'] : []),
  ]
  return words.length === 0 ? '没有可检查的行' : words.join('、')
}
