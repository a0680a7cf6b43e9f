import type { Clause } from '../../scheme.ts'
import type { CheckContext } from '../context.ts'
import { placeOf } from '../place.ts'
import type { Conflict, Fault, Silenced } from '../report.ts'
import { Choices } from './choices.ts'
import { type Demand, demandsOf } from './demand.ts'
import { difference } from './judge.ts'
import { lineOf } from './line.ts'
import { overlap } from './parties.ts'

/**
 * Sentences that ask the same people for the same thing with numbers that differ in effect. Found by what the tests mean,
 * not by where the rules stand or what they are called. Only a choice that names the two rules silences a conflict.
 */
export function conflictsOf(context: CheckContext): {
  readonly conflicts: readonly Conflict[]
  readonly silenced: readonly Silenced[]
  /** choices between rules that do not contradict each other */
  readonly idle: readonly Fault[]
} {
  const conflicts: Conflict[] = []
  const silenced: Silenced[] = []
  const choices = new Choices(context)
  const exceptions = exceptionsOf(context)
  for (const group of byFacts(demandsOf(context))) {
    for (let i = 0; i < group.length; i += 1) {
      for (let j = i + 1; j < group.length; j += 1) {
        const [a, b] = [group[i] as Demand, group[j] as Demand]
        const why = difference(a, b)
        if (
          why === undefined ||
          exceptions(a.found.clause, b.found.clause) ||
          !overlap(context, a.found.clause, b.found.clause)
        )
          continue
        const conflict = conflictOf(a, b, why)
        const choice = choices.between(a.found.clause.name, b.found.clause.name)
        if (choice) silenced.push({ ...conflict, who: choice.by, when: choice.on })
        else conflicts.push(conflict)
      }
    }
  }
  return { conflicts, silenced, idle: choices.idle() }
}

function byFacts(demands: readonly Demand[]): readonly (readonly Demand[])[] {
  const groups = new Map<string, Demand[]>()
  for (const demand of demands) {
    const group = groups.get(demand.facts)
    if (group) group.push(demand)
    else groups.set(demand.facts, [demand])
  }
  return [...groups.values()]
}

function conflictOf(a: Demand, b: Demand, why: Conflict['why']): Conflict {
  const [x, y] = [a.found.clause, b.found.clause]
  return {
    clauses: [x.id, y.id],
    sentences: [x.passage.text, y.passage.text],
    places: [placeOf(a.found), placeOf(b.found)],
    lines: [lineOf(a), lineOf(b)],
    why,
  }
}

/** Whether one of two rules is, directly or by way of others, an exception to the other. */
function exceptionsOf(context: CheckContext): (a: Clause, b: Clause) => boolean {
  const bases = new Map<string, string[]>()
  for (const { node, clause } of context.all('overrides'))
    bases.set(clause.name, [...(bases.get(clause.name) ?? []), node.rule])
  const reaches = (from: string, to: string, seen: ReadonlySet<string> = new Set()): boolean =>
    !seen.has(from) &&
    (bases.get(from) ?? []).some((base) => base === to || reaches(base, to, new Set([...seen, from])))
  return (a, b) => reaches(a.name, b.name) || reaches(b.name, a.name)
}
