import type { QuantityRead } from './quantities.ts'
import { TIME_UNITS } from './units.ts'

/** 一 before these is an article, not a number: 一个平台, 一种机制. */
const ARTICLE: ReadonlySet<string> = new Set([
  '个',
  '项',
  '类',
  '条',
  '门',
  '所',
  '步',
  '件',
  '场',
  '对',
  '轮',
])
/** Words that only speak of things there are: 三个集团, 两所学校, 三位教师; an act before them asks for them. */
const SPEAKING: ReadonlySet<string> = new Set(['个', '所', '位', '名', '对', '项', '条', '类'])
const ACT =
  /(?:组建|建立|成立|设立|划分|分成?|开展|组织|安排|选派|推选|分派|派出?|派|结对|明确|确定|配备|提交|上交|提供|完成|评选|申请|参与|参加|开设|开通|遴选|聘请?|建设|建成|由|各|有|每[^，。；]{1,8}|为|达到?|共计?|名单|培养|培训|举办|举行|召开|实行|新增|加|取)[^，。；、]{0,4}$/

/** Lengths that name something rather than ask for it: 三年规划, 九年义务教育. */
const NAMING = /^(?:的?(?:发展|行动|建设|工作)?(?:规划|计划|义务|一贯|来|前|后|级|制)|多来|[内]新)/
/** The language has no window of a day, a season or two years; a rule without it would say something else. */
const UNSAYABLE = /(?:每(?:[天日旬]|个?季度|半年|隔|[双两二三四五\d]+[周年月])|[隔双]周)[^，。；]*$/
const NEAR = /(?:少于|低于|高于|至少|达到|超过|满|最多|至多)$/
/** Words before a length that is asked for. */
const SPAN = /(?:为期|时间|期限|任期|周期|跟岗|挂职|学习|支教|轮岗|培训|为|满|达|共|约|足)[^，。；\d]{0,3}$/
const HAN = /^[零〇一二两三四五六七八九十百千万]+/

/** Whether a number counts something the plan asks for: not a part of a name, an article, or a word for things there are. */
export function countsSomething(one: QuantityRead, text: string): boolean {
  const [before, behind] = [text.slice(0, one.from), text.slice(one.to)]
  const written = text.slice(one.from, one.to)
  if (/^·*(?:左右|上下)/.test(behind) || /^工作日/.test(behind)) return false
  if (inMarks(one, text)) return false
  const bare = HAN.test(written) && !NEAR.test(before) && !/^·*(?:及|或)?以[上下内]/.test(behind)
  if (isName(one, written, before, behind) || UNSAYABLE.test(before)) return false
  // behind its noun (讲座一场) a number counts; before it 一个 is an article
  const behindNoun = /^[，。；、（）]|^$/.test(behind) && /[^，。；、（）]{2}$/.test(before)
  if (bare && /^一/.test(written) && ARTICLE.has(one.unit))
    return behindNoun || /(?:至少|每|明确|配备|各|仅|只|限)[^，。；]{0,4}$/.test(before)
  if (bare && SPEAKING.has(one.unit) && !/统一$/.test(written) && !behindNoun && !ACT.test(before))
    return closesList(one, text)
  if (!TIME_UNITS.has(one.unit)) return true
  if (bare && /^一/.test(written) && one.unit !== '年' && !SPAN.test(before) && !behindNoun) return false
  return !before.endsWith('每') && (NEAR.test(before) || !NAMING.test(behind))
}

const PAPER: ReadonlySet<string> = new Set(['张', '份', '篇', '本'])
const KEPT = /(?:做到|实行|实施|推行|落实|开好|抓好|坚持|实现|围绕)(?:了)?“[^”]*$/

/** “四项检查”现场会, “同开一节课”: a number in quotation marks is a part of a name, unless the plan says to keep it. */
function inMarks({ from, to, unit }: QuantityRead, text: string): boolean {
  const before = text.slice(0, from)
  const open = before.lastIndexOf('“')
  if (open < 0 || before.indexOf('”', open) >= 0 || /统一$/.test(text.slice(from, to))) return false
  // “一张表” is counted, “同开一节课” is not
  if (open === from - 1 && PAPER.has(unit)) return false
  const close = text.indexOf('”', to)
  return close > 0 && close - open <= 12 && !KEPT.test(before)
}

/** 语、数、英三个学科: the number of a list that stands before it. */
function closesList({ number, from }: QuantityRead, text: string): boolean {
  const run = /[^，。；：“”（）]+$/.exec(text.slice(0, from))?.[0] ?? ''
  const parts = run.split(/、|和|及/)
  return parts.length >= 3 && parts.length === Number(number)
}

function isName({ unit }: QuantityRead, written: string, before: string, behind: string): boolean {
  if (unit === '分') return /^[钟别为之开工管享解析布类层期步]/.test(behind)
  if (unit === '天') return /^[天清]/.test(behind) || (/^半/.test(written) && !NEAR.test(before))
  if (unit === '人') return /^[为才民物员财生]/.test(behind)
  if (unit === '对') return /^[口外方接应一二三]/.test(behind)
  if (unit === '节') return /^好课/.test(behind)
  if (unit === '个') return /^(?:环节|方面|层次|原则|主阵地)/.test(behind) || /大$/.test(written)
  return false
}
