import { isName, onlyName } from './names.ts'

/** A list of named items that stands in a sentence. */
export interface ListRead {
  readonly items: readonly string[]
  readonly from: number
  readonly to: number
}

const FEWEST = 3
const SLOGAN = 4
const STEP = '同共统互联'
/** A slogan that names a way of working; one that names a principle or an aim asks for nothing. */
const QUOTED = /“([^“”]{11,80})”(?=的?[^，。；]{0,10}(?:模式|机制|建设|体系|格局))/g
const RUN = /[^，。；：、“”（）《》\d]+(?:、[^，。；：、“”（）《》\d]+){2,}/g

/**
 * Lists whose items are to be kept one by one: slogans in quotation marks (“书香同享、课堂同研、操场同练”) and runs of
 * parallel words (同听课、同评课、同备课). Other lists only give examples.
 */
export function listsIn(sentence: string): readonly ListRead[] {
  const quoted = [...sentence.matchAll(QUOTED)].flatMap((match) => {
    const items = (match[1] as string).split(/、|(?<=.{4})和(?=.{4})/).map(onlyName)
    const slogan = items.length >= FEWEST && sameLength(items) && items[0]?.length === SLOGAN
    return slogan ? listOf(items, match.index, match[0].length) : []
  })
  const said = [...sentence.replace(/“[^”]*”/g, (q) => '“'.repeat(q.length)).matchAll(RUN)].flatMap((match) =>
    listOf(parallel(match[0].split('、')), match.index, match[0].length),
  )
  return [...quoted, ...said]
}

function listOf(items: readonly string[], from: number, length: number): readonly ListRead[] {
  const sound = items.length >= FEWEST && new Set(items).size === items.length && items.every(isName)
  return sound ? [{ items, from, to: from + length }] : []
}

const sameLength = (items: readonly string[]): boolean => new Set(items.map((item) => item.length)).size === 1

/** The items of a run of words made alike; the first loses what stands before it, the last what follows. */
function parallel(parts: readonly string[]): readonly string[] {
  const inner = parts.slice(1, -1)
  const size = inner[0]?.length ?? 0
  const first = parts[0] as string
  const last = parts.at(-1) as string
  const items = [first.slice(-size), ...inner, last.slice(0, size)]
  if (size < FEWEST || !sameLength(items)) return []
  const ending = items.every((item) => /(?:统一|同步|一致|到位)$/.test(item))
  return ending || inStep(items) ? items : []
}

/** One sign at one place of every item: 同听课、同评课; 图书联借、场地联用. */
const inStep = (items: readonly string[]): boolean =>
  [...(items[0] as string)].some(
    (c, i) => STEP.includes(c) && (i === 0 || items.length > FEWEST) && items.every((item) => item[i] === c),
  )
