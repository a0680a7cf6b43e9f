import type { Day } from '@lianxiao/kernel'
import { type Context, judgedOn } from './context.ts'
import { type Community, termOfCommunity, unitsOn } from './county.ts'
import type { Run } from './run.ts'

/** The community's agreement, as known by now. */
export const termOf = (run: Run, community: Community): { from: Day; to: Day | undefined } =>
  run.known(findTerm, community)

const findTerm = (run: Run, community: Community): { from: Day; to: Day | undefined } =>
  termOfCommunity(community, run.asOf)

/** The lead and everyone who is known by now to have been, or to become, a member. */
export const everUnits = (run: Run, community: Community): readonly string[] =>
  run.known(findUnits, community)

const findUnits = (run: Run, { lead, memberships }: Community): readonly string[] => [
  ...new Set([lead, ...memberships.filter((m) => m.recorded <= run.asOf).map((m) => m.member)]),
]

/** Days on which the members change: none for most communities, which are then bound once for all windows. */
export const daysOfChange = (run: Run, community: Community): readonly Day[] =>
  run.known(findChanges, community)

function findChanges(run: Run, community: Community): readonly Day[] {
  const known = community.memberships.filter((m) => m.recorded <= run.asOf)
  const first = Math.min(...known.map((m) => m.from))
  if (known.every((m) => m.from === first && m.to === undefined)) return []
  return [...new Set(known.flatMap((m) => (m.to === undefined ? [m.from] : [m.from, m.to])))]
}

/** The communities that two units have both been in, as known by now. */
export function sharedBy(run: Run, one: string, other: string): readonly Community[] {
  const of = run.known(communitiesOf, one)
  return one === other ? of : of.filter((c) => everUnits(run, c).includes(other))
}

const communitiesOf = (run: Run, unit: string): readonly Community[] =>
  [...run.county.communities.values()].filter((c) => everUnits(run, c).includes(unit))

/** Lead and members on the last day of the window, or today while it runs. */
export const unitsNow = (ctx: Context): readonly string[] =>
  ctx.community === undefined
    ? []
    : unitsOn(ctx.community, Math.min(ctx.window.period.to, judgedOn(ctx)), ctx.run.asOf)

/** A unit's or community's name; other ids as they are. */
export const nameOf = (run: Run, id: string): string =>
  run.county.units.get(id)?.name ?? run.county.communities.get(id)?.name ?? id

export function isBureau(run: Run, id: string): boolean {
  const kind = run.county.units.get(id)?.kind
  return kind === '机构' || kind === '县区'
}

/** A bureau that stands over one of the units, or over everyone: it may hold what they are to have somebody for. */
export function isBureauOver(run: Run, id: string, units: readonly string[]): boolean {
  if (!isBureau(run, id)) return false
  const { units: registry } = run.county
  if (registry.get(id)?.parent === undefined) return !units.some((u) => isBureau(run, u))
  return units.some((unit) => {
    for (let up = registry.get(unit)?.parent; up !== undefined; up = registry.get(up)?.parent)
      if (up === id) return true
    return false
  })
}
