import { countsSomething } from '../read/counts.ts'
import { withoutIdioms } from '../read/mask.ts'
import { modalAt, modalsIn } from '../read/modal.ts'
import { quantitiesIn } from '../read/quantities.ts'
import { subjectOf } from '../read/subject.ts'
import { windowsIn } from '../read/windows.ts'
import type { Asks, Claim } from './claim.ts'
import type { Context } from './context.ts'
import { counted, KINDS } from './found/counted.ts'
import { dated, returning } from './found/dated.ts'
import { covered, joinedParts, listed, papers } from './found/named.ts'
import { type Found, inOneClause, type Reading } from './found/reading.ts'
import { groupsOf } from './windows.ts'

/** Everything a sentence asks for that can be counted, in its order; nothing when it holds no figure, paper or list. */
export function claimsOf(sentence: string, context: Context): readonly Claim[] {
  const plain = withoutIdioms(sentence)
  const { windows, rest } = windowsIn(plain)
  const reading: Reading = {
    ...{ sentence, rest, context, groups: groupsOf(windows, sentence) },
    quantities: quantitiesIn(rest).filter((one) => countsSomething(one, rest)),
  }
  const modals = modalsIn(sentence)
  const subject = subjectOf(plain)
  return foundIn(reading).map(({ at, governed, fact, also, windows: own, asks }) => ({
    ...{ modal: modalAt(modals, governed ?? at), subject, fact, asks },
    ...(also && { also }),
    windows: own.length > 0 ? own : inherited(asks, context),
  }))
}

/** What one clause asks for is counted, made or done, and said once. */
function foundIn(reading: Reading): readonly Found[] {
  const lists = listed(reading)
  const numbers = counted(reading).filter((n) => !lists.some((list) => isNumberOf(n, list, reading.rest)))
  const said = joinedParts([...numbers, ...papers(reading), ...covered(reading), ...lists])
  const acts = dated(reading).filter(
    (act) =>
      !said.some(
        (f) =>
          (f.asks.kind !== 'cover' && inOneClause(reading.rest, f.at, act.at)) ||
          (f.asks.kind === 'has' && HANDED_IN.test(act.fact)),
      ),
  )
  const all = [...said, ...acts]
  return (all.length > 0 ? all : returning(reading)).toSorted((a, b) => a.at - b.at)
}

/** 师德、教法、信息技术三项: the number is said by the list. */
const isNumberOf = ({ at, asks }: Found, list: Found, text: string): boolean =>
  asks.kind === 'quantity' &&
  list.asks.kind === 'list' &&
  KINDS.has(asks.quantity.unit) &&
  Number(asks.quantity.number) === list.asks.items.length &&
  inOneClause(text, at, list.at)

/** That a paper is handed in is said with the paper. */
const HANDED_IN = /^(?:上?报|提交|交)/

/** An age, a list and what is told hold at any time. */
const inherited = (asks: Asks, { windows }: Context): readonly string[] =>
  asks.kind === 'stated' || asks.kind === 'list' || (asks.kind === 'quantity' && asks.quantity.unit === '岁')
    ? []
    : windows
