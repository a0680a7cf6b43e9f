import { factAt } from '../../read/fact.ts'
import { isName } from '../../read/names.ts'
import type { QuantityRead } from '../../read/quantities.ts'
import { toldAt } from '../../read/told.ts'
import type { WindowRead } from '../../read/windows.ts'
import { type groupsOf, windowsAt, wordsOf } from '../windows.ts'
import { type Found, inOneClause, type Reading } from './reading.ts'

type Groups = ReturnType<typeof groupsOf>

/** Among aims a number of these only says how many there are of what is listed. */
export const KINDS: ReadonlySet<string> = new Set(['个', '项', '类', '条'])

/** What a sentence counts. */
export function counted(reading: Reading): readonly Found[] {
  const { rest, groups, quantities } = reading
  const ahead = groups.filter((g) => (g[0] as WindowRead).from < (quantities[0]?.from ?? 0))
  const respective = /分别|各/.test(rest) && quantities.length > 1 ? ahead.slice(-quantities.length) : []
  const paired = respective.length === quantities.length && respective.length > 0
  return quantities.flatMap((quantity, i) => {
    const asks = asksOf(reading, quantity)
    if (asks === undefined) return []
    const { from, to } = quantity
    const fact = factAt(rest, from, to, quantities[i - 1]?.to ?? 0)
    const also = eachOf(rest, from)
    const one = paired ? wordsOf(respective[i] as readonly WindowRead[]) : timeOf(reading, from, to)
    return everyWindow(rest, from, paired ? [] : groups, one).map((windows) => ({
      ...{ at: from, fact: also[0] ?? fact, windows, asks },
      ...(also.length > 1 && { also: also.slice(1) }),
    }))
  })
}

function asksOf({ sentence, context }: Reading, quantity: QuantityRead): Found['asks'] | undefined {
  const told = toldAt(sentence, quantity.from)
  if (told === undefined)
    return context.aims && quantity.sense === '=' && KINDS.has(quantity.unit)
      ? undefined
      : { kind: 'quantity', quantity }
  const sayable = ['=', '>', '>='].includes(quantity.sense)
  return sayable && (told === 'present' || context.report) ? { kind: 'stated', quantity } : undefined
}

const FIXED = /月|末$/
const COMPOSED = /^[^，。；]{0,24}(?:组成|构成)/

/** What something is composed of holds at any time: 3月底前组建集团，每个集团由2所学校组成. */
function timeOf({ rest, groups }: Reading, from: number, to: number): readonly string[] {
  const words = windowsAt(groups, from, to, rest)
  const near = groups.some((g) => inOneClause(rest, (g[0] as WindowRead).from, from))
  return !near && COMPOSED.test(rest.slice(to)) && words.some((w) => FIXED.test(w)) ? [] : words
}

/** 期初和期末，各听课一次 asks for one in each of the two. */
function everyWindow(
  text: string,
  from: number,
  groups: Groups,
  one: readonly string[],
): readonly (readonly string[])[] {
  const before = groups.filter((g) => (g[0] as WindowRead).from < from)
  const each = before.length > 1 && /各[^，。；]{0,6}$/.test(text.slice(0, from))
  return each ? before.map(wordsOf) : [one]
}

const EACH =
  /(?:^|[，。；：·]|开展|组织|举行|进行|完成|撰写|提交)([^，。；：·\d]{2,30}?)各自?[^，。；、\d]{0,6}$/

/** 听课、评课各不少于2节: the number holds for each of them. */
function eachOf(text: string, from: number): readonly string[] {
  const said = EACH.exec(text.slice(0, from))?.[1]
  const parts = said?.split(/、|和|及|与/) ?? []
  return parts.length > 1 && parts.every((part) => part.length > 1 && isName(part)) ? parts : []
}
