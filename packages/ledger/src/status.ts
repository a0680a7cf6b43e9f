import type { Cause, Status, Truth } from '@lianxiao/kernel'
import type { Context } from './context.ts'
import type { Modality } from './program.ts'

const ORDER: readonly Cause[] = ['conflict', 'uncovered', 'unset', 'missing', 'undecided', 'open']
const BY_CAUSE: Readonly<Record<Exclude<Cause, 'open'>, Status>> = {
  conflict: 'conflict',
  uncovered: 'uncovered',
  unset: 'unset',
  missing: 'unknown',
  undecided: 'unknown',
}

/** The strongest reason that keeps a result open. */
export function strongest({ gaps }: Truth): Cause | undefined {
  if (gaps.length <= 1) return gaps[0]?.cause
  return ORDER.find((cause) => gaps.some((g) => g.cause === cause))
}

/**
 * The state of a duty: decided, or pending while its window runs and overdue after it until the period is closed.
 * What holds and could only be broken (a ban, an upper bound) is never overdue: nobody owes anything more.
 */
export function statusOf(
  ctx: Context,
  truth: Truth & { readonly holding?: true | undefined },
  modality: Modality,
): Status {
  if (modality === 'advice') return 'advised'
  if (truth.value === 'yes') return 'met'
  if (truth.value === 'no') return 'unmet'
  const cause = strongest(truth) ?? 'open'
  if (cause !== 'open') return BY_CAUSE[cause]
  return ctx.run.asOf <= ctx.window.due || truth.holding ? 'pending' : 'overdue'
}

/** The state of what hangs on a condition nobody can decide yet: unknown, whatever keeps it open. */
export function statusOfCondition(truth: Truth): Status {
  const cause = strongest(truth) ?? 'open'
  return cause === 'open' ? 'unknown' : BY_CAUSE[cause]
}

/** The state of a number, a credit or money: an open count leaves it unknown, unless its window still runs. */
export function statusOfValue(ctx: Context, truth: Truth): Status {
  if (truth.value === 'yes') return 'met'
  if (truth.value === 'no') return 'unmet'
  const cause = strongest(truth) ?? 'open'
  if (cause !== 'open') return BY_CAUSE[cause]
  return ctx.run.asOf <= ctx.window.due ? 'pending' : 'unknown'
}
