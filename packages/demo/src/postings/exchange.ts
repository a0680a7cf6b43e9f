import { COMMUNITIES, type DemoCommunity } from '../communities.ts'
import { on, text } from '../days.ts'
import type { Random } from '../random.ts'
import { staffOf, type World } from '../world.ts'
import { addPosting, free } from './post.ts'

const YEAR_ONE = on(2025, 9, 1)
const YEAR_ONE_ENDS = on(2026, 8, 31)
const YEAR_TWO = on(2026, 9, 1)

/** 轮岗, 挂职 and 常驻: teachers and leaders who change places for a year or longer. */
export function addExchange(world: World): void {
  const random = world.random.fork('exchange')
  for (const c of COMMUNITIES) {
    addRotations(world, random, c)
    if (c.id !== 'C10') addLeader(world, random, c)
    if (c.mode === '共建型') addResidents(world, random, c)
  }
}

/** Where the file of those on rotation lies: at the host, but for one that never moved and one nobody entered. */
const FILE_AT_HOME = 'C12'
const FILE_NOT_ENTERED = 'C05'

function addRotations(world: World, random: Random, c: DemoCommunity): void {
  const begins = Math.max(c.from, YEAR_ONE)
  const ways = c.members.flatMap((member) => [
    { home: c.lead, host: member },
    { home: member, host: c.lead },
  ])
  ways.forEach(({ home, host }, at) => {
    const [person] = free(
      world,
      random,
      staffOf(world, home).filter((p) => !p.backbone),
      1,
    )
    if (person === undefined) return
    const personnelAt =
      at > 0 ? host : c.id === FILE_AT_HOME ? home : c.id === FILE_NOT_ENTERED ? undefined : host
    addPosting(world, {
      community: c.id,
      person: person.id,
      kind: '轮岗',
      home,
      host,
      from: begins + random.int(0, 9),
      to: undefined,
      agreed: 3,
      personnelAt,
    })
  })
}

/** Leaders on 挂职 came home in August 2026; the files of two stayed behind, one of them with leave. */
const FILE_STAYED: ReadonlySet<string> = new Set(['C06', 'C09'])

function addLeader(world: World, random: Random, c: DemoCommunity): void {
  const host = c.members[0] as string
  const [person] = free(
    world,
    random,
    staffOf(world, c.lead).filter((p) => !p.backbone && p.title === '副高级'),
    1,
  )
  if (person === undefined) return
  const personnelAt = FILE_STAYED.has(c.id) ? host : c.lead
  addPosting(world, {
    community: c.id,
    person: person.id,
    kind: '挂职',
    home: c.lead,
    host,
    from: YEAR_ONE + 3,
    to: YEAR_ONE_ENDS,
    agreed: 1,
    personnelAt,
  })
  if (FILE_STAYED.has(c.id)) moveFile(world, person.id, host)
}

/** The roll of the member has the person from the day the file came. */
function moveFile(world: World, person: string, host: string): void {
  world.book.amend('人员', '工号', person, '止', text(YEAR_ONE + 2))
  world.book.add('人员', {
    工号: person,
    单位: host,
    职称: '副高级',
    类别: '领导干部',
    起: text(YEAR_ONE + 3),
  })
}

function addResidents(world: World, random: Random, c: DemoCommunity): void {
  for (const person of free(
    world,
    random,
    staffOf(world, c.lead).filter((p) => !p.backbone),
    random.int(1, 2),
  ))
    addPosting(world, {
      community: c.id,
      person: person.id,
      kind: '常驻',
      home: c.lead,
      host: random.pick(c.members),
      from: random.pick([YEAR_ONE, YEAR_TWO]) + 2,
      to: undefined,
      agreed: 2,
      personnelAt: c.lead,
    })
}
