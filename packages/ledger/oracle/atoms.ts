import type { Activity, Posting } from '@lianxiao/facts'
import type { Atom, Has, Item, Judge, Predicate } from '@lianxiao/scheme'
import { count, takingPart } from './counts.ts'
import { gather, listItems, type Spot } from './facts.ts'
import { attribute, postsOf } from './filters.ts'
import { frac, minus } from './frac.ts'
import { type Row, refusals } from './refusals.ts'
import { reported } from './reports.ts'
import {
  isNumeric,
  measured,
  measuredFrom,
  measures,
  type Numeric,
  notYet,
  plain,
  type Said,
  saidNone,
  setOf,
  together,
  unitOf,
} from './said.ts'
import { schoolYear, schoolYearOf, within } from './time.ts'
import { all, any, type Bounds, exactly, NO, type Truth, unknown, YES } from './truth.ts'
import { entriesOf, entryOf, meant, membersOf, running } from './world.ts'

function counted(spot: Spot, items: readonly Item[], p: Numeric): Said {
  const measurement = items.length === 1 ? entryOf(spot.world, items[0]?.name ?? '') : undefined
  if (measurement?.kind === 'measurement') {
    const of =
      typeof spot.element === 'object' && spot.element.sort === 'unit'
        ? spot.element.id
        : (spot.subject ?? spot.community.id)
    const year = schoolYearOf(spot.window.to)
    const known = measured(spot, measurement.recordedAs, of, year)
    // what did not exist in that year has no number of it
    const born = spot.world.records.units.find((u) => u.id === of)?.from ?? 0
    const absent = known.causes.includes('missing') && born > schoolYear(year).to
    const bounds = absent ? { ...known, absent } : known
    return {
      ...plain(measures(spot, bounds, p)),
      bounds,
      facts: measuredFrom(spot, measurement.recordedAs, of),
    }
  }
  const got = count(spot, gather(spot, items), items, unitOf(spot, p))
  if (spot.used instanceof Set) for (const row of got.kept) spot.used.add(row.id)
  return {
    truth: measures(spot, got.bounds, p),
    bounds: got.bounds,
    facts: got.kept.map((r) => r.id),
    refused: got.refused,
    above: got.above,
  }
}

const isAttribute = (spot: Spot, item: Item | undefined): boolean =>
  item !== undefined && entriesOf(spot.world, item).every((e) => e.kind === 'attribute')

function attributeOf(spot: Spot, name: string, p: Numeric): Said {
  if (typeof spot.element !== 'object') throw new Error('an attribute needs an element')
  const to = p.kind === 'bound' ? p.amount : p.kind === 'compare' ? p.to : undefined
  const words = to?.kind === 'items' ? to.items.map((i) => i.name) : to?.kind === 'amount' ? [to.number] : []
  const passed = attribute(spot, spot.element, name, p.kind === 'range' ? '为' : p.word, words)
  return plain(passed === 'missing' ? unknown('missing') : passed === 'yes' ? YES : NO)
}

function has(spot: Spot, atom: Has): Said {
  const each = atom.what.items.map((item): Said => {
    const { kept, refused } = gather(spot, [item])
    const parts = atom.parts?.items.map((i) => i.name) ?? []
    const good = kept.filter((r) =>
      parts.every((p) => (r.of as { parts: readonly string[] }).parts.includes(p)),
    )
    const said: Said = { truth: good.length > 0 ? YES : notYet(spot), facts: good.map((r) => r.id), refused }
    if (atom.word === '有') return said
    const none = saidNone(spot, [item.name, ...meant(spot.world, item.name)])
    return { ...said, facts: [], truth: good.length > 0 ? NO : none ? YES : unknown('missing') }
  })
  return together(each, atom.what.oneOf ? any : all)
}

function covers(spot: Spot, items: readonly Item[], p: Extract<Predicate, { kind: 'cover' }>): Said {
  const { kept, refused } = gather(spot, items)
  const set = setOf(spot, p.of)?.filter((s) => !(p.except ?? []).includes(s))
  const base = { facts: kept.map((r) => r.id), refused }
  if (set === undefined || set.length === 0) {
    const none = saidNone(spot, [p.of.name, ...meant(spot.world, p.of.name)])
    return { ...plain(unknown('missing')), notApplicable: none }
  }
  const done = new Set(kept.flatMap((r) => [(r.of as Activity).subject ?? '', ...takingPart(spot.world, r)]))
  const covered = set.filter((s) => done.has(s)).length
  const bounds: Bounds = exactly(frac(covered))
  return { ...base, truth: covered === set.length ? YES : notYet(spot), bounds }
}

/** Each item done; in order: the dates do not go back. */
function checklist(spot: Spot, names: readonly string[], ordered: boolean): Said {
  const rows = listItems(spot, spot.rule, names)
  const refused = new Map<string, Set<string>>()
  const kept = rows.filter((row) => {
    const reasons = refusals(spot, row, [])
    if (reasons.size > 0) refused.set(row.id, reasons)
    return reasons.size === 0
  })
  let after = -Infinity
  let done = 0
  for (const name of names) {
    const mine = kept.filter((r) => (r.of as { item: string }).item === name)
    const fitting = mine.map((r) => r.day as number).filter((d) => !ordered || d >= after)
    if (fitting.length === 0) for (const row of mine) refused.set(row.id, new Set(['outOfOrder']))
    if (fitting.length === 0) continue
    done += 1
    after = Math.min(...fitting)
  }
  const facts = kept.map((r) => r.id).filter((id) => !refused.has(id))
  return { truth: done === names.length ? YES : notYet(spot), facts, refused }
}

