import type { Message } from '@lianxiao/kernel'
import { ADVICE, FORBIDDEN, OPTION, type Rule, WAIVABLE } from '@lianxiao/scheme'

const KINDS: Readonly<Record<Rule['kind'], Message>> = {
  norm: { zh: '义务', en: 'a duty' },
  notRun: { zh: '不执行', en: 'not run' },
  define: { zh: '确定一个值、期间或名单', en: 'a named value, period or list' },
  namedList: { zh: '一份清单', en: 'a named list' },
  calc: { zh: '计算一个数', en: 'a number worked out' },
  credit: { zh: '认定，记入账户', en: 'an entry in an account' },
  pay: { zh: '发放，钱款', en: 'money' },
  select: { zh: '评选', en: 'a selection' },
  roster: { zh: '组建名单，与登记核对', en: 'a roster, checked against the registry' },
  stated: { zh: '原文自述的现状，与登记核对，不是要求', en: 'figures the plan states; nobody owes them' },
  vocabulary: { zh: '本方案的叫法', en: 'this plan’s own words' },
  applies: { zh: '限定以下规则的范围', en: 'narrows the rules after it' },
  use: { zh: '引用别处的内容', en: 'a block of another scheme' },
  head: { zh: '方案的名称、版本和施行日', en: 'name, version and day of the scheme' },
}

/** How a rule binds, from its own first word. */
export function bindingOf(rule: Rule): Message {
  if (rule.kind !== 'norm') return KINDS[rule.kind]
  const is = (list: readonly string[]): boolean => list.includes(rule.modal)
  if (is(WAIVABLE))
    return { zh: `${rule.modal}：义务，写明理由可免`, en: 'a duty that a recorded reason waives' }
  if (is(ADVICE)) return { zh: `${rule.modal}：倡导，不判未达到`, en: 'advice: shown, never failed' }
  if (is(OPTION)) return { zh: `${rule.modal}：可选，选用了才算`, en: 'an option: counts once it is taken' }
  if (is(FORBIDDEN)) return { zh: `${rule.modal}：不许这样`, en: 'a ban' }
  return { zh: `${rule.modal}：义务`, en: 'a duty' }
}
