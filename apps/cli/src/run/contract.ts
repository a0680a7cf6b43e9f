import { type Finding, type Period, type ReadingResult, showDay } from '@lianxiao/kernel'

/** The version of this shape; docs/CONTRACT.md says what each field means and when the number changes. */
export const CONTRACT = 1

export interface RunReport {
  readonly contract: typeof CONTRACT
  readonly scheme: string
  readonly version: string | null
  readonly asOf: string
  readonly findings: readonly FindingJson[]
}

export interface PeriodJson {
  readonly label: string
  readonly from: string
  /** null: no end is known */
  readonly to: string | null
  readonly cut?: true
}

/** Where an imported rule was written; the file from the folder of all schemes. */
export interface OriginJson {
  readonly scheme: string
  readonly version: string
  readonly file: string
  readonly line: number
}

export interface FindingJson extends Omit<Finding, 'period' | 'due' | 'readings' | 'community'> {
  readonly version?: string
  readonly origin?: OriginJson
  readonly subjectName: string
  readonly counterpartName: string
  readonly community: string | null
  readonly period: PeriodJson
  readonly due: string | null
  readonly readings: readonly ReadingResult[]
}

/** Later than any plan: what the ledger writes for an end nobody has stated. */
const NO_END = 300_000

/** A period as JSON; no end where nobody has stated one. */
export const periodJson = ({ label, from, to, cut }: Period): PeriodJson => ({
  label,
  from: showDay(from),
  to: to > NO_END ? null : showDay(to),
  ...(cut ? { cut } : {}),
})

export interface Naming {
  readonly nameOf: (id: string) => string
  readonly community: string | undefined
  /** the version of the scheme that made the finding, where there are several */
  readonly version?: string
  /** where its rule was written, when it was taken from another scheme */
  readonly origin?: OriginJson | undefined
}

/** A finding as JSON; fields always in this order, so that equal findings are equal bytes. */
export function findingJson(finding: Finding, { nameOf, community, version, origin }: Naming): FindingJson {
  const { clause, sentence, subject, counterpart, element, period, due } = finding
  return {
    clause,
    ...(version === undefined ? {} : { version }),
    ...(origin === undefined ? {} : { origin }),
    sentence,
    subject,
    subjectName: nameOf(subject),
    counterpart,
    counterpartName: counterpart === '' ? '' : nameOf(counterpart),
    ...(element === undefined ? {} : { element }),
    community: community ?? null,
    period: periodJson(period),
    status: finding.status,
    provisional: finding.provisional,
    behind: finding.behind,
    actual: finding.actual,
    required: finding.required,
    due: due === undefined ? null : showDay(due),
    readings: finding.readings,
    facts: finding.facts,
    refused: finding.refused,
    because: finding.because,
    parts: finding.parts,
  }
}
