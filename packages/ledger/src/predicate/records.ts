import { all, any, exact, no, type Truth, unknown, unknownFor, yes } from '@lianxiao/kernel'
import type { Checklist, Cover, Has, Item, Items } from '../ast.ts'
import { isClosed } from '../closing.ts'
import { nameOf } from '../community.ts'
import { type Context, judgedOn } from '../context.ts'
import { isCounted } from '../count.ts'
import { unitsOn } from '../county.ts'
import { EVER } from '../dates.ts'
import { type Element, personOf } from '../element.ts'
import { noneSaid } from '../event.ts'
import { confirmation } from '../filter.ts'
import { gather, gatherAll } from '../gather.ts'
import type { Outcome } from '../outcome.ts'
import { placeOf, unitsNamed } from '../party.ts'
import { recordRows } from '../rows/records.ts'
import { attributeOf, type Value } from '../value.ts'

/** A dated record exists in the window. While the ledger is open its absence is not yet final. */
export function hasOutcome(ctx: Context, atom: Has): Outcome {
  const each = atom.what.items.map((item) =>
    atom.word === '有' ? exists(ctx, item, atom.parts) : absence(ctx, item),
  )
  const joined = atom.what.oneOf ? any(each) : all(each)
  const done = each.filter((e) => e.value === 'yes').length
  return {
    ...joined,
    actual: `${done} 项`,
    required: `${atom.what.oneOf ? 1 : each.length} 项`,
    ratio: exact.rational(BigInt(done), BigInt(atom.what.oneOf ? 1 : each.length)),
  }
}

function exists(ctx: Context, item: Item, parts: Items | undefined): Truth {
  const found = isCounted(ctx, item.name) ? gather(ctx, item) : recordRows(ctx, item.name, item.filter)
  const fit =
    parts === undefined
      ? found.rows
      : found.rows.filter(
          (row) => row.kind !== 'document' || partsTest(ctx, parts, row.row.parts).value === 'yes',
        )
  for (const row of fit) ctx.trace.count(row.id)
  if (fit.length > 0) return yes()
  if (parts !== undefined && found.rows.length > 0) return lacking(ctx, `${item.name}缺少规定的部分`)
  return found.doubtful.length > 0 ? unknownFor(found.gaps) : lacking(ctx, `没有${item.name}`)
}

/** Not there: final once the period is closed, open until then. */
export const lacking = (ctx: Context, says: string): Truth =>
  isClosed(ctx) ? no(says) : unknown('open', says)

/** 无: only a statement that somebody looked makes it true. */
function absence(ctx: Context, item: Item): Truth {
  // with no window written, never; with one, not in it
  const before: Context = ctx.window.inherited
    ? { ...ctx, window: { ...ctx.window, period: { ...ctx.window.period, from: EVER } } }
    : ctx
  const person = ctx.elements.map(personOf).find((p) => p !== undefined)
  const found = isCounted(ctx, item.name)
    ? gather(before, item).rows
    : recordRows(before, item.name, item.filter).rows
  const others = found.filter((row) => !ctx.elements.some((e) => e.id === row.id))
  if (others.length > 0) return no(`有${item.name}`)
  const of = [
    person,
    ...ctx.elements.map((e) => e.id),
    ctx.counterpart?.id,
    ctx.subject.id,
    ctx.community?.id,
  ]
  const said = ctx.run.county.none
    .get(item.name)
    .find(
      (n) =>
        of.includes(n.of) &&
        n.recorded <= judgedOn(ctx) &&
        (n.to === undefined || n.to >= ctx.window.period.from),
    )
  if (said === undefined) return unknown('missing', `没有${item.name}的记录，也没有人查证过`)
  ctx.trace.count(said.id)
  return yes()
}

export function partsTest(ctx: Context, parts: Items, have: readonly string[]): Truth {
  const each = parts.items.map((i) => (have.includes(i.name) ? yes() : no(`缺${i.name}`)))
  if (!parts.oneOf) return all(each)
  const one = any(each)
  return one.value === 'no' && parts.open ? any([one, ...have.map((h) => confirmation(ctx, h))]) : one
}

export function containOutcome(
  ctx: Context,
  facts: readonly Item[],
  parts: Items,
  element: Element | undefined,
): Outcome {
  const [fact] = facts
  const thing = element ?? ctx.elements[ctx.elements.length - 1]
  if (thing?.kind === 'document') return partsTest(ctx, parts, thing.row.parts)
  if (fact !== undefined) {
    const value = containedWords(ctx, fact, thing)
    if ('gap' in value) return unknownFor([value.gap])
    const test = partsTest(ctx, { ...parts }, expandUnits(ctx, parts, 'words' in value ? value.words : []))
    return test.value === 'no' ? { ...softened(ctx, test), actual: '0 项', required: '1 项' } : test
  }
  return no('没有可比对的部分')
}

/** A set read from an attribute, or the kinds and sub-kinds of what was gathered. */
function containedWords(ctx: Context, fact: Item, thing: Element | undefined): Value {
  const { meaning } = ctx.program.names.of(fact.name)
  if (meaning.kind === 'entry' && meaning.entry.kind === 'attribute')
    return attributeOf(ctx, meaning.entry, thing)
  const rows = isCounted(ctx, fact.name)
    ? gather(ctx, fact).rows
    : recordRows(ctx, fact.name, fact.filter).rows
  const words = rows.flatMap((r) => {
    ctx.trace.count(r.id)
    return r.kind === 'activity'
      ? [r.row.kind, ...r.row.subkinds]
      : r.kind === 'document'
        ? [...r.row.parts]
        : r.kind === 'item'
          ? [r.id]
          : []
  })
  return words.length > 0
    ? { words }
    : { gap: { cause: isClosed(ctx) ? 'missing' : 'open', says: `没有${fact.name}的记录` } }
}

