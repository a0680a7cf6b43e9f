import { exact, type Rational } from '@lianxiao/kernel'
import { isWithin, type Span, wholeWithin } from './printed.ts'
import { forward, impliedDivisor, type Relation } from './relation.ts'

/** A number that somebody states: what it may stand for, and where it stands. */
export interface Claim<T> {
  readonly name: string
  readonly span: Span
  readonly from: T
}

/** One way to know a number: as stated, or from the numbers of a relation. */
export interface Side<T> {
  readonly span: Span
  readonly from: readonly Claim<T>[]
  /** the relation it follows from; absent: stated so */
  readonly by?: Relation
  /** among the most sides that can all be true */
  readonly agrees: boolean
}

/** A number that is said, or follows, in ways that cannot all be true. */
export interface Disagreement<T> {
  readonly name: string
  readonly sides: readonly Side<T>[]
  /** what the agreeing sides have in common; absent where no two agree */
  readonly common?: Span
}

/**
 * The numbers whose claims contradict each other: a divisor shared by several relations, or any number stated in two ways.
 * Every claim is a span of exact fractions; claims agree when they have a number (a whole one, where it is counted) in common.
 * @param isWhole whether only whole numbers are meant by a name
 */
export function disagreements<T>(
  claims: readonly Claim<T>[],
  relations: readonly Relation[],
  isWhole: (name: string) => boolean,
): readonly Disagreement<T>[] {
  const byName = Map.groupBy(claims, (c) => c.name)
  const spanOf = (name: string): Span | undefined => byName.get(name)?.[0]?.span
  const divisors = [...new Set(relations.flatMap((r) => r.bottom))]
  const names = [...new Set([...divisors, ...byName.keys()])]
  return names.flatMap((name) => {
    const stated = (byName.get(name) ?? []).map((c): Way<T> => ({ span: c.span, from: [c] }))
    const implied = relations.flatMap((relation): readonly Way<T>[] => {
      const span = relation.bottom.includes(name)
        ? impliedDivisor(relation, name, spanOf)
        : relation.of === name && relation.bottom.length === 0
          ? forward(relation, spanOf)
          : undefined
      return span === undefined ? [] : [{ span, from: restOf(relation, name, byName), by: relation }]
    })
    const found = split([...stated, ...implied], isWhole(name))
    return found === undefined ? [] : [{ name, ...found }]
  })
}

type Way<T> = Omit<Side<T>, 'agrees'>

const restOf = <T>(
  { of, top, bottom }: Relation,
  name: string,
  byName: ReadonlyMap<string, readonly Claim<T>[]>,
): readonly Claim<T>[] =>
  [...top, ...bottom, of].filter((n) => n !== name).flatMap((n) => byName.get(n)?.slice(0, 1) ?? [])

/** The largest set of ways that have a number in common; undefined when all of them do. */
function split<T>(ways: readonly Way<T>[], isWhole: boolean): Omit<Disagreement<T>, 'name'> | undefined {
  if (ways.length < 2) return undefined
  const candidates = ways.flatMap(({ span }) => (isWhole ? wholeWithin(span) : span)?.low ?? [])
  const holding = (at: Rational): readonly Way<T>[] => ways.filter((w) => isWithin(at, w.span))
  const best = candidates.map(holding).reduce((a, b) => (b.length > a.length ? b : a), [])
  if (best.length === ways.length) return undefined
  const several = best.length > 1
  const sides = ways.map((way): Side<T> => ({ ...way, agrees: several && best.includes(way) }))
  if (!several) return { sides }
  const common: Span = {
    low: best.map((w) => w.span.low).reduce(exact.larger),
    high: best.map((w) => w.span.high).reduce(exact.smaller),
  }
  return { sides, common: isWhole ? (wholeWithin(common) ?? common) : common }
}
