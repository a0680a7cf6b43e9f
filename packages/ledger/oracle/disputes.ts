import type { Finding } from '@lianxiao/kernel'
import type { Judged } from './agree.ts'
import type { NaiveFinding } from './naive.ts'
import { dateOf, monthOf } from './time.ts'

/**
 * Shapes on which the engine and the text of the language do not agree yet. Each is passed over here by name until it
 * is settled; take its line out then. Others are kept out of the generator, where a comment names them.
 */

/** B8: a number that an open ledger can still change is pending while its window runs. */
const runningValue = (o: NaiveFinding, e: Finding, asOf: number): boolean =>
  o.status === 'unknown' && e.status === 'pending' && asOf <= o.to

/**
 * G8, G13: a completion looks at duties of 366 days from the first day of the community in the year, and keeps open what
 * a closed term or month has settled until the year is closed, too. Only what is done for certain in whole years is compared.
 */
const completionDisputed = (o: NaiveFinding, e: Finding): boolean =>
  o.clause.endsWith('进度') && (isCut(o) || e.status === 'pending' || e.status === 'unknown')
const isCut = (o: NaiveFinding): boolean => monthOf(o.from) !== 9 || dateOf(o.from) !== 1

/** G19: a row without a subject leaves the number of subjects open above, though it can add only one. */
const subjectDisputed = (e: Finding): boolean => saysOf(e).some((says) => says.includes('学科没有填'))
const saysOf = (e: Finding): readonly string[] => [...e.because, ...e.parts.map((p) => p.says ?? '')]

export const countDisputed = (o: NaiveFinding, e: Finding): boolean =>
  completionDisputed(o, e) || subjectDisputed(e)

export const statusDisputed = (o: NaiveFinding, e: Finding, asOf: number, value: boolean): boolean =>
  (e.status === 'unknown' && subjectDisputed(e)) ||
  (value && (runningValue(o, e, asOf) || completionDisputed(o, e)))

/** G12: a window around an event is shown before it has come, and where it lies wholly outside the agreement. */
export const findingDisputed = (e: Finding, { records, asOf }: Judged): boolean => {
  const own = records.agreements.filter((a) => a.community === e.community && a.recorded <= asOf)
  const to = own.at(-1)?.to ?? Infinity
  return e.period.from > asOf || e.period.from > to || e.period.to < Math.min(...own.map((a) => a.from))
}

/** G11: the finding of a 负责 does not name who holds what. */
export const factDisputed = (id: string): boolean => id.startsWith('分工-')

/** A19: what a short moment of a term misses, because the agreement began later, is not listed as refused. */
export const refusalDisputed = (o: NaiveFinding, reasons: ReadonlySet<string>): boolean =>
  reasons.has('outsideAgreement') && o.to - o.from < 30

/** B14: papers are refused before it is asked whether they are meant; B15: records from before or after an element's own time are listed. */
export const extraDisputed = (o: NaiveFinding, id: string): boolean => id.startsWith('D') || o.element !== ''

/** G14: an activity that stands in without leave is listed as refused before anybody has entered it. */
export const standInDisputed = (reason: string, recorded: number | undefined, asOf: number): boolean =>
  (reason === 'noReason' || reason === 'notApproved') && recorded !== undefined && recorded > asOf
