/** A small seeded generator (mulberry32): the same seed gives the same county on every machine. */
export class Random {
  readonly #seed: number
  #state: number

  constructor(seed: number) {
    this.#seed = seed >>> 0
    this.#state = this.#seed
  }

  /** A generator of its own for a topic, so that a change to one topic leaves the others as they were. */
  fork(topic: string): Random {
    let hash = 2_166_136_261 ^ this.#seed
    for (const c of topic) hash = Math.imul(hash ^ (c.codePointAt(0) ?? 0), 16_777_619)
    return new Random(hash)
  }

  /** At least 0, below 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let t = this.#state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }

  /** A whole number from low to high, both included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1))
  }

  chance(share: number): boolean {
    return this.next() < share
  }

  pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new Error('nothing to pick from')
    return list[Math.floor(this.next() * list.length)] as T
  }

  /** So many different ones, in the order of the list; all of them when there are fewer. */
  some<T>(list: readonly T[], count: number): T[] {
    const left = list.map((value, at) => ({ value, at, key: this.next() }))
    const chosen = left.sort((a, b) => a.key - b.key).slice(0, Math.max(0, count))
    return chosen.sort((a, b) => a.at - b.at).map((c) => c.value)
  }

  /** One of the words, each as likely as its weight. */
  weighted<T extends string>(weights: Readonly<Record<T, number>>): T {
    const entries = Object.entries(weights) as [T, number][]
    let left = this.next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [word, weight] of entries) {
      left -= weight
      if (left < 0) return word
    }
    return (entries[entries.length - 1] as [T, number])[0]
  }
}
