/** A small seeded generator of choices: the same seed gives the same county on every machine. */
export interface Seeded {
  /** 0 … n − 1 */
  readonly below: (n: number) => number
  readonly between: (low: number, high: number) => number
  readonly chance: (share: number) => boolean
  readonly pick: <T>(list: readonly T[]) => T
  readonly some: <T>(list: readonly T[], most?: number) => T[]
}

export function seeded(seed: number): Seeded {
  let state = (seed * 0x9e3779b1) >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (n: number): number => Math.floor(next() * n)
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T
  return {
    below,
    between: (low, high) => low + below(high - low + 1),
    chance: (share) => next() < share,
    pick,
    some: (list, most = list.length) => {
      const left = [...list]
      const found: (typeof list)[number][] = []
      for (let n = below(Math.min(most, list.length) + 1); n > 0; n -= 1)
        found.push(...left.splice(below(left.length), 1))
      return found
    },
  }
}
