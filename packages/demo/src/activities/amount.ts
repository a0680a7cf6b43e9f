import { COMMUNITIES, type DemoCommunity, membersIn, type Standing } from '../communities.ts'
import type { Random } from '../random.ts'
import { DONE, PAST_EXTRA, PAST_SHORT } from '../shape.ts'
import { BEGUN, type SchoolTerm } from '../terms.ts'

/** How many a community has of what the plan asks for in a term: all in past terms (as a rule), by its standing in this one. */
export function howMany(random: Random, standing: Standing, asked: number, term: SchoolTerm): number {
  if (!term.now) {
    if (random.chance(PAST_SHORT[standing])) return Math.max(0, asked - 1)
    return asked + random.int(0, Math.ceil(asked * PAST_EXTRA))
  }
  const { low, high } = DONE[standing]
  return Math.round(asked * (low + random.next() * (high - low)))
}

/** Every community in every term it has begun. */
export function eachTerm(visit: (c: DemoCommunity, term: SchoolTerm) => void): void {
  for (const term of BEGUN)
    for (const c of COMMUNITIES)
      if (c.from <= term.from) visit({ ...c, members: membersIn(c, term.from) }, term)
}

export const times = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at))
