import { compile, type Example, type ExampleFile, recordsOfExample, runExample } from '@lianxiao/ledger'
import type { Clause } from '@lianxiao/scheme'
import { nodesOf } from '../coverage/nodes.ts'
import type { SchemeFolder } from '../sources/scheme.ts'
import { type Mutant, mutantsOf } from './mutants.ts'
import { withRule } from './replace.ts'

/** What the examples of a rule noticed. */
export interface ClauseRun {
  readonly clause: Clause
  readonly examples: number
  /** examples that fail before anything is altered: they can notice nothing */
  readonly failing: number
  readonly mutants: number
  readonly killed: number
  readonly survivors: readonly Mutant[]
}

/**
 * Alters a rule in every way and runs its examples on each, then those of the rules bound to it by name: what 用于 does
 * shows in the rule it names. The records of an example are read once.
 */
export function mutateClause(folder: SchemeFolder, clause: Clause): ClauseRun {
  const base = folder.examples().基础 ?? {}
  const bound = boundTo(folder, clause)
  const all = (folder.examples().示例 ?? []).filter((e) => e.条款 === clause.name || bound.has(e.条款))
  const own = all.filter((example) => example.条款 === clause.name)
  const loaded = [...own, ...all.filter((e) => !own.includes(e))].map((example) => ({
    example,
    records: recordsOfExample(base, example),
  }))
  const passes = ({ example, records }: (typeof loaded)[number], program = folder.program): boolean =>
    runs(program, base, example, records)
  const sound = loaded.filter((l) => passes(l))
  // an example that has just noticed something is likely to notice the next alteration, too
  const order = [...sound]
  const mutants = [clause, ...valuesOf(folder, clause)].flatMap((altered) =>
    mutantsOf(altered.rule)
      .filter((mutant) => !meansTheSame(mutant, folder))
      .map((mutant) => ({ ...mutant, altered })),
  )
  const survivors = mutants.filter(({ altered, rule }) => {
    const program = compile(withRule(folder.scheme, altered, rule), folder.dictionary, folder.parameters)
    const killer = order.findIndex((l) => !passes(l, program))
    if (killer > 0) order.unshift(...order.splice(killer, 1))
    return killer < 0
  })
  return {
    clause,
    examples: own.length,
    failing: own.length - sound.filter((l) => own.includes(l.example)).length,
    mutants: mutants.length,
    killed: mutants.length - survivors.length,
    survivors,
  }
}

/**
 * The rules that name a rule, those it names, and those that count what it lets stand in; of a value such as 每年 or
 * 建设期, that others need not name, all.
 */
function boundTo({ scheme }: SchemeFolder, clause: Clause): ReadonlySet<string> {
  const named = namesIn(clause)
  const replaced = [...nodesOf(clause.rule)].flatMap((n) => (n.kind === 'replace' ? [n['what']] : []))
  const isBound = (other: Clause): boolean => {
    const names = namesIn(other)
    return named.has(other.name) || names.has(clause.name) || replaced.some((what) => names.has(what))
  }
  const bound = scheme.clauses.filter((c) => clause.rule.kind === 'define' || isBound(c))
  return new Set(bound.map((c) => c.name))
}

/** Every word of a rule, names among them. */
const namesIn = (clause: Clause): ReadonlySet<unknown> =>
  new Set([...nodesOf(clause.rule)].flatMap((node) => Object.values(node).flat()))

/** The lists and values of the plan that a rule names: a figure may stand there. */
function valuesOf({ scheme }: SchemeFolder, clause: Clause): readonly Clause[] {
  const names = new Set([...nodesOf(clause.rule)].flatMap((n) => (n.kind === 'item' ? [n['name']] : [])))
  return scheme.clauses.filter(
    (c) => c !== clause && (c.rule.kind === 'namedList' || c.rule.kind === 'define') && names.has(c.name),
  )
}

/** 每年 and 每学年 are one window where the scheme says so, and 开学前 is of every term whatever stands before it: no alteration. */
function meansTheSame({ family, was, now }: Mutant, { scheme }: SchemeFolder): boolean {
  const years = (line: string): string =>
    scheme.yearKind === 'schoolYear' ? line.replace(/每年|本年度|年内|本学年/g, '每学年') : line
  const plain = (line: string): string => years(line).replace(/每(学期|学年|月) 开学前/g, '每学期 开学前')
  return family === 'window' && plain(was) === plain(now)
}

/** A mutant the engine cannot judge at all has been noticed. */
function runs(
  program: SchemeFolder['program'],
  base: NonNullable<ExampleFile['基础']>,
  example: Example,
  records: ReturnType<typeof recordsOfExample>,
): boolean {
  try {
    return runExample(program, base, example, records) === undefined
  } catch {
    return false
  }
}
