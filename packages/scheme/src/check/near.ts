import { editDistance } from '@lianxiao/kernel'

/** Shorter names share all but one character with unrelated ones (互动, 互助). */
const SHORTEST = 3

/** Finds the known names that are one edit (insert, delete, replace, swap) away from a word, without comparing it with each. */
export interface Neighbours {
  readonly of: (word: string) => readonly string[]
}

export function neighboursAmong(known: Iterable<string>): Neighbours {
  const byShort = new Map<string, string[]>()
  const put = (key: string, word: string): void => {
    const there = byShort.get(key)
    if (there) there.push(word)
    else byShort.set(key, [word])
  }
  for (const word of known)
    if ([...word].length >= SHORTEST) for (const key of shortened(word)) put(key, word)
  return {
    of: (word) => {
      if ([...word].length < SHORTEST) return []
      const near = new Set(shortened(word).flatMap((key) => byShort.get(key) ?? []))
      return [...near].filter((n) => n !== word && editDistance(word, n, 1) === 1).sort()
    },
  }
}

/** The word itself and all it becomes with one character left out: two words one edit apart share one of these. */
function shortened(word: string): readonly string[] {
  const chars = [...word]
  return [word, ...chars.map((_, i) => [...chars.slice(0, i), ...chars.slice(i + 1)].join(''))]
}
