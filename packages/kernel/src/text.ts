/**
 * How many single-character edits (insert, delete, replace, swap of neighbours) turn a into b;
 * stops counting above `limit`. Used for "did you mean".
 */
export function editDistance(a: string, b: string, limit = 3): number {
  const [x, y] = [[...a], [...b]]
  if (Math.abs(x.length - y.length) > limit) return limit + 1
  let before: number[] = []
  let previous = Array.from({ length: y.length + 1 }, (_, j) => j)
  for (let i = 1; i <= x.length; i += 1) {
    const current = [i]
    for (let j = 1; j <= y.length; j += 1) {
      const same = x[i - 1] === y[j - 1] ? 0 : 1
      let best = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + same)
      if (i > 1 && j > 1 && x[i - 1] === y[j - 2] && x[i - 2] === y[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1)
      current.push(best)
    }
    before = previous
    previous = current
  }
  return previous[y.length] ?? limit + 1
}

/**
 * The known words nearest to an unknown one, nearest first; none when nothing is near.
 * @example nearest('管理视到', ['管理视导', '送教活动']) // ['管理视导']
 */
export function nearest(word: string, known: Iterable<string>, most = 3): string[] {
  const limit = Math.max(1, Math.min(3, Math.floor([...word].length / 2)))
  const found: { word: string; distance: number }[] = []
  for (const candidate of known) {
    const distance = editDistance(word, candidate, limit)
    if (distance <= limit && distance > 0) found.push({ word: candidate, distance })
  }
  found.sort((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1))
  return found.slice(0, most).map((f) => f.word)
}
