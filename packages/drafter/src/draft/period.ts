import type { Define, Rule } from '@lianxiao/scheme'
import { DATE_SPAN, withoutIdioms } from '../read/mask.ts'
import { quantitiesIn } from '../read/quantities.ts'

/** 20xx年9月1日至20xx年8月31日，共2年: the period of the plan, as a value with a name. */
export function periodOf(sentence: string, name: string): Rule | undefined {
  const span = DATE_SPAN.exec(sentence)
  if (!span) return undefined
  const length = quantitiesIn(withoutIdioms(sentence)).find(
    ({ unit, sense, from }) => /年$/.test(unit) && sense === '=' && /[共计]$/.test(sentence.slice(0, from)),
  )
  const from = span[1] as string
  const lines: Define['lines'] = [
    { kind: 'dateSpan', from, to: span[2] as string },
    ...(length === undefined
      ? []
      : [{ kind: 'total', amount: { kind: 'amount', number: length.number, unit: length.unit } } as const]),
  ]
  return { kind: 'define', name, lines }
}
