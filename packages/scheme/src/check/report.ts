import type { Message } from '@lianxiao/kernel'

/** Where a word of a scheme stands; line and column count from 1, columns in characters. */
export interface Position {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** Something wrong with a scheme, or worth saying: place, cause and remedy. */
export interface Fault extends Position {
  readonly code: string
  readonly message: Message
  readonly hint: Message
}

/** Two sentences of the plan that ask for different things of the same people. */
export interface Conflict {
  readonly clauses: readonly [string, string]
  readonly sentences: readonly [string, string]
  readonly places: readonly [Position, Position]
  /** the two lines as they are written in the fences */
  readonly lines: readonly [string, string]
  readonly why: Message
}

/** A conflict that somebody has decided. It stays counted. */
export interface Silenced extends Conflict {
  readonly who: string
  readonly when: string
}

export interface UnsetName {
  readonly name: string
  readonly clause: string
  readonly sentence: string
  readonly place: Position
}

export interface OpenReading {
  readonly clause: string
  readonly note: string
  readonly by: string
  readonly readings: readonly string[]
}

/** A record kind that exists because a rule names it. */
export interface Declared {
  readonly name: string
  readonly by: string
  readonly clause: string
}

/** A test that takes its window from 确定 未写周期. */
export interface Inherited {
  readonly clause: string
  readonly window: string
  readonly place: Position
}

/** A 计算 without a case for a number that the plan allows. */
export interface Uncovered {
  readonly name: string
  readonly clause: string
  readonly sentence: string
  readonly place: Position
  readonly missing: Message
}

/** A word that means one thing here and another in the scheme of another folder. */
export interface SameName {
  readonly name: string
  /** how it is called there: 九统一 may be 九个统一 */
  readonly otherName: string
  readonly block: '清单' | '确定' | '用语'
  readonly scheme: string
  /** here and there */
  readonly places: readonly [Position, Position]
  readonly parts: readonly [readonly string[], readonly string[]]
  readonly why: Message
}

/** A rule that was taken from another scheme (引用), and where it was written there. */
export interface Imported extends Position {
  /** its name; of 用语 the word */
  readonly name: string
  readonly scheme: string
  readonly version: string
  /** the 引用 of this scheme */
  readonly use: Position
}

/** What `scheme check --json` prints. */
export interface CheckReport {
  readonly ok: boolean
  /** how many rules with a name */
  readonly clauses: number
  /** rules in ```草稿 fences, which are not executed */
  readonly drafts: number
  /** passages with a rule, marked 不执行, with a draft only, and with none of them */
  readonly sentences: {
    readonly ruled: number
    readonly marked: number
    readonly drafted: number
    readonly bare: number
  }
  readonly conflicts: readonly Conflict[]
  readonly unset: readonly UnsetName[]
  readonly uncovered: readonly Uncovered[]
  readonly openReadings: readonly OpenReading[]
  /** found only where the other schemes are handed over */
  readonly sameName: readonly SameName[]
  readonly silenced: readonly Silenced[]
  readonly declared: readonly Declared[]
  readonly inherited: readonly Inherited[]
  readonly imported: readonly Imported[]
  readonly warnings: readonly Fault[]
  readonly errors: readonly Fault[]
}
