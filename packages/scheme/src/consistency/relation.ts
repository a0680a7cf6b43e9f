import { exact, parseDecimal, type Rational, scaleOf } from '@lianxiao/kernel'
import type { Calc } from '../nodes/calc.ts'
import type { Factor } from '../nodes/expression.ts'
import type { Span } from './printed.ts'

/** A number that is a product and quotient of others: of = factor × top ÷ bottom. */
export interface Relation {
  readonly of: string
  readonly factor: Rational
  readonly top: readonly string[]
  readonly bottom: readonly string[]
}

/** A 计算 of one line that only multiplies and divides names and numbers; undefined for any other. */
export function relationOf(
  calc: Calc,
  nameOf: (name: string) => string = (name) => name,
): Relation | undefined {
  const lines = calc.lines.filter((l) => l.kind === 'equals' || l.kind === 'case' || l.kind === 'weigh')
  const [line] = lines
  if (lines.length !== 1 || line?.kind !== 'equals' || line.formula.value.more.length > 0) return undefined
  const { first, more } = line.formula.value.first
  const parts: { readonly by: '×' | '÷'; readonly factor: Factor }[] = [{ by: '×', factor: first }, ...more]
  let factor = exact.one
  const [top, bottom]: [string[], string[]] = [[], []]
  for (const part of parts) {
    const number = constant(part.factor)
    if (number !== undefined) {
      if (part.by === '÷' && number.top === 0n) return undefined
      factor = part.by === '×' ? exact.multiply(factor, number) : exact.divide(factor, number)
    } else if (
      part.factor.kind === 'value' &&
      part.factor.each === undefined &&
      part.factor.of.filter === undefined
    )
      (part.by === '×' ? top : bottom).push(nameOf(part.factor.of.name))
    else return undefined
  }
  return { of: nameOf(calc.name), factor, top, bottom }
}

function constant(factor: Factor): Rational | undefined {
  if (factor.kind === 'bare') return parseDecimal(factor.number)
  if (factor.kind === 'percent')
    return exact.divide(parseDecimal(factor.percent) ?? exact.zero, exact.whole(100))
  if (factor.kind !== 'amount') return undefined
  return exact.multiply(parseDecimal(factor.number) ?? exact.zero, exact.whole(scaleOf(factor.unit)))
}

type SpanOf = (name: string) => Span | undefined

const multiplied = (spans: readonly Span[], from: Span): Span =>
  spans.reduce((a, b) => ({ low: exact.multiply(a.low, b.low), high: exact.multiply(a.high, b.high) }), from)

/** a ÷ b for numbers not below zero; undefined where b may be zero. */
const quotient = (a: Span, b: Span): Span | undefined =>
  b.low.top <= 0n ? undefined : { low: exact.divide(a.low, b.high), high: exact.divide(a.high, b.low) }

function spansOf(names: readonly string[], spanOf: SpanOf): readonly Span[] | undefined {
  const spans = names.map(spanOf)
  return spans.every((s) => s !== undefined && s.low.top >= 0n) ? (spans as readonly Span[]) : undefined
}

const point = (value: Rational): Span => ({ low: value, high: value })

/** What the number comes to by the others; undefined while one of them is not known. */
export function forward({ factor, top, bottom }: Relation, spanOf: SpanOf): Span | undefined {
  const [above, below] = [spansOf(top, spanOf), spansOf(bottom, spanOf)]
  if (above === undefined || below === undefined) return undefined
  return quotient(multiplied(above, point(factor)), multiplied(below, point(exact.one)))
}

/** What one divisor must be for the number to come out as it is given. */
export function impliedDivisor(relation: Relation, divisor: string, spanOf: SpanOf): Span | undefined {
  const at = relation.bottom.indexOf(divisor)
  if (at < 0 || relation.bottom.indexOf(divisor, at + 1) >= 0 || relation.top.includes(divisor))
    return undefined
  return forward({ ...relation, bottom: [...relation.bottom.toSpliced(at, 1), relation.of] }, spanOf)
}
