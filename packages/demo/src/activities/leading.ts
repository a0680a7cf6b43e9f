import { COMMUNITIES } from '../communities.ts'
import { mondayFrom, on, schoolDay } from '../days.ts'
import { ASKED } from '../shape.ts'
import type { World } from '../world.ts'
import { type Act, addAct } from './act.ts'
import { eachTerm, howMany, times } from './amount.ts'
import { addWithGaps } from './gaps.ts'

/** 管理视导: the head of the lead at every member, once a term. */
export function addVisits(world: World): void {
  const random = world.random.fork('visits')
  eachTerm((c, term) => {
    for (const member of c.members) {
      const acts = times(
        howMany(random, c.standing, ASKED.visits, term),
        (): Act => ({
          kind: '管理视导',
          day: schoolDay(random, term.from + 10, term.to - 15),
          community: c,
          organiser: c.lead,
          hosts: [member],
          evidence: ['视导记录'],
        }),
      )
      addWithGaps(world, random, acts)
    }
  })
}

/** 质量分析会, 联席会议 and 成员互访. */
export function addMeetings(world: World): void {
  const random = world.random.fork('meetings')
  eachTerm((c, term) => {
    const make =
      (kind: string, hosts: readonly string[], organiser = c.lead) =>
      (): Act => ({
        kind,
        day: schoolDay(random, term.from + 15, term.to - 8),
        community: c,
        organiser,
        hosts,
        evidence: ['会议记录'],
      })
    addWithGaps(
      world,
      random,
      times(howMany(random, c.standing, ASKED.analyses, term), make('质量分析会', c.members)),
    )
    const meetings = term.now || c.id !== 'C11' ? howMany(random, c.standing, ASKED.meetings, term) : 1
    for (const act of times(meetings, make('联席会议', c.members))) addAct(world, random, act)
    const [first, second] = c.members
    if (first !== undefined && second !== undefined && (!term.now || random.chance(0.6)))
      addAct(world, random, make('成员互访', [second], first)())
  })
}

/** 专项自查 by the end of October; one community entered its own after the day, one has none. */
export function addSelfChecks(world: World): void {
  const random = world.random.fork('self checks')
  for (const c of COMMUNITIES)
    for (const year of c.id === 'C10' ? [2026] : [2025, 2026]) {
      const now = year === 2026
      if (now && c.id === 'C14') continue
      const day = schoolDay(random, on(year, 9, 20), on(year, 10, 26))
      addAct(world, random, {
        kind: '专项自查',
        day,
        community: c,
        organiser: c.lead,
        hosts: c.members,
        evidence: ['自查表'],
        ...(now && c.id === 'C12'
          ? { recorded: on(2026, 11, 6) }
          : { recorded: Math.min(day + 2, on(year, 10, 31)) }),
      })
    }
}

const START = on(2026, 9, 1)
const WEEKS = 9
/** the week of 21 September was left out */
const WEEK_WITHOUT = 3

/** What the bureau and its offices do themselves. */
export function addBureauWork(world: World): void {
  const random = world.random.fork('bureau')
  for (const week of times(WEEKS, (at) => at)) {
    const day = week === 0 ? START + 1 : mondayFrom(START) + (week - 1) * 7 + 1
    if (week !== WEEK_WITHOUT)
      addAct(world, random, { kind: '工作调度', day, organiser: 'U01', evidence: ['会议记录'] })
  }
  addAct(world, random, { kind: '推进会', day: on(2026, 3, 17), organiser: 'U00', evidence: ['会议记录'] })
  addAct(world, random, { kind: '经费审计', day: on(2026, 2, 25), organiser: 'U03', evidence: ['审计报告'] })
  for (const c of COMMUNITIES)
    for (const year of c.id === 'C10' ? [2026] : [2025, 2026]) {
      // of C13 this year's assessment has not been held
      if (year === 2026 && c.id === 'C13') continue
      addAct(world, random, {
        kind: '年度考核',
        day: schoolDay(random, on(year, 9, 15), on(year, 10, 28)),
        community: c,
        organiser: 'U00',
        hosts: [c.lead],
        evidence: ['考核表'],
      })
    }
}
