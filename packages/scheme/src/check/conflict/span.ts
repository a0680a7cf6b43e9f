import type { Scope } from '../../nodes/scope.ts'
import { windowOf } from '../../nodes/window.ts'
import type { Scheme } from '../../scheme.ts'
import { windowOfScheme } from './defaults.ts'

/**
 * How long a test looks. Two spans nest when one is shorter; `other` ones (每次X 后, 每学期 开学前) are compared only with
 * themselves.
 */
export type Span =
  | { readonly is: 'recurring'; readonly length: number; readonly word: string }
  | { readonly is: 'until'; readonly day: number; readonly word: string }
  | { readonly is: 'fixed'; readonly word: string }
  | { readonly is: 'other'; readonly word: string }

/** Lengths in months; only their order and their quotients are used. */
const WEEK = 0.25
const TERM = 6
const YEAR = 12
const ROUND = 24
const WHOLE = 25

const EVERY: Readonly<Record<string, number>> = {
  week: WEEK,
  month: 1,
  term: TERM,
  year: YEAR,
  schoolYear: YEAR,
  round: ROUND,
}

/** The span of a test from its scopes, the rule's own line, or 未写周期. */
export function spanOf(scheme: Scheme, scopes: readonly Scope[], ruleWindow: string | undefined): Span {
  const words = scopes.flatMap((scope) => timeWord(scope))
  if (words.length > 1) return { is: 'other', word: words.join(' ') }
  const word = words[0] ?? ruleWindow ?? windowOfScheme(scheme)
  return word === undefined ? { is: 'recurring', length: WHOLE, word: '建设期内' } : spanOfWord(scheme, word)
}

function timeWord(scope: Scope): readonly string[] {
  switch (scope.kind) {
    case 'window':
      return [scope.word]
    case 'each':
      return scope.lag === undefined ? [] : [`${scope.of.name}${scope.lag.side}`]
    case 'event':
      return [`${scope.event}${scope.lag.side}`]
    case 'named':
      return [scope.name]
    case 'somePeriods':
      return [`${scope.word}${scope.count.kind}`]
  }
}

/** How far into the plan's own year a milestone lies: in a school year 12月底 comes before 6月底. */
function dayInYear(
  { yearKind }: Scheme,
  { month, day, includes }: { month: number; day: number | undefined; includes: boolean },
): number {
  const at = yearKind === 'schoolYear' ? (month + 12 - SEPTEMBER) % 12 : month
  return at * 32 + (day ?? (includes ? 31 : 0))
}

const SEPTEMBER = 9

function spanOfWord(scheme: Scheme, said: string): Span {
  const word = scheme.words.get(said)?.[0] ?? said
  const window = windowOf(word)
  switch (window?.shape) {
    case 'every':
      return { is: 'recurring', length: EVERY[window.each] as number, word: said }
    case 'year':
      return window.offset === 0 ? { is: 'recurring', length: YEAR, word: said } : { is: 'other', word: said }
    case 'moment':
      if (window.moment === 'withinYear') return { is: 'recurring', length: YEAR, word: said }
      return window.moment === 'whole'
        ? { is: 'recurring', length: WHOLE, word: said }
        : { is: 'other', word: said }
    case 'until':
      return { is: 'until', day: dayInYear(scheme, window), word: said }
    case undefined:
      return scheme.defines.has(word)
        ? { is: 'recurring', length: WHOLE, word: said }
        : { is: 'other', word: said }
    default:
      return { is: 'fixed', word: said }
  }
}

/** How often the shorter span fits into the longer one, rounded down; undefined when neither lies in the other. */
export function timesWithin(shorter: Span, longer: Span): number | undefined {
  if (shorter.is === 'recurring' && longer.is === 'recurring')
    return shorter.length < longer.length
      ? Math.max(1, Math.floor(longer.length / shorter.length))
      : undefined
  if ((shorter.is === 'fixed' || shorter.is === 'until') && longer.is === 'recurring')
    return longer.length >= YEAR ? 1 : undefined
  return undefined
}

export const sameSpan = (a: Span, b: Span): boolean =>
  a.is === 'recurring' && b.is === 'recurring' ? a.length === b.length : a.is === b.is && a.word === b.word
