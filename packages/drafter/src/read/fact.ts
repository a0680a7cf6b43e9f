import { HIDDEN } from './mask.ts'
import { nameFrom } from './names.ts'
import { WHO } from './subject.ts'

/** Verbs that begin an act: what follows them is the thing counted. */
const VERBS =
  '(?:组织召开|组织开展|组织参加|参与或指导|集中开展|组织|开展|举行|举办|召开|进行|提供|提交|上交|撰写|形成|完成|安排|选派|推选|推荐|分派|派出|派|参加|参与|承担|上好|上|制定|制订|建立|组建|设立|签订|确定|共享|打磨出|定出|配备|培养|培训|遴选|拥有|达到|听|送|做|评选|申请|核发|拨付|下拨|新建|补充|分配|更换|加|现有|共有)'
const AFTER_VERB = new RegExp(`^.*${VERBS}(?:好|了|出|过)?([^${HIDDEN}，。；：、]{2,})$`)
const THING = new RegExp(
  `^(?:（[^）]*）)?[${HIDDEN}]*(?:及|或)?(?:以上|以下|以内)?的?([^${HIDDEN}，。；：、（）“”\\d]{1,16})`,
)
const NO_THING = /^(?:的?比例|在|到|向|由|为|给|，|各)/
const TAIL =
  /(?:累计|共计|分别|各自?|不得?|至少|原则上|每[名位人所个]|时间|人数|数量|控制|比例|按|为|达到|达|应|不少于|不低于|不超过|少于|超过|以上|、|和)+$/
const HEAD = /^(?:的|地|了|和|并|在|对|把|将|其|要|应|须)+/
/** To whom it is done: 牵头校到各成员校 before 送课. */
const WHOM = new RegExp(`^.*(?:到|对|向)(?:各|每[所个名位]?|所有|全体)?.{0,8}?${WHO}(?=.{2,})`)
/** Clauses, and what stands on either side of a window. */
const PARTS = new RegExp(`[${HIDDEN}，。；：]+`)
/** Where the thing ends and what it is for or where begins. */
const ENDS = /组成|构成|到|在|参加|参与|进行|担任|作为|的|和$|或$|与$/

/** What a quantity counts: the noun behind its unit, else the act before it. A guess that a person confirms. */
export function factAt(text: string, from: number, to: number, after: number): string {
  const behind = text.slice(to)
  const thing = NO_THING.test(behind) ? undefined : THING.exec(behind)?.[1]
  const noun = nameFrom((thing ?? '').replace(HEAD, '').split(ENDS)[0] ?? '', '')
  if (noun !== '') return noun
  const acts = text.slice(Math.min(after, from), from).split(PARTS)
  const act = acts.map((part) => part.replace(TAIL, '').replace(WHOM, '')).findLast((part) => part.length > 1)
  return nameFrom((AFTER_VERB.exec(act ?? '')?.[1] ?? act ?? '').replace(HEAD, ''), '待定事项')
}
