import type { Day, Gap, Period, Refusal, RefusalReason } from '@lianxiao/kernel'
import type { EvidenceLine } from '@lianxiao/scheme'
import type { Community } from './county.ts'
import type { Element } from './element.ts'
import type { Program, ProgramClause } from './program.ts'
import type { Run } from './run.ts'

/** Who owes or receives: a unit (perhaps one of its posts), a community, a person, or an office outside the registry. */
export interface Party {
  readonly kind: 'unit' | 'community' | 'person' | 'office'
  readonly id: string
  readonly name: string
  /** the post or office within, where the rule names one */
  readonly role?: string
}

/** A window of one finding. */
export interface WindowInstance {
  readonly period: Period
  readonly due: Day
  /** judged on the ledger as it stood at the end of the due day */
  readonly milestone: boolean
  /** no day after which it is decided: credit accounts */
  readonly account?: true
  /** the whole period, where the agreement cuts it */
  readonly full?: Period
  /** not written in the rule: the whole agreement or the scheme's own */
  readonly inherited?: true
}

const NONE: readonly never[] = []

/** Refusals that say something even where the record counts elsewhere: another office, another line. */
const KEPT: ReadonlySet<RefusalReason> = new Set(['usedAlready', 'returned', 'overlapping'])

/** Records met on the way to a result: those that count and those refused, each once, in the order met. */
export class Trace {
  #facts: OnceOnly<string> | undefined
  #refused: { readonly ids: OnceOnly<string>; readonly list: Refusal[] } | undefined
  #remarks: string[] | undefined

  count(fact: string): void {
    this.#facts ??= new OnceOnly()
    this.#facts.add(fact)
  }

  refuse(fact: string, reason: RefusalReason, says: string): void {
    this.#refused ??= { ids: new OnceOnly(), list: [] }
    if (this.#refused.ids.add(fact)) this.#refused.list.push({ fact, reason, says })
  }

  /** Something a reader of the result should know that does not decide it. */
  remark(says: string): void {
    this.#remarks ??= []
    if (!this.#remarks.includes(says)) this.#remarks.push(says)
  }

  remarks(): readonly string[] {
    return this.#remarks ?? NONE
  }

  facts(): readonly string[] {
    return this.#facts?.values.slice() ?? NONE
  }

  /** Refusals of records that did not count by another way. */
  refusals(): readonly Refusal[] {
    if (this.#refused === undefined) return NONE
    return this.#refused.list.filter((r) => KEPT.has(r.reason) || this.#facts?.has(r.fact) !== true)
  }
}

/** Values in the order they came, each once: a short list is searched, a long one has a set beside it. */
class OnceOnly<T> {
  readonly values: T[] = []
  #known: Set<T> | undefined

  /** @returns whether it was new */
  add(value: T): boolean {
    if (this.has(value)) return false
    this.values.push(value)
    if (this.#known !== undefined) this.#known.add(value)
    else if (this.values.length > SHORT) this.#known = new Set(this.values)
    return true
  }

  has(value: T): boolean {
    return this.#known === undefined ? this.values.includes(value) : this.#known.has(value)
  }
}

const SHORT = 16

/** Everything a test is judged in. Narrowed by copies: a scope adds an element or a window. */
export interface Context {
  readonly run: Run
  readonly program: Program
  readonly clause: ProgramClause
  readonly community: Community | undefined
  readonly subject: Party
  readonly counterpart: Party | undefined
  /** things of the 每… passed through, outermost first */
  readonly elements: readonly Element[]
  readonly window: WindowInstance
  readonly trace: Trace
  /** the reading chosen of each open note, by the note's lines */
  readonly choice: ReadonlyMap<object, number>
  readonly evidence: readonly EvidenceLine[]
  /** records already used in this account */
  readonly used: Set<string> | undefined
  /** judged as it stood on an earlier day, with what is known now: to find since when something held */
  readonly on?: Day
  /** a condition, not a duty: nothing is pending in it */
  readonly condition: boolean
  /** rows that the line above counted, for 其中 */
  readonly above: { rows: readonly Element[]; gaps: readonly Gap[]; exact: boolean } | undefined
}

/** The day up to which records are looked at: the day of judgement, or a milestone's own day. */
export const judgedOn = (ctx: Context): Day =>
  ctx.on ?? (ctx.window.milestone ? Math.min(ctx.window.due, ctx.run.asOf) : ctx.run.asOf)

/** The innermost element of one of the kinds. */
export function elementOf(ctx: Context, ...kinds: Element['kind'][]): Element | undefined {
  if (ctx.elements.length === 0) return undefined
  for (let i = ctx.elements.length - 1; i >= 0; i -= 1) {
    const element = ctx.elements[i] as Element
    if (kinds.includes(element.kind)) return element
  }
  return undefined
}
