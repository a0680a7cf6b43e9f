import type { Each, Item, Path } from './ast.ts'
import { contextOf, defaultSubject } from './clause.ts'
import { nameOf } from './community.ts'
import type { Context, Party, WindowInstance } from './context.ts'
import type { Community } from './county.ts'
import { type Element, personOf } from './element.ts'
import { gather } from './gather.ts'
import { partiesOf } from './party.ts'
import type { ProgramClause } from './program.ts'
import type { Run } from './run.ts'

/** One to whom a 给 gives. */
export interface Receiver {
  readonly party: Party
  readonly element: Element | undefined
}

/** Those a 给 names in a cell. */
export function receivers(
  run: Run,
  clause: ProgramClause,
  community: Community | undefined,
  to: Path,
  base: WindowInstance,
  choice: ReadonlyMap<object, number>,
): readonly Receiver[] {
  const window = { ...base, period: { ...base.period, to: Math.min(base.period.to, run.asOf) } }
  const subject = defaultSubject(run, community)
  return receiversIn(contextOf(run, clause, community, subject, undefined, window, choice), to)
}

/** 每名X（…） as the set it goes through, with what stands in brackets. */
export const itemOfEach = ({ of, filter }: Each): Item => ({
  kind: 'item',
  name: of.name,
  ...(filter === undefined ? {} : { filter }),
})

/** Those a 给 names in a context: people (once each, whatever postings they have), or units and communities. */
export function receiversIn(ctx: Context, to: Path): readonly Receiver[] {
  const { run, community } = ctx
  const first = to.refs[0]
  if (first?.kind === 'each') {
    const set = gather(ctx, itemOfEach(first))
    const people = new Set(set.rows.flatMap((row) => personOf(row) ?? []))
    if (people.size > 0)
      return [...people].map((id) => ({
        party: { kind: 'person', id, name: id },
        element: { kind: 'person', id, on: run.asOf },
      }))
    const units = set.rows.filter((r) => r.kind === 'unit')
    if (units.length > 0)
      return units.map((u) => ({
        party: { kind: 'unit', id: u.id, name: nameOf(run, u.id) },
        element: undefined,
      }))
  }
  const place = { program: run.program, county: run.county, community, day: run.asOf, asOf: run.asOf }
  return partiesOf(place, to)
    .filter((p) => p.kind !== 'office')
    .map((party) => ({ party, element: undefined }))
}
