import type { Day } from '@lianxiao/kernel'
import { COMMUNITIES, type DemoCommunity } from './communities.ts'
import { on, text } from './days.ts'
import type { Random } from './random.ts'
import { AS_OF } from './shape.ts'
import { type Staff, staffOf, type World } from './world.ts'

/** New teachers of this year who had no mentor by 15 October, by community: none at all, or late. */
const WITHOUT: Readonly<Record<string, 'none' | 'late'>> = { C11: 'none', C12: 'late', C14: 'none' }

/** 师徒: every new teacher of a member with a backbone teacher of the lead. */
export function addPairs(world: World): void {
  const random = world.random.fork('pairs')
  for (const c of COMMUNITIES) {
    const mentors = staffOf(world, c.lead).filter((p) => p.backbone)
    const fresh = c.members.flatMap((m) => staffOf(world, m).filter((p) => p.newIn !== undefined))
    const missing = fresh.filter((p) => p.newIn === 2026).slice(0, 1)
    for (const apprentice of fresh) {
      const without = missing.includes(apprentice) ? WITHOUT[c.id] : undefined
      if (without !== 'none') addPair(world, random, c, mentors, apprentice, without === 'late')
    }
  }
}

function addPair(
  world: World,
  random: Random,
  c: DemoCommunity,
  mentors: readonly Staff[],
  apprentice: Staff,
  late: boolean,
): void {
  const mentor = random.pick(mentors)
  const year = c.id === 'C10' ? 2026 : (apprentice.newIn as number)
  const from: Day = late ? on(2026, 10, 27) : random.int(on(year, 9, 10), on(year, 10, 11))
  const id = world.book.add('结对', {
    导师: mentor.id,
    徒弟: apprentice.id,
    学科: apprentice.subject,
    起: text(from),
    登记日: text(Math.min(from + random.int(0, 3), AS_OF)),
  })
  world.pairs.push({
    id,
    community: c.id,
    mentor: mentor.id,
    apprentice: apprentice.id,
    subject: apprentice.subject,
    from,
  })
}
