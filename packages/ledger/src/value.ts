import type { Entry, PersonRecord, Posting } from '@lianxiao/facts'
import {
  addMonths,
  between,
  civil,
  type Day,
  exactly,
  type Gap,
  type Quantity,
  type Rational,
  rational,
  whole,
  wholeMonths,
} from '@lianxiao/kernel'
import { type Context, elementOf, judgedOn } from './context.ts'
import { type Community, membersOn, runsOn, termOfCommunity } from './county.ts'
import { type Element, personOf } from './element.ts'

/** What an attribute is: words, a number, or a reason why it is neither. */
export type Value =
  | { readonly words: readonly string[] }
  | { readonly quantity: Quantity }
  | { readonly gap: Gap }

const missing = (says: string): Value => ({ gap: { cause: 'missing', says } })
const words = (...list: (string | undefined)[]): Value => {
  const known = list.filter((w): w is string => w !== undefined && w !== '')
  return known.length > 0 ? { words: known } : missing('没有登记')
}

/** The rows that say what a person is on a day, latest last. */
export function personOn(ctx: Context, person: string, day: Day): PersonRecord | undefined {
  const rows = (ctx.run.county.people.get(person) ?? []).filter((r) => r.recorded <= judgedOn(ctx))
  const then = rows.filter((r) => runsOn(r, day))
  return then[then.length - 1]
}

/** The day on which things about an element are read: a posting's first day, else the last day of the window so far. */
export const dayOfElement = (ctx: Context, element: Element | undefined): Day =>
  element?.kind === 'posting' ? element.row.from : Math.min(ctx.window.period.to, judgedOn(ctx))

/** An attribute of the element (or, with none, of the unit, person or community judged). */
export function attributeOf(ctx: Context, entry: Entry, element: Element | undefined): Value {
  const field = entry.of ?? entry.name
  const thing = element ?? ctx.elements[ctx.elements.length - 1]
  const person = personOfThing(ctx, thing)
  if (thing !== undefined) {
    const own = ownField(ctx, field, thing)
    if (own !== undefined) return own
  }
  if (person !== undefined) {
    const personal = personField(ctx, field, person, dayOfElement(ctx, thing))
    if (personal !== undefined) return personal
  }
  return unitField(ctx, field, thing) ?? communityField(ctx, field) ?? missing(`没有登记${entry.name}`)
}

function personOfThing(ctx: Context, thing: Element | undefined): string | undefined {
  const person = thing && personOf(thing)
  return person ?? (ctx.subject.kind === 'person' ? ctx.subject.id : undefined)
}

function ownField(ctx: Context, field: string, thing: Element): Value | undefined {
  switch (thing.kind) {
    case 'posting':
      return postingField(ctx, field, thing.row)
    case 'activity': {
      const { row } = thing
      if (field === '学科') return words(row.subject)
      if (field === '年级') return words(row.grade)
      if (field === '级别') return words(row.level)
      if (field === '方式') return words(row.online === undefined ? undefined : row.online ? '线上' : '线下')
      if (field === '用途') return words(row.purpose)
      if (field === '小类') return words(...row.subkinds)
      if (field === '参加人员') return { words: participantKinds(ctx, row.id) }
      return undefined
    }
    case 'document':
      if (field === '版次')
        return thing.row.version === undefined
          ? missing('版次没有填')
          : { quantity: exactly(whole(thing.row.version), '稿') }
      if (field === '所含部分') return words(...thing.row.parts)
      return undefined
    case 'pair':
      return field === '学科' ? words(thing.row.subject) : undefined
    case 'charge':
      return field === '职务' ? words(thing.row.post) : undefined
    case 'subject':
    case 'stage':
    case 'item':
      return field === '学科' || field === '学段' || field === '名称' ? words(thing.id) : undefined
    default:
      return undefined
  }
}

/** The units of those who took part, as roles and unit ids. */
function participantKinds(ctx: Context, activity: string): string[] {
  return ctx.run.county.participations.get(activity).flatMap((p) => {
    const unit = p.unit ?? (p.person === undefined ? undefined : personOn(ctx, p.person, judgedOn(ctx))?.unit)
    return [...p.roles, ...(unit === undefined ? [] : [unit])]
  })
}

function postingField(ctx: Context, field: string, row: Posting): Value | undefined {
  const name = (unit: string | undefined): string | undefined => unit
  switch (field) {
    case '选派期限':
      return { quantity: agreedYears(ctx, row) }
    case '选派时间':
      return { quantity: exactly(servedYears(ctx, row), '年') }
    case '跟岗时间':
    case '选派月数':
      return { quantity: servedSoFar(ctx, row) }
    case '实际工作时间':
      return { quantity: workedDays(ctx, row) }
    case '人事关系':
      return words(name(row.personnelAt))
    case '党组织关系':
      return words(name(row.partyAt))
    case '派出单位':
      return words(row.home)
    case '接收单位':
      return words(row.host)
    case '种类':
      return words(row.kind)
    default:
      return undefined
  }
}

