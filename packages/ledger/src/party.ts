import type { Unit } from '@lianxiao/facts'
import type { Day } from '@lianxiao/kernel'
import type { Each, Item, Path } from '@lianxiao/scheme'
import type { Context, Party } from './context.ts'
import { type Community, type County, membersOn, runsOn, unitsOn } from './county.ts'
import type { Named } from './names.ts'
import type { Program } from './program.ts'

/** Where a path is read: the county, or one community of it, on a day. */
export interface Place {
  readonly program: Program
  readonly county: County
  readonly community: Community | undefined
  readonly day: Day
  readonly asOf: Day
}

export const partyOfUnit = (unit: Unit): Party => ({ kind: 'unit', id: unit.id, name: unit.name })
export const partyOfCommunity = (c: Community): Party => ({ kind: 'community', id: c.id, name: c.name })

/** Whether a name is of something that only a community has: a rule that begins with it is judged community by community. */
export function isCommunityName(program: Program, name: string): boolean {
  return program.names.parts(name).some(({ name: part, meaning }) => {
    if (meaning.kind === 'define' || meaning.kind === 'list') return false
    if (meaning.kind !== 'entry') return false
    const { entry } = meaning
    if (entry.kind === 'unit') return ['牵头', '成员', '全部'].includes(entry.of ?? '')
    if (entry.kind === 'office') return entry.of !== '机构'
    return (
      entry.kind === 'community' || entry.kind === 'pair' || entry.kind === 'posting' || part === '教共体'
    )
  })
}

/** The parties a path names, outer to inner. With 每 one each; without, one that owes together. */
export function partiesOf(place: Place, path: Path): readonly Party[] {
  let found: readonly Party[] | undefined
  for (const ref of path.refs) {
    if (found === undefined) found = ref.kind === 'each' ? eachParty(place, ref) : together(place, ref.items)
    else
      found = found.flatMap((outer) =>
        within(place, outer, ref.kind === 'each' ? [{ kind: 'item', name: ref.of.name } as Item] : ref.items),
      )
  }
  return found ?? []
}

/** A post or office inside a party; a unit keeps its identity and says through whom it acts. */
function within(place: Place, outer: Party, items: readonly Item[]): readonly Party[] {
  const role = items.map((i) => i.name).join('、')
  const units = items.flatMap((i) => unitsNamed(place, i.name) ?? [])
  if (units.length > 0 && outer.kind === 'community') return units.map(partyOfUnit)
  return [{ ...outer, role: outer.role === undefined ? role : `${outer.role}${role}` }]
}

function eachParty(place: Place, each: Each): readonly Party[] {
  const { name } = each.of
  if (namesCommunity(place, name)) return communitiesNamed(place, name, kindsIn(each.filter))
  const words = kindsIn(each.filter).flatMap((w) => place.program.names.words(w))
  const units = unitsNamed(place, name) ?? []
  return units.filter((u) => words.length === 0 || words.some((w) => unitIs(u, w))).map(partyOfUnit)
}

/** The bare names in brackets. */
const kindsIn = (filter: Each['filter']): readonly string[] =>
  filter?.first.kind === 'kinds' ? filter.first.names : []

/** Communities, all or those a bracket names by mode or as 新增. */
function communitiesNamed(place: Place, name: string, words: readonly string[]): readonly Party[] {
  const all = place.community ? [place.community] : [...place.county.communities.values()]
  return all
    .filter((c) => isOfKind(place, c, name) && words.every((w) => communityHas(c, w)))
    .map(partyOfCommunity)
}

export function isOfKind(place: Pick<Place, 'program'>, community: Community, name: string): boolean {
  const entries = place.program.names.entries(name)
  const word = entries[0]?.recordedAs[0] ?? name
  return word === '教共体' || communityHas(community, word)
}

/** A mode (with or without 教共体 behind it), or 新增. */
export function communityHas(community: Community, word: string): boolean {
  if (word === '新增' || word === '新增教共体') return community.memberships.some((m) => m.isNew)
  return (
    community.mode === word ||
    (community.mode !== undefined && (word === `${community.mode}教共体` || community.mode === `${word}型`))
  )
}

export const namesCommunity = (place: Pick<Place, 'program'>, name: string): boolean =>
  name === '教共体' ||
  place.program.names.entries(name).some((e) => e.kind === 'community') ||
  (place.program.scheme.words.get(name) ?? []).includes('教共体')