/** 参加人员 含 联合学校教师: a name about units or their teachers is there when one of its units took part. */
function expandUnits(ctx: Context, parts: Items, have: readonly string[]): readonly string[] {
  const place = placeOf(ctx, Math.min(ctx.window.period.to, judgedOn(ctx)))
  const also = parts.items.filter(({ name }) => {
    const base = ctx.program.names.entries(name).flatMap((e) => e.recordedAs)
    const units = [name, name.replace(/(教师|学生|人员)$/, ''), ...base].flatMap(
      (n) => unitsNamed(place, n) ?? [],
    )
    return units.some((u) => have.includes(u.id))
  })
  return [...have, ...also.map((i) => i.name)]
}

/** A no about records that may still come is not final while the ledger is open. */
const softened = (ctx: Context, truth: Truth): Truth =>
  ctx.elements.some((e) => e.kind === 'activity') && !isClosed(ctx)
    ? unknown('open', truth.because[0] ?? '还没有登记')
    : truth

/** Each item has a record; 依次: and their days do not go back. */
export function checklistOutcome(ctx: Context, atom: Checklist): Outcome {
  const names = atom.what.items.flatMap((i) => ctx.run.program.scheme.lists.get(i.name) ?? [i.name])
  let last = -Infinity
  let done = 0
  const missing: string[] = []
  const order: string[] = []
  for (const name of names) {
    const rows = recordRows(ctx, name, undefined, [name], ctx.clause.name).rows
    const days = rows
      .map((r) => ('row' in r && 'day' in r.row ? (r.row.day as number) : -Infinity))
      .filter((d) => atom.word === '逐项' || d >= last)
    if (rows.length === 0) missing.push(name)
    else if (days.length === 0) {
      order.push(name)
      for (const row of rows) ctx.trace.refuse(row.id, 'outOfOrder', `${name}早于前一项`)
    } else {
      done += 1
      for (const row of rows) ctx.trace.count(row.id)
      if (atom.word === '依次') last = Math.min(...days)
    }
  }
  const shown = {
    actual: `${done} 项`,
    required: `${names.length} 项`,
    ratio: exact.rational(BigInt(done), BigInt(names.length || 1)),
  }
  if (order.length > 0) return { ...lacking(ctx, `次序不对：${order.join('、')}`), ...shown }
  return missing.length === 0
    ? { ...yes(), ...shown }
    : { ...lacking(ctx, `还没有：${missing.join('、')}`), ...shown }
}

/** 覆盖: each of the set has a counted record; the ones without are named. */
export function coverOutcome(ctx: Context, facts: readonly Item[], p: Cover): Outcome {
  const set = gather(ctx, p.of)
  const except = new Set(
    (p.except ?? []).flatMap((n) =>
      ctx.program.names
        .entries(n)
        .flatMap((e) => e.recordedAs)
        .concat(n),
    ),
  )
  const wanted = set.rows.filter((row) => !except.has(row.id))
  if (wanted.length === 0)
    return noneSaid(ctx, p.of.name) ? { ...yes(), empty: true } : unknown('missing', `没有登记${p.of.name}`)
  const rows = facts.length > 0 ? gatherAll(ctx, facts).rows : (ctx.above?.rows ?? [])
  const covered = wanted.filter((want) => rows.some((row) => touches(ctx, row, want)))
  const left = wanted.filter((w) => !covered.includes(w))
  const shown = {
    actual: `${covered.length} 项`,
    required: `${wanted.length} 项`,
    ratio: exact.rational(BigInt(covered.length), BigInt(wanted.length)),
  }
  for (const row of rows) ctx.trace.count(row.id)
  if (left.length === 0) return { ...yes(), ...shown }
  return {
    ...lacking(ctx, `未覆盖：${left.map((w) => nameOf(ctx.run, personOf(w) ?? w.id)).join('、')}`),
    ...shown,
  }
}

/** Members are those of the last day of the window, or of today while it runs. */
const lastDay = (ctx: Context): number => Math.min(ctx.window.period.to, judgedOn(ctx))

function touches(ctx: Context, row: Element, want: Element): boolean {
  const person = personOf(want)
  if (row.kind === 'activity') {
    if (want.kind === 'subject') return row.row.subject === want.id
    if (want.kind === 'unit') return row.row.hosts.includes(want.id) || row.row.organiser === want.id
    if (person !== undefined)
      return ctx.run.county.participations
        .get(row.id)
        .some((p) => p.person === person && p.recorded <= judgedOn(ctx))
    if (want.kind === 'stage') return row.row.grade === want.id
  }
  if (row.kind === 'posting')
    return want.kind === 'unit' ? row.row.host === want.id : personOf(row) === person
  if (row.kind === 'document')
    return want.kind === 'unit'
      ? row.row.units.includes(want.id) || row.row.target === want.id
      : row.row.related === want.id
  if (row.kind === 'community')
    return want.kind === 'unit' && unitsOn(row.row, lastDay(ctx), judgedOn(ctx)).includes(want.id)
  if (row.kind === 'unit') return row.id === want.id || row.row.name === want.id
  return (person !== undefined && personOf(row) === person) || row.id === want.id
}
