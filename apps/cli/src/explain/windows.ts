import type { Message } from '@lianxiao/kernel'
import { type Scheme, windowOf } from '@lianxiao/scheme'

const say = (zh: string, en: string): Message => ({ zh, en })

const EVERY: Readonly<Record<string, Message>> = {
  term: say('每学期结束前（按校历）', 'by the end of each term'),
  schoolYear: say('每学年结束前（8月31日）', 'by the end of each school year (31 August)'),
  month: say('每个月底前', 'by the end of each month'),
  week: say('每周日前', 'by the end of each week'),
  round: say('每轮结束前', 'by the end of each round'),
}

const YEARS: Readonly<Record<string, Message>> = {
  schoolYear: say('每学年结束前（8月31日）', 'by the end of each school year (31 August)'),
  calendarYear: say('每年12月31日前', 'by 31 December of each year'),
  fromStart: say('从起始日起每满十二个月', 'by the end of each twelve months from the beginning'),
}

const MOMENTS: Readonly<Record<string, Message>> = {
  whole: say('协议期（建设期）结束前', 'by the end of the agreement'),
  during: say('整个期间都要', 'throughout the posting, pair or agreement'),
  end: say('期满以后的交接期内', 'in the days of handing over after the end'),
  beforeOpening: say('每次开学前', 'before lessons begin in each term'),
  start: say('期初（开始后 30 天内，另有参数的按参数）', 'in the first 30 days'),
  termEnd: say('学期最后 14 天', 'in the last 14 days of the term'),
  yearEnd: say('学年最后 14 天', 'in the last 14 days of the school year'),
}

/** By when, for a window word of this scheme. */
export function dueOf(word: string, scheme: Scheme): Message {
  const shape = windowOf(word)
  const year = YEARS[scheme.yearKind ?? 'calendarYear'] ?? say('每年', 'each year')
  switch (shape?.shape) {
    case 'every':
      return shape.each === 'year' ? year : (EVERY[shape.each] ?? say(word, word))
    case 'year':
      return shape.each === 'schoolYear' ? (YEARS['schoolYear'] as Message) : year
    case 'half':
      return shape.half === 1
        ? say('上半年结束前', 'by the end of the first half of the year')
        : say('下半年结束前', 'by the end of the second half of the year')
    case 'months':
      return say(
        `每年${word}内`,
        `in month ${shape.from}${shape.to === shape.from ? '' : ` to ${shape.to}`} of each year`,
      )
    case 'until':
      return say(
        `每年${word}${shape.includes ? '（含当天）' : `（${shape.month === 1 ? 12 : shape.month - 1}月底）`}，只看当天以前登记的`,
        'by that day of each year, on the ledger as it stood then',
      )
    case 'endOf':
    case 'day':
      return say(`每年${word}当天`, 'on that day of each year')
    case 'during':
      return say(`${shape.of}期间`, `during ${shape.of}`)
    case 'moment':
      return shape.moment === 'withinYear' ? year : (MOMENTS[shape.moment] ?? say(word, word))
    default:
      return say(`“${word}”结束前`, `by the end of ${word}`)
  }
}
