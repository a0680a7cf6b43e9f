import { COMMUNITIES } from '../communities.ts'
import { on, text, textOf } from '../days.ts'
import { UNITS } from '../schools.ts'
import { SUPPORT_GRADES } from '../shape.ts'
import { staffOf, type World } from '../world.ts'

const decide = (
  world: World,
  种类: string,
  by: string,
  day: number,
  more: Readonly<Record<string, string | number | undefined>> = {},
): void => {
  world.book.add('决定', { 种类, 作出单位: by, 日期: text(day), ...more, 登记日: text(day + 1) })
}

const ASSESSED_ON = on(2026, 7, 8)

/** Grades of those on 支教, credit already given, and what the bureau settled. */
export function addDecisions(world: World): void {
  const random = world.random.fork('decisions')
  const postings = world.posted.filter((p) => p.kind === '支教' && p.from < on(2026, 3, 1))
  const people = [...new Set(postings.map((p) => p.person))]
  const postingOf = (person: string): string | undefined => postings.find((p) => p.person === person)?.id
  people.forEach((person, at) => {
    if (at % 12 !== 7)
      decide(world, '支教考核', 'U02', ASSESSED_ON, {
        对象: person,
        关联: postingOf(person),
        结论: random.weighted(SUPPORT_GRADES),
      })
    if (at % 4 === 0)
      decide(world, '工作室考核', 'U04', ASSESSED_ON + 2, {
        对象: person,
        关联: postingOf(person),
        结论: '合格',
      })
    if (at % 9 === 0)
      decide(world, '支教经历', 'U00', on(2026, 9, 22), {
        对象: person,
        关联: postingOf(person),
        结论: '认定',
        文号: `青教人〔2026〕${40 + at}号`,
      })
  })
  addReplacements(world)
  addAudits(world)
  decide(world, '县教育局审批', 'U00', on(2026, 11, 2), { 对象: 'C13', 结论: '同意线上代替送教' })
  decide(world, '集体协商', 'U16', on(2025, 9, 5), { 对象: 'C07', 结论: '同意增加到4所' })
  for (const member of ['U31', 'U33', 'U34'])
    decide(world, '下轮跟岗名额', 'U00', on(2026, 11, 12), { 对象: member, 数值: 3, 计量单位: '名' })
}

/** 财务科审核 of the money of every lead: last year all, this year those who had filed. */
function addAudits(world: World): void {
  for (const c of COMMUNITIES) {
    if (c.id !== 'C10')
      decide(world, '财务科审核', 'U03', on(2025, 10, 20), {
        对象: c.lead,
        结论: '同意',
        文号: '青教财〔2025〕12号',
      })
    if (c.standing === 'ahead')
      decide(world, '财务科审核', 'U03', on(2026, 10, 22), {
        对象: c.lead,
        结论: '同意',
        文号: '青教财〔2026〕15号',
      })
  }
}

/** Who came home after one year: in C04 and C13 the lead decided to send another. */
function addReplacements(world: World): void {
  for (const posting of world.posted)
    if (
      posting.kind === '支教' &&
      posting.to === on(2026, 8, 31) &&
      ['C04', 'C09', 'C13'].includes(posting.community)
    )
      decide(world, '重新选派决定', posting.home, on(2026, 8, 26), { 对象: posting.person, 关联: posting.id })
}

const CHARGES: readonly (readonly [string, string])[] = [
  ['U01', '统筹协调'],
  ['U01', '日常调度'],
  ['U02', '师资调配'],
  ['U03', '经费保障'],
  ['U05', '督导评估'],
]
/** The contact of one school left and nobody took over. */
const NO_CONTACT = 'U46'

/** 分工: who answers for what. */
export function addCharges(world: World): void {
  const write = (unit: string, matter: string, at: number, post?: string, to?: number): void => {
    const person = staffOf(world, unit)[at]
    if (person !== undefined)
      world.book.add('分工', {
        单位: unit,
        事项: matter,
        工号: person.id,
        职务: post,
        起: text(on(2025, 9, 1)),
        止: textOf(to),
      })
  }
  CHARGES.forEach(([unit, matter], at) => {
    write(unit, matter, at % 4)
  })
  const schools = new Set(COMMUNITIES.flatMap((c) => [c.lead, ...c.members]))
  for (const unit of UNITS)
    if (schools.has(unit.id))
      write(unit.id, '联系人', 0, '分管校长', unit.id === NO_CONTACT ? on(2026, 10, 9) : undefined)
}
