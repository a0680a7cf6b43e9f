import { schoolDay } from '../days.ts'
import { SUBJECTS, stageOf } from '../schools.ts'
import { AS_OF, EVERYDAY } from '../shape.ts'
import type { World } from '../world.ts'
import { addAct } from './act.ts'
import { eachTerm, times } from './amount.ts'

const KINDS = {
  听课评课: 42,
  教研组活动: 24,
  资源共享: 14,
  作业互查: 10,
  家校活动: 6,
  社团共享课: 4,
} as const

/** The everyday work of the schools: no rule counts it, a ledger is full of it. */
export function addEveryday(world: World): void {
  const random = world.random.fork('everyday')
  eachTerm((c, term) => {
    const passed = Math.min(1, (AS_OF - term.from + 1) / (term.to - term.from + 1))
    const count = Math.round(random.int(EVERYDAY.low, EVERYDAY.high) * passed)
    for (const _ of times(count, (at) => at)) {
      const organiser = random.chance(0.6) ? c.lead : random.pick(c.members)
      addAct(world, random, {
        kind: random.weighted(KINDS),
        day: schoolDay(random, term.from, term.to),
        community: c,
        organiser,
        hosts: organiser === c.lead ? [random.pick(c.members)] : [c.lead],
        subject: random.pick(SUBJECTS[stageOf(organiser)] ?? ['语文']),
        evidence: ['记录单'],
      })
    }
  })
}
