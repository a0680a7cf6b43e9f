const HAN = '一二三四五六七八九十百'

/** How plans number their parts, outermost first. */
const MARKS: readonly { readonly level: number; readonly mark: RegExp }[] = [
  { level: 2, mark: new RegExp(`^第[${HAN}\\d]+[章篇部节][、：\\s]?`) },
  { level: 2, mark: new RegExp(`^[${HAN}]{1,3}[、.．]`) },
  { level: 3, mark: new RegExp(`^（[${HAN}]{1,3}）[、.．]?`) },
  { level: 4, mark: /^\d{1,2}[.．、](?!\d(?!\d{3}年))/ },
  { level: 5, mark: /^（\d{1,2}）[、.．]?|^[①-⑳]/ },
]

export interface Mark {
  readonly level: number
  readonly mark: string
}

/** The number a line begins with, and how deep it stands: 一、 is 2, （一） 3, 1. 4, （1） 5. */
export function markOf(line: string): Mark | undefined {
  for (const { level, mark } of MARKS) {
    const found = mark.exec(line)
    if (found) return { level, mark: found[0] }
  }
  return undefined
}

const LONGEST = 30
const LEAD = 16
/** Words with which a line says something: such a line is no heading. */
const SAYS = /\d|不少于|不低于|至少|以上|每[学月年周]|必须|应当|[一二两三四五六七八九十]+[次名份节篇个]/

/** A line splits into its heading and what follows: 1.送教下乡。每学期…… is the heading 1.送教下乡 and a paragraph. */
export function splitHeading(
  line: string,
): { readonly level: number; readonly heading: string; readonly rest: string } | undefined {
  const found = markOf(line)
  if (!found) return undefined
  const body = line.slice(found.mark.length)
  if (
    body.length > 0 &&
    body.length <= LONGEST &&
    !/[。；！？：]/.test(body.slice(0, -1)) &&
    (!body.includes('，') || (found.level === 3 && body.length <= LEAD)) &&
    !SAYS.test(body)
  )
    return /[。；]$/.test(body) && found.level > 3 && body.length > LEAD
      ? undefined
      : { level: found.level, heading: `${found.mark}${body.replace(/[。；：]$/, '')}`, rest: '' }
  const lead = new RegExp(`^([^。；！？，：、（）]{2,${LEAD}})[。：](?=.)`).exec(body)
  if (!lead || SAYS.test(lead[1] as string)) return undefined
  // 督导评估。（11月至12月）: what is done and when, no heading and its text
  if (/^（[^（）]{1,24}）[。；]?$/.test(body.slice(lead[0].length))) return undefined
  return { level: found.level, heading: `${found.mark}${lead[1]}`, rest: body.slice(lead[0].length) }
}
