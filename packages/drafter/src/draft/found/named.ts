import { coversIn } from '../../read/covers.ts'
import { documentsIn } from '../../read/documents.ts'
import { listsIn } from '../../read/lists.ts'
import { madeIn } from '../../read/made.ts'
import { type WindowRead, windowsIn } from '../../read/windows.ts'
import { windowsAt, wordsOf } from '../windows.ts'
import { type Found, inOneClause, type Reading } from './reading.ts'

/** Papers to be made, each with the parts that the sentence says it must have. */
export function papers(reading: Reading): readonly Found[] {
  const { rest, quantities, context } = reading
  if (context.preamble) return []
  const made = [...documentsIn(rest), ...madeIn(rest)].filter(
    ({ from, to }) =>
      !quantities.some((q) => q.from >= from - 4 && q.from < to + 4 && inOneClause(rest, q.from, to)),
  )
  return made.map(({ name, from, to }) => ({
    ...{ at: from, fact: name, windows: dueOf(reading, from, to), asks: { kind: 'has' as const } },
  }))
}

const HANDED = /[^。；]*?(?:报|交|提交|上报|报送)/

/** 制定方案，并于3月底前报送: the day on which a paper is handed in is its day. */
function dueOf({ rest, groups }: Reading, from: number, to: number): readonly string[] {
  const handed = HANDED.exec(rest.slice(to))
  const due = handed
    ? groups.findLast(
        (g) => (g[0] as WindowRead).from >= to && (g[0] as WindowRead).from < to + handed[0].length,
      )
    : undefined
  return due ? wordsOf(due) : windowsAt(groups, from, to, rest)
}

export const covered = ({ sentence, rest, groups }: Reading): readonly Found[] =>
  // 每一所 is an idiom elsewhere
  coversIn(windowsIn(sentence).rest).map(({ of, fact, from, to }) => ({
    ...{ at: from, governed: to, fact, windows: windowsAt(groups, from + 1, to, rest) },
    asks: { kind: 'cover' as const, of },
  }))

/** Lists whose items are kept one by one; among aims only those that a plan keeps anywhere. */
export const listed = ({ sentence, groups, context }: Reading): readonly Found[] =>
  listsIn(sentence)
    .filter((list) => !context.preamble && (!context.aims || list.kept))
    .map(({ items, from, to, inOrder, parts, open }) => {
      const near = groups.filter((g) => inOneClause(sentence, (g[0] as WindowRead).from, from))
      return {
        ...{ at: from, fact: items[0] as string, windows: windowsAt(near, from, to, sentence) },
        asks: {
          ...{ kind: 'list' as const, items },
          ...(inOrder && { inOrder }),
          ...(parts && { parts }),
          ...(open && { open }),
        },
      }
    })

/** The parts of a paper are said with the paper: 有 合作协议 含 权利义务、合作方式、合作周期. */
export function joinedParts(found: readonly Found[]): readonly Found[] {
  const whole: Found[] = []
  for (const one of [...found].sort((a, b) => a.at - b.at)) {
    const before = whole.findLastIndex((f) => f.asks.kind === 'has' && !f.asks.parts)
    const paper = whole[before]
    if (one.asks.kind === 'list' && one.asks.parts && paper)
      whole[before] = { ...paper, asks: { kind: 'has', parts: one.asks.items } }
    else whole.push(one)
  }
  return whole
}
