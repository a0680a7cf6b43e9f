/**
 * The longest run of numbers that rises: what has kept its order when the rest has moved. Gives the positions in the list.
 * @example rising([1, 2, 0, 3]) // [0, 1, 3]
 */
export function rising(numbers: readonly number[]): readonly number[] {
  const ends: number[] = []
  const before: (number | undefined)[] = []
  numbers.forEach((n, i) => {
    let [from, to] = [0, ends.length]
    while (from < to) {
      const middle = (from + to) >> 1
      if ((numbers[ends[middle] as number] as number) < n) from = middle + 1
      else to = middle
    }
    before[i] = ends[from - 1]
    ends[from] = i
  })
  const kept: number[] = []
  for (let at = ends[ends.length - 1]; at !== undefined; at = before[at]) kept.unshift(at)
  return kept
}
