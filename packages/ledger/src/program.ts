import type { Dictionary, Parameter } from '@lianxiao/facts'
import type { Clause, Item, Note, Rule, Scheme } from '@lianxiao/scheme'
import { ADVICE, FORBIDDEN, OPTION, WAIVABLE } from '@lianxiao/scheme'
import { Names } from './names.ts'

/** How a clause binds. */
export type Modality = 'duty' | 'waivable' | 'advice' | 'option' | 'forbidden' | 'value'

export interface ProgramClause extends Clause {
  readonly modality: Modality
  /** notes with readings, wherever they stand in the rule */
  readonly notes: readonly Note[]
  /** kinds that may count in the place of others, by 代替 */
  readonly replaces: readonly { readonly kind: string; readonly what: string }[]
}

/** A scheme ready to be judged. */
export interface Program {
  readonly scheme: Scheme
  readonly names: Names
  readonly dictionary: Dictionary
  readonly parameters: readonly Parameter[]
  /** rules that make findings, in the order of the plan */
  readonly clauses: readonly ProgramClause[]
  readonly byName: ReadonlyMap<string, ProgramClause>
  /** rule name → the rules that stand 例外于 it */
  readonly exceptions: ReadonlyMap<string, readonly ProgramClause[]>
  /** 代替: kind asked for → clauses that let another kind count */
  readonly substitutes: ReadonlyMap<string, readonly ProgramClause[]>
}

const JUDGED: ReadonlySet<Rule['kind']> = new Set(['norm', 'calc', 'credit', 'pay', 'select', 'roster', 'define'])

/** Prepares a scheme: who overrides whom, what may stand for what, where the open readings are. */
export function compile(scheme: Scheme, dictionary: Dictionary, parameters: readonly Parameter[] = []): Program {
  const clauses = scheme.clauses.filter((c) => JUDGED.has(c.rule.kind)).map(prepare)
  const byName = new Map<string, ProgramClause>()
  for (const clause of clauses) if (!byName.has(clause.name)) byName.set(clause.name, clause)
  const exceptions = new Map<string, ProgramClause[]>()
  const substitutes = new Map<string, ProgramClause[]>()
  for (const clause of clauses) {
    for (const base of overridden(clause.rule)) group(exceptions, base, clause)
    for (const { what } of clause.replaces) group(substitutes, what, clause)
  }
  return { scheme, dictionary, parameters, names: new Names(scheme, dictionary), clauses, byName, exceptions, substitutes }
}

function group<T>(map: Map<string, T[]>, key: string, value: T): void {
  map.set(key, [...(map.get(key) ?? []), value])
}

function prepare(clause: Clause): ProgramClause {
  const notes: Note[] = []
  const replaces: { kind: string; what: string }[] = []
  walk(clause.rule, (node) => {
    if (node.kind === 'openWhen') notes.push({ ...(node.note as Note), lines: node.lines as NonNullable<Note['lines']> })
    if (node.kind === 'note' && (node.lines as Note['lines'])?.some((l) => l.kind === 'reading')) notes.push(node as unknown as Note)
    const predicate = node.predicate as { kind?: string; what?: string } | undefined
    if (node.kind === 'judge' && predicate?.kind === 'replace') {
      for (const fact of (node.facts ?? []) as readonly Item[]) replaces.push({ kind: fact.name, what: predicate.what as string })
    }
  })
  return { ...clause, modality: modalityOf(clause.rule), notes, replaces }
}

/** Calls visit on every node below a rule, outermost first. */
export function walk(node: unknown, visit: (node: Record<string, unknown> & { kind: string }) => void): void {
  if (Array.isArray(node)) for (const part of node) walk(part, visit)
  else if (typeof node === 'object' && node !== null) {
    if ('kind' in node) visit(node as Record<string, unknown> & { kind: string })
    for (const part of Object.values(node)) if (typeof part === 'object') walk(part, visit)
  }
}

function modalityOf(rule: Rule): Modality {
  if (rule.kind !== 'norm') return rule.kind === 'roster' ? 'duty' : 'value'
  const is = (list: readonly string[]): boolean => list.includes(rule.modal)
  return is(WAIVABLE) ? 'waivable' : is(ADVICE) ? 'advice' : is(OPTION) ? 'option' : is(FORBIDDEN) ? 'forbidden' : 'duty'
}

const overridden = (rule: Rule): readonly string[] =>
  'lines' in rule && rule.lines ? (rule.lines as readonly { kind: string; rule?: string }[]).filter((l) => l.kind === 'overrides').map((l) => l.rule as string) : []
