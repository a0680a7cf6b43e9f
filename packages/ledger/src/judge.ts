import { type Comparison, type Quantity, type Truth, all, any, compareQuantities, exact, exactly, minus, no, sameUnit, unknown, unknownFor, whole, yes } from '@lianxiao/kernel'
import { AT_LEAST, AT_MOST, LESS, MORE } from '@lianxiao/scheme'
import type { Atom, Bound, Checklist, Compare, Cover, Has, Hold, Improve, Item, Items, Judge, Placed, Predicate, Range, Share } from './ast.ts'
import { type Context, elementOf, judgedOn } from './context.ts'
import { countFacts, isCounted, shareOf, tally } from './count.ts'
import { runsOn } from './county.ts'
import { type Element, personOf } from './element.ts'
import { valueOf, written } from './fact.ts'
import { confirmation, isKind } from './filter.ts'
import { gather, recordRows } from './gather.ts'
import { type Outcome, showQuantity } from './outcome.ts'
import { placeOf, unitsNamed } from './party.ts'
import { reportOutcome } from './report.ts'
import { attributeOf, personOn, type Value } from './value.ts'

/** Judges one atom. `element` is the row a filter is about; without it the innermost 每… is. */
export function judgeAtom(ctx: Context, atom: Atom, element?: Element): Outcome {
  switch (atom.kind) {
    case 'has':
      return hasOutcome(ctx, atom)
    case 'checklist':
      return checklistOutcome(ctx, atom)
    case 'continue':
      return continueOutcome(ctx, atom.what)
    case 'judged':
      return judgedOutcome(ctx)
    case 'judge':
      return judgeOutcome(ctx, atom, element)
  }
}

function judgeOutcome(ctx: Context, atom: Judge, element: Element | undefined): Outcome {
  const facts = atom.facts ?? []
  const { predicate } = atom
  switch (predicate.kind) {
    case 'compare':
    case 'bound':
    case 'range':
      return measureOutcome(ctx, facts, predicate, element)
    case 'share':
      return shareOutcome(ctx, facts, predicate)
    case 'cover':
      return coverOutcome(ctx, facts, predicate)
    case 'contain':
      return containOutcome(ctx, facts, predicate.parts, element)
    case 'hold':
      return holdOutcome(ctx, predicate, element)
    case 'placed':
      return placedOutcome(ctx, facts, predicate, element)
    case 'report':
      return reportOutcome(ctx, facts, predicate)
    case 'improve':
      return improveOutcome(ctx, facts, predicate)
    case 'awaited':
      return awaitedOutcome(ctx, facts, predicate)
    case 'replace':
      return substituteOutcome(ctx)
    case 'steady':
    case 'become':
      return recordedOutcome(ctx, facts, predicate)
  }
}

// ---- numbers ----

const sign = (word: string): Comparison => {
  const is = (list: readonly string[]): boolean => list.includes(word)
  if (is(AT_LEAST) || word === '以上') return '>='
  if (is(MORE)) return '>'
  if (is(AT_MOST) || word === '以下' || word === '以内') return '<='
  if (is(LESS)) return '<'
  return word === '不为' ? '!=' : '='
}

type Measure = Compare | Bound | Range

function measureOutcome(ctx: Context, facts: readonly Item[], p: Measure, element: Element | undefined): Outcome {
  if (p.kind === 'compare' && p.to.kind === 'items') return wordsOutcome(ctx, facts, p, element)
  const apart = p.mode === '各' ? kindByKind(facts) : facts
  if (p.mode === '各' && apart.length > 1) return join('且', apart.map((fact) => measureOutcome(ctx, [fact], { ...p }, element)))
  const unit = p.kind === 'range' ? p.unit : unitOf(p.kind === 'bound' ? p.amount : (p.to as { kind: string; unit?: string }))
  const asked: readonly Item[] = facts.length > 0 ? facts : impliedFact(ctx)
  const counted = countFacts(ctx, asked, unit, p.mode)
  ctx.run.noteRows(ctx, counted)
  return testQuantity(counted.quantity, p)
}

/** 送教示范课（语文、数学） 各: each kind in the brackets by itself. */
function kindByKind(facts: readonly Item[]): readonly Item[] {
  return facts.flatMap((fact): readonly Item[] => {
    const first = fact.filter?.first
    if (first?.kind !== 'kinds' || (fact.filter?.more.length ?? 0) > 0) return [fact]
    return first.names.map((name) => ({ ...fact, filter: { kind: 'filter', first: { kind: 'kinds', names: [name] }, more: [] } }))
  })
}

