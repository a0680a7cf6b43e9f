import type { ListRead } from './lists.ts'
import { isName, nameFrom } from './names.ts'

const FEWEST = 3
const STEP = '同共统互联'
/** The same word before each: 共同备课、共同上课，共同进行检测; 有布置、有检查、有反馈. */
const BEFORE = /(共同|统一|同步|一体化|知)(?=[^，。；、：“”（）]{2,})/g
const RUN = /[^，。；：、“”（）《》\d]+(?:、[^，。；：、“”（）《》\d]+){2,}/g

/** Runs of parallel words: 同听课、同评课、同备课; 图书联借、场地联用、课表联排; 统一招聘、统一培养、统一考核. */
export function stepsIn(text: string): readonly ListRead[] {
  return [...headed(text), ...inStep(text)]
}

/** Parts of a clause that begin with one word. */
function headed(text: string): readonly ListRead[] {
  return [...text.matchAll(/[^。；：“”（）]+/g)].flatMap((match) => {
    const words = new Set([...match[0].matchAll(BEFORE)].map((m) => m[1] as string))
    const lists = [...words].map((word) => begunWith(word, match[0]))
    const items = lists.find(sound)
    return items ? [{ items, from: match.index, to: match.index + match[0].length, kept: true as const }] : []
  })
}

function begunWith(word: string, clause: string): readonly string[] {
  const parts = clause.split(/[、，]|(?<=.)和(?=共同|统一|同步|知)/)
  const begins = new RegExp(`(?:^|做到|须|要|能|应|生|师|实现|校|可以|即)${word}`)
  const at = parts.findIndex((p) => begins.test(p))
  if (at < 0) return []
  let to = at + 1
  while (to < parts.length && (parts[to] as string).startsWith(word)) to += 1
  return parts.slice(at, to).map((p) => nameFrom(p.slice(p.indexOf(word)).split(/和|及/)[0] as string, ''))
}

const sound = (items: readonly string[]): boolean =>
  items.length >= FEWEST && new Set(items).size === items.length && items.every(isName)

/** The longest stretch of a run whose words have one length and one sign at one place. */
function inStep(text: string): readonly ListRead[] {
  return [...text.matchAll(RUN)].flatMap((match) => {
    const parts = match[0].split('、')
    for (let size = parts.length; size >= FEWEST; size -= 1)
      for (let at = 0; at + size <= parts.length; at += 1) {
        const items = widened(parts, at, alike(parts.slice(at, at + size)))
        if (items.length > 0)
          return [{ items, from: match.index, to: match.index + match[0].length, kept: true as const }]
      }
    return []
  })
}

/** 图书互借、场地互用、课表互通、食堂共管: words of one length around those in step belong to them. */
function widened(parts: readonly string[], at: number, items: readonly string[]): readonly string[] {
  if (items.length < FEWEST) return []
  const size = (items[0] as string).length
  const fits = (part: string | undefined): boolean => part?.length === size
  let [from, to] = [at, at + items.length]
  while (from > 1 && fits(parts[from - 1])) from -= 1
  while (to < parts.length - 1 && fits(parts[to])) to += 1
  const first = from === 1 && from < at ? [(parts[0] as string).slice(-size)] : []
  const end = parts.at(-1) as string
  const ends = to === parts.length - 1 && new RegExp(`^.{${size}}(?:等|的|$)`).test(end)
  const all = [
    ...first,
    ...parts.slice(from, at),
    ...items,
    ...parts.slice(at + items.length, to),
    ...(ends ? [end.slice(0, size)] : []),
  ]
  return sound(all) ? all : items
}

/** The items of a run of words made alike; the first loses what stands before it, the last what follows. */
function alike(parts: readonly string[]): readonly string[] {
  const inner = parts.slice(1, -1)
  const size = inner[0]?.length ?? 0
  const items = [(parts[0] as string).slice(-size), ...inner, (parts.at(-1) as string).slice(0, size)]
  if (size < FEWEST || new Set(items.map((i) => i.length)).size !== 1 || !sound(items)) return []
  const ending = items.every((item) => /(?:统一|同步|一致|到位)$/.test(item))
  return ending || oneSign(items) ? items : []
}

/** One sign at one place of every item: 同听课、同评课; 图书联借、场地联用; 图书互借、课表互通. */
const oneSign = (items: readonly string[]): boolean =>
  [...(items[0] as string)].some(
    (c, i) => STEP.includes(c) && (i === 0 || items.length > FEWEST) && items.every((item) => item[i] === c),
  )
