import { actsIn } from '../../read/acts.ts'
import { nameFrom } from '../../read/names.ts'
import { toldAt } from '../../read/told.ts'
import { windowsAt, wordsOf } from '../windows.ts'
import type { Found, Reading } from './reading.ts'

/** Acts that have their time and no number: that there is one of each. */
export function dated({ sentence, rest, groups, context }: Reading): readonly Found[] {
  if (context.preamble) return []
  if (groups.length === 0 && context.windows.length === 0) return []
  const acts = actsIn(rest).map(({ name, from, to }) => ({
    ...{ at: from, fact: name, windows: windowsAt(groups, from, to, rest), asks: { kind: 'has' as const } },
  }))
  const due = (a: Found): boolean => toldAt(sentence, a.at) === undefined
  const timed = acts.filter((a) => a.windows.length > 0 || context.windows.length > 0)
  return timed.filter(due)
}

const ACT = /^(?:，|都|均|要|应|须|必须|将|还将|还要|定期)*(?!的)([^，。；：·]{2,})/

/** An act that no noun names (按月通报): what stands behind its window. */
export function returning({ sentence, rest, groups, context }: Reading): readonly Found[] {
  if (context.preamble) return []
  const group = groups.find((g) => g.some((w) => /^每|\d|半年$/.test(w.word)))
  const last = group?.at(-1)
  const act = last && ACT.exec(rest.slice(last.to))?.[1]
  const fact = act === undefined ? '' : nameFrom(act, '')
  if (!group || !last || fact === '' || toldAt(sentence, last.to) !== undefined) return []
  return [{ at: last.from, fact, windows: wordsOf(group), asks: { kind: 'has' } }]
}