const unitOf = (value: { kind: string; unit?: string }): string => (value.kind === 'percent' ? '%' : (value.unit ?? ''))

/** 每名… 不少于 …: the thing itself is counted. */
const impliedFact = (_ctx: Context): readonly Item[] => []

/** Compares an actual number with what a predicate asks, keeping both for display and the share done for progress. */
export function testQuantity(actual: Quantity, p: Measure): Outcome {
  if (p.kind === 'range') {
    const [low, high] = [written({ kind: 'amount', number: p.low, unit: p.unit }), written({ kind: 'amount', number: p.high, unit: p.unit })]
    const both = all([compareQuantities(actual, '>=', low), compareQuantities(actual, '<=', high)])
    return described(both, actual, `${p.low} 至 ${p.high} ${p.unit}`, low)
  }
  const to = written(p.kind === 'bound' ? p.amount : (p.to as Parameters<typeof written>[0]))
  return testAgainst(actual, p.word, to)
}

export function testAgainst(actual: Quantity, word: string, to: Quantity): Outcome {
  if (actual.absent === undefined && actual.low !== undefined && actual.unit !== '' && to.unit !== '' && !sameUnit(actual.unit, to.unit)) {
    return unknown('missing', `单位不同：${actual.unit} 与 ${to.unit}`)
  }
  const s = sign(word)
  return described(compareQuantities(actual, s, to), actual, `${s === '=' ? '' : s === '>=' ? '' : `${word} `}${showQuantity(to)}`, s === '>=' || s === '>' || s === '=' ? to : undefined)
}

function described(truth: Truth, actual: Quantity, required: string, asked: Quantity | undefined): Outcome {
  const ratio = asked?.low !== undefined && asked.low.top > 0n && actual.low !== undefined ? exact.divide(actual.low, asked.low) : undefined
  return { ...truth, actual: showQuantity(actual), required, ...(ratio === undefined ? {} : { ratio }) }
}

function shareOutcome(ctx: Context, facts: readonly Item[], p: Share): Outcome {
  const part = tally(ctx, mergedRows(ctx, facts), '')
  const whole_ = tally({ ...ctx, trace: ctx.trace }, gather(ctx, p.of), '')
  return testQuantity(shareOf(ctx, part, whole_), p.test)
}

const mergedRows = (ctx: Context, facts: readonly Item[]): ReturnType<typeof gather> => {
  const all_ = facts.map((f) => gather(ctx, f))
  return { rows: all_.flatMap((g) => g.rows), possible: all_.reduce((n, g) => n + g.possible, 0), gaps: all_.flatMap((g) => g.gaps), exact: all_.every((g) => g.exact) }
}

/** Previous minus present: a rank that fell from 12 to 7 has improved by 5. Other groups are not comparable. */
function improveOutcome(ctx: Context, facts: readonly Item[], p: Improve): Outcome {
  const [fact] = facts
  if (fact === undefined) return unknown('missing', '没有写比较什么')
  const now = valueOf(ctx, fact, '')
  const before = valueOf(ctx.run.yearBefore(ctx), fact, '')
  const unit = p.test.kind === 'range' ? p.test.unit : unitOf(p.test.kind === 'bound' ? p.test.amount : (p.test.to as { kind: string }))
  const rank = ['名次', '名'].includes(unit) || unit === '个名次' || now.unit === '名次'
  const step = (rank && p.word !== '下降') || (!rank && p.word === '下降') ? minus(before, now) : minus(now, before)
  const change: Quantity = before.absent !== undefined ? { ...step, absent: before.absent } : { ...step, unit: unit === '' ? step.unit : unit }
  const group = ctx.run.groupChange(ctx, fact.name)
  if (group !== undefined) return unknown('undecided', group)
  return testQuantity(change, p.test)
}

// ---- words ----

