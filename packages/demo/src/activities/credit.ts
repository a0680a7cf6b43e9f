import { COMMUNITIES } from '../communities.ts'
import { on, schoolDay } from '../days.ts'
import type { Random } from '../random.ts'
import { BEGUN } from '../terms.ts'
import type { Posted, World } from '../world.ts'
import { addAct } from './act.ts'
import { times } from './amount.ts'

/** Days of 送教 in the first year of those on 支教, in turn: on both sides of ten and of twenty. */
const DAYS = [12, 9, 10, 20, 6, 14] as const
const DAYS_A_TRIP = 2

/** The teaching that 支教经历 is given for: days of 送教, lessons over the line. */
export function addCreditedTeaching(world: World): void {
  const random = world.random.fork('credit')
  const people = world.posted.filter((p) => p.kind === '支教' && p.from < on(2026, 3, 1))
  people.forEach((posted, at) => {
    teach(world, random, posted, DAYS[at % DAYS.length] as number, at)
  })
}

/** Two of them wrote the same lessons down as 送教 and as 公开课: they are used once. */
const TWICE: readonly number[] = [4, 10]
const ONLINE = 5
const ONLINE_PERIODS = [30, 31] as const

function teach(world: World, random: Random, posted: Posted, days: number, at: number): void {
  const c = COMMUNITIES.find((x) => x.id === posted.community)
  if (c === undefined) return
  const trip = (length: number, more: object): void => {
    const term = BEGUN[random.int(0, 1)]
    if (term === undefined) return
    const done = addAct(world, random, {
      kind: '送教',
      day: schoolDay(random, term.from + 20, term.to - 12),
      community: c,
      organiser: posted.home,
      hosts: [posted.host],
      subject: '语文',
      lessons: length * 2,
      days: length,
      online: false,
      evidence: ['送教记录', '照片（2）'],
      ...more,
    })
    world.book.add('参加', { 活动编号: done.id, 工号: posted.person, 身份: '主讲教师' })
  }
  const twice = TWICE.includes(at) ? { subkind: '公开课' } : {}
  for (const _ of times(Math.floor(days / DAYS_A_TRIP), (n) => n)) trip(DAYS_A_TRIP, twice)
  if (days % DAYS_A_TRIP > 0) trip(1, twice)
  if (at % 6 === ONLINE)
    trip(1, {
      kind: '线上教学',
      online: true,
      days: undefined,
      lessons: undefined,
      periods: ONLINE_PERIODS[Math.floor(at / 6) % 2],
      evidence: ['记录单'],
    })
}
