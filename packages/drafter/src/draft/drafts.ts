import { parseFence, printFence, type Rule } from '@lianxiao/scheme'
import { withoutIdioms } from '../read/mask.ts'
import { modalsIn } from '../read/modal.ts'
import { windowsIn } from '../read/windows.ts'
import { markOf } from '../text/headings.ts'
import type { Claim } from './claim.ts'
import { claimsOf } from './claims.ts'
import { type Context, NO_CONTEXT } from './context.ts'
import type { Namer } from './namer.ts'
import { periodOf } from './period.ts'
import { ruleOf, stub } from './rule.ts'

export const NO_FIGURE = '草稿：有要求，没有读出数；请写成规则，或写明不执行的理由'
export const TOO_LONG = '草稿：句子太长，没有读；请分成几句再起草，或自己写规则'
export const NOT_WRITTEN = '草稿：句中有数，没有读懂；请写成规则，或写明不执行的理由'

/** No sentence of a plan is so long; a text without stops must not take hours. */
const LONGEST = 2000

/** The drafts of one sentence; empty when it asks for nothing that a rule could say. */
export function draftsOf(sentence: string, nameOf: Namer, context: Context = NO_CONTEXT): readonly Rule[] {
  if (sentence.length > LONGEST) return [stub(TOO_LONG)]
  if (context.label) return []
  const period = periodOf(sentence, '建设期')
  const claims = claimsOf(sentence, context).filter((claim) => period === undefined || !isLength(claim))
  const rules = [
    ...(period?.kind === 'define' ? [{ ...period, name: nameOf(period.name) }] : []),
    ...claims.map((claim) => ruleOf(claim, nameOf(claim.fact))),
  ]
  const sound = rules.filter(readsBack)
  if (sound.length > 0) return sound
  if (rules.length > 0 || hasFigure(sentence)) return [stub(NOT_WRITTEN)]
  return modalsIn(sentence).length > 0 ? [stub(NO_FIGURE)] : []
}

/** The length of the period itself is said by the period. */
const isLength = ({ asks, fact }: Claim): boolean =>
  asks.kind === 'quantity' &&
  /年$/.test(asks.quantity.unit) &&
  asks.quantity.sense === '=' &&
  fact === '待定事项'

const withoutMark = (sentence: string): string => sentence.slice(markOf(sentence)?.mark.length ?? 0)

/** Who can be asked, and how: nothing is owed. */
const CONTACT = /联系(?:人|电话|方式)|电话：|邮箱|^\s*(?:副?组长|成员|主任)：/

const hasFigure = (sentence: string): boolean => {
  const { rest, windows } = windowsIn(withoutIdioms(withoutMark(sentence)))
  if (CONTACT.test(sentence)) return false
  return windows.length > 0 || /\d|[二两三四五六七八九十百千]+(?=[次名份节篇所个项年月天周元人门])/.test(rest)
}

/** Every draft is read back as it was written; one that is not is no draft. */
function readsBack(rule: Rule): boolean {
  const text = printFence({ kind: 'fence', rules: [rule] })
  const { fence, errors } = parseFence(text)
  return (
    errors.length === 0 &&
    fence !== undefined &&
    printFence(fence) === text &&
    fence.rules[0]?.kind === rule.kind
  )
}