function wordsOutcome(ctx: Context, facts: readonly Item[], p: Compare, element: Element | undefined): Outcome {
  const to = p.to as Items
  const names = to.items.map((i) => i.name)
  const [fact] = facts
  if (fact === undefined) return any(names.map((n) => (element ? isKind(ctx, n, element) : no())))
  const { meaning } = ctx.program.names.of(fact.name)
  if (meaning.kind === 'entry' && meaning.entry.kind === 'attribute') {
    const value = attributeOf(ctx, meaning.entry, element)
    if ('gap' in value) return unknownFor([value.gap])
    if ('words' in value) return wordTest(ctx, fact.name, meaning.entry.scale, value.words, p, names)
    return testAgainst(value.quantity, p.word, valueOf(ctx, to.items[0] as Item, value.quantity.unit))
  }
  const outcome = outcomeWord(ctx, fact)
  if (outcome !== undefined) return 'gap' in outcome ? unknownFor([outcome.gap]) : wordTest(ctx, fact.name, scaleOfFact(ctx, fact.name), outcome.words, p, names)
  const right = valueOf(ctx, to.items[0] as Item, '')
  const left = isCounted(ctx, fact.name) ? countFacts(ctx, facts, right.unit, p.mode).quantity : valueOf(ctx, fact, right.unit)
  return testAgainst(left, p.word, right)
}

/** A decision with a grade (考核等次 达到 合格): the latest one's outcome. */
function outcomeWord(ctx: Context, fact: Item): { words: readonly string[] } | { gap: { cause: 'missing' | 'open'; says: string } } | undefined {
  const { meaning } = ctx.program.names.of(fact.name)
  if (meaning.kind !== 'entry' || meaning.entry.kind !== 'decision') return undefined
  const rows = recordRows(ctx, fact.name, fact.filter, meaning.entry.recordedAs).rows.filter((r) => r.kind === 'decision')
  const last = rows.reduce<Element | undefined>((a, b) => (a === undefined || (b.kind === 'decision' && a.kind === 'decision' && b.row.day >= a.row.day) ? b : a), undefined)
  if (last?.kind !== 'decision') return { gap: { cause: ctx.run.isClosed(ctx) ? 'missing' : 'open', says: `没有登记${fact.name}` } }
  ctx.trace.count(last.id)
  return last.row.outcome === undefined ? { gap: { cause: 'missing', says: `${fact.name}没有写结论` } } : { words: [last.row.outcome] }
}

const scaleOfFact = (ctx: Context, name: string): readonly string[] | undefined => {
  const { meaning } = ctx.program.names.of(name)
  return meaning.kind === 'entry' ? meaning.entry.scale : undefined
}

function wordTest(ctx: Context, label: string, scale: readonly string[] | undefined, have: readonly string[], p: Compare, names: readonly string[]): Outcome {
  const s = sign(p.word)
  const shown = { actual: have.map((h) => ctx.run.nameOf(h)).join('、'), required: names.join('、') }
  if (s === '=' || s === '!=') {
    const wanted = names.flatMap((n) => wordsFor(ctx, n))
    const holds = have.some((h) => wanted.includes(h))
    return { ...((s === '=') === holds ? yes() : no(`${label}为${shown.actual}`)), ...shown }
  }
  if (scale === undefined) return { ...unknown('missing', `${label}没有等级次序`), ...shown }
  const [at, asked] = [scale.indexOf(have[0] ?? ''), scale.indexOf(names[0] ?? '')]
  if (at < 0 || asked < 0) return { ...unknown('missing', `${at < 0 ? shown.actual : names[0]}不在${label}的等级里`), ...shown }
  return { ...compareQuantities(exactly(whole(at), ''), s, exactly(whole(asked), '')), ...shown }
}

/** What a word in a rule may look like in the records: itself, its dictionary words, the units it names. */
function wordsFor(ctx: Context, name: string): readonly string[] {
  const units = unitsNamed(placeOf(ctx, Math.min(ctx.window.period.to, judgedOn(ctx))), name) ?? []
  const role = roleUnits(ctx, name)
  return [name, ...ctx.program.names.entries(name).flatMap((e) => e.recordedAs), ...units.map((u) => u.id), ...role]
}

/** 派出学校, 接收学校: the ends of the posting gone through. */
function roleUnits(ctx: Context, name: string): readonly string[] {
  const posting = elementOf(ctx, 'posting')
  if (posting?.kind !== 'posting') return []
  const field = ctx.program.names.entries(name).find((e) => e.kind === 'attribute')?.of ?? name
  if (field === '派出单位') return [posting.row.home]
  if (field === '接收单位') return [posting.row.host]
  return []
}

