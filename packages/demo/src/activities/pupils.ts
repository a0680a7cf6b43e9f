import type { Day } from '@lianxiao/kernel'
import { COMMUNITIES, type DemoCommunity } from '../communities.ts'
import { on, schoolDay } from '../days.ts'
import type { Random } from '../random.ts'
import { HELD_NOW, HELD_PAST } from '../shape.ts'
import type { World } from '../world.ts'
import { addAct } from './act.ts'
import { eachTerm } from './amount.ts'

interface Event {
  readonly kind: string
  readonly from: Day
  readonly to: Day
}

const PAST: readonly Event[] = [
  { kind: '文体活动', from: on(2025, 9, 20), to: on(2025, 12, 28) },
  { kind: '劳动实践', from: on(2025, 9, 20), to: on(2025, 12, 20) },
  { kind: '科技交流', from: on(2025, 10, 9), to: on(2025, 10, 30) },
  { kind: '读书交流', from: on(2026, 4, 8), to: on(2026, 5, 28) },
  { kind: '研学实践', from: on(2026, 3, 5), to: on(2026, 6, 20) },
]
const NOW: readonly Event[] = [
  { kind: '科技交流', from: on(2026, 10, 9), to: on(2026, 10, 29) },
  { kind: '文体活动', from: on(2026, 9, 25), to: on(2026, 11, 18) },
  { kind: '劳动实践', from: on(2026, 9, 25), to: on(2026, 11, 18) },
]

/** 学生交流: the events of both schools' pupils over the year. */
export function addPupilEvents(world: World): void {
  const random = world.random.fork('pupils')
  for (const c of COMMUNITIES) {
    for (const event of c.id === 'C10' ? [] : PAST)
      if (random.chance(HELD_PAST[c.standing])) hold(world, random, c, event)
    for (const event of NOW) if (random.chance(HELD_NOW[c.standing])) hold(world, random, c, event)
  }
}

function hold(world: World, random: Random, c: DemoCommunity, event: Event): void {
  const done = addAct(world, random, {
    kind: event.kind,
    day: schoolDay(random, event.from, event.to),
    community: c,
    organiser: c.lead,
    hosts: c.members,
    evidence: ['活动记录', '照片（3）'],
  })
  for (const unit of [c.lead, ...c.members])
    world.book.add('参加', {
      活动编号: done.id,
      单位: unit,
      班级: `${random.pick(['四', '五', '七'])}（${random.int(1, 4)}）班`,
      身份: '学生',
    })
}

/** 走教: two visits a term to every member of a 协作型 community. */
export function addCircuits(world: World): void {
  const random = world.random.fork('circuits')
  eachTerm((c, term) => {
    if (c.mode !== '协作型') return
    const [low, high] =
      !term.now || c.standing === 'steady' ? [2, 4] : c.standing === 'slow' ? [0, 2] : [0, 0]
    for (const member of c.members)
      for (let left = random.int(low, high); left > 0; left -= 1)
        addAct(world, random, {
          kind: '走教',
          day: schoolDay(random, term.from + 7, term.to - 5),
          community: c,
          organiser: c.lead,
          hosts: [member],
          subject: random.pick(['音乐', '美术', '英语', '科学']),
          lessons: 2,
          evidence: ['走教记录'],
        })
    if (term.now && c.id === 'C14')
      addAct(world, random, {
        kind: '线上教学',
        day: on(2026, 10, 21),
        community: c,
        organiser: c.lead,
        hosts: ['U49'],
        periods: 4,
        online: true,
        evidence: ['记录单'],
      })
  })
}