const lastDay = (ctx: Context, row: Posting): Day => Math.min(row.to ?? judgedOn(ctx), judgedOn(ctx))

/** Months as twelfths of a year; a started month counts by its days, so that eleven months and a bit stay below one year. */
function yearsBetween(from: Day, to: Day): Rational {
  const { months, days } = wholeMonths(from, to)
  return rational(BigInt(months * 31 + days), 12n * 31n)
}

const servedYears = (ctx: Context, row: Posting): Rational => yearsBetween(row.from, lastDay(ctx, row))

/** A posting that still runs may yet reach its length: open above; one that ended is what it was. */
function agreedYears(ctx: Context, row: Posting): Quantity {
  const served = servedYears(ctx, row)
  if (row.to !== undefined && row.to <= judgedOn(ctx)) return exactly(served, '年')
  return between(served, undefined, '年', [{ cause: 'open', says: '选派还没有结束' }])
}

function servedSoFar(ctx: Context, row: Posting): Quantity {
  const { months, days } = wholeMonths(row.from, lastDay(ctx, row))
  const served = rational(BigInt(months * 31 + days), 31n)
  if (row.to !== undefined && row.to <= judgedOn(ctx)) return exactly(served, '月')
  return between(served, undefined, '月', [{ cause: 'open', says: '选派还没有结束' }])
}

function workedDays(ctx: Context, row: Posting): Quantity {
  const days = lastDay(ctx, row) - row.from + 1
  return exactly(
    rational(
      BigInt(days) * (row.daysOff?.bottom ?? 1n) - (row.daysOff?.top ?? 0n),
      row.daysOff?.bottom ?? 1n,
    ),
    '天',
  )
}

function personField(ctx: Context, field: string, person: string, day: Day): Value | undefined {
  const row = personOn(ctx, person, day)
  switch (field) {
    case '年龄':
      return row?.born === undefined
        ? missing('没有登记出生日期')
        : { quantity: exactly(whole(ageOn(row.born, day)), '岁') }
    case '职称':
      return words(row?.title)
    case '类别':
      return row === undefined || row.categories.length === 0
        ? missing('没有登记类别')
        : { words: row.categories }
    case '级别':
      return words(row?.level)
    case '岗位':
      return words(row?.position)
    case '政治面貌':
      return words(row?.party)
    case '单位':
      return words(row?.unit)
    default:
      return undefined
  }
}

/** Whole years on a day. */
export function ageOn(born: Day, day: Day): number {
  const years = civil(day).year - civil(born).year
  return addMonths(born, years * 12) <= day ? years : years - 1
}

function unitField(ctx: Context, field: string, thing: Element | undefined): Value | undefined {
  const id =
    thing?.kind === 'unit'
      ? thing.id
      : ctx.counterpart?.kind === 'unit'
        ? ctx.counterpart.id
        : ctx.subject.kind === 'unit'
          ? ctx.subject.id
          : undefined
  const unit = id === undefined ? undefined : ctx.run.county.units.get(id)
  if (unit === undefined) return undefined
  switch (field) {
    case '学段':
      return words(...unit.stages)
    case '类别':
      return words(...unit.categories, unit.kind)
    case '种类':
      return words(unit.kind)
    case '名称':
      return words(unit.name)
    default:
      return undefined
  }
}

export function communityOf(ctx: Context): Community | undefined {
  const element = elementOf(ctx, 'community')
  if (element?.kind === 'community') return element.row
  const named =
    ctx.subject.kind === 'community'
      ? ctx.subject
      : ctx.counterpart?.kind === 'community'
        ? ctx.counterpart
        : undefined
  return named === undefined ? ctx.community : ctx.run.county.communities.get(named.id)
}

function communityField(ctx: Context, field: string): Value | undefined {
  const community = communityOf(ctx)
  if (community === undefined) return undefined
  const day = Math.min(ctx.window.period.to, judgedOn(ctx))
  switch (field) {
    case '合作期限': {
      const agreements = community.agreements.filter((a) => a.recorded <= judgedOn(ctx))
      if (agreements.length === 0) return missing('没有登记协议')
      const { from, to } = termOfCommunity(community, judgedOn(ctx))
      return { quantity: exactly(yearsBetween(from, to as Day), '年') }
    }
    case '模式':
      return words(community.mode)
    case '单位总数':
      return { quantity: exactly(whole(1 + membersOn(community, day, judgedOn(ctx)).length), '个') }
    case '学段': {
      const stages = [community.lead, ...membersOn(community, day, judgedOn(ctx))].flatMap(
        (u) => ctx.run.county.units.get(u)?.stages ?? [],
      )
      return words(...stages)
    }
    default:
      return undefined
  }
}
