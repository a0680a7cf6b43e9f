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

/** Records met on the way to a result: those that count and those refused. */
export class Trace {
  #facts: Set<string> | undefined
  #refused: Map<string, Refusal> | undefined
  #remarks: Set<string> | undefined

  count(fact: string): void {
    this.#facts ??= new Set()
    this.#facts.add(fact)
  }

  refuse(fact: string, reason: RefusalReason, says: string): void {
    this.#refused ??= new Map()
    if (!this.#refused.has(fact)) this.#refused.set(fact, { fact, reason, says })
  }

  /** Something a reader of the result should know that does not decide it. */
  remark(says: string): void {
    this.#remarks ??= new Set()
    this.#remarks.add(says)
  }

  remarks(): readonly string[] {
    return this.#remarks === undefined ? NONE : [...this.#remarks]
  }

  facts(): readonly string[] {
    return this.#facts === undefined ? NONE : [...this.#facts]
  }

  /** Refusals of records that did not count by another way. */
  refusals(): readonly Refusal[] {
    return this.#refused === undefined
      ? NONE
      : [...this.#refused.values()].filter((r) => KEPT.has(r.reason) || this.#facts?.has(r.fact) !== true)
  }
}

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
  /** progress counts what is there, open or not */
  readonly asItStands: boolean
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
