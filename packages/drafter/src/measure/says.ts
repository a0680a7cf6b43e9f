import { AT_LEAST, AT_MOST, LESS, MORE, type Norm, type Predicate, type Rule } from '@lianxiao/scheme'

/** What a drafted rule says in figures: op is that of the catalogue. */
export interface Says {
  readonly op: string
  readonly number: number
  readonly high?: number
  readonly unit: string
  readonly windows: readonly string[]
}

const OPS: readonly (readonly [readonly string[], string])[] = [
  [AT_LEAST, '>='],
  [MORE, '>'],
  [AT_MOST, '<='],
  [LESS, '<'],
]

/** Reads a rule as a reader of the plan would; undefined when it holds no figure. */
export function saysOf(rule: Rule): Says | undefined {
  if (rule.kind === 'define') {
    const total = rule.lines.find((line) => line.kind === 'total')?.amount
    return total?.kind === 'amount'
      ? { op: '=', number: Number(total.number), unit: total.unit, windows: [] }
      : undefined
  }
  if (rule.kind !== 'norm') return undefined
  const test = rule.lines.find((line) => line.kind === 'test')
  if (!test) return undefined
  const windows = test.sentence.scopes.flatMap((scope) => (scope.kind === 'window' ? [scope.word] : []))
  const { first } = test.sentence
  if (first.kind === 'has') return { op: 'one', number: 1, unit: '', windows }
  if (first.kind === 'checklist') return { op: 'list', number: first.what.items.length, unit: '项', windows }
  if (first.kind === 'judge' && first.predicate.kind === 'cover')
    return { op: 'all', number: 100, unit: '%', windows }
  return first.kind === 'judge' ? figureOf(first.predicate, windows) : undefined
}

function figureOf(predicate: Predicate, windows: readonly string[]): Says | undefined {
  if (predicate.kind === 'range') {
    const [number, high] = [Number(predicate.low), Number(predicate.high)]
    return { op: 'between', number, high, unit: predicate.unit, windows }
  }
  if (predicate.kind !== 'compare' || predicate.to.kind === 'items') return undefined
  const op = OPS.find(([words]) => words.includes(predicate.word))?.[1] ?? '='
  const { to } = predicate
  return to.kind === 'percent'
    ? { op, number: Number(to.percent), unit: '%', windows }
    : { op, number: Number(to.number), unit: to.unit, windows }
}

export type { Norm }
