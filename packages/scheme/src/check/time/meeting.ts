import type { Scope } from '../../nodes/scope.ts'
import { windowOf } from '../../nodes/window.ts'
import { type Check, say } from '../context.ts'
import { faultAt } from '../place.ts'
import { scopesOf } from './scopes.ts'

const ALL = 0b111111111111
const MONTHS = 12

/** Windows in a row intersect: 上半年 10月 is no time at all. */
export const meeting: Check = (context) =>
  context.all('sentence').flatMap((found) => {
    if (found.node.scopes.length === 0) return []
    const words = [...scopesOf(found), ...found.node.scopes].flatMap((s) =>
      s.kind === 'window' && monthsOf(s) !== ALL ? [s] : [],
    )
    if (words.length < 2 || words.reduce((bits, w) => bits & monthsOf(w), ALL) !== 0) return []
    const text = words.map((w) => w.word).join(' ')
    return [
      faultAt(
        found,
        words[words.length - 1]?.word,
        'impossibleWindow',
        say(`“${text}”没有重合的一天`, `${text} have no day in common`),
        say('删去其中一个', 'Leave one of them out'),
      ),
    ]
  })

const bit = (month: number): number => 1 << (month - 1)

/** The months a window touches, as bits; all of them when it recurs or is not bound to months. */
function monthsOf(scope: Scope): number {
  const window = scope.kind === 'window' ? windowOf(scope.word) : undefined
  switch (window?.shape) {
    case 'half':
      return window.half === 1 ? 0b000000111111 : 0b111111000000
    case 'endOf':
    case 'day':
      return bit(window.month)
    case 'months': {
      const { from, to } = window
      const within = (m: number): boolean => (from <= to ? from <= m && m <= to : m >= from || m <= to)
      return Array.from({ length: MONTHS }, (_, i) => i + 1).reduce(
        (bits, m) => (within(m) ? bits | bit(m) : bits),
        0,
      )
    }
    default:
      return ALL
  }
}
