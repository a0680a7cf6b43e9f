import { COMMUNITIES } from '../communities.ts'
import { schoolDay } from '../days.ts'
import { ASKED, OPEN_LESSONS_NOW, OPEN_LESSONS_PAST } from '../shape.ts'
import { BEGUN } from '../terms.ts'
import { staffOf, type World } from '../world.ts'
import { type Act, addAct } from './act.ts'
import { eachTerm, howMany, times } from './amount.ts'
import { addWithGaps } from './gaps.ts'

/** 线上指导 and 线下指导: five a term for every pair. */
export function addGuidance(world: World): void {
  const random = world.random.fork('guidance')
  for (const pair of world.pairs) {
    const c = COMMUNITIES.find((x) => x.id === pair.community)
    if (c === undefined) continue
    for (const term of BEGUN) {
      const from = Math.max(pair.from + 1, term.from)
      if (from > term.to) continue
      const acts = times(howMany(random, c.standing, ASKED.guidance, term), (): Act => {
        const online = random.chance(0.5)
        return {
          kind: online ? '线上指导' : '线下指导',
          day: schoolDay(random, from, term.to - 3),
          community: c,
          organiser: c.lead,
          hosts: [staffUnit(world, pair.apprentice)],
          subject: pair.subject,
          online,
          related: pair.id,
          evidence: ['指导记录'],
        }
      })
      addWithGaps(world, random, acts)
    }
  }
}

const staffUnit = (world: World, person: string): string =>
  world.staff.find((p) => p.id === person)?.unit ?? ''

/** 公开课 of the speakers, one a year, and of some of those on 支教. */
export function addOpenLessons(world: World): void {
  const random = world.random.fork('open lessons')
  eachTerm((c, term) => {
    const speakers = staffOf(world, c.lead).filter((p) => p.speaker)
    const guests = world.posted.filter(
      (p) => p.kind === '支教' && p.community === c.id && p.from <= term.from + 14,
    )
    const people = [...speakers.map((p) => p.id), ...guests.map((p) => p.person)]
    for (const person of people) {
      if (!random.chance(term.now ? OPEN_LESSONS_NOW[c.standing] : OPEN_LESSONS_PAST)) continue
      const done = addAct(world, random, {
        kind: '公开课',
        day: schoolDay(random, term.from + 15, term.to - 10),
        community: c,
        organiser: c.lead,
        hosts: c.members,
        subject: random.pick(['语文', '数学', '英语']),
        lessons: 1,
        evidence: ['记录单'],
      })
      world.book.add('参加', { 活动编号: done.id, 工号: person, 身份: '主讲教师' })
    }
  })
}

/** 教师集中培训 before every term, for all teachers of the members; some of those of a late community stayed away. */
export function addTraining(world: World): void {
  const random = world.random.fork('training')
  eachTerm((c, term) => {
    for (const member of c.members) {
      if (term.now && c.standing === 'late' && member === c.members[0]) continue
      const done = addAct(world, random, {
        kind: '教师集中培训',
        day: term.training[0] + 1,
        community: c,
        organiser: c.lead,
        hosts: [member],
        days: 1,
        evidence: ['签到表'],
      })
      const absent = term.now && c.standing === 'slow' ? 2 : 0
      const people = staffOf(world, member).filter(
        (p) => p.newIn === undefined || p.newIn <= Number(term.year.slice(0, 4)),
      )
      // leaders who serve there came, too
      const guests = world.posted.filter((p) => p.kind === '挂职' && p.host === member).map((p) => p.person)
      for (const id of [...people.slice(absent).map((p) => p.id), ...guests])
        world.book.add('参加', { 活动编号: done.id, 工号: id, 身份: '学员' })
    }
  })
}