function holds(spot: Spot, p: Extract<Predicate, { kind: 'hold' }>): Said {
  if (typeof spot.element !== 'object') throw new Error('担任 needs a person')
  const held = postsOf(spot, spot.element)
  const asked = p.posts.items.map((i) => i.name)
  const has = asked.map((a) => held.some((h) => h.post === a))
  const facts = held.filter((h) => asked.includes(h.post)).map((h) => h.id)
  if (p.posts.oneOf ? has.includes(true) : !has.includes(false)) return { ...plain(YES), facts }
  const others = p.posts.open === true ? held.filter((h) => !asked.includes(h.post)) : []
  const said = (word: string) =>
    spot.world.records.confirmations.filter((c) => c.clause === spot.rule && c.word === word).at(-1)
  if (others.some((h) => said(h.post)?.counts === true))
    return { ...plain(YES), facts: others.map((h) => h.id) }
  if (others.some((h) => said(h.post) === undefined)) return plain(unknown('undecided'))
  return plain(notYet(spot))
}

function placed(spot: Spot, what: string, at: string): Said {
  const posting = (spot.element as Row).of as Posting
  const where = entryOf(spot.world, what)?.of === '党组织关系' ? posting.partyAt : posting.personnelAt
  if (where === undefined) return plain(unknown('missing'))
  const field = entryOf(spot.world, at)?.of
  const right =
    field === '派出单位'
      ? [posting.home]
      : field === '接收单位'
        ? [posting.host]
        : membersOf(spot.world, spot.community.id, spot.window.to)
  return plain(right.includes(where) ? YES : NO)
}

/** 占: distinct ones of both over distinct ones of the whole. */
function share(spot: Spot, items: readonly Item[], p: Extract<Predicate, { kind: 'share' }>): Said {
  const part = gather(spot, items)
  const all = gather(spot, [p.of]).kept.map((r) => r.id)
  const whole = new Set(all)
  if (whole.size === 0) return plain(unknown('missing'))
  const both = new Set(part.kept.filter((r) => whole.has(r.id)).map((r) => r.id))
  const bounds = exactly(frac(both.size, whole.size))
  return {
    truth: measures(spot, bounds, p.test),
    bounds,
    facts: [...part.kept.map((r) => r.id), ...all],
    refused: part.refused,
  }
}

/** 较上一学年 进步: the rank before less the rank now; no rank before: no. */
export function improves(
  spot: Spot,
  item: Item,
  unit: string,
  p: Extract<Predicate, { kind: 'improve' }>,
): Truth {
  const indicators = entryOf(spot.world, item.name)?.recordedAs ?? []
  const year = schoolYearOf(spot.window.to)
  const [before, now] = [measured(spot, indicators, unit, year - 1), measured(spot, indicators, unit, year)]
  // a school that did not exist the year before has no rank of that year
  const born = spot.world.records.units.find((u) => u.id === unit)?.from ?? 0
  if (before.causes.includes('missing') && born > schoolYear(year - 1).to) return NO
  if (before.low === undefined || now.low === undefined) return unknown(...before.causes, ...now.causes)
  return measures(spot, exactly(minus(before.low, now.low)), p.test)
}

function judge(spot: Spot, atom: Judge): Said {
  const { predicate: p, facts = [] } = atom
  if (p.kind === 'cover') return covers(spot, facts, p)
  if (p.kind === 'hold') return holds(spot, p)
  if (p.kind === 'placed') return placed(spot, facts[0]?.name ?? '', p.at)
  if (p.kind === 'report') return reported(spot, facts, p)
  if (p.kind === 'share') return share(spot, facts, p)
  // what may stand in asks for nothing itself
  if (p.kind === 'replace') return plain(notYet(spot))
  if (p.kind === 'improve') return plain(improves(spot, facts[0] as Item, (spot.element as Row).id, p))
  if (!isNumeric(p)) throw new Error(`the oracle does not judge ${p.kind}`)
  if (isAttribute(spot, facts[0])) return attributeOf(spot, facts[0]?.name ?? '', p)
  if (p.mode === '各')
    return together(
      facts.map((f) => counted(spot, [f], p)),
      all,
    )
  return counted(spot, facts, p)
}

export function sayAtom(spot: Spot, atom: Atom): Said {
  if (atom.kind === 'has') return has(spot, atom)
  if (atom.kind === 'checklist')
    return checklist(
      spot,
      atom.what.items.map((i) => i.name),
      atom.word === '依次',
    )
  if (atom.kind === 'judge') return judge(spot, atom)
  if (atom.kind === 'judged') return judgedBy(spot)
  if (atom.kind === 'continue') return plain(goesOn(spot, atom.what) ? YES : NO)
  throw new Error(`the oracle does not say ${(atom as Atom).kind}`)
}

/** 继续: somebody is still sent out on the day of judgement, wherever. */
function goesOn({ world, element }: Spot, what: string): boolean {
  const person = typeof element === 'object' ? element.id : undefined
  const kinds = entriesOf(world, { kind: 'item', name: what }).flatMap((entry) => entry.recordedAs)
  return world.records.postings.some(
    (p) => p.person === person && kinds.includes(p.kind) && running(p, world.asOf),
  )
}

/** 由 X 判定: what somebody judged, for the subject. */
function judgedBy(spot: Spot): Said {
  const rows = spot.world.records.judgements.filter(
    (j) =>
      j.clause === spot.rule &&
      (j.of === undefined || [spot.subject, spot.receiver, spot.community.id].includes(j.of)) &&
      within(spot.window, j.day),
  )
  const last = rows.at(-1)
  return last === undefined
    ? plain(unknown('undecided'))
    : { ...plain(last.holds ? YES : NO), facts: [last.id] }
}
