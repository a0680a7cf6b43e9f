import type { Day } from '@lianxiao/kernel'
import { COMMUNITIES, type DemoCommunity, JOINED } from '../communities.ts'
import { on } from '../days.ts'
import type { Random } from '../random.ts'
import { SHADOWS_BEFORE, SHADOWS_NOW } from '../shape.ts'
import { staffOf, type World } from '../world.ts'
import { addPosting, free } from './post.ts'

/** Last year: too few, and more than the plan allows. */
const ODD: Readonly<Record<string, number>> = { U50: 2, U45: 6 }
/** One came home after three weeks. */
const TOO_SHORT = 'U48'

/** 跟岗: teachers of the members go to the lead for a month or two. */
export function addShadows(world: World): void {
  const random = world.random.fork('shadow')
  for (const c of COMMUNITIES) {
    for (const member of c.members) {
      if (c.id !== 'C10' && JOINED[member] === undefined) sendLastYear(world, random, c, member)
      const [low, high] = SHADOWS_NOW[c.standing]
      sendAway(world, random, c, member, random.int(low, high), [on(2026, 9, 14), on(2026, 10, 12)], false)
    }
  }
}

function sendLastYear(world: World, random: Random, c: DemoCommunity, member: string): void {
  const count = ODD[member] ?? random.int(...SHADOWS_BEFORE)
  sendAway(world, random, c, member, count, [on(2025, 10, 9), on(2026, 4, 20)], true)
}

function sendAway(
  world: World,
  random: Random,
  c: DemoCommunity,
  home: string,
  count: number,
  span: readonly [Day, Day],
  over: boolean,
): void {
  const people = free(world, random, staffOf(world, home), count)
  people.forEach((person, at) => {
    const from = random.int(...span)
    const days = over && home === TOO_SHORT && at === 0 ? 20 : random.int(33, 70)
    addPosting(world, {
      community: c.id,
      person: person.id,
      kind: '跟岗教师',
      home,
      host: c.lead,
      from,
      to: over || random.chance(0.5) ? from + days : undefined,
      personnelAt: home,
    })
  })
}
