import {
  AT_LEAST,
  AT_MOST,
  type Items,
  LESS,
  MORE,
  type Predicate,
  type Quantity,
  type Rule,
  type Sentence,
  type StatedFigure,
} from '@lianxiao/scheme'

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

/** Reads a rule as a reader of the plan would; nothing when it holds no figure. */
export function saysOf(rule: Rule): readonly Says[] {
  if (rule.kind === 'define')
    return rule.lines.flatMap((line) => (line.kind === 'total' ? [totalOf(line.amount)] : []))
  if (rule.kind === 'stated')
    return rule.lines.flatMap((line) => (line.kind === 'statedFigure' ? [statedOf(line)] : []))
  if (rule.kind !== 'norm') return []
  return rule.lines.flatMap((line) => (line.kind === 'test' ? testOf(line.sentence) : []))
}

const totalOf = (is: Quantity): Says =>
  is.kind === 'percent'
    ? { op: '=', number: Number(is.percent), unit: '%', windows: [] }
    : { op: '=', number: Number(is.number), unit: is.unit, windows: [] }

const statedOf = ({ word, is }: StatedFigure): Says => ({
  ...totalOf(is),
  op: word === '超过' ? '>' : word === '不少于' ? '>=' : '=',
})

function testOf({ scopes, first }: Sentence): readonly Says[] {
  const windows = scopes.flatMap((scope) => (scope.kind === 'window' ? [scope.word] : []))
  const list = (items: Items): Says => ({ op: 'list', number: items.items.length, unit: '项', windows })
  if (first.kind === 'has')
    return [{ op: 'one', number: 1, unit: '', windows }, ...(first.parts ? [list(first.parts)] : [])]
  if (first.kind === 'checklist') return [list(first.what)]
  if (first.kind !== 'judge') return []
  if (first.predicate.kind === 'cover') return [{ op: 'all', number: 100, unit: '%', windows }]
  const figure = figureOf(first.predicate, windows)
  return figure ? [figure] : []
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
