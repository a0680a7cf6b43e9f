import type { EntryKind } from '@lianxiao/facts'
import type { Judge } from '../../nodes/atom.ts'
import type { Item } from '../../nodes/item.ts'
import { ADVICE, FORBIDDEN, OPTION } from '../../nodes/norm.ts'
import type { CheckContext } from '../context.ts'
import { above, type Found } from '../found.ts'
import { isDutyTest, ruleWindow, scopesOf } from '../time/scopes.ts'
import { type Interval, intervalOf, turned } from './interval.ts'
import { lengthsOf } from './lengths.ts'
import { type Span, spanOf } from './span.ts'

/** One test with a number, reduced to what decides whether another test contradicts it. */
export interface Demand {
  readonly found: Found
  /** the dictionary's names of what is counted, sorted; the same whatever the scheme calls them */
  readonly facts: string
  readonly kinds: readonly EntryKind[]
  /** what narrows it; undefined: nothing */
  readonly filter: string | undefined
  /** 每门学科, 每名导师 …: one judgement for each */
  readonly each: readonly string[]
  readonly span: Span
  readonly condition: string | undefined
  readonly interval: Interval
}

/** The field of an agreement that holds its years, and the period they make. */
const AGREED = '合作期限'
const WHOLE_TIME = '建设期'

const NO_DEMAND: ReadonlySet<string> = new Set([...ADVICE, ...OPTION])
const TURNED: ReadonlySet<string> = new Set(FORBIDDEN)
/** Alternatives, shares of the line above, and what a note reads into the sentence are no demands of their own. */
const NOT_ALONE: ReadonlySet<string> = new Set(['among', 'note', 'reading'])

/** The demands of a scheme; options, advice and alternatives demand nothing. */
export const demandsOf = (context: CheckContext): readonly Demand[] => [
  ...testsOf(context),
  ...lengthsOf(context),
]

function testsOf(context: CheckContext): readonly Demand[] {
  return context.all('judge').flatMap((found) => {
    const { predicate } = found.node
    const { rule } = found.clause
    if (predicate.kind !== 'compare' && predicate.kind !== 'bound' && predicate.kind !== 'range') return []
    if (rule.kind !== 'norm' && rule.kind !== 'define') return []
    if (rule.kind === 'norm' && (NO_DEMAND.has(rule.modal) || !isDutyTest(found))) return []
    if (!isAlone(found)) return []
    const plain = intervalOf(predicate)
    const interval = plain && rule.kind === 'norm' && TURNED.has(rule.modal) ? turned(plain) : plain
    return interval === undefined ? [] : spread(context, found, predicate.mode === '各', interval)
  })
}

function isAlone(found: Found): boolean {
  for (const { node } of above(found)) {
    if (NOT_ALONE.has(node.kind) || (node.kind === 'group' && node.word !== '全部')) return false
    if (node.kind === 'sentence' && node.more.some((m) => m.by === '或')) return false
    if (
      node.kind === 'sentence' &&
      node.scopes.some((s) => s.kind === 'somePeriods' || (s.kind === 'each' && s.of.word === '任一'))
    )
      return false
  }
  return true
}

/** 各 makes a demand of every name of the list; 累计 and a single name make one. */
function spread(
  context: CheckContext,
  found: Found<Judge>,
  apart: boolean,
  interval: Interval,
): readonly Demand[] {
  const facts = found.node.facts ?? []
  if (facts.length === 0) return []
  const scopes = scopesOf(found)
  const base = {
    found,
    interval,
    span: spanOf(context.scheme, scopes, ruleWindow(found)),
    condition: conditionOf(found),
  }
  const each = [
    ...scopes.flatMap((s) =>
      s.kind === 'each' && s.lag === undefined ? [eachKey(context, s.of.name, s.filter)] : [],
    ),
    ...eachOfRule(context, found),
  ].sort()
  const one = (items: readonly Item[], extra: readonly string[]): Demand => ({
    ...base,
    facts: [...new Set(items.flatMap((i) => meant(context, i.name)))].sort().join('、'),
    kinds: items.flatMap((i) =>
      context.names.resolve(i.name).flatMap((m) => (m.is === 'entry' ? [m.entry.kind] : [])),
    ),
    filter: filterKey(items),
    each: [...each, ...extra].sort(),
  })
  if (!apart) return [one(facts, [])]
  return facts.map((fact) => one([fact], isListed(fact) ? ['各'] : []))
}

const isListed = (item: Item): boolean =>
  item.filter?.first.kind === 'kinds' && item.filter.first.names.length > 1

/** A list that ends in 等 narrows nothing that a reader could rely on. */
function filterKey(items: readonly Item[]): string | undefined {
  const filters = items.flatMap((i) => (i.filter && !i.filter.open ? [i.filter] : []))
  return filters.length === 0 ? undefined : JSON.stringify(filters)
}

const eachKey = (context: CheckContext, name: string, filter: unknown): string =>
  `${meant(context, name).join('、')}${filter === undefined ? '' : JSON.stringify(filter)}`

/** 由 每所学校: one duty each. */
function eachOfRule(context: CheckContext, found: Found): readonly string[] {
  const { rule } = found.clause
  if (rule.kind !== 'norm') return []
  return rule.lines.flatMap((line) => {
    const paths = line.kind === 'by' ? [line.who, line.whom] : line.kind === 'for' ? [line.whom] : []
    return paths.flatMap((path) =>
      (path?.refs ?? []).flatMap((ref) =>
        ref.kind === 'each' && ref.of.name !== '教共体' ? [eachKey(context, ref.of.name, ref.filter)] : [],
      ),
    )
  })
}

/** What a name stands for in the dictionary or the scheme, so that renaming by 用语 changes nothing. */
export function meant({ names }: CheckContext, name: string): readonly string[] {
  const found = names.resolve(name).map((meaning) => {
    switch (meaning.is) {
      case 'entry':
        // the years of the agreement are the length of 建设期, whatever a dictionary calls them
        return meaning.entry.of === AGREED ? WHOLE_TIME : meaning.entry.name
      case 'define':
        return meaning.define.name
      case 'calc':
        return meaning.calc.name
      case 'community':
        return '教共体'
      default:
        return name
    }
  })
  return found.length > 0 ? found : [name]
}

function conditionOf(found: Found): string | undefined {
  const { rule } = found.clause
  const whens =
    rule.kind === 'norm' ? rule.lines.filter((line) => line.kind === 'when' || line.kind === 'openWhen') : []
  return whens.length === 0 ? undefined : JSON.stringify(whens)
}
