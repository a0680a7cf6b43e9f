/** A line of two texts put side by side: only in the first (−), only in the second (+), or in both. */
export interface Line {
  readonly mark: '-' | '+' | ' '
  readonly text: string
}

/**
 * Two texts line by line: what both have stays together as far as it can.
 * @example sideBySide(['a', 'b'], ['a', 'c']) // ' a', '-b', '+c'
 */
export function sideBySide(before: readonly string[], after: readonly string[]): readonly Line[] {
  const common = commonLengths(before, after)
  const lines: Line[] = []
  let [i, j] = [0, 0]
  while (i < before.length || j < after.length) {
    const [a, b] = [before[i], after[j]]
    if (a !== undefined && a === b) {
      lines.push({ mark: ' ', text: a })
      i += 1
      j += 1
    } else if (a !== undefined && (b === undefined || at(common, i + 1, j) >= at(common, i, j + 1))) {
      lines.push({ mark: '-', text: a })
      i += 1
    } else {
      lines.push({ mark: '+', text: b as string })
      j += 1
    }
  }
  return lines
}

const at = (common: readonly (readonly number[])[], i: number, j: number): number => common[i]?.[j] ?? 0

/** How many lines two texts share from a line of each on. */
function commonLengths(before: readonly string[], after: readonly string[]): number[][] {
  const lengths = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0))
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1)
      (lengths[i] as number[])[j] =
        before[i] === after[j]
          ? at(lengths, i + 1, j + 1) + 1
          : Math.max(at(lengths, i + 1, j), at(lengths, i, j + 1))
  return lengths
}
