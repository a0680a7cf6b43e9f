import type { Rule } from '../../nodes/rule.ts'
import type { Clause } from '../../scheme.ts'
import { overlapOfBase } from '../conflict/parties.ts'
import { type Check, say } from '../context.ts'
import { faultAt } from '../place.ts'

/** Rules that give a result which another rule can stand in the place of. */
const JUDGED: ReadonlySet<Rule['kind']> = new Set(['norm', 'calc', 'credit', 'pay', 'select', 'roster'])

const isJudged = ({ rule }: Clause): boolean =>
  JUDGED.has(rule.kind) || (rule.kind === 'define' && rule.lines.some((line) => line.kind === 'test'))

/** An exception to what gives no result, or to a rule about other people, overrides nothing. */
export const overridesNothing: Check = (context) =>
  context.all('overrides').flatMap((found) => {
    const bases = context.scheme.clauses.filter((c) => c.name === found.node.rule)
    if (
      bases.length === 0 ||
      bases.some((base) => isJudged(base) && overlapOfBase(context, found.clause, base))
    )
      return []
    const nothing = !bases.some(isJudged)
    return [
      faultAt(
        found,
        found.node.rule,
        'overridesNothing',
        nothing
          ? say(
              `“${found.node.rule}”不是有结果的规则，没有什么可以例外`,
              `“${found.node.rule}” gives no result, so there is nothing to stand in the place of`,
            )
          : say(
              `“${found.clause.name}”与“${found.node.rule}”说的不是同一些单位，代替不了它`,
              `“${found.clause.name}” is about other units than “${found.node.rule}” and never takes its place`,
            ),
        nothing
          ? say(
              '例外于 后面写应当、计算、认定、发放 等规则的名字',
              'After 例外于 stands the name of a duty, number, credit or grant',
            )
          : say(
              '核对 适用 和 由，两条规则要能落在同一个单位上',
              'See 适用 and 由: both rules must be able to concern the same unit',
            ),
      ),
    ]
  })
