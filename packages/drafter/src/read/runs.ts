/** Words joined by 、 as they stand in a clause; the last part may be followed by 等 and by what they all are. */
export interface Run {
  readonly parts: readonly string[]
  readonly from: number
  readonly to: number
  /** the end of the clause behind the last 、, from the last part on */
  readonly tail: string
}

const CLAUSE = /[^，。；：“”（）《》]+/g

/** Every run of at least two 、 in a text; and a pair joined by 和 stands as the last part of it. */
export const runsIn = (text: string): readonly Run[] =>
  [...text.matchAll(CLAUSE)].flatMap((match) => {
    const parts = match[0].split('、')
    if (parts.length < 2) return []
    return [{ parts, from: match.index, to: match.index + match[0].length, tail: parts.at(-1) as string }]
  })

const JOINT = /和|以及|及|与/

/** The last part of a run as its one or two items: 实施成效和特色 is two, 和谐校园 one. */
export function lastItems(part: string): readonly string[] {
  const pair = part.split(JOINT)
  return pair.length === 2 && pair.every((p) => p.length > 1) ? pair : [part]
}
