import type { FindingPart } from '@lianxiao/kernel'
import { type Context, Trace, type WindowInstance } from './context.ts'
import { type Element, keyOfElements } from './element.ts'
import type { Outcome } from './outcome.ts'

/** One place of judgement, its elements and window, and what was found there, line by line. */
export interface Judging {
  readonly ctx: Context
  outcomes: readonly Outcome[]
  parts: readonly FindingPart[]
}

/** The places of one rule for one binding: lines that come to the same elements and window meet there. */
export class Places {
  readonly #start: Context
  readonly all: Judging[] = []
  /** the lines of a rule go through the same places in the same order, so the next one is tried first */
  #next = 0
  /** where there are many: by elements and window */
  #byKey: Map<string, Judging> | undefined

  constructor(start: Context) {
    this.#start = start
  }

  /** The place of a window with no 每… gone through. */
  inWindow(window: WindowInstance): Judging {
    return (
      this.#find(this.#start.elements, window) ?? this.#add({ ...this.#start, window, trace: new Trace() })
    )
  }

  at(ctx: Context): Judging {
    return this.#find(ctx.elements, ctx.window) ?? this.#add({ ...ctx, trace: new Trace() })
  }

  #add(ctx: Context): Judging {
    const judging: Judging = { ctx, outcomes: NONE, parts: NONE }
    this.all.push(judging)
    if (this.#byKey !== undefined) this.#byKey.set(keyOf(ctx.elements, ctx.window), judging)
    else if (this.all.length > FEW)
      this.#byKey = new Map(this.all.map((j) => [keyOf(j.ctx.elements, j.ctx.window), j]))
    return judging
  }

  #find(elements: readonly Element[], window: WindowInstance): Judging | undefined {
    if (this.#byKey !== undefined) return this.#byKey.get(keyOf(elements, window))
    const count = this.all.length
    for (let i = 0; i < count; i += 1) {
      const at = (this.#next + i) % count
      const judging = this.all[at] as Judging
      if (!sameWindow(judging.ctx.window, window) || !sameElements(judging.ctx.elements, elements)) continue
      this.#next = at + 1
      return judging
    }
    return undefined
  }
}

const NONE: readonly never[] = []

/** One more at the end: nearly all of these lists have one member. */
export const and = <T>(list: readonly T[], one: T): readonly T[] =>
  list.length === 0 ? [one] : [...list, one]

/** Up to so many are compared one by one. */
const FEW = 24

const keyOf = (elements: readonly Element[], { period, milestone }: WindowInstance): string =>
  `${keyOfElements(elements)}|${period.from}|${period.to}|${milestone}`

const sameWindow = (a: WindowInstance, b: WindowInstance): boolean =>
  a === b || (a.period.from === b.period.from && a.period.to === b.period.to && a.milestone === b.milestone)

function sameElements(a: readonly Element[], b: readonly Element[]): boolean {
  if (a === b) return true
  if (a.length !== b.length) return false
  for (const [i, x] of a.entries()) {
    const y = b[i] as Element
    if (x.id !== y.id || x.kind !== y.kind) return false
  }
  return true
}
