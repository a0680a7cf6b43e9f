import { printFence, type Rule } from '@lianxiao/scheme'
import type { Node } from '../coverage/nodes.ts'
import { alterationsOf, type Family } from './mutators.ts'

/** A rule altered in one place. */
export interface Mutant {
  readonly family: Family
  readonly rule: Rule
  /** the line as it was and as it is now; an empty one was left out or added */
  readonly was: string
  readonly now: string
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { kind?: unknown }).kind === 'string'

/** Lines without which a rule still stands. */
const DROPPABLE: ReadonlySet<string> = new Set([
  'test',
  'among',
  'evidence',
  'when',
  'via',
  'group',
  'openWhen',
  'reading',
])

type Altered = readonly { readonly family: Family; readonly value: unknown }[]

/** Every alteration of a value in one place; all the rest is shared with the value, not copied. */
function altered(value: unknown): Altered {
  if (Array.isArray(value))
    return value.flatMap((part, i) =>
      altered(part).map(({ family, value: next }) => ({ family, value: value.with(i, next) })),
    )
  if (!isNode(value)) return []
  const own = alterationsOf(value).map(({ family, change }) => ({
    family,
    value: tidy({ ...value, ...change }),
  }))
  const inner = Object.entries(value).flatMap(([field, part]) =>
    typeof part !== 'object' || part === null
      ? []
      : altered(part).map(({ family, value: next }) => ({ family, value: { ...value, [field]: next } })),
  )
  return [...own, ...inner]
}

/** Fields set to nothing are left out, as the parser would. */
const tidy = (node: Readonly<Record<string, unknown>>): unknown =>
  Object.fromEntries(Object.entries(node).filter(([, v]) => v !== undefined))

function withoutLines(rule: Rule): Altered {
  const lines = 'lines' in rule ? ((rule.lines ?? []) as readonly Node[]) : []
  const tests = lines.filter((line) => line.kind === 'test' || line.kind === 'group').length
  return lines.flatMap((line, i) => {
    if (!DROPPABLE.has(line.kind)) return []
    if ((line.kind === 'test' || line.kind === 'group') && tests < 2) return []
    return [{ family: 'line' as const, value: { ...rule, lines: lines.filter((_, j) => j !== i) } }]
  })
}

const text = (rule: Rule): readonly string[] =>
  printFence({ kind: 'fence', rules: [rule] })
    .trimEnd()
    .split('\n')

/** All mutants of a rule. One that cannot be written is no mutant: no author could have meant it. */
export function mutantsOf(rule: Rule): readonly Mutant[] {
  const lines = text(rule)
  const seen = new Set([lines.join('\n')])
  return [...altered(rule), ...withoutLines(rule)].flatMap(({ family, value }) => {
    const written = attempt(value as Rule)
    if (written === undefined || seen.has(written.join('\n'))) return []
    seen.add(written.join('\n'))
    return [{ family, rule: value as Rule, ...difference(lines, written) }]
  })
}

function attempt(rule: Rule): readonly string[] | undefined {
  try {
    return text(rule)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

function difference(a: readonly string[], b: readonly string[]): { was: string; now: string } {
  const at = a.findIndex((line, i) => line !== b[i])
  const was = (a[at] ?? '').trim()
  return { was, now: a.length > b.length ? '' : (b[at] ?? '').trim() }
}
