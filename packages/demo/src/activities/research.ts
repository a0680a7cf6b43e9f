import { schoolDay } from '../days.ts'
import { SUBJECTS, stageOf } from '../schools.ts'
import { ASKED } from '../shape.ts'
import { staffOf, type World } from '../world.ts'
import { type Act, addAct } from './act.ts'
import { eachTerm, howMany, times } from './amount.ts'
import { addWithGaps } from './gaps.ts'

const SUBKINDS = ['线上备课', '教学诊断', '主题研修'] as const
/** outside the plan's list: the first has been confirmed, of the other nobody has said whether it counts */
const OTHERS = ['命题研讨', '读书沙龙'] as const

/** 网络研修: eight a term, of the kinds the plan lists and a few others. */
export function addOnlineResearch(world: World): void {
  const random = world.random.fork('online')
  eachTerm((c, term) => {
    const count = howMany(random, c.standing, ASKED.online, term)
    const acts = times(
      count,
      (): Act => ({
        kind: '网络研修',
        subkind: random.pick(SUBKINDS),
        day: schoolDay(random, term.from + 3, term.to - 5),
        community: c,
        organiser: random.chance(0.8) ? c.lead : random.pick(c.members),
        hosts: c.members,
        subject: random.pick(SUBJECTS[stageOf(c.lead)] ?? ['语文']),
        online: true,
        evidence: ['记录单'],
      }),
    )
    addWithGaps(world, random, acts)
    const [first] = acts
    if (term.now && first !== undefined && random.chance(0.4))
      addAct(world, random, { ...first, organiser: c.lead, hosts: c.members, subkind: random.pick(OTHERS) })
  })
}

/** 校本研修 of the lead, with teachers of the members among those who came; now and then without them. */
export function addSchoolResearch(world: World): void {
  const random = world.random.fork('school research')
  eachTerm((c, term) => {
    for (const _ of times(random.int(1, 2), (at) => at)) {
      const done = addAct(world, random, {
        kind: '校本研修',
        day: schoolDay(random, term.from + 14, term.to - 10),
        community: c,
        organiser: c.lead,
        subject: random.pick(SUBJECTS[stageOf(c.lead)] ?? ['语文']),
        evidence: ['签到表'],
      })
      const open = !(c.standing === 'late' && term.now) && random.chance(0.95)
      const guests = open ? c.members.flatMap((m) => random.some(staffOf(world, m), 2)) : []
      for (const person of [...random.some(staffOf(world, c.lead), 6), ...guests])
        world.book.add('参加', { 活动编号: done.id, 工号: person.id, 单位: person.unit, 身份: '学员' })
    }
  })
}

/** 课题申报: two teachers of a member a year; the plan only encourages it. */
export function addProjects(world: World): void {
  const random = world.random.fork('projects')
  eachTerm((c, term) => {
    for (const member of c.members) {
      if (!random.chance(c.standing === 'late' ? 0.1 : 0.5)) continue
      const done = addAct(world, random, {
        kind: '课题申报',
        day: schoolDay(random, term.from + 20, term.to - 20),
        community: c,
        organiser: member,
        subject: random.pick(SUBJECTS[stageOf(member)] ?? ['语文']),
        level: random.pick(['校级', '县级', '县级', '市级']),
        evidence: ['申报书'],
      })
      for (const person of random.some(staffOf(world, member), 2))
        world.book.add('参加', { 活动编号: done.id, 工号: person.id, 身份: '申报人' })
    }
  })
}
