import { nearest } from '@lianxiao/kernel'
import { type Check, say } from '../context.ts'
import { didYouMean, faultAt } from '../place.ts'
import { unreadNames } from './known.ts'

/** After 例外于, 用于 and 完成率 stands a rule of this scheme. */
export const rulesNamed: Check = (context) => {
  const rules = new Set([
    ...context.scheme.clauses.map((c) => c.name).filter((n) => n !== ''),
    ...unreadNames(context),
  ])
  return context.uses
    .filter((use) => use.role === 'rule' && !rules.has(use.name))
    .map((use) =>
      faultAt(
        use.found,
        use.name,
        'unknownRule',
        say(
          `${use.by}后面的“${use.name}”不是本方案的规则`,
          `“${use.name}” after ${use.by} is no rule of this scheme`,
        ),
        didYouMean(
          nearest(use.name, rules),
          say(
            `${use.by}后面写规则的名字，即 应当、计算、认定、发放 等后面的那个词`,
            'Write the name of a rule: the word after 应当, 计算, 认定, 发放 …',
          ),
        ),
      ),
    )
}
