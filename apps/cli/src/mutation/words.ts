import { windowOf } from '@lianxiao/scheme'

/** Windows one step away, which a plan might as well have said. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  每学期: ['每学年', '每月'],
  每学年: ['每学期', '每年'],
  每年: ['每学期', '每月'],
  每月: ['每学期', '每周'],
  每周: ['每月'],
  每轮: ['每学年'],
  本年度: ['上一年度', '每学期'],
  本学年: ['上一学年', '每学期'],
  上一年度: ['本年度'],
  上一学年: ['本学年'],
  下一年度: ['本年度'],
  下一学年: ['本学年'],
  次年: ['本年度'],
  上半年: ['下半年'],
  下半年: ['上半年'],
  年内: ['每学期', '建设期内'],
  建设期内: ['每学年', '期初'],
  期间: ['每学期'],
  期满: ['期间'],
  开学前: ['每学期', '学期末'],
  期初: ['建设期内', '学期末'],
  学期末: ['每学期', '开学前'],
  学年末: ['每学年', '期初'],
}

const shifted = (month: number, by: number): number => ((month - 1 + by + 12) % 12) + 1

/** The neighbours of a window word: another cycle, the month after and before, the day after and before. */
export function neighbours(word: string): readonly string[] {
  const fixed = WORDS[word]
  if (fixed) return fixed
  const shape = windowOf(word)
  switch (shape?.shape) {
    case 'until': {
      if (shape.day !== undefined) return dayBeside(word, shape.day)
      return [1, -1].map((by) => word.replace(/^\d+/, String(shifted(shape.month, by))))
    }
    case 'endOf':
      return [1, -1].map((by) => word.replace(/^\d+/, String(shifted(shape.month, by))))
    case 'day':
      return dayBeside(word, shape.day)
    case 'months': {
      const months = (from: number, to: number): string => (from === to ? `${from}月` : `${from}月至${to}月`)
      return [months(shape.from, shifted(shape.to, 1)), months(shifted(shape.from, -1), shape.to)]
    }
    case 'during':
      return ['每学期']
    default:
      return []
  }
}

const dayBeside = (word: string, day: number): readonly string[] =>
  [day + 1, day - 1].filter((d) => d >= 1 && d <= 28).map((d) => word.replace(/月\d+日/, `月${d}日`))
