import { HIDDEN } from './mask.ts'
import { nameFrom } from './names.ts'

/** An act that a sentence sets on a day or in a period without saying how often. */
export interface ActRead {
  readonly name: string
  readonly from: number
  readonly to: number
}

/** What is held or done as a whole, so that it can be there or not. */
const EVENT =
  '(?:会议?|大会|例会|大?赛|赛课|竞赛|比赛|比武|活动|讲座|培训班?|论坛|考核|评估|评价|检查|抽查|督查|督导|视导|评比|评选|表彰|演练|验收|测试|监测|汇报|总结|交流|研讨|展示|调研|观摩|走访|家访|排查|运动会|[艺读科体]\\S节|仪式|备课|教研|研修|讲评|升旗|国旗下讲话)'
const DO =
  '(?:组织召开|组织开展|组织参加|组织|召开|举行|举办|开展|进行|做好|开好|接受|迎接|完成|坚持|督查|检查|评选|评比|表彰)'
/** 对各片区进行听课检查: a verb and the event that ends its clause. */
const SAID = new RegExp(`${DO}(?:好|了)?([^，。；：、]{0,24}?${EVENT})(?=$|[，。；、]|和|与|（|并|工作)`, 'g')
/** A clause that is the act itself: 检查各片区听课记录. */
const ITSELF =
  /^(?:督查|督促|检查|考核|评选|评比|表彰|验收|公布|通报|总结|汇报|上报|报送|推荐)[^，。；：、]{2,}/

/** Acts without a number: 召开听课会, 进行评课检查; nothing where a clause only speaks of acts. */
export function actsIn(text: string): readonly ActRead[] {
  const said = [...text.matchAll(SAID)].map((m) => act(m[1] as string, m.index, m[0].length))
  const whole = clausesOf(text).flatMap(({ clause, at }) => {
    const found = ITSELF.exec(clause)
    return found && !said.some((a) => a.from >= at && a.from < at + clause.length)
      ? [act(found[0], at, found[0].length)]
      : []
  })
  return [...said, ...whole].filter((a) => a.name !== '')
}

const act = (words: string, from: number, length: number): ActRead => ({
  ...{ name: nameFrom(words.replace(/^.*的(?=.{2})/, ''), ''), from, to: from + length },
})

const clausesOf = (text: string): readonly { clause: string; at: number }[] =>
  [...text.matchAll(new RegExp(`[^，。；：${HIDDEN}]+`, 'g'))].map((m) => ({ clause: m[0], at: m.index }))