// ---- records ----

/** A dated record exists in the window. While the ledger is open its absence is not yet final. */
function hasOutcome(ctx: Context, atom: Has): Outcome {
  const each = atom.what.items.map((item) => (atom.word === '有' ? exists(ctx, item, atom.parts) : absence(ctx, item)))
  const joined = atom.what.oneOf ? any(each) : all(each)
  const done = each.filter((e) => e.value === 'yes').length
  return { ...joined, actual: `${done} 项`, required: `${atom.what.oneOf ? 1 : each.length} 项`, ratio: exact.rational(BigInt(done), BigInt(atom.what.oneOf ? 1 : each.length)) }
}

function exists(ctx: Context, item: Item, parts: Items | undefined): Truth {
  const found = isCounted(ctx, item.name) ? gather(ctx, item) : recordRows(ctx, item.name, item.filter)
  const fit = parts === undefined ? found.rows : found.rows.filter((row) => row.kind !== 'document' || partsTest(ctx, parts, row.row.parts).value === 'yes')
  for (const row of fit) ctx.trace.count(row.id)
  if (fit.length > 0) return yes()
  if (parts !== undefined && found.rows.length > 0) return lacking(ctx, `${item.name}缺少规定的部分`)
  return found.possible > 0 ? unknownFor(found.gaps) : lacking(ctx, `没有${item.name}`)
}

/** Not there: final once the period is closed, open until then. */
export const lacking = (ctx: Context, says: string): Truth => (ctx.run.isClosed(ctx) ? no(says) : unknown('open', says))

/** 无: only a statement that somebody looked makes it true. */
function absence(ctx: Context, item: Item): Truth {
  const before: Context = { ...ctx, window: { ...ctx.window, period: { ...ctx.window.period, from: -100_000 } } }
  const person = ctx.elements.map(personOf).find((p) => p !== undefined)
  const found = isCounted(ctx, item.name) ? gather(before, item).rows : recordRows(before, item.name, item.filter).rows
  const others = found.filter((row) => !ctx.elements.some((e) => e.id === row.id))
  if (others.length > 0) return no(`有${item.name}`)
  const of = [person, ...ctx.elements.map((e) => e.id), ctx.counterpart?.id, ctx.subject.id, ctx.community?.id]
  const said = ctx.run.county.none.get(item.name).find((n) => of.includes(n.of) && n.recorded <= judgedOn(ctx))
  if (said === undefined) return unknown('missing', `没有${item.name}的记录，也没有人查证过`)
  ctx.trace.count(said.id)
  return yes()
}

function partsTest(ctx: Context, parts: Items, have: readonly string[]): Truth {
  const each = parts.items.map((i) => (have.includes(i.name) ? yes() : no(`缺${i.name}`)))
  if (!parts.oneOf) return all(each)
  const one = any(each)
  return one.value === 'no' && parts.open ? any([one, ...have.map((h) => confirmation(ctx, h))]) : one
}

function containOutcome(ctx: Context, facts: readonly Item[], parts: Items, element: Element | undefined): Outcome {
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
  if (meaning.kind === 'entry' && meaning.entry.kind === 'attribute') return attributeOf(ctx, meaning.entry, thing)
  const rows = isCounted(ctx, fact.name) ? gather(ctx, fact).rows : recordRows(ctx, fact.name, fact.filter).rows
  const words = rows.flatMap((r) => {
    ctx.trace.count(r.id)
    return r.kind === 'activity' ? [r.row.kind, ...r.row.subkinds] : r.kind === 'document' ? [...r.row.parts] : r.kind === 'item' ? [r.id] : []
  })
  return words.length > 0 ? { words } : { gap: { cause: ctx.run.isClosed(ctx) ? 'missing' : 'open', says: `没有${fact.name}的记录` } }
}

/** 参加人员 含 联合学校教师: a name about units or their teachers is there when one of its units took part. */
function expandUnits(ctx: Context, parts: Items, have: readonly string[]): readonly string[] {
  const place = placeOf(ctx, Math.min(ctx.window.period.to, judgedOn(ctx)))
  const also = parts.items.filter(({ name }) => {
    const base = ctx.program.names.entries(name).flatMap((e) => e.recordedAs)
    const units = [name, name.replace(/(教师|学生|人员)$/, ''), ...base].flatMap((n) => unitsNamed(place, n) ?? [])
    return units.some((u) => have.includes(u.id))
  })
  return [...have, ...also.map((i) => i.name)]
}

