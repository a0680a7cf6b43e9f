import type { Day } from '@lianxiao/kernel'
import { COMMUNITIES, type DemoCommunity } from '../communities.ts'
import { on, text } from '../days.ts'
import type { Random } from '../random.ts'
import { SUPPORT_ASKED, SUPPORT_POSTS, SUPPORT_YEARS } from '../shape.ts'
import { type Posted, staffOf, type World } from '../world.ts'
import { addPosting, free } from './post.ts'

/** the third of each community becomes secretary at the member */
const SECRETARY = 2
const FIRST_SEPTEMBER = on(2025, 9, 1)
/** they began before the term, so that they had served a full year */
const EARLY_START = on(2025, 8, 26)
const SECOND_SEPTEMBER = on(2026, 9, 1)
const YEAR_END = on(2026, 8, 31)
const TERM_END = on(2027, 8, 31)

/** How many of those sent in 2025 came home after one year, and whether somebody was sent in their place. */
const HOME_EARLY: Readonly<Record<string, { readonly home: number; readonly newcomers: number }>> = {
  C04: { home: 1, newcomers: 1 },
  C09: { home: 1, newcomers: 0 },
  C11: { home: 2, newcomers: 0 },
  C13: { home: 1, newcomers: 0 },
  C14: { home: 2, newcomers: 0 },
}
/** Sent in the course of the term: a part of a month is paid as the plan says. */
const MID_MONTH: Readonly<Record<string, Day>> = {
  C05: on(2026, 9, 15),
  C06: on(2026, 10, 12),
  C12: on(2026, 9, 14),
}

/** 支教: three backbone teachers a community, for two years. */
export function addSupport(world: World): void {
  const random = world.random.fork('support')
  for (const c of COMMUNITIES) {
    const begins = Math.max(c.from, c.id === 'C10' ? SECOND_SEPTEMBER : FIRST_SEPTEMBER)
    const early = HOME_EARLY[c.id] ?? { home: 0, newcomers: 0 }
    for (let at = 0; at < SUPPORT_ASKED; at += 1)
      sendOne(
        world,
        random,
        c,
        at < early.home ? EARLY_START : begins + random.int(0, 6),
        at < early.home ? YEAR_END : TERM_END,
        at,
      )
    for (let at = 0; at < early.newcomers; at += 1)
      sendOne(world, random, c, SECOND_SEPTEMBER + 6, undefined, at)
    const late = MID_MONTH[c.id]
    if (late !== undefined) sendOne(world, random, c, late, undefined, SUPPORT_ASKED)
  }
  addOverlap(world)
}

function sendOne(
  world: World,
  random: Random,
  c: DemoCommunity,
  from: Day,
  to: Day | undefined,
  at: number,
): void {
  const backbone = staffOf(world, c.lead).filter((p) => p.backbone && !p.speaker)
  const [person] = free(world, random, backbone, 1)
  if (person === undefined) return
  const host = c.members[at % c.members.length] as string
  const secretary = at === SECRETARY && from < SECOND_SEPTEMBER + 7
  const posted = addPosting(world, {
    community: c.id,
    person: person.id,
    kind: '支教',
    home: c.lead,
    host,
    from,
    to,
    agreed: SUPPORT_YEARS,
    personnelAt: c.lead,
    partyAt: secretary && c.id !== 'C06' ? host : c.lead,
    daysOff: random.chance(0.2) ? random.int(1, 8) : 0,
  })
  givePost(world, random, posted, secretary)
}

/** The posts they hold there: most as the plan lists them, a few outside its list (one of those confirmed), a few none yet. */
function givePost(world: World, random: Random, posted: Posted, secretary: boolean): void {
  const post = random.weighted(SUPPORT_POSTS)
  const posts = [...(post === '' ? [] : [post]), ...(secretary ? ['党组织书记'] : [])]
  for (const 职务 of posts)
    world.book.add('任职', {
      工号: posted.person,
      单位: posted.host,
      职务,
      起: text(posted.from),
      止: posted.to === undefined ? undefined : text(posted.to),
    })
}

/** One teacher of C12 stands in two postings at once: the month is paid once. */
function addOverlap(world: World): void {
  const one = world.posted.find((p) => p.community === 'C12' && p.kind === '支教' && p.to === TERM_END)
  if (one === undefined) return
  const { kind, home, community, person } = one
  addPosting(world, {
    community,
    person,
    kind,
    home,
    host: 'U46',
    from: SECOND_SEPTEMBER,
    to: on(2026, 10, 16),
    agreed: 1,
    personnelAt: home,
  })
}
