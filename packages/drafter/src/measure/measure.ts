import { isAsked, type Row } from './catalogue.ts'
import { compare } from './compare.ts'
import { isWritten } from './stated.ts'

/** How the drafts of a plan compare with the catalogue. */
export interface Measured {
  readonly plan: string
  /** rows that are asked for; the found ones */
  readonly rows: number
  readonly found: number
  /** also where the plan gives no period and the draft writes no window */
  readonly foundOpen: number
  /** of the rows asked for, those whose numbers all stand in the sentence; the found ones */
  readonly written: number
  readonly writtenFound: number
  /** of those, the rows whose period can be read in their sentence, too; the found ones */
  readonly stated: number
  readonly statedFound: number
  /** drafts with a figure; those that are right */
  readonly drafts: number
  readonly right: number
  readonly rightOpen: number
  /** drafts that only ask that something is there (有); those under a row that says 1, or no figure */
  readonly existence: number
  readonly existenceRight: number
  readonly missed: readonly string[]
}

/**
 * Recall: of the compute rows with number, unit and period, those of which every quantity is said by a draft of a sentence
 * that the row quotes, with the same number, comparison, unit and window. Precision: of the drafts that say a figure, those
 * that say a quantity of any row quoting their sentence.
 */
export function measure(plan: string, text: string, rows: readonly Row[]): Measured {
  const { drafts, rows: placed } = compare(text, rows)
  const asked = placed.filter(({ row }) => isAsked(row))
  const written = asked.filter((p) => isWritten(p.row, p.quoted))
  const stated = written.filter((p) => p.stated)
  const figured = drafts.filter((d) => d.says.op !== 'one')
  const existing = drafts.filter((d) => d.says.op === 'one')
  return {
    plan,
    rows: asked.length,
    found: asked.filter((p) => p.found).length,
    foundOpen: asked.filter((p) => p.foundOpen).length,
    written: written.length,
    writtenFound: written.filter((p) => p.found).length,
    stated: stated.length,
    statedFound: stated.filter((p) => p.found).length,
    drafts: figured.length,
    right: figured.filter((d) => d.right).length,
    rightOpen: figured.filter((d) => d.rightOpen).length,
    existence: existing.length,
    existenceRight: existing.filter((d) => d.rightOpen || d.named).length,
    missed: asked.filter((p) => !p.found).map(({ row }) => row.id),
  }
}
