import type { DemoCommunity } from '../communities.ts'
import { schoolDay } from '../days.ts'
import type { Random } from '../random.ts'
import { SUBJECTS, stageOf, WEAK } from '../schools.ts'
import { ASKED, PREPARATIONS, SECOND_SUBJECT } from '../shape.ts'
import { BEGUN, type SchoolTerm } from '../terms.ts'
import type { World } from '../world.ts'
import { type Act, addAct } from './act.ts'
import { eachTerm, howMany, times } from './amount.ts'
import { addWithGaps } from './gaps.ts'

const LEFT_OUT = ['体育', '信息科技']

/** 同步课堂: ten lessons a term in every weak subject of a member. */
export function addLessons(world: World): void {
  const random = world.random.fork('lessons')
  eachTerm((c, term) => {
    const subjects = new Set<string>()
    for (const member of c.members)
      for (const subject of world.weak.get(`${member} ${term.year}`) ?? []) {
        subjects.add(subject)
        addWithGaps(
          world,
          random,
          lessons(random, c, member, subject, howMany(random, c.standing, ASKED.lessons, term), term),
        )
      }
    // the plan asks for two subjects at least
    const others = (WEAK[stageOf(c.lead)] ?? []).filter((s) => !subjects.has(s))
    const enough = term.now && c.standing !== 'ahead' ? 1 : 2
    for (const subject of others.slice(0, Math.max(0, enough - subjects.size)))
      addWithGaps(
        world,
        random,
        lessons(
          random,
          c,
          c.members[0] as string,
          subject,
          random.int(SECOND_SUBJECT.low, SECOND_SUBJECT.high),
          term,
        ),
      )
  })
}

const GRADES: Readonly<Record<string, readonly string[]>> = {
  小学: ['三年级', '四年级', '五年级'],
  初中: ['七年级', '八年级'],
}

const lessons = (
  random: Random,
  c: DemoCommunity,
  member: string,
  subject: string,
  count: number,
  term: SchoolTerm,
): Act[] =>
  times(count, () => ({
    kind: '同步课堂',
    day: schoolDay(random, term.from + 7, term.to - 7),
    community: c,
    organiser: c.lead,
    hosts: [member],
    subject,
    lessons: 1,
    grade: random.pick(GRADES[stageOf(member)] ?? ['三年级']),
    online: true,
    evidence: ['记录单', `照片（${random.int(2, 4)}）`],
  }))

/** 集体备课: going through the subjects, so that in a year every one has its turn. */
export function addPreparations(world: World): void {
  const random = world.random.fork('preparations')
  eachTerm((c, term) => {
    for (const member of c.members) {
      const subjects = (SUBJECTS[stageOf(member)] ?? []).filter((s) => !LEFT_OUT.includes(s))
      const begun = BEGUN.indexOf(term) * PREPARATIONS
      const acts = times(
        howMany(random, c.standing, PREPARATIONS, term),
        (at): Act => ({
          kind: '集体备课',
          day: schoolDay(random, term.from + 5, term.to - 10),
          community: c,
          organiser: c.lead,
          hosts: [member],
          subject: subjects[(at + begun) % subjects.length],
          online: false,
          evidence: ['备课记录'],
        }),
      )
      addWithGaps(world, random, acts)
    }
  })
}

/** 同步展示课: one a term where there is one. */
export function addShowcases(world: World): void {
  const random = world.random.fork('showcases')
  eachTerm((c, term) => {
    if (term.now && (c.standing === 'slow' || c.standing === 'late')) return
    addAct(world, random, {
      kind: '同步展示课',
      day: schoolDay(random, term.from + 20, Math.min(term.to - 20, term.from + 60)),
      community: c,
      organiser: c.lead,
      hosts: c.members,
      subject: random.pick(SUBJECTS[stageOf(c.lead)] ?? ['语文']),
      lessons: 1,
      online: true,
      evidence: ['记录单', '照片（3）'],
    })
  })
}

/** 送教: one a term to every member, and a lesson over the line in its place where the road was shut. */
export function addOutreach(world: World): void {
  const random = world.random.fork('outreach')
  eachTerm((c, term) => {
    for (const member of c.members) {
      const count = howMany(random, c.standing, ASKED.outreach, term)
      const acts = times(
        count,
        (): Act => ({
          kind: '送教',
          day: schoolDay(random, term.from + 10, term.to - 15),
          community: c,
          organiser: c.lead,
          hosts: [member],
          subject: random.pick(SUBJECTS[stageOf(member)] ?? ['语文']),
          lessons: 2,
          days: 1,
          online: false,
          evidence: ['送教记录', '照片（2）'],
        }),
      )
      addWithGaps(world, random, acts)
    }
  })
}