/** A no about records that may still come is not final while the ledger is open. */
const softened = (ctx: Context, truth: Truth): Truth =>
  ctx.elements.some((e) => e.kind === 'activity') && !ctx.run.isClosed(ctx) ? unknown('open', truth.because[0] ?? '还没有登记') : truth

/** Each item has a record; 依次: and their days do not go back. */
function checklistOutcome(ctx: Context, atom: Checklist): Outcome {
  const names = atom.what.items.flatMap((i) => ctx.run.listItems(ctx, i.name) ?? [i.name])
  let last = -Infinity
  let done = 0
  const missing: string[] = []
  const order: string[] = []
  for (const name of names) {
    const rows = recordRows(ctx, name, undefined).rows
    const days = rows.map((r) => ('row' in r && 'day' in r.row ? (r.row.day as number) : -Infinity)).filter((d) => atom.word === '逐项' || d >= last)
    if (rows.length === 0) missing.push(name)
    else if (days.length === 0) order.push(name)
    else {
      done += 1
      for (const row of rows) ctx.trace.count(row.id)
      if (atom.word === '依次') last = Math.min(...days)
    }
  }
  const shown = { actual: `${done} 项`, required: `${names.length} 项`, ratio: exact.rational(BigInt(done), BigInt(names.length || 1)) }
  if (order.length > 0) return { ...lacking(ctx, `次序不对：${order.join('、')}`), ...shown }
  return missing.length === 0 ? { ...yes(), ...shown } : { ...lacking(ctx, `还没有：${missing.join('、')}`), ...shown }
}

/** 覆盖: each of the set has a counted record; the ones without are named. */
function coverOutcome(ctx: Context, facts: readonly Item[], p: Cover): Outcome {
  const set = gather(ctx, p.of)
  const except = new Set((p.except ?? []).flatMap((n) => ctx.program.names.entries(n).flatMap((e) => e.recordedAs).concat(n)))
  const wanted = set.rows.filter((row) => !except.has(row.id))
  if (wanted.length === 0) return ctx.run.noneSaid(ctx, p.of.name) ? { ...yes(), empty: true } : unknown('missing', `没有登记${p.of.name}`)
  const rows = facts.length > 0 ? mergedRows(ctx, facts).rows : (ctx.above?.rows ?? [])
  const covered = wanted.filter((want) => rows.some((row) => touches(ctx, row, want)))
  const left = wanted.filter((w) => !covered.includes(w))
  const shown = { actual: `${covered.length} 项`, required: `${wanted.length} 项`, ratio: exact.rational(BigInt(covered.length), BigInt(wanted.length)) }
  for (const row of rows) ctx.trace.count(row.id)
  if (left.length === 0) return { ...yes(), ...shown }
  return { ...lacking(ctx, `未覆盖：${left.map((w) => ctx.run.nameOf(personOf(w) ?? w.id)).join('、')}`), ...shown }
}

function touches(ctx: Context, row: Element, want: Element): boolean {
  const person = personOf(want)
  if (row.kind === 'activity') {
    if (want.kind === 'subject') return row.row.subject === want.id
    if (want.kind === 'unit') return row.row.hosts.includes(want.id) || row.row.organiser === want.id
    if (person !== undefined) return ctx.run.county.participations.get(row.id).some((p) => p.person === person && p.recorded <= judgedOn(ctx))
    if (want.kind === 'stage') return row.row.grade === want.id
  }
  if (row.kind === 'posting') return want.kind === 'unit' ? row.row.host === want.id : personOf(row) === person
  if (row.kind === 'document') return want.kind === 'unit' ? row.row.units.includes(want.id) || row.row.target === want.id : row.row.related === want.id
  if (row.kind === 'community') return want.kind === 'unit' && [row.row.lead, ...row.row.memberships.map((m) => m.member)].includes(want.id)
  if (row.kind === 'unit') return row.id === want.id || row.row.name === want.id
  return (person !== undefined && personOf(row) === person) || row.id === want.id
}

// ---- people and places ----

