import { any, compareQuantities, exactly, no, unknown, unknownFor, whole, yes } from '@lianxiao/kernel'
import type { Compare, Item, Items } from '../ast.ts'
import { isClosed } from '../closing.ts'
import { nameOf } from '../community.ts'
import { type Context, elementOf, judgedOn } from '../context.ts'
import { countFacts, isCounted } from '../count.ts'
import type { Element } from '../element.ts'
import { factValue } from '../fact.ts'
import { isKind } from '../filter.ts'
import type { Outcome } from '../outcome.ts'
import { wordOf } from '../parameter.ts'
import { placeOf, unitsNamed } from '../party.ts'
import { recordRows } from '../rows/records.ts'
import { attributeOf } from '../value.ts'
import { sign, testAgainst } from './measure.ts'

export function wordsOutcome(
  ctx: Context,
  facts: readonly Item[],
  p: Compare,
  element: Element | undefined,
): Outcome {
  const to = p.to as Items
  const names = to.items.map((i) => i.name)
  const [fact] = facts
  if (fact === undefined) return any(names.map((n) => (element ? isKind(ctx, n, element) : no())))
  const { meaning } = ctx.program.names.of(fact.name)
  if (meaning.kind === 'entry' && meaning.entry.kind === 'attribute') {
    const value = attributeOf(ctx, meaning.entry, element)
    if ('gap' in value) return unknownFor([value.gap])
    if ('words' in value) return wordTest(ctx, fact.name, meaning.entry.scale, value.words, p, names)
    return testAgainst(value.quantity, p.word, factValue(ctx, to.items[0] as Item, value.quantity.unit))
  }
  const set = meaning.kind === 'define' ? wordOf(ctx.run, fact.name, judgedOn(ctx)) : undefined
  if (set !== undefined) return wordTest(ctx, fact.name, undefined, [set], p, names)
  const outcome = outcomeWord(ctx, fact)
  if (outcome !== undefined)
    return 'gap' in outcome
      ? unknownFor([outcome.gap])
      : wordTest(ctx, fact.name, scaleOfFact(ctx, fact.name), outcome.words, p, names)
  const right = factValue(ctx, to.items[0] as Item, '')
  const left = isCounted(ctx, fact.name)
    ? countFacts(ctx, facts, right.unit, p.mode).quantity
    : factValue(ctx, fact, right.unit)
  return testAgainst(left, p.word, right)
}

/** A decision with a grade (考核等次 达到 合格): the latest one's outcome. */
function outcomeWord(
  ctx: Context,
  fact: Item,
): { words: readonly string[] } | { gap: { cause: 'missing' | 'open'; says: string } } | undefined {
  const { meaning } = ctx.program.names.of(fact.name)
  if (meaning.kind !== 'entry' || meaning.entry.kind !== 'decision') return undefined
  const rows = recordRows(ctx, fact.name, fact.filter, meaning.entry.recordedAs).rows.filter(
    (r) => r.kind === 'decision',
  )
  const last = rows.reduce<Element | undefined>(
    (a, b) =>
      a === undefined || (b.kind === 'decision' && a.kind === 'decision' && b.row.day >= a.row.day) ? b : a,
    undefined,
  )
  if (last?.kind !== 'decision')
    return { gap: { cause: isClosed(ctx) ? 'missing' : 'open', says: `没有登记${fact.name}` } }
  ctx.trace.count(last.id)
  return last.row.outcome === undefined
    ? { gap: { cause: 'missing', says: `${fact.name}没有写结论` } }
    : { words: [last.row.outcome] }
}

const scaleOfFact = (ctx: Context, name: string): readonly string[] | undefined => {
  const { meaning } = ctx.program.names.of(name)
  return meaning.kind === 'entry' ? meaning.entry.scale : undefined
}

function wordTest(
  ctx: Context,
  label: string,
  scale: readonly string[] | undefined,
  have: readonly string[],
  p: Compare,
  names: readonly string[],
): Outcome {
  const s = sign(p.word)
  const shown = { actual: have.map((h) => nameOf(ctx.run, h)).join('、'), required: names.join('、') }
  if (s === '=' || s === '!=') {
    const wanted = names.flatMap((n) => wordsFor(ctx, n))
    const holds = have.some((h) => wanted.includes(h))
    return { ...((s === '=') === holds ? yes() : no(`${label}为${shown.actual}`)), ...shown }
  }
  if (scale === undefined) return { ...unknown('missing', `${label}没有等级次序`), ...shown }
  const [at, asked] = [scale.indexOf(have[0] ?? ''), scale.indexOf(names[0] ?? '')]
  if (at < 0 || asked < 0)
    return { ...unknown('missing', `${at < 0 ? shown.actual : names[0]}不在${label}的等级里`), ...shown }
  return { ...compareQuantities(exactly(whole(at), ''), s, exactly(whole(asked), '')), ...shown }
}

/** What a word in a rule may look like in the records: itself, its dictionary words, the units it names. */
function wordsFor(ctx: Context, name: string): readonly string[] {
  const units = unitsNamed(placeOf(ctx, Math.min(ctx.window.period.to, judgedOn(ctx))), name) ?? []
  const role = roleUnits(ctx, name)
  return [
    name,
    ...ctx.program.names.entries(name).flatMap((e) => e.recordedAs),
    ...units.map((u) => u.id),
    ...role,
  ]
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
