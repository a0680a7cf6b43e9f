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

/** Alters a rule in every way and runs its examples on each; the records of an example are read once. */
export function mutateClause(folder: SchemeFolder, clause: Clause): ClauseRun {
  const base = folder.examples().基础 ?? {}
  const own = (folder.examples().示例 ?? []).filter((example) => example.条款 === clause.name)
  const loaded = own.map((example) => ({ example, records: recordsOfExample(base, example) }))
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
    failing: own.length - sound.length,
    mutants: mutants.length,
    killed: mutants.length - survivors.length,
    survivors,
  }
}

/** The lists and values of the plan that a rule names: a figure may stand there. */
function valuesOf({ scheme }: SchemeFolder, clause: Clause): readonly Clause[] {
  const names = new Set([...nodesOf(clause.rule)].flatMap((n) => (n.kind === 'item' ? [n['name']] : [])))
  return scheme.clauses.filter(
    (c) => c !== clause && (c.rule.kind === 'namedList' || c.rule.kind === 'define') && names.has(c.name),
  )
}

/** 每年 and 每学年 are one window where the scheme says so: no alteration. */
function meansTheSame({ family, was, now }: Mutant, { scheme }: SchemeFolder): boolean {
  const plain = (line: string): string => line.replace(/每年|本年度|年内|本学年/g, '每学年')
  return family === 'window' && scheme.yearKind === 'schoolYear' && plain(was) === plain(now)
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
