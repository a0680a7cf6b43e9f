import type { WindowRead } from '../read/windows.ts'

/** Two windows closer than this hold together: 每学年 秋季开学前. */
const NEAR = 3

/** Neighbouring windows as one; windows joined by 、 or 和 are alternatives and stay apart. */
export function groupsOf(windows: readonly WindowRead[], text: string): readonly (readonly WindowRead[])[] {
  const groups: WindowRead[][] = []
  for (const one of windows) {
    const last = groups.at(-1)?.at(-1)
    const between = last === undefined ? '' : text.slice(last.to, one.from)
    if (last && between.length <= NEAR && !/[、和及，]/.test(between)) groups.at(-1)?.push(one)
    else groups.push([one])
  }
  return groups
}

/** The windows a place stands under: the nearest before it, else the next one behind it in its clause. */
export function windowsAt(
  groups: readonly (readonly WindowRead[])[],
  from: number,
  to: number,
  text: string,
): readonly string[] {
  const before = groups.filter((g) => (g[0] as WindowRead).from < from).at(-1)
  const behind = groups.find((g) => (g[0] as WindowRead).from >= to)
  const near = behind && !/[，。；]/.test(text.slice(to, (behind[0] as WindowRead).from).replace(/。（$/, ''))
  return wordsOf(before ?? (near ? behind : undefined) ?? [])
}

export const wordsOf = (group: readonly WindowRead[]): readonly string[] => [
  ...new Set(group.map((w) => w.word)),
]
