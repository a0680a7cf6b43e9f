import type { Day } from './day.ts'
import type { Period } from './period.ts'

/** The states of a finding; docs/GLOSSARY.md has the one table of what each means. */
export const STATUSES = [
  'met',
  'pending',
  'overdue',
  'unmet',
  'waived',
  'option',
  'advised',
  'unknown',
  'unset',
  'uncovered',
  'conflict',
  'notApplicable',
  'lapsed',
  'replaced',
] as const
export type Status = (typeof STATUSES)[number]

/** The word on screen for each state. */
export const STATUS_WORDS: Readonly<Record<Status, { readonly zh: string; readonly en: string }>> = {
  met: { zh: '达到', en: 'met' },
  pending: { zh: '未到期', en: 'pending' },
  overdue: { zh: '逾期', en: 'overdue' },
  unmet: { zh: '未达到', en: 'not met' },
  waived: { zh: '已免', en: 'waived' },
  option: { zh: '可选', en: 'option' },
  advised: { zh: '倡导', en: 'advised' },
  unknown: { zh: '未知', en: 'unknown' },
  unset: { zh: '未设定', en: 'unset' },
  uncovered: { zh: '未规定', en: 'not covered' },
  conflict: { zh: '冲突', en: 'conflict' },
  notApplicable: { zh: '不适用', en: 'not applicable' },
  lapsed: { zh: '已失效', en: 'lapsed' },
  replaced: { zh: '已由例外替代', en: 'replaced' },
}

/** Why a record that looks as if it should count does not. */
export interface Refusal {
  readonly fact: string
  readonly reason: RefusalReason
  /** the reason with its particulars, as a reader sees it */
  readonly says: string
}

export const REFUSAL_REASONS = [
  'noEvidence',
  'notConfirmed',
  'returned',
  'outsideAgreement',
  'afterClosing',
  'recordedLate',
  'noReason',
  'notApproved',
  'fieldMissing',
  'usedAlready',
  'notConfirmedKind',
  'overlapping',
  'outOfOrder',
  'withdrawn',
] as const
export type RefusalReason = (typeof REFUSAL_REASONS)[number]

/** What one reading of a sentence gives. */
export interface ReadingResult {
  readonly note: string
  readonly reading: string
  readonly status: Status
  readonly actual?: string
  /** the reading that counts for now */
  readonly provisional: boolean
}

/** One line of the rule, judged by itself: the arithmetic behind the finding. */
export interface FindingPart {
  readonly text: string
  readonly status: Status
  readonly actual?: string
  readonly required?: string
  readonly says?: string
}

/** A clause judged for a subject and a period. Every number of the product is one of these, or is added up from these. */
export interface Finding {
  readonly clause: string
  readonly sentence: string
  /** the community it is about; undefined for what the county owes */
  readonly community: string | undefined
  readonly subject: string
  readonly counterpart: string
  /** the person, lesson, subject … gone through by a 每…, where there is one */
  readonly element?: string | undefined
  readonly period: Period
  readonly status: Status
  /** an open reading could change this result */
  readonly provisional: boolean
  /** pending, and below a pace that somebody stated */
  readonly behind: boolean
  readonly actual: string
  readonly required: string
  readonly due: Day | undefined
  readonly readings: readonly ReadingResult[]
  readonly facts: readonly string[]
  readonly refused: readonly Refusal[]
  /** why it is so, in words */
  readonly because: readonly string[]
  readonly parts: readonly FindingPart[]
}
