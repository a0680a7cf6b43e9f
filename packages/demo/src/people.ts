import { type Day, dayOf } from '@lianxiao/kernel'
import { COMMUNITIES } from './communities.ts'
import { text, textOf } from './days.ts'
import type { Random } from './random.ts'
import { type DemoUnit, SUBJECTS, stageOf, UNITS } from './schools.ts'
import {
  BACKBONE_SHARE,
  BACKBONE_TITLES,
  KNOWN_LEVEL_SHARE,
  LEVELS,
  NEW_TEACHERS,
  NO_TITLE_SHARE,
  OLDEST,
  PARTY_SHARE,
  PEOPLE,
  PROMOTED_SHARE,
  SPEAKERS,
  YOUNGEST,
} from './shape.ts'
import type { World } from './world.ts'

const TITLES = ['初级', '中级', '副高级'] as const
const PROMOTION = dayOf(2026, 9, 1)

/** Everybody on the rolls, by code; nobody has a name. */
export function addPeople(world: World): void {
  const random = world.random.fork('people')
  const members = new Set(COMMUNITIES.flatMap((c) => c.members))
  for (const unit of UNITS) {
    const size = PEOPLE[unit.size]
    const fresh =
      members.has(unit.id) && unit.size !== 'point' ? random.int(NEW_TEACHERS.low, NEW_TEACHERS.high) : 0
    for (let at = 0; at < size; at += 1)
      addPerson(world, random, unit, at, at >= size - fresh ? newYear(random) : undefined)
  }
}

/** New teachers began in 2025 or, twice as often, in 2026. */
const newYear = (random: Random): number => random.pick([2025, 2026, 2026])

function addPerson(
  world: World,
  random: Random,
  unit: DemoUnit,
  at: number,
  newIn: number | undefined,
): void {
  const id = `P${String(world.staff.length + 1).padStart(4, '0')}`
  const office = unit.kind === '机构'
  const subject = random.pick(SUBJECTS[stageOf(unit.id)] ?? ['语文'])
  const backbone =
    !office &&
    newIn === undefined &&
    (unit.size === 'lead' ? at < LEAD_BACKBONE : random.chance(BACKBONE_SHARE / 2))
  const speaker = unit.size === 'lead' && at >= LEAD_BACKBONE - SPEAKERS && at < LEAD_BACKBONE
  const born =
    newIn === undefined
      ? dayOf(random.int(OLDEST, YOUNGEST), random.int(1, 12), random.int(1, 28))
      : dayOf(newIn - 23, random.int(1, 12), random.int(1, 28))
  const title = newIn === undefined ? titleOf(random, born, backbone) : '未定级'
  const from = newIn === undefined ? dayOf(random.int(2000, 2023), 9, 1) : dayOf(newIn, 9, 1)
  const person = {
    工号: id,
    单位: unit.id,
    出生日期: text(born),
    类别: office ? undefined : categoriesOf(backbone, speaker, newIn !== undefined, at),
    级别: backbone && random.chance(KNOWN_LEVEL_SHARE) ? random.weighted(LEVELS) : undefined,
    岗位: office ? '科员' : `${subject}教师`,
    政治面貌: random.chance(PARTY_SHARE) ? '中共党员' : '群众',
  }
  writeRows(world, person, title, from, title === '初级' && random.chance(PROMOTED_SHARE))
  world.staff.push({ id, unit: unit.id, subject, title, backbone, speaker, newIn })
}

const LEAD_BACKBONE = Math.round(PEOPLE.lead * BACKBONE_SHARE)

function writeRows(
  world: World,
  person: Record<string, unknown>,
  title: string | undefined,
  from: Day,
  promoted: boolean,
): void {
  const row = (起: Day, 止: Day | undefined, 职称: string | undefined): void => {
    world.book.add('人员', { ...(person as Record<string, string>), 职称, 起: text(起), 止: textOf(止) })
  }
  if (!promoted) row(from, undefined, title)
  else {
    row(from, PROMOTION - 1, title)
    row(PROMOTION, undefined, '中级')
  }
}

function titleOf(random: Random, born: Day, backbone: boolean): string | undefined {
  if (random.chance(NO_TITLE_SHARE)) return undefined
  if (backbone) return random.weighted(BACKBONE_TITLES)
  const age = (dayOf(2026, 9, 1) - born) / 365
  return age < 33 ? '初级' : age < 45 ? random.pick(TITLES.slice(0, 2)) : random.pick(TITLES.slice(1))
}

const MANAGERS = { first: 13, last: 18 } as const

function categoriesOf(backbone: boolean, speaker: boolean, fresh: boolean, at: number): readonly string[] {
  const manager = at >= MANAGERS.first && at <= MANAGERS.last
  return [
    ...(backbone ? ['骨干教师'] : []),
    ...(speaker ? ['送教讲师'] : []),
    ...(fresh ? ['新教师'] : []),
    ...(manager ? [at === MANAGERS.first ? '领导干部' : '优秀中层干部'] : []),
    ...(backbone || fresh || manager ? [] : ['一般教师']),
  ]
}
