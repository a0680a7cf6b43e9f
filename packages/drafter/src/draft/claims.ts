import { countsSomething } from '../read/counts.ts'
import { coversIn } from '../read/covers.ts'
import { documentsIn } from '../read/documents.ts'
import { factAt } from '../read/fact.ts'
import { listsIn } from '../read/lists.ts'
import { withoutIdioms } from '../read/mask.ts'
import { modalAt, modalsIn } from '../read/modal.ts'
import { nameFrom } from '../read/names.ts'
import { type QuantityRead, quantitiesIn } from '../read/quantities.ts'
import { subjectOf } from '../read/subject.ts'
import { type WindowRead, windowsIn } from '../read/windows.ts'
import type { Asks, Claim } from './claim.ts'
import { groupsOf, windowsAt, wordsOf } from './windows.ts'

/** A sentence taken apart: what each reader found in it. */
interface Reading {
  readonly sentence: string
  /** idioms and windows hidden; every place is that of the sentence */
  readonly rest: string
  readonly groups: readonly (readonly WindowRead[])[]
  readonly quantities: readonly QuantityRead[]
}

/** Everything a sentence asks for that can be counted, in its order; nothing when it holds no figure, paper or list. */
export function claimsOf(sentence: string): readonly Claim[] {
  const plain = withoutIdioms(sentence)
  const { windows, rest } = windowsIn(plain)
  const reading: Reading = {
    sentence,
    rest,
    groups: groupsOf(windows, sentence),
    quantities: quantitiesIn(rest).filter((one) => countsSomething(one, rest)),
  }
  const modals = modalsIn(sentence)
  const subject = subjectOf(plain)
  const claim = (at: number, fact: string, windowsOf: readonly string[], asks: Asks): Claim => ({
    ...{ modal: modalAt(modals, at), subject, windows: windowsOf, fact, asks },
  })
  const found = [...counted(reading), ...papers(reading), ...covered(reading), ...listed(reading)]
  const all = found.length > 0 ? found : dated(reading)
  return [...all].sort((a, b) => a.at - b.at).map((f) => claim(f.governed ?? f.at, f.fact, f.windows, f.asks))
}

interface FoundClaim {
  readonly at: number
  /** where the act stands, when that is not where the claim begins: its modal word stands before it */
  readonly governed?: number
  readonly fact: string
  readonly windows: readonly string[]
  readonly asks: Asks
}

function counted({ rest, groups, quantities }: Reading): readonly FoundClaim[] {
  const ahead = groups.filter((g) => (g[0] as WindowRead).from < (quantities[0]?.from ?? 0))
  const respective = /分别|各/.test(rest) && quantities.length > 1 ? ahead.slice(-quantities.length) : []
  return quantities.flatMap((quantity, i) => {
    const { from, to } = quantity
    const asks: Asks = { kind: 'quantity', quantity }
    const fact = factAt(rest, from, to, quantities[i - 1]?.to ?? 0)
    const one =
      respective.length === quantities.length && respective.length > 0
        ? wordsOf(respective[i] as readonly WindowRead[])
        : windowsAt(groups, from, to, rest)
    return everyWindow(rest, from, respective.length > 0 ? [] : groups, one).map((windows) => ({
      at: from,
      fact,
      windows,
      asks,
    }))
  })
}

/** 期初和期末，各听课一次 asks for one in each of the two. */
function everyWindow(
  text: string,
  from: number,
  groups: readonly (readonly WindowRead[])[],
  one: readonly string[],
): readonly (readonly string[])[] {
  const before = groups.filter((g) => (g[0] as WindowRead).from < from)
  const each = before.length > 1 && /各[^，。；]{0,6}$/.test(text.slice(0, from))
  return each ? before.map(wordsOf) : [one]
}

function papers({ rest, groups, quantities }: Reading): readonly FoundClaim[] {
  return documentsIn(rest).flatMap(({ name, from, to }) =>
    quantities.some((q) => q.from >= from - 4 && q.from < to + 4)
      ? []
      : [
          {
            at: from,
            fact: name,
            windows: windowsAt(groups, from, to, rest),
            asks: { kind: 'has' as const },
          },
        ],
  )
}

function covered({ rest, groups }: Reading): readonly FoundClaim[] {
  return coversIn(rest).map(({ of, fact, from, to }) => ({
    ...{ at: from, governed: to, fact, windows: windowsAt(groups, from + 1, to, rest) },
    asks: { kind: 'cover' as const, of },
  }))
}

function listed({ sentence, groups }: Reading): readonly FoundClaim[] {
  return listsIn(sentence).map(({ items, from, to }) => ({
    at: from,
    fact: items[0] as string,
    windows: windowsAt(groups, from, to, sentence),
    asks: { kind: 'list' as const, items },
  }))
}

const ACT = /^(?:，|都|均|要|应|须|必须|将|还将|还要|定期)*(?!的)([^，。；：·]{2,})/

/** An act that returns or has its date, without a number (按月评课): that there is one. */
function dated({ rest, groups }: Reading): readonly FoundClaim[] {
  const group = groups.find((g) => g.some((w) => /^每|\d/.test(w.word)))
  const last = group?.at(-1)
  const act = last && ACT.exec(rest.slice(last.to))?.[1]
  const fact = act === undefined ? '' : nameFrom(act, '')
  if (!group || !last || fact === '') return []
  return [{ at: last.from, fact, windows: wordsOf(group), asks: { kind: 'has' } }]
}
