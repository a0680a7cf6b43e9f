import type { Path } from '@lianxiao/scheme'
import type { Day } from './time.ts'
import { type Community, leadOf, meant, membersOf, type World } from './world.ts'

/** Who owes or receives: a unit, or (undefined) the community as a whole. */
export type Party = string | undefined

/** Units a word stands for in a community on a day; undefined: it is no word for units. */
function unitsNamed(world: World, community: Community, word: string, on: Day): string[] | undefined {
  const found: string[] = []
  for (const name of meant(world, word)) {
    const entry = world.entries.find((e) => e.name === name)
    if (entry?.kind !== 'unit') return undefined
    const lead = leadOf(world, community.id, on)
    if (entry.of === '成员' || entry.of === '全部') found.push(...membersOf(world, community.id, on))
    if ((entry.of === '牵头' || entry.of === '全部') && lead !== undefined) found.push(lead)
  }
  return [...new Set(found)]
}

/** The parties of a path: 每 makes one each, a word for one unit is that unit, several together are the community. */
export function parties(world: World, community: Community, path: Path, on: Day): Party[] {
  const first = path.refs[0]
  if (first?.kind === 'each') {
    if (meant(world, first.of.name)[0] === '教共体') return [undefined]
    return unitsNamed(world, community, first.of.name, on) ?? []
  }
  const words = first?.items.map((i) => i.name) ?? []
  if (words.every((w) => meant(world, w)[0] === '教共体')) return [undefined]
  const joint = words.length > 1 || words.some((w) => meant(world, w).length > 1)
  if (joint) return [undefined]
  return unitsNamed(world, community, words[0] ?? '', on) ?? []
}
