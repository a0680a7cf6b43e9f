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
const UNSAYABLE = /每(?:[天日旬]|个?季度|半年|隔|[双两二三四五\d]+[周年月])[^，。；]*$/
const NEAR = /(?:少于|低于|高于|至少|达到|超过|满|最多|至多)$/
const HAN = /^[零〇一二两三四五六七八九十百千万]+/

/** Whether a number counts something the plan asks for: not a part of a name, an article, or a word for things there are. */
export function countsSomething(one: QuantityRead, text: string): boolean {
  const [before, behind] = [text.slice(0, one.from), text.slice(one.to)]
  const written = text.slice(one.from, one.to)
  const bare = HAN.test(written) && !NEAR.test(before) && !/^·*(?:及|或)?以[上下内]/.test(behind)
  if (isName(one, written, behind) || UNSAYABLE.test(before)) return false
  if (bare && /^一/.test(written) && ARTICLE.has(one.unit))
    return /(?:至少|每|明确|配备|各|仅|只|限)[^，。；]{0,4}$/.test(before)
  if (bare && SPEAKING.has(one.unit) && !/统一$/.test(written) && !ACT.test(before)) return false
  if (!TIME_UNITS.has(one.unit)) return true
  return !before.endsWith('每') && (NEAR.test(before) || !NAMING.test(behind))
}

function isName({ unit }: QuantityRead, written: string, behind: string): boolean {
  if (unit === '分') return /^[别为之开工管享解析布类层期步]/.test(behind)
  if (unit === '天') return /^[天清]/.test(behind) || /^半/.test(written)
  if (unit === '人') return /^[为才民物员财生]/.test(behind)
  if (unit === '对') return /^[口外方接应一二三]/.test(behind)
  if (unit === '节') return /^好课/.test(behind)
  if (unit === '个') return /^(?:环节|方面|层次|原则|主阵地)/.test(behind) || /大$/.test(written)
  return false
}
