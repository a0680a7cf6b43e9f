import { no, unknown, yes } from '@lianxiao/kernel'
import type { Hold, Item, Placed } from '../ast.ts'
import { isClosed } from '../closing.ts'
import { nameOf } from '../community.ts'
import { type Context, elementOf, judgedOn } from '../context.ts'
import { runsOn } from '../county.ts'
import { type Element, personOf } from '../element.ts'
import type { Outcome } from '../outcome.ts'
import { placeOf, unitsNamed } from '../party.ts'
import { personOn } from '../value.ts'
import { lacking, partsTest } from './records.ts'

/** 担任: dated posts, of the posting's receiving unit where there is one. */
export function holdOutcome(ctx: Context, p: Hold, element: Element | undefined): Outcome {
  const thing = element ?? ctx.elements[ctx.elements.length - 1]
  const person = (thing && personOf(thing)) ?? (ctx.subject.kind === 'person' ? ctx.subject.id : undefined)
  if (person === undefined) return unknown('missing', '没有写谁担任')
  const host = thing?.kind === 'posting' ? thing.row.host : undefined
  const day =
    thing?.kind === 'posting'
      ? Math.min(thing.row.to ?? judgedOn(ctx), judgedOn(ctx), ctx.window.period.to)
      : Math.min(ctx.window.period.to, judgedOn(ctx))
  const posts = (ctx.run.county.posts.get(person) ?? []).filter(
    (r) => r.recorded <= judgedOn(ctx) && runsOn(r, day) && (host === undefined || r.unit === host),
  )
  const have = posts.map((r) => r.post)
  const shown = {
    actual: have.length > 0 ? have.join('、') : '没有登记职务',
    required: p.posts.items.map((i) => i.name).join('、') + (p.posts.oneOf ? '之一' : ''),
  }
  const test = partsTest(
    ctx,
    p.posts,
    have.flatMap((h) => [
      h,
      ...p.posts.items
        .filter((i) => ctx.program.names.entries(i.name).some((e) => e.recordedAs.includes(h)))
        .map((i) => i.name),
    ]),
  )
  for (const r of posts) if (test.value === 'yes') ctx.trace.count(r.id)
  if (have.length === 0) return { ...lacking(ctx, '没有登记职务'), ...shown }
  const open = test.value === 'no' && !ctx.condition
  return { ...(open ? lacking(ctx, test.because[0] ?? '职务不符') : test), ...shown }
}

export function placedOutcome(
  ctx: Context,
  facts: readonly Item[],
  p: Placed,
  element: Element | undefined,
): Outcome {
  const posting = element?.kind === 'posting' ? element : elementOf(ctx, 'posting')
  const field =
    facts[0] === undefined ? undefined : (ctx.program.names.entries(facts[0].name)[0]?.of ?? facts[0].name)
  if (posting?.kind !== 'posting' || field === undefined) return unknown('missing', '没有写哪一次选派')
  const after =
    p.word === '调回'
      ? personOn(ctx, posting.row.person, Math.min(ctx.window.period.to, judgedOn(ctx)))?.unit
      : undefined
  const at = after ?? (field === '党组织关系' ? posting.row.partyAt : posting.row.personnelAt)
  const wanted = placeUnits(ctx, posting.row, p.at)
  const shown = { required: p.at, actual: at === undefined ? '没有登记' : nameOf(ctx.run, at) }
  if (at === undefined) return { ...unknown('missing', `没有登记${field}`), ...shown }
  return {
    ...(wanted.includes(at)
      ? yes()
      : p.word === '调回' && !isClosed(ctx)
        ? unknown('open', '还没有调回')
        : no(`${field}在${shown.actual}`)),
    ...shown,
  }
}

function placeUnits(ctx: Context, row: { home: string; host: string }, name: string): readonly string[] {
  const field = ctx.program.names.entries(name).find((e) => e.kind === 'attribute')?.of
  if (field === '派出单位' || name === '派出学校' || name === '派出单位') return [row.home]
  if (field === '接收单位' || name === '接收学校' || name === '接收单位' || name === '跟岗学校')
    return [row.host]
  return (unitsNamed(placeOf(ctx, judgedOn(ctx)), name) ?? []).map((u) => u.id)
}
