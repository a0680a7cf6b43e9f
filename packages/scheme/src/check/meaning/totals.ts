import type { Quantity } from '../../nodes/quantity.ts'
import { type Check, say } from '../context.ts'
import { faultAt } from '../place.ts'

/** 共 4 个 under 组建 or 清单 must be the number of lines or names that stand there. */
export const totals: Check = (context) =>
  context.all('total').flatMap((found) => {
    const listed = countOf(found.clause.rule)
    const said = numberOf(found.node.amount)
    if (listed === undefined || said === listed) return []
    return [
      faultAt(
        found,
        undefined,
        'total',
        say(`写的是共 ${said}，列出的是 ${listed}`, `It says ${said} in all, and ${listed} are listed`),
        say(
          '补上缺的，或改正总数；原文就不一致的，用 解释 说明',
          'List what is missing or correct the total; where the plan itself differs, say so with 解释',
        ),
      ),
    ]
  })

const numberOf = (amount: Quantity): number =>
  Number(amount.kind === 'amount' ? amount.number : amount.percent)

function countOf(rule: { readonly kind: string }): number | undefined {
  if (!isListing(rule)) return undefined
  if (rule.kind === 'roster') return rule.lines.filter((line) => line.kind === 'formed').length
  return rule.lines.reduce((sum, line) => sum + (line.kind === 'listIs' ? (line.names?.length ?? 0) : 0), 0)
}

interface Listing {
  readonly kind: string
  readonly lines: readonly { readonly kind: string; readonly names?: readonly string[] }[]
}
const isListing = (rule: { readonly kind: string }): rule is Listing =>
  rule.kind === 'roster' || rule.kind === 'namedList'
