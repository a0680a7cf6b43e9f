import { isName, nameFrom, onlyName } from './names.ts'
import { hanNumber } from './numerals.ts'
import { lastItems, type Run, runsIn } from './runs.ts'
import { stepsIn } from './steps.ts'

/** A list of named items that stands in a sentence. */
export interface ListRead {
  readonly items: readonly string[]
  readonly from: number
  readonly to: number
  /** each before the next: 申请、审核、公示的程序 */
  readonly inOrder?: true
  /** words made alike, or the parts of something: kept wherever a plan says them, also among its aims */
  readonly kept?: true
  /** the parts that a paper must have */
  readonly parts?: true
  /** 等: there may be others */
  readonly open?: true
}

const FEWEST = 3
const N = '[二两三四五六七八九十]'
/** A slogan that names a way of working; one that names a principle or an aim asks for nothing. */
const QUOTED = new RegExp(
  `“([^“”]{8,90})”(?=的?[^，。；]{0,12}(?:模式|机制|建设|体系|格局|制度|活动)|等?“?${N}个?(?:统一|同步|共享))`,
  'g',
)
const DONE = /(?:做到|实行|实现|落实|达到)(?:了)?“([^“”]{8,90})”/g
/** 组织领导、师资交流、教学研究三个方面: the number says how long the list is. */
const COUNTED = new RegExp(
  `^(.*?)(?:等)?(?:这)?“?(${N})(?:个|项|种|类|条|大|方面|步|门|道)(?!阵地)[^，。；、]{0,12}`,
)
const ALIKE =
  /^(.*?)(?:的[^，。；、]{1,4})?(?:等)?(?:基本|全面|逐步|完全)?(?<!的)(?:同步|统一|一致)(?:$|[的到起])/
const STEPS = /^(.*?)(?:等)?的?(?:程序|步骤|流程|环节|顺序)/
const PARTS = /^(.*?)等?(?:内容|情况|要素|事项|方面(?!的?(?:支持|帮助|指导)))?$/
const PARTS_OF =
  /^.*(?:分为|主要考核|重点考核|明确各自|明确具体|明确(?=.{2,}(?:清单|内容)?)|体现|主要考察|注明|载明)(?:了|有)?/
/** 做到 before a list that ends in 同步: a slogan of unity without it asks for nothing that can be counted. */
const KEPT = /做到|实行|保持|确保|坚持|落实/
/** 明确器材清单、人员清单和课程清单 */
const MADE = /构建|建立|明确|承担|做好|健全|完善|编制/
const LEAD =
  /^.*(?:从|在|把|将|对|使|按照?|通过|采取|采用|运用|开展|包括|包含|涵盖|明确|构建|建立|分为|做到|实行|坚持|实现|抓好|抓实|围绕|落实|以|为|及其|是|括|达到|进行|的|成)/

/** Lists whose items are to be kept or counted one by one. Other lists only give examples. */
export function listsIn(sentence: string): readonly ListRead[] {
  const named = [...namedIn(sentence), ...labelledIn(sentence)]
  const open = sentence.replace(/“[^”]*”/g, (q) => '“'.repeat(q.length))
  const found = [...named, ...quotedIn(sentence), ...stepsIn(open), ...runsIn(open).flatMap(listOfRun)]
  return found.filter((one, i) => !found.slice(0, i).some((o) => o.from < one.to && one.from < o.to))
}

function quotedIn(sentence: string): readonly ListRead[] {
  return [QUOTED, DONE].flatMap((pattern) =>
    [...sentence.matchAll(pattern)].flatMap((match) => {
      const parts = (match[1] as string).split(/[、，；]/)
      const items = [...parts.slice(0, -1), ...lastItems(parts.at(-1) as string)].map(onlyName)
      const [longest, shortest] = [
        Math.max(...items.map((i) => i.length)),
        Math.min(...items.map((i) => i.length)),
      ]
      return longest <= 9 && longest - shortest <= 1
        ? listOf(items, match.index, match[0].length, { kept: true })
        : []
    }),
  )
}

/** 开放课程：口琴、剪纸、武术、珠算 */
const LABELLED =
  /(?:学科|课程|科目|内容|项目|环节|指标)(?:主要)?(?:为|有|是)?：([^，。；：“”（）]+(?:、[^，。；：“”（）]+){2,})(?=[。；]|$)/g