/** 担任: dated posts, of the posting's receiving unit where there is one. */
function holdOutcome(ctx: Context, p: Hold, element: Element | undefined): Outcome {
  const thing = element ?? ctx.elements[ctx.elements.length - 1]
  const person = (thing && personOf(thing)) ?? (ctx.subject.kind === 'person' ? ctx.subject.id : undefined)
  if (person === undefined) return unknown('missing', '没有写谁担任')
  const host = thing?.kind === 'posting' ? thing.row.host : undefined
  const day = thing?.kind === 'posting' ? Math.min(thing.row.to ?? judgedOn(ctx), judgedOn(ctx), ctx.window.period.to) : Math.min(ctx.window.period.to, judgedOn(ctx))
  const posts = (ctx.run.county.posts.get(person) ?? []).filter((r) => r.recorded <= judgedOn(ctx) && runsOn(r, day) && (host === undefined || r.unit === host))
  const have = posts.map((r) => r.post)
  const shown = { actual: have.length > 0 ? have.join('、') : '没有登记职务', required: p.posts.items.map((i) => i.name).join('、') + (p.posts.oneOf ? '之一' : '') }
  const test = partsTest(ctx, p.posts, have.flatMap((h) => [h, ...p.posts.items.filter((i) => ctx.program.names.entries(i.name).some((e) => e.recordedAs.includes(h))).map((i) => i.name)]))
  for (const r of posts) if (test.value === 'yes') ctx.trace.count(r.id)
  if (have.length === 0) return { ...lacking(ctx, '没有登记职务'), ...shown }
  return { ...test, ...shown }
}

function placedOutcome(ctx: Context, facts: readonly Item[], p: Placed, element: Element | undefined): Outcome {
  const posting = element?.kind === 'posting' ? element : elementOf(ctx, 'posting')
  const field = facts[0] === undefined ? undefined : (ctx.program.names.entries(facts[0].name)[0]?.of ?? facts[0].name)
  if (posting?.kind !== 'posting' || field === undefined) return unknown('missing', '没有写哪一次选派')
  const after = p.word === '调回' ? personOn(ctx, posting.row.person, Math.min(ctx.window.period.to, judgedOn(ctx)))?.unit : undefined
  const at = after ?? (field === '党组织关系' ? posting.row.partyAt : posting.row.personnelAt)
  const wanted = placeUnits(ctx, posting.row, p.at)
  const shown = { required: p.at, actual: at === undefined ? '没有登记' : ctx.run.nameOf(at) }
  if (at === undefined) return { ...unknown('missing', `没有登记${field}`), ...shown }
  return { ...(wanted.includes(at) ? yes() : p.word === '调回' && !ctx.run.isClosed(ctx) ? unknown('open', '还没有调回') : no(`${field}在${shown.actual}`)), ...shown }
}

function placeUnits(ctx: Context, row: { home: string; host: string }, name: string): readonly string[] {
  const field = ctx.program.names.entries(name).find((e) => e.kind === 'attribute')?.of
  if (field === '派出单位' || name === '派出学校' || name === '派出单位') return [row.home]
  if (field === '接收单位' || name === '接收学校' || name === '跟岗学校') return [row.host]
  return (unitsNamed(placeOf(ctx, judgedOn(ctx)), name) ?? []).map((u) => u.id)
}

// ---- people decide ----

/** 由 … 判定: the last answer on record. */
function judgedOutcome(ctx: Context): Outcome {
  const of = new Set([ctx.subject.id, ctx.counterpart?.id, ctx.community?.id, ...ctx.elements.flatMap((e) => [e.id, personOf(e)])])
  const rows = ctx.run.county.records.judgements.filter((j) => j.clause === ctx.clause.name && j.recorded <= judgedOn(ctx) && j.day <= judgedOn(ctx) && (j.of === undefined || of.has(j.of)) && j.day >= ctx.window.period.from)
  const last = rows[rows.length - 1]
  if (last === undefined) return unknown('undecided', '待判定')
  ctx.trace.count(last.id)
  return last.holds ? yes() : no('判定为否')
}

