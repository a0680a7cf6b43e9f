import type { Activity, Document, PersonRecord, Posting } from '@lianxiao/facts'
import type { Condition, Filter } from '@lianxiao/scheme'
import type { Place, Row } from './refusals.ts'
import type { Day } from './time.ts'
import { wholeYears } from './time.ts'
import { passes, signOf } from './truth.ts'
import { entryOf, registryDay, running } from './world.ts'

/** Whether a row passes a filter: the field is empty, or the kind is outside an open list and nobody confirmed it. */
export type Passed = 'yes' | 'no' | 'missing' | 'unconfirmed'

/** The person a row is about, on the day that matters: a posting's first, else the last of the window. */
export function personOf(place: Place, row: Row): { id: string; on: Day; rows: readonly PersonRecord[] } {
  const posting = row.sort === 'posting' ? (row.of as Posting) : undefined
  const id = posting?.person ?? (row.of as PersonRecord).person
  const on = posting?.from ?? registryDay(place.world, place.window)
  return { id, on, rows: place.world.records.people.filter((p) => p.person === id && running(p, on)) }
}

/** Posts somebody held during the row: at any time of a posting, or on the last day of the window. */
export function postsOf(place: Place, row: Row): readonly { id: string; post: string }[] {
  const { id } = personOf(place, row)
  const posting = row.sort === 'posting' ? (row.of as Posting) : undefined
  const from = Math.max(posting?.from ?? place.window.to, place.window.from)
  const to = Math.min(posting?.to ?? place.window.to, place.window.to)
  return place.world.records.posts.filter(
    (p) =>
      p.person === id &&
      (posting === undefined || p.unit === posting.host) &&
      p.from <= to &&
      (p.to === undefined || p.to >= from),
  )
}

/** Whether somebody is of a kind: category, position, party standing or post. */
export function isOfKind(place: Place, row: Row, words: readonly string[]): boolean {
  const { id, on, rows } = personOf(place, row)
  return (
    rows.some(
      (p) =>
        p.categories.some((c) => words.includes(c)) ||
        words.includes(p.position ?? '') ||
        words.includes(p.party ?? ''),
    ) || place.world.records.posts.some((p) => p.person === id && words.includes(p.post) && running(p, on))
  )
}

function kinds(place: Place, row: Row, names: readonly string[], open: boolean): Passed {
  if (row.sort === 'posting' || row.sort === 'person') {
    const words = names.flatMap((n) => entryOf(place.world, n)?.recordedAs ?? [n])
    return isOfKind(place, row, words) ? 'yes' : 'no'
  }
  const { subkinds } = row.of as Activity
  if (subkinds.length === 0) return 'missing'
  if (subkinds.some((s) => names.includes(s))) return 'yes'
  if (!open) return 'no'
  const said = place.world.records.confirmations.filter(
    (c) =>
      c.clause === place.rule &&
      subkinds.includes(c.word) &&
      (!place.window.milestone || c.recorded <= place.window.to),
  )
  if (said.some((c) => c.counts)) return 'yes'
  return said.length > 0 ? 'no' : 'unconfirmed'
}

/** The value of a named field of a row, as text; undefined: not recorded. */
export function fieldOf(place: Place, row: Row, name: string): readonly string[] | undefined {
  const of = entryOf(place.world, name)?.of ?? name
  const one = (value: string | undefined): readonly string[] | undefined =>
    value === undefined ? undefined : [value]
  if (row.sort === 'activity') {
    const a = row.of as Activity
    if (of === '级别') return one(a.level)
    if (of === '年级') return one(a.grade)
    if (of === '用途') return one(a.purpose)
    if (of === '方式') return a.online === undefined ? undefined : [a.online ? '线上' : '线下']
  }
  const { rows, on } = personOf(place, row)
  const person = rows.at(-1)
  if (of === '职称') return one(person?.title)
  if (of === '级别') return one(person?.level)
  if (of === '岗位') return one(person?.position)
  if (of === '政治面貌') return one(person?.party)
  if (of === '类别')
    return person === undefined || person.categories.length === 0 ? undefined : person.categories
  if (of === '年龄') return person?.born === undefined ? undefined : [String(wholeYears(person.born, on))]
  throw new Error(`the oracle does not know the field ${name}`)
}

/** 级别 达到 县级, 方式 为 线上, 年龄 45 岁 以下 */
export function attribute(place: Place, row: Row, name: string, word: string, to: readonly string[]): Passed {
  const values = fieldOf(place, row, name)
  if (values === undefined) return 'missing'
  const sign = signOf(word)
  if (sign === '=' || sign === '!=')
    return values.some((v) => to.includes(v)) === (sign === '=') ? 'yes' : 'no'
  const scale = entryOf(place.world, name)?.scale
  const rank = (text: string): number => (scale === undefined ? Number(text) : scale.indexOf(text))
  return passes(rank(values[0] as string) - rank(to[0] as string), sign) ? 'yes' : 'no'
}

function condition(place: Place, row: Row, c: Condition, open: boolean): Passed {
  if (c.kind === 'kinds') return kinds(place, row, c.names, open)
  if (c.kind !== 'judge') throw new Error(`the oracle does not know the filter ${c.kind}`)
  const { predicate, facts } = c
  if (predicate.kind === 'contain') {
    const { parts } = row.of as Document
    return predicate.parts.items.every((i) => parts.includes(i.name)) ? 'yes' : 'no'
  }
  if (predicate.kind === 'hold') {
    const held = postsOf(place, row).map((p) => p.post)
    const asked = predicate.posts.items.map((i) => i.name)
    return (
      predicate.posts.oneOf
        ? asked.some((p) => held.includes(p))
        : asked.every((p) => held.includes(p))
    )
      ? 'yes'
      : 'no'
  }
  const name = facts?.[0]?.name ?? ''
  if (predicate.kind === 'compare') {
    const to =
      predicate.to.kind === 'items'
        ? predicate.to.items.map((i) => i.name)
        : predicate.to.kind === 'amount'
          ? [predicate.to.number]
          : []
    return attribute(place, row, name, predicate.word, to)
  }
  if (predicate.kind === 'bound' && predicate.amount.kind === 'amount')
    return attribute(place, row, name, predicate.word, [predicate.amount.number])
  throw new Error(`the oracle does not know the filter ${predicate.kind}`)
}

export function filtered(place: Place, row: Row, filter: Filter | undefined): Passed {
  if (filter === undefined) return 'yes'
  const results = [filter.first, ...filter.more.map((m) => m.condition)].map((c) =>
    condition(place, row, c, filter.open === true),
  )
  const or = filter.more[0]?.by === '或'
  if (results.includes(or ? 'yes' : 'no')) return or ? 'yes' : 'no'
  return results.find((r) => r === 'missing' || r === 'unconfirmed') ?? (or ? 'no' : 'yes')
}
