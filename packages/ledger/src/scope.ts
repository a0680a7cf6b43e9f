import { unknown, unknownFor } from '@lianxiao/kernel'
import { windowOf } from '@lianxiao/scheme'
import type { Scope, Sentence, SomePeriods, Window } from './ast.ts'
import type { Context } from './context.ts'
import { isOpenEnd } from './dates.ts'
import { written } from './fact.ts'
import { join } from './join.ts'
import { judgeAtom } from './judge.ts'
import type { Spot } from './lag.ts'
import type { Outcome } from './outcome.ts'
import { lacking } from './predicate/records.ts'
import { spansOf, step, stoppedOutcome } from './spot.ts'
import { windowsIn } from './window.ts'
/** Judges a sentence as a condition: every element and window of its scopes must hold, or any for 任一, or so many for 至少 3 年. */
export function judgeSentence(ctx: Context, sentence: Sentence): Outcome {
  return judgeScopes(ctx, sentence.scopes, (c) => leaf(c, sentence))
}

/** The atoms of a sentence in one place. */
export function leaf(ctx: Context, sentence: Sentence): Outcome {
  const first = judgeAtom(ctx, sentence.first)
  if (sentence.more.length === 0) return first
  return join(sentence.more[0]?.by ?? '且', [first, ...sentence.more.map((m) => judgeAtom(ctx, m.atom))])
}

export function judgeScopes(
  ctx: Context,
  scopes: readonly Scope[],
  judge: (ctx: Context) => Outcome,
): Outcome {
  const first = scopes[0]
  if (first === undefined) return judge(ctx)
  const rest = scopes.slice(1)
  if (first.kind === 'window' && rest[0]?.kind === 'somePeriods')
    return some(ctx, first, rest[0], rest.slice(1), judge)
  if (first.kind === 'somePeriods') return some(ctx, { kind: 'window', word: '每年' }, first, rest, judge)
  const found = step({ ctx, windowed: true }, first, rest[0])
  const outcomes = found.map(
    (spot): Outcome => (spot.stopped ? stoppedOutcome(spot.stopped) : judgeScopes(spot.ctx, rest, judge)),
  )
  if (outcomes.length === 0) return lacking(ctx, '还没有开始')
  const any_ = first.kind === 'each' && first.of.word === '任一'
  const ahead =
    first.kind === 'window' && moreToCome(ctx, first, found) ? [unknown('open', '后面的时段还没有到')] : []
  return outcomes.length === 1 && ahead.length === 0
    ? (outcomes[0] as Outcome)
    : join(any_ ? '或' : '且', [...outcomes, ...ahead])
}

/** Whether a span that must hold in every year still has years that have not begun. */
function moreToCome(ctx: Context, scope: Window, found: readonly Spot[]): boolean {
  const shape = windowOf(scope.word)
  if (shape?.shape !== 'every' || !ctx.condition) return false
  const last = Math.max(...found.map((s) => s.ctx.window.period.to))
  return ctx.window.period.to > last && !isOpenEnd(ctx.window.period.to)
}

/** 帮扶期间 至少 3 年 …: how many of the years hold, counting those that are open as perhaps. */
function some(
  ctx: Context,
  window: Window,
  count: SomePeriods,
  rest: readonly Scope[],
  judge: (ctx: Context) => Outcome,
): Outcome {
  const asked = written(count.count)
  const shape = windowOf(window.word)
  const yearly: Window = { kind: 'window', word: shape?.shape === 'every' ? window.word : '每年' }
  const spans = spansOf(ctx, window)
  const places = spans.flatMap((s) => windowsIn(ctx.run, yearly, s)).map((w) => ({ ...ctx, window: w }))
  const outcomes = places.map((c) => judgeScopes(c, rest, judge))
  const sure = outcomes.filter((o) => o.value === 'yes').length
  const maybe = sure + outcomes.filter((o) => o.value === 'unknown').length
  const need = Number(asked.low?.top ?? 0n)
  const shown = { actual: `${sure} 年`, required: `${need} 年` }
  if (sure >= need) return { value: 'yes', because: [], gaps: [], ...shown }
  const running = spans.some((s) => s.to === undefined || s.to > ctx.run.asOf)
  if (maybe >= need || running)
    return {
      ...unknownFor([
        ...outcomes.flatMap((o) => o.gaps),
        ...(running ? [{ cause: 'open' as const, says: '还没有结束' }] : []),
      ]),
      ...shown,
    }
  return { value: 'no', because: [`只有 ${sure} 年达到`], gaps: [], ...shown }
}
