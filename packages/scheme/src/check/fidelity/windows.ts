import { windowOf } from '../../nodes/window.ts'
import { CHINESE, chineseNumbers, plainDigits } from './numerals.ts'

/** 年 that says when, not how old, which class or which school year's name. */
const YEAR = /年/
const NO_YEAR = /年级|年龄|青年|少年|中年|成年|老年|年段|年会|[0-9x]{4}年/g

/** How each window may be said in a sentence. */
const SAID: Readonly<Record<string, RegExp>> = {
  每学期: /学期/,
  每学年: /学年|每年|年度|逐年/,
  每年: YEAR,
  本年度: YEAR,
  年内: YEAR,
  每月: /[每逐按当]个?月/,
  每周: /周|星期/,
  每轮: /轮(?!岗|换|训|流)/,
  本学年: /学年|本年/,
  上一年度: /上一?年|前一年|去年/,
  上一学年: /上一?学?年|前一学?年|去年/,
  下一年度: /下一?年|次年|来年/,
  下一学年: /下一?学?年|次年|来年/,
  次年: /下一?年|次年|来年/,
  上半年: /上半年/,
  下半年: /下半年/,
  建设期内: /期/,
  期间: /期|间|时/,
  期满: /期满|届满|任满|到期|结束/,
  开学前: /开学/,
  期初: /初|开学|开始/,
  学期末: /末|结束/,
  学年末: /末|结束|年底|年终/,
}

/** Whether a window or milestone of a fence stands in a sentence. */
export function saysWindow(text: string, word: string): boolean {
  const said = SAID[word]
  if (said) return said === YEAR ? YEAR.test(text.replace(NO_YEAR, '')) : said.test(text)
  const window = windowOf(word)
  if (window === undefined || window.shape === 'during') return /期|间/.test(text)
  const months = monthsIn(text)
  switch (window.shape) {
    case 'months':
      return months.has(window.from) && months.has(window.to)
    case 'nth':
      return nthYears(text).has(window.year)
    case 'endOf':
      return months.has(window.month) && /底|末/.test(text)
    case 'day':
      return months.has(window.month) && daysIn(text).has(window.day)
    case 'until':
      if (!months.has(window.month) || !/前|底|截止|截至|为止|以内/.test(text)) return false
      return window.day !== undefined ? daysIn(text).has(window.day) : !window.includes || /底|末/.test(text)
    default:
      return true
  }
}

/** The years a sentence counts: 第2年, 第二个年头. */
function nthYears(text: string): ReadonlySet<number> {
  const said = plainDigits(text).matchAll(
    new RegExp(`第\\s*(?:(\\d+)|([${CHINESE}]+))\\s*个?(?:年|学年)`, 'g'),
  )
  return new Set(
    [...said].flatMap(([, digits, word]) =>
      digits === undefined ? chineseNumbers(word ?? '') : [Number(digits)],
    ),
  )
}

/** The months a sentence names: 四月, 四五月, 2—3月, 3月底、6月底; not the lengths (2个月). */
export function monthsIn(text: string): ReadonlySet<number> {
  const months = new Set<number>()
  const plain = plainDigits(text)
  for (const match of plain.matchAll(/[\d一二三四五六七八九十、,，—–~～至到和或底月前\s-]*月/g))
    for (const number of numbersIn(match[0].replace(/[\d一二三四五六七八九十]+个月/g, ''))) months.add(number)
  return months
}

const daysIn = (text: string): ReadonlySet<number> =>
  new Set(
    [...plainDigits(text).matchAll(/([\d一二三四五六七八九十]+)[日号]/g)].flatMap((m) =>
      numbersIn(m[1] as string),
    ),
  )

const numbersIn = (text: string): readonly number[] =>
  [...text.matchAll(/\d+|[一二三四五六七八九十]+/g)].flatMap(([run]) =>
    /\d/.test(run) ? [Number(run)] : chineseNumbers(run),
  )
