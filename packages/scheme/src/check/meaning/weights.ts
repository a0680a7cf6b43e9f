import { exact, parseDecimal, type Rational, showRational } from '@lianxiao/kernel'
import type { Case, Weigh } from '../../nodes/calc.ts'
import type { Equals } from '../../nodes/equals.ts'
import { type Check, type CheckContext, say } from '../context.ts'
import type { Found } from '../found.ts'
import { faultAt } from '../place.ts'
import type { Fault } from '../report.ts'

const HUNDRED = exact.whole(100)

/** The shares of a 计算, or of each of its cases, make 100 % where the number of members is fixed. */
export const weights: Check = (context) =>
  context.all('calc').flatMap((found) => {
    const plain = found.node.lines.filter((line) => line.kind === 'weigh')
    const cases = context.all('case').filter((c) => c.up === found)
    return [
      ...judge(context, found, plain, new Map()),
      ...cases.flatMap((c) => judge(context, c, weighed(c.node.lines), countsOf(context, c.node))),
    ]
  })

const weighed = (lines: readonly (Weigh | Equals)[] | undefined): readonly Weigh[] =>
  (lines ?? []).filter((l) => l.kind === 'weigh')

function judge(
  context: CheckContext,
  found: Found,
  lines: readonly Weigh[],
  counts: ReadonlyMap<string, Rational>,
): Fault[] {
  const parts = lines.map((line) => shareOf(context, line, counts))
  if (parts.length === 0 || parts.includes(undefined)) return []
  const sum = exact.total(parts as readonly Rational[])
  if (exact.equal(sum, HUNDRED)) return []
  return [
    faultAt(
      found,
      undefined,
      'weights',
      say(
        `各部分按比例计入，合起来是 ${showRational(sum)}%，不是 100%`,
        `The shares make ${showRational(sum)} %, not 100 %`,
      ),
      say(
        '核对各个百分数；“每……”的一行按个数相乘',
        'See each percentage; a line with 每 … counts once for each of them',
      ),
    ),
  ]
}

/** The share of a line in percent, taken once for each of its 每…; undefined where a number is not fixed. */
function shareOf(
  context: CheckContext,
  line: Weigh,
  counts: ReadonlyMap<string, Rational>,
): Rational | undefined {
  const share =
    line.share.kind === 'percent' ? parseDecimal(line.share.percent) : percentOf(context, line.share.name)
  if (line.each === undefined || share === undefined) return share
  const count = counts.get(meant(context, line.each.of.name))
  return count === undefined ? undefined : exact.multiply(share, count)
}

function percentOf(context: CheckContext, name: string): Rational | undefined {
  const is = context.scheme.defines.get(name)?.lines.find((line) => line.kind === 'is')
  return is?.value.kind === 'percent' ? parseDecimal(is.value.percent) : undefined
}

/** What a case fixes: 当 成员校 为 2 所 gives 成员校 → 2. */
function countsOf(context: CheckContext, { condition }: Case): ReadonlyMap<string, Rational> {
  const counts = new Map<string, Rational>()
  for (const atom of [condition.first, ...condition.more.filter((m) => m.by === '且').map((m) => m.atom)]) {
    if (atom.kind !== 'judge' || atom.predicate.kind !== 'compare' || atom.predicate.word !== '为') continue
    const { to } = atom.predicate
    const number = to.kind === 'amount' ? parseDecimal(to.number) : undefined
    for (const fact of atom.facts ?? []) if (number) counts.set(meant(context, fact.name), number)
  }
  return counts
}

/** The dictionary's word behind a name, so that 成员校 and 共同体学校 meet. */
const meant = ({ names }: CheckContext, name: string): string =>
  names
    .resolve(name)
    .map((m) => (m.is === 'entry' ? m.entry.name : name))
    .join('、') || name
