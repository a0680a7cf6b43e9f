import type { Passage, PassageFence, SchemeDocument } from './document.ts'
import type { Item } from './nodes/item.ts'
import type { Rule } from './nodes/rule.ts'
import type { Use } from './nodes/use.ts'

/** A rule with the sentence it stands under. Its id is scheme/rule name; labels are catalogue ids. */
export interface Clause {
  readonly id: string
  readonly name: string
  readonly rule: Rule
  readonly labels: readonly string[]
  readonly passage: Passage
  readonly fence: PassageFence
  /** what 适用 above it narrows it to, outermost first; empty: everything */
  readonly applies: readonly (readonly Item[])[]
  /** where an imported rule was written; absent for the scheme's own. Its fence is the one it was written in. */
  readonly origin?: Origin
}

/** Where an imported rule comes from: the scheme and version in which it was written, and the 引用 that brought it. */
export interface Origin {
  readonly scheme: string
  readonly version: string
  /** the folder of that scheme */
  readonly id: string
  readonly file: string
  readonly line: number
  /** the clause of this scheme that says 引用 */
  readonly use: Clause
}

const UNNAMED = new Set(['notRun', 'vocabulary', 'applies', 'use', 'head'])

/** The name a rule is known by; undefined for the kinds that have none. */
export const ruleName = (rule: Rule): string | undefined =>
  UNNAMED.has(rule.kind) || !('name' in rule) ? undefined : rule.name

/** What a 引用 brings, to stand behind it; none where it cannot be resolved. */
export type Bring = (use: Clause & { readonly rule: Use }) => readonly Clause[]

const isUse = (clause: Clause): clause is Clause & { readonly rule: Use } => clause.rule.kind === 'use'

/** The rules of a document in order, each with its sentence and what 适用 above narrows it to. */
export function clausesOf(id: string, document: SchemeDocument, bring: Bring): readonly Clause[] {
  const clauses: Clause[] = []
  let narrowing: { depth: number; to: readonly Item[] }[] = []
  for (const part of document.parts) {
    if (part.kind === 'heading') {
      narrowing = narrowing.filter((n) => n.depth < part.level)
      continue
    }
    const depth = part.headings[part.headings.length - 1]?.level ?? 0
    for (const fence of part.fences) {
      for (const rule of fence.rules) {
        if (rule.kind === 'applies') narrowing.push({ depth, to: rule.to })
        const name = ruleName(rule) ?? ''
        const clause: Clause = {
          id: `${id}/${name}`,
          name,
          rule,
          labels: [...part.labels, ...fence.block.labels].filter(unique),
          passage: part,
          fence,
          applies: narrowing.map((n) => n.to),
        }
        clauses.push(clause)
        if (isUse(clause)) clauses.push(...bring(clause))
      }
    }
  }
  return clauses
}

const unique = <T>(value: T, index: number, all: readonly T[]): boolean => all.indexOf(value) === index
