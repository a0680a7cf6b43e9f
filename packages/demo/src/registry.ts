import { COMMUNITIES, JOINED } from './communities.ts'
import { text } from './days.ts'
import { SUBJECTS, stageOf, UNITS, WEAK } from './schools.ts'
import { AS_OF, FOUNDED } from './shape.ts'
import { BEGUN, TERMS } from './terms.ts'
import type { World } from './world.ts'

export function addUnits({ book }: World): void {
  for (const unit of UNITS)
    book.add('单位', {
      编号: unit.id,
      名称: unit.name,
      上级编号: unit.parent,
      种类: unit.kind,
      学段: unit.stage,
      类别: unit.category,
      起: text(FOUNDED),
    })
}

export function addCommunities({ book }: World): void {
  for (const c of COMMUNITIES) {
    for (const member of c.members)
      book.add('教共体', {
        编号: c.id,
        名称: c.name,
        牵头单位: c.lead,
        成员单位: member,
        方式: c.mode,
        新增: c.id === 'C10' ? '是' : '否',
        起: text(JOINED[member] ?? c.from),
        止: text(c.to),
      })
    book.add('协议', { 教共体: c.id, 起: text(c.from), 止: text(c.to) })
  }
}

export function addCalendar({ book }: World): void {
  for (const [at, term] of TERMS.entries())
    book.add('校历', {
      学年: term.year,
      学期: at % 2 === 0 ? '第一' : '第二',
      起: text(term.from),
      止: text(term.to),
      开学日: text(term.from),
      培训起: text(term.training[0]),
      培训止: text(term.training[1]),
    })
}

/** Subjects of every school; each member is short of one or two. C02's member was looked through and is short of none. */
export function addSubjects(world: World): void {
  const random = world.random.fork('subjects')
  const years = [...new Set(BEGUN.map((t) => t.year))]
  const members = new Set(COMMUNITIES.flatMap((c) => c.members))
  const schools = UNITS.filter((u) => members.has(u.id) || u.size === 'lead')
  for (const unit of schools) {
    const weak =
      members.has(unit.id) && !COMPLETE.has(unit.id)
        ? random.some(WEAK[stageOf(unit.id)] ?? [], random.int(1, 2))
        : []
    for (const year of years) {
      world.weak.set(`${unit.id} ${year}`, weak)
      for (const subject of SUBJECTS[stageOf(unit.id)] ?? [])
        world.book.add('学科', {
          单位: unit.id,
          学科: subject,
          薄弱: weak.includes(subject) ? '是' : '否',
          学年: year,
          登记日: text(registeredOn(year)),
        })
    }
  }
}

/** Members that are short of no subject: one was looked through (查无), of the other nobody has said so. */
export const COMPLETE: ReadonlySet<string> = new Set(['U33', 'U44'])

const registeredOn = (year: string): number =>
  Math.min(AS_OF, (TERMS.find((t) => t.year === year)?.from ?? AS_OF) + REGISTERED_AFTER)
const REGISTERED_AFTER = 4
