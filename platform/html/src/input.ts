import type { Finding } from '@lianxiao/kernel'
import type { SchemeDocument } from '@lianxiao/scheme'

/** What both pages are made from: a plan, its findings, and names for what they mention. */
export interface PageInput {
  readonly scheme: { readonly id: string; readonly title: string; readonly version: string }
  readonly document: SchemeDocument
  readonly clauses: readonly PageClause[]
  readonly findings: readonly Finding[]
  /** the name of a unit, community or person; the id itself when there is none */
  readonly names: (id: string) => string
  /** in the order of the registry */
  readonly communities: readonly PageCommunity[]
  readonly communityOf: (finding: Finding) => string | undefined
  /** YYYY-MM-DD */
  readonly asOf: string
  readonly facts?: (id: string) => FactLabel | undefined
}

export interface PlanInput extends PageInput {
  /** only this community's findings; without it the whole county */
  readonly community?: string
  /** file name of the board, for a link */
  readonly board?: string
}

export interface BoardInput extends PageInput {
  /** file name of the plan page */
  readonly plan: string
  /** ids of the clauses that get a column; without it those with most to do */
  readonly duties?: readonly string[]
}

/** A rule as a page shows it. */
export interface PageClause {
  readonly id: string
  readonly name: string
  /** the first word of the rule: 应当, 可以, 计算 … */
  readonly head: string
  readonly labels: readonly string[]
  /** the rule as its author wrote it */
  readonly rule: string
  readonly at: { readonly file: string; readonly line: number }
  /** judged: makes findings; notRun: says why there is no rule; told: words, lists and values other rules use */
  readonly kind: 'judged' | 'notRun' | 'told'
  /** why there is no rule */
  readonly reason?: string
  /** a word of the sentence that somebody has yet to give a value */
  readonly open?: string
  readonly notes: readonly PageNote[]
}

/** A note on how a sentence is read. */
export interface PageNote {
  readonly text: string
  readonly by: string
  /** who settled it on which day; undefined while it is open */
  readonly settled: string | undefined
  readonly readings: readonly { readonly text: string; readonly provisional: boolean }[]
}

export interface PageCommunity {
  readonly id: string
  readonly name: string
  readonly mode?: string | undefined
  /** member schools, without the lead */
  readonly memberCount: number
}

/** A record as a reader recognises it. */
export interface FactLabel {
  readonly label: string
  /** YYYY-MM-DD */
  readonly date?: string
}
