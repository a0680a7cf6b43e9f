import { canonicalUnit } from '@lianxiao/kernel'
import type { Judge } from '../../nodes/atom.ts'
import type { Scope } from '../../nodes/scope.ts'
import { type Check, type CheckContext, say } from '../context.ts'
import { type Found, isUnder } from '../found.ts'
import { faultAt } from '../place.ts'
import { scopesOf } from '../time/scopes.ts'
import { isSome } from './subject.ts'
import { unitOf } from './units.ts'

/** Lengths of time that a posting or pair has itself: 每名支教人员 不少于 2 年. */
const LENGTHS: ReadonlySet<string> = new Set(['年', '月', '天', '学期', '周'])

/** A comparison of nothing: 每学期 至少 1 次 does not say what is counted. */
export const nothing: Check = (context) =>
  context
    .all('judge')
    .filter(
      (found) =>
        found.node.facts === undefined && !isUnder(found, 'filter', 'among') && !judgesEach(context, found),
    )
    .map((found) =>
      faultAt(
        found,
        undefined,
        'noFact',
        say('没有说看的是什么事项', 'It is not said what is counted or judged'),
        say('在前面写上名称，如 每学期 送教活动 至少 1 次', 'Name it first: 每学期 送教活动 至少 1 次'),
      ),
    )

/** Without a fact the thing of the 每… is judged; a number only where that thing has a length of its own. */
function judgesEach(context: CheckContext, found: Found<Judge>): boolean {
  const { predicate } = found.node
  // whose post it is, is another check's question
  if (predicate.kind === 'hold') return true
  if (predicate.kind === 'placed') return false
  const things = scopesOf(found).filter(
    (s): s is Extract<Scope, { kind: 'each' }> => s.kind === 'each' && s.lag === undefined,
  )
  if (things.length === 0) return false
  const unit =
    predicate.kind === 'compare' || predicate.kind === 'bound' || predicate.kind === 'range'
      ? unitOf(predicate)
      : undefined
  return (
    unit === undefined ||
    (LENGTHS.has(canonicalUnit(unit)) &&
      things.some((s) => isSome(context, s.of.name, 'posting', 'pair', 'people')))
  )
}
