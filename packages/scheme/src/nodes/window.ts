import { node, pattern, type Syntax } from '../grammar/syntax.ts'

/** A stretch of time by the plan's own word: 每学期, 3月底前, 4月至5月, 建设期内. */
export interface Window {
  readonly kind: 'window'
  readonly word: string
}

/** What a window word means, without a year. */
export type WindowShape =
  | { readonly shape: 'every'; readonly each: 'term' | 'schoolYear' | 'year' | 'month' | 'week' | 'round' }
  | { readonly shape: 'year'; readonly offset: -1 | 0 | 1; readonly each: 'year' | 'schoolYear' }
  | { readonly shape: 'nth'; readonly year: number }
  | { readonly shape: 'half'; readonly half: 1 | 2 }
  | { readonly shape: 'months'; readonly from: number; readonly to: number }
  | {
      readonly shape: 'until'
      readonly month: number
      readonly day: number | undefined
      readonly includes: boolean
    }
  | { readonly shape: 'endOf'; readonly month: number }
  | { readonly shape: 'day'; readonly month: number; readonly day: number }
  | { readonly shape: 'moment'; readonly moment: Moment }
  | { readonly shape: 'during'; readonly of: string }

export type Moment =
  | 'whole'
  | 'during'
  | 'end'
  | 'beforeOpening'
  | 'start'
  | 'termEnd'
  | 'yearEnd'
  | 'withinYear'

const WORDS: Readonly<Record<string, WindowShape>> = {
  每学期: { shape: 'every', each: 'term' },
  每学年: { shape: 'every', each: 'schoolYear' },
  每年: { shape: 'every', each: 'year' },
  每月: { shape: 'every', each: 'month' },
  每周: { shape: 'every', each: 'week' },
  每轮: { shape: 'every', each: 'round' },
  本年度: { shape: 'year', offset: 0, each: 'year' },
  本学年: { shape: 'year', offset: 0, each: 'schoolYear' },
  上一年度: { shape: 'year', offset: -1, each: 'year' },
  上一学年: { shape: 'year', offset: -1, each: 'schoolYear' },
  下一年度: { shape: 'year', offset: 1, each: 'year' },
  下一学年: { shape: 'year', offset: 1, each: 'schoolYear' },
  次年: { shape: 'year', offset: 1, each: 'year' },
  上半年: { shape: 'half', half: 1 },
  下半年: { shape: 'half', half: 2 },
  年内: { shape: 'moment', moment: 'withinYear' },
  建设期内: { shape: 'moment', moment: 'whole' },
  期间: { shape: 'moment', moment: 'during' },
  期满: { shape: 'moment', moment: 'end' },
  开学前: { shape: 'moment', moment: 'beforeOpening' },
  期初: { shape: 'moment', moment: 'start' },
  学期末: { shape: 'moment', moment: 'termEnd' },
  学年末: { shape: 'moment', moment: 'yearEnd' },
}

const isMonth = (m: number): boolean => m >= 1 && m <= 12
const isDay = (d: number): boolean => d >= 1 && d <= 31

/** The meaning of a window word; undefined when it is none. 4月15日前 includes the 15th, 9月前 ends on 31 August. */
export function windowOf(word: string): WindowShape | undefined {
  const fixed = WORDS[word]
  if (fixed) return fixed
  const during = /^(.+)期间$/.exec(word)
  if (during) return { shape: 'during', of: during[1] as string }
  const nth = /^第(\d{1,2})年$/.exec(word)
  if (nth) return Number(nth[1]) > 0 ? { shape: 'nth', year: Number(nth[1]) } : undefined
  const match = /^(\d{1,2})月(?:至(\d{1,2})月|(底前|底|前)|(\d{1,2})日(前)?)?$/.exec(word)
  if (!match) return undefined
  const month = Number(match[1])
  if (!isMonth(month)) return undefined
  if (match[2] !== undefined)
    return isMonth(Number(match[2])) ? { shape: 'months', from: month, to: Number(match[2]) } : undefined
  if (match[3] === '底前') return { shape: 'until', month, day: undefined, includes: true }
  if (match[3] === '前') return { shape: 'until', month, day: undefined, includes: false }
  if (match[3] === '底') return { shape: 'endOf', month }
  if (match[4] === undefined) return { shape: 'months', from: month, to: month }
  const day = Number(match[4])
  if (!isDay(day)) return undefined
  return match[5] === undefined
    ? { shape: 'day', month, day }
    : { shape: 'until', month, day, includes: true }
}

export const FIXED_WINDOWS = Object.keys(WORDS)

const windowWord = pattern<string>(
  { zh: '时间（如 每学期、3月底前）', en: 'a window such as 每学期' },
  (word) => (windowOf(word) ? word : undefined),
  (value) => value,
  [
    ...FIXED_WINDOWS,
    '3月底前',
    '9月前',
    '12月底',
    '3月17日',
    '4月15日前',
    '4月至5月',
    '10月',
    '帮扶期间',
    '第2年',
  ],
)

export const window: Syntax<Window> = node<Window>('window', { word: windowWord })