/** A state that must hold on the day of judgement: a posting of the kind that still runs. */
function continueOutcome(ctx: Context, what: string): Outcome {
  const entries = ctx.program.names.entries(what)
  const person = ctx.elements.map(personOf).find((p) => p !== undefined) ?? (ctx.subject.kind === 'person' ? ctx.subject.id : undefined)
  const rows = entries.flatMap((e) => (e.kind === 'posting' ? e.recordedAs.flatMap((k) => ctx.run.county.postingsByKind.get(k)) : [])).filter((r) => r.person === person && r.recorded <= judgedOn(ctx))
  const now = rows.find((r) => runsOn(r, judgedOn(ctx)))
  if (now !== undefined) {
    ctx.trace.count(now.id)
    return yes()
  }
  if (rows.length === 0) return unknown('missing', `没有${what}的登记`)
  return { ...no(`${what}已经结束`), actual: '已结束' }
}

/** 待 E 由 X 确定: pending before the event, due after it, met when decided. */
function awaitedOutcome(ctx: Context, facts: readonly Item[], p: Extract<Predicate, { kind: 'awaited' }>): Outcome {
  const name = facts[0]?.name ?? ctx.clause.name
  const decided = recordRows({ ...ctx, window: ctx.window }, name, undefined).rows
  for (const row of decided) ctx.trace.count(row.id)
  if (decided.length > 0 || ctx.run.parameter(name, judgedOn(ctx)) !== undefined) return { ...yes(), actual: '已确定' }
  if (p.event !== undefined && ctx.run.eventDay(ctx, p.event) === undefined) return unknown('open', `待${p.event}`)
  return lacking(ctx, `${name}还没有确定`)
}

const substituteOutcome = (_ctx: Context): Outcome => unknown('open', '需要时选用')

/** 不变, 一致, 转为: what somebody recorded about it, until the registry itself can show it. */
function recordedOutcome(ctx: Context, facts: readonly Item[], p: Extract<Predicate, { kind: 'steady' | 'become' }>): Outcome {
  const label = p.kind === 'become' ? `转为${p.what}` : p.word
  if (p.kind === 'steady' && p.word === '一致') {
    const same = sameAcross(ctx, facts)
    if (same !== undefined) return same
  }
  const each = facts.map((f) => {
    const rows = recordRows(ctx, `${f.name}${label}`, undefined).rows
    for (const row of rows) ctx.trace.count(row.id)
    return rows.length > 0 ? yes() : lacking(ctx, `没有“${f.name}${label}”的记录`)
  })
  return all(each)
}

/** 学段 一致: a field of the units that the registry knows. */
function sameAcross(ctx: Context, facts: readonly Item[]): Outcome | undefined {
  const entry = facts[0] === undefined ? undefined : ctx.program.names.entries(facts[0].name)[0]
  if (entry?.kind !== 'attribute' || !['学段', '类别', '种类'].includes(entry.of ?? '') || ctx.community === undefined) return undefined
  const units = ctx.run.unitsNow(ctx)
  const values = units.map((u) => attributeOf({ ...ctx, counterpart: { kind: 'unit', id: u, name: u }, elements: [] }, entry, undefined))
  const gap = values.find((v) => 'gap' in v)
  if (gap !== undefined && 'gap' in gap) return unknownFor([gap.gap])
  const sets = values.map((v) => ('words' in v ? [...v.words].sort().join('、') : ''))
  return new Set(sets).size <= 1 ? yes() : no(`${facts[0]?.name}不同：${[...new Set(sets)].join(' / ')}`)
}

/** Joins outcomes as 且 or 或 do, keeping the first numbers for display. */
export function join(by: '且' | '或', outcomes: readonly Outcome[]): Outcome {
  if (outcomes.length === 1) return outcomes[0] as Outcome
  const joined = by === '且' ? all(outcomes) : any(outcomes)
  const deciding = outcomes.find((o) => o.value === joined.value && o.actual !== undefined) ?? outcomes.find((o) => o.actual !== undefined)
  const ratios = outcomes.flatMap((o) => (o.ratio === undefined ? [] : [o.ratio]))
  const ratio = ratios.length === 0 ? undefined : by === '且' ? ratios.reduce(exact.smaller) : ratios.reduce(exact.larger)
  return {
    ...joined,
    ...(deciding?.actual === undefined ? {} : { actual: deciding.actual }),
    ...(deciding?.required === undefined ? {} : { required: deciding.required }),
    ...(ratio === undefined ? {} : { ratio }),
    ...(outcomes.some((o) => o.empty) && outcomes.every((o) => o.empty || o.value === 'yes') ? { empty: true as const } : {}),
  }
}