function together(place: Place, items: readonly Item[]): readonly Party[] {
  if (items.length === 1 && namesCommunity(place, (items[0] as Item).name))
    return communitiesNamed(place, (items[0] as Item).name, kindsIn((items[0] as Item).filter))
  const units = items.flatMap((i) => unitsNamed(place, i.name) ?? [])
  const label = items.map((i) => i.name).join('、')
  if (units.length === 1) return [partyOfUnit(units[0] as Unit)]
  if (units.length > 1 && place.community) return [{ ...partyOfCommunity(place.community), role: label }]
  if (units.length > 1) return units.map(partyOfUnit)
  if (place.community) return [{ ...partyOfCommunity(place.community), role: label }]
  return [{ kind: 'office', id: label, name: label }]
}

/**
 * The units a name stands for, in the community or (for a category, or outside a community) in the county.
 * @returns undefined when the name is not about units
 */
export function unitsNamed(place: Place, name: string): readonly Unit[] | undefined {
  const parts = place.program.names.parts(name)
  const found = parts.map((part) => unitsOfPart(place, part))
  if (found.every((f) => f === undefined)) return undefined
  const units = found.flatMap((f) => f ?? [])
  return units.filter((u, i) => units.indexOf(u) === i)
}

function unitsOfPart(place: Place, part: Named): readonly Unit[] | undefined {
  const { county, community } = place
  const known = (ids: readonly string[]): Unit[] => ids.flatMap((id) => county.units.get(id) ?? [])
  const { meaning } = part
  if (meaning.kind === 'entry' && meaning.entry.kind === 'unit') {
    const { of, recordedAs } = meaning.entry
    const within = community ? [community] : [...county.communities.values()]
    if (of === '牵头') return known(within.map((c) => c.lead))
    if (of === '成员') return known(within.flatMap((c) => membersOn(c, place.day, place.asOf)))
    if (of === '全部') return known(within.flatMap((c) => unitsOn(c, place.day, place.asOf)))
    return alive(place).filter((u) => recordedAs.some((word) => unitIs(u, word)))
  }
  const unit = county.unitByName.get(part.name)
  if (unit) return [unit]
  if (meaning.kind === 'define' || meaning.kind === 'list') return known(listed(place, part))
  if (meaning.kind === 'entry' && meaning.entry.kind === 'office') {
    const office = meaning.entry.recordedAs.flatMap((word) => county.unitByName.get(word) ?? [])
    return office.length > 0 ? office : undefined
  }
  return undefined
}

/** Units a 清单 names. */
function listed(place: Place, part: Named): string[] {
  const names = part.meaning.kind === 'list' ? part.meaning.items : []
  return names.flatMap((n) => place.county.unitByName.get(n)?.id ?? [])
}

const alive = (place: Place): Unit[] =>
  [...place.county.units.values()].filter((u) => u.recorded <= place.asOf && runsOn(u, place.day))

/** A category, a kind or a stage. */
export const unitIs = (unit: Unit, word: string): boolean =>
  unit.categories.includes(word) || unit.kind === word || unit.stages.includes(word)

/** The units whose records a party's duty is counted from. */
export function unitsOfParty(
  ctx: Pick<Context, 'run' | 'community'>,
  party: Party,
  day: Day,
): readonly string[] {
  if (party.kind === 'unit') return [party.id]
  if (party.kind === 'community') {
    const community = ctx.run.county.communities.get(party.id)
    return community ? unitsOn(community, day, ctx.run.asOf) : []
  }
  if (party.kind === 'office') {
    const unit = ctx.run.county.unitByName.get(party.name)
    return unit ? [unit.id] : []
  }
  return []
}

export const placeOf = (ctx: Context, day: Day): Place => ({
  program: ctx.program,
  county: ctx.run.county,
  community: ctx.community,
  day,
  asOf: ctx.run.asOf,
})

/** The units that a name stands for in a context; undefined where the registry knows none of them. */
export function unitsCalled(ctx: Context, name: string): readonly string[] | undefined {
  const day = Math.min(ctx.window.period.to, ctx.run.asOf)
  const units = unitsNamed(placeOf(ctx, day), name) ?? []
  return units.length === 0 ? undefined : units.map((u) => u.id)
}

/** The units that a path begins with, whatever post or office within them it goes on to. */
export function unitsOfPath(ctx: Context, path: Path): readonly string[] | undefined {
  const first = path.refs[0]
  const names =
    first === undefined ? [] : first.kind === 'each' ? [first.of.name] : first.items.map((i) => i.name)
  const units = names.flatMap((name) => unitsCalled(ctx, name) ?? [])
  return units.length === 0 ? undefined : units
}

/** What is left to a named body counts only when that body says it; a body the registry does not know cannot be compared. */
export const maySay = (body: readonly string[] | undefined, by: string): boolean =>
  body === undefined || body.includes(by)
