import { windowOf } from '../../nodes/window.ts'
import { type Check, say } from '../context.ts'
import { faultAt } from '../place.ts'

/** 每年, 本年度 and 年内 mean school years in one plan and calendar years in another: the scheme must say which. */
export const yearKind: Check = (context) => {
  if (context.scheme.yearKind !== undefined) return []
  const uses = context
    .all('window')
    .filter(
      ({ node, clause }) => clause.rule.kind !== 'define' && isYear(meant(context.scheme.words, node.word)),
    )
  const [first] = uses
  if (!first) return []
  const { word } = first.node
  return [
    faultAt(
      first,
      word,
      'missingYear',
      say(
        `用了“${word}”（共 ${uses.length} 处），方案没有说一年按什么算`,
        `“${word}” is used (such words: ${uses.length}), and the scheme does not say what a year is`,
      ),
      say(
        '写一次“确定 每年”，为 学年、日历年 或 自起始日起十二个月',
        'Write 确定 每年 once: 学年, 日历年 or 自起始日起十二个月',
      ),
    ),
  ]
}

const meant = (words: ReadonlyMap<string, readonly string[]>, word: string): string =>
  words.get(word)?.[0] ?? word

function isYear(word: string): boolean {
  const window = windowOf(word)
  if (window === undefined) return false
  return (
    (window.shape === 'every' || window.shape === 'year' ? window.each === 'year' : false) ||
    window.shape === 'nth' ||
    (window.shape === 'moment' && window.moment === 'withinYear')
  )
}