function labelledIn(sentence: string): readonly ListRead[] {
  return [...sentence.matchAll(LABELLED)].flatMap((m) => {
    const parts = (m[1] as string).split('、')
    const items = [...parts.slice(0, -1), ...lastItems(parts.at(-1) as string)].map((i) => nameFrom(i, ''))
    return listOf(items, m.index, m[0].length, {})
  })
}

/** 备课、上课、评课“三认真”, “校训”“片训”“县训”三级: a number in quotation marks, or names in marks and their number. */
function namedIn(sentence: string): readonly ListRead[] {
  const slogan = new RegExp(`([^，。；：“”（）]+(?:、[^，。；：“”（）]+)+)(?:等)?“(${N})个?[^“”]{1,4}”`, 'g')
  const marks = new RegExp(`((?:“[^“”]{2,9}”[、和]?){3,})(${N})[级个项类]`, 'g')
  const lists = [...sentence.matchAll(slogan)].map((m) => ({ m, parts: (m[1] as string).split('、') }))
  const marked = [...sentence.matchAll(marks)].map((m) => ({
    m,
    parts: [...(m[1] as string).matchAll(/“([^“”]+)”/g)].map((one) => one[1] as string),
  }))
  return [...lists, ...marked].flatMap(({ m, parts }) => {
    const last = lastItems(parts.at(-1) as string)
    const items = [(parts[0] as string).replace(LEAD, ''), ...parts.slice(1, -1), ...last].map((i) =>
      nameFrom(i, ''),
    )
    return items.length === hanNumber(m[2] as string) ? listOf(items, m.index, m[0].length, {}) : []
  })
}

function listOfRun(run: Run): readonly ListRead[] {
  const { parts, tail, from, to } = run
  const inner = parts.slice(1, -1)
  const of = (first: string, last: string, more: Partial<ListRead>): readonly ListRead[] =>
    listOf(
      [first, ...inner, ...lastItems(last)].map((i) => nameFrom(i, '')),
      from,
      to - from,
      more,
    )
  const first = (parts[0] as string).replace(LEAD, '')
  const steps = STEPS.exec(tail)
  if (steps && /按照?|采取|经过?|履行|遵循/.test(parts[0] as string))
    return of(first, steps[1] as string, { inOrder: true, kept: true })
  const counted = COUNTED.exec(tail)
  if (counted) {
    const found = of(first, counted[1] as string, {})
    return found.filter(({ items }) => items.length === hanNumber((counted[2] as string).replace('两', '二')))
  }
  const even = evenOf(parts)
  if (even.length > 0) return listOf(even, from, to - from, {})
  const kin = kinOf([first, ...inner, ...lastItems(tail.replace(/等.*$/, ''))])
  if (kin.length > 0 && MADE.test(parts[0] as string))
    return listOf(
      kin.map((i) => nameFrom(i, '')),
      from,
      to - from,
      {},
    )
  const alike = ALIKE.exec(tail)
  if (alike && KEPT.test(parts[0] as string)) return of(first, alike[1] as string, {})
  const head = PARTS_OF.exec(parts[0] as string)
  const contents = head && PARTS.exec(tail)
  return contents
    ? of((parts[0] as string).slice(head[0].length), contents[1] as string, { kept: true, parts: true })
    : []
}

function listOf(
  items: readonly string[],
  from: number,
  length: number,
  more: Partial<ListRead>,
): readonly ListRead[] {
  const sound = items.length >= FEWEST && new Set(items).size === items.length && items.every(isName)
  return sound ? [{ items, from, to: from + length, ...more }] : []
}

/** Items that are of one kind by their last two signs. */
function kinOf(items: readonly string[]): readonly string[] {
  const kind = (items[1] ?? '').slice(-2)
  return items.length >= FEWEST && kind.length === 2 && items.every((i) => i.length > 2 && i.endsWith(kind))
    ? items
    : []
}

/** 轮流送课、对口听课、按需送训、集中讲座制度: words of four signs that name a system. */
function evenOf(parts: readonly string[]): readonly string[] {
  const last = /^(.{4})(?:制度|机制|模式|体系|格局)/.exec(parts.at(-1) as string)?.[1]
  if (parts.length < 4 || last === undefined || !parts.slice(1, -1).every((p) => p.length === 4)) return []
  return [(parts[0] as string).slice(-4), ...parts.slice(1, -1), last]
}
