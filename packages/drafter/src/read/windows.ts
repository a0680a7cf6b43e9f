import { windowOf } from '@lianxiao/scheme'
import { HIDDEN, hideSpan } from './mask.ts'
import { numberOf } from './numerals.ts'

/** A stretch of time that stands in a sentence: its word in the language and where it stands. */
export interface WindowRead {
  readonly word: string
  readonly from: number
  readonly to: number
}

const N = '(?:\\d{1,2}|[一二三四五六七八九]|十[一二]?)'
const month = (run: string | undefined): string => String(numberOf(run ?? '') ?? '')

type Rule = readonly [RegExp, (match: RegExpMatchArray) => string | undefined]

const fixed = (pattern: string, word: string): Rule => [new RegExp(pattern, 'g'), () => word]

/** In this order: the longer saying hides its characters from the shorter. */
const RULES: readonly Rule[] = [
  [
    new RegExp(`(${N})月(?:份)?(?:底|末)(?=[、，]${N}月底(?:之?前|、|，))`, 'g'),
    (m) => `${month(m[1])}月底前`,
  ],
  [new RegExp(`(${N})月(${N})[日号](?:之?前|以前)`, 'g'), (m) => `${month(m[1])}月${month(m[2])}日前`],
  [new RegExp(`(${N})月(${N})[日号]`, 'g'), (m) => `${month(m[1])}月${month(m[2])}日`],
  [new RegExp(`(${N})月(?:份)?(?:底|末)(?:之?前|以前)`, 'g'), (m) => `${month(m[1])}月底前`],
  [new RegExp(`(${N})月(?:份)?(?:底|末)`, 'g'), (m) => `${month(m[1])}月底`],
  [new RegExp(`(?<!个)(${N})月份?(?:之?前|以前)`, 'g'), (m) => `${month(m[1])}月前`],
  [new RegExp(`(${N})月?份?[至到\\-—–~、]+(${N})月份?`, 'g'), (m) => `${month(m[1])}月至${month(m[2])}月`],
  [/([三四五六七八九])([四五六七八九])月份?/g, (m) => `${month(m[1])}月至${month(m[2])}月`],
  [new RegExp(`(?<![个\\d])(${N})月份?(?!报)`, 'g'), (m) => `${month(m[1])}月`],
  fixed('每个?学年(?:秋季|春季)?(?:开学)前', '开学前'),
  fixed('(?:秋季|春季|每学期)?开学前(?!后)', '开学前'),
  fixed('每?(?:个)?学年末', '学年末'),
  fixed('每?(?:个)?学期末|期末(?![考测复检统抽质])', '学期末'),
  fixed('每?(?:个)?学期初|期初|开学初|开学时|开学排课表时', '期初'),
  fixed('每个?学年度?|各学年', '每学年'),
  fixed('每个?学期|各学期|[本该]学期', '每学期'),
  fixed('本学年度?', '本学年'),
  fixed('学年度(?=考|评|工作总结|总结)', '每学年'),
  fixed('本年度|今年', '本年度'),
  fixed('去年|上一?年度', '上一年度'),
  [/(?:近|在)?(?:[二两三四五六七八九十]|\d+)年[之以]?内(?!新)/g, () => '建设期内'],
  fixed('(?<![一二两三四五六七八九十\\d])年度?内(?!容)', '年内'),
  fixed('每一?年度?(?!级)|逐年', '每年'),
  fixed('每个?月|[按逐]月', '每月'),
  fixed('(?:每个?|逐)(?:周|星期)[一二三四五六日末][至到—~-]+(?:周|星期)[一二三四五六日]', '每周'),
  fixed(
    '(?<=(?:利用|定于|定在|安排在|为)[^，。；]{0,4})(?:周|星期)[一二三四五六日](?:上午|下午|晚上)?',
    '每周',
  ),
  fixed('每个?周(?:[一二三四五六日](?![次名节个篇]))?|每个?星期(?:[一二三四五六日])?|[按逐]周', '每周'),
  fixed('全年|年终', '每年'),
  fixed('(?:用|通过|经过)[一1]年(?:的)?(?:时间|努力)', '年内'),
  fixed('年底(?:之?前|以前)', '12月底前'),
  fixed('年底', '12月底'),
  fixed('/学期', '每学期'),
  fixed('/学年', '每学年'),
  fixed('/年', '每年'),
  fixed('/月', '每月'),
  fixed('/周', '每周'),
  fixed('次年', '次年'),
  [/第([一二三四五六七八九十]|\d{1,2})年(?![级])/g, (m) => `第${month(m[1])}年`],
  fixed('上半年', '上半年'),
  fixed('下半年', '下半年'),
  [/(支教|跟岗|挂职|轮岗|交流|帮扶|结对)(?:学习|锻炼)?期间/g, (m) => `${m[1]}期间`],
  fixed('建设期内?|周期内|规划期内?', '建设期内'),
]

/** Every window of a sentence in its order, and the sentence with them hidden. */
export function windowsIn(sentence: string): {
  readonly windows: readonly WindowRead[]
  readonly rest: string
} {
  const windows: WindowRead[] = []
  let rest = sentence
  for (const [pattern, wordOf] of RULES)
    for (const match of [...rest.matchAll(pattern)]) {
      const word = wordOf(match)
      const from = match.index
      const to = from + match[0].length
      if (word === undefined || windowOf(word) === undefined || rest.slice(from, to).includes(HIDDEN))
        continue
      windows.push({ word, from, to })
      rest = hideSpan(rest, from, to)
    }
  return { windows: windows.sort((a, b) => a.from - b.from), rest }
}
