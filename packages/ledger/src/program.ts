import type { Dictionary, Parameter } from '@lianxiao/facts'
import type {
  By,
  Clause,
  DataOf,
  Equals,
  EvidenceLine,
  For,
  Item,
  Note,
  Path,
  Rule,
  Scheme,
  UsedFor,
  Window,
} from '@lianxiao/scheme'
import { ADVICE, FORBIDDEN, JUDGED, OPTION, WAIVABLE } from '@lianxiao/scheme'
import { Names } from './names.ts'

/** How a clause binds. */
export type Modality = 'duty' | 'waivable' | 'advice' | 'option' | 'forbidden' | 'value'

export interface ProgramClause extends Clause {
  readonly modality: Modality
  /** notes with readings, wherever they stand in the rule */
  readonly notes: readonly Note[]
  /** 由, 对, 佐证 and whether there is a 当 or a 经: looked up once */
  readonly by: By | undefined
  readonly whom: Path | undefined
  /** the words of 由 and 对: rules with the same bind the same */
  readonly parties: string
  readonly evidence: readonly EvidenceLine[]
  readonly dataOf: Window | undefined
  readonly conditional: boolean
  readonly asksVia: boolean
  /** notes without readings: they mark results where their 当 holds */
  readonly marks: readonly Note[]
  /** calculations of the scheme that the rule rests on */
  readonly calcs: readonly string[]
  /** what stands in the place of a number */
  readonly equals: readonly Equals[]
  /** whether it stands 例外于 another rule */
  readonly overrides: boolean
  /** kinds that may count in the place of others, by 代替 */
  readonly replaces: readonly { readonly kind: string; readonly what: string }[]
}

/** A result that another rule waits for. */
export interface Awaited {
  readonly clause: ProgramClause
  readonly window: Window | undefined
}

/** A scheme ready to be judged. */
export interface Program {
  readonly scheme: Scheme
  readonly names: Names
  readonly dictionary: Dictionary
  readonly parameters: readonly Parameter[]
  /** 关账 期满后 N 天 */
  readonly graceDays: number | undefined
  /** rules that make findings, in the order of the plan */
  readonly clauses: readonly ProgramClause[]
  readonly byName: ReadonlyMap<string, ProgramClause>
  /** rule name → the rules that stand 例外于 it */
  readonly exceptions: ReadonlyMap<string, readonly ProgramClause[]>
  /** 用于: rule name → the rules whose result must be there first, and for which period */
  readonly awaited: ReadonlyMap<string, readonly Awaited[]>
  /** 代替: kind asked for → clauses that let another kind count */
  readonly substitutes: ReadonlyMap<string, readonly ProgramClause[]>
}

/** 确定 makes a finding, too, where it is left open or somebody is to settle it. */
const isJudged = ({ kind }: Rule): boolean => JUDGED.has(kind) || kind === 'define'

/** Prepares a scheme: who overrides whom, what may stand for what, where the open readings are. */
export function compile(
  scheme: Scheme,
  dictionary: Dictionary,
  parameters: readonly Parameter[] = [],
): Program {
  const clauses = scheme.clauses.filter((c) => isJudged(c.rule)).map((c) => prepare(c, scheme.calcs))
  const byName = new Map<string, ProgramClause>()
  for (const clause of clauses) if (!byName.has(clause.name)) byName.set(clause.name, clause)
  const exceptions = new Map<string, ProgramClause[]>()
  const substitutes = new Map<string, ProgramClause[]>()
  const awaited = new Map<string, Awaited[]>()
  for (const clause of clauses) {
    for (const base of overridden(clause.rule)) group(exceptions, base, clause)
    for (const { what } of clause.replaces) group(substitutes, what, clause)
    for (const { rules, window } of usedForLines(clause.rule))
      for (const rule of rules) group(awaited, rule, { clause, window })
  }
  return {
    scheme,
    graceDays: graceDaysOf(scheme),
    dictionary,
    parameters,
    names: new Names(scheme, dictionary),
    clauses,
    byName,
    exceptions,
    substitutes,
    awaited,
  }
}

function group<T>(map: Map<string, T[]>, key: string, value: T): void {
  map.set(key, [...(map.get(key) ?? []), value])
}

function marksOf(rule: Rule): readonly Note[] {
  return linesIn(rule).filter(
    (l): l is Note =>
      l.kind === 'note' &&
      !(l as Note).lines?.some((n) => n.kind === 'reading') &&
      (l as Note).state.kind === 'open',
  )
}

function prepare(clause: Clause, calcs: ReadonlyMap<string, unknown>): ProgramClause {
  const notes: Note[] = []
  const names = new Set<string>()
  const replaces: { kind: string; what: string }[] = []
  walk(clause.rule, (node) => {
    if (node.kind === 'openWhen')
      notes.push({ ...(node.note as Note), lines: node.lines as NonNullable<Note['lines']> })
    if (node.kind === 'note' && (node.lines as Note['lines'])?.some((l) => l.kind === 'reading'))
      notes.push(node as unknown as Note)
    if (node.kind === 'item') names.add(node.name as string)
    const predicate = node.predicate as { kind?: string; what?: string } | undefined
    if (node.kind === 'judge' && predicate?.kind === 'replace') {
      for (const fact of (node.facts ?? []) as readonly Item[])
        replaces.push({ kind: fact.name, what: predicate.what as string })
    }
  })
  const lines = linesIn(clause.rule)
  const by = lines.find((l): l is By => l.kind === 'by')
  const whom = lines.find((l): l is For => l.kind === 'for')?.whom
  return {
    ...clause,
    by,
    whom,
    parties: JSON.stringify([by?.who, by?.whom, whom]),
    dataOf: lines.find((l): l is DataOf => l.kind === 'dataOf')?.window,
    evidence: lines.filter((l): l is EvidenceLine => l.kind === 'evidence'),
    conditional: lines.some((l) => l.kind === 'when' || l.kind === 'openWhen'),
    asksVia: lines.some((l) => l.kind === 'via'),
    equals: clause.rule.kind === 'norm' ? clause.rule.lines.filter((l) => l.kind === 'equals') : [],
    modality: modalityOf(clause.rule),
    notes,
    marks: marksOf(clause.rule),
    calcs: [...names].filter((n) => calcs.has(n)),
    overrides: overridden(clause.rule).length > 0,
    replaces,
  }
}

const usedForLines = (rule: Rule): readonly UsedFor[] =>
  linesIn(rule).filter((l): l is UsedFor => l.kind === 'usedFor')

const linesIn = (rule: Rule): readonly { readonly kind: string }[] =>
  'lines' in rule && rule.lines ? rule.lines : []

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
  return is(WAIVABLE)
    ? 'waivable'
    : is(ADVICE)
      ? 'advice'
      : is(OPTION)
        ? 'option'
        : is(FORBIDDEN)
          ? 'forbidden'
          : 'duty'
}

const overridden = (rule: Rule): readonly string[] =>
  'lines' in rule && rule.lines
    ? (rule.lines as readonly { kind: string; rule?: string }[])
        .filter((l) => l.kind === 'overrides')
        .map((l) => l.rule as string)
    : []

function graceDaysOf(scheme: Scheme): number | undefined {
  const line = scheme.head?.lines.find((l) => l.kind === 'grace')
  return line?.kind === 'grace' && line.after.kind === 'amount' ? Number(line.after.number) : undefined
}
