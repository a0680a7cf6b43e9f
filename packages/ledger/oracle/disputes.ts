import type { Finding } from '@lianxiao/kernel'
import type { NaiveFinding } from './naive.ts'
import type { Bounds } from './truth.ts'

/**
 * Shapes on which the engine and the text of the language do not agree yet. Each is passed over here by name until it
 * is settled; take its line out then. Others are kept out of the generator, where a comment names them.
 */

/** B8: a number that an open ledger can still change is pending while its window runs. */
const runningValue = (o: NaiveFinding, e: Finding, asOf: number): boolean =>
  o.status === 'unknown' && e.status === 'pending' && asOf <= o.to

const inDoubt = (b: Bounds | undefined): boolean =>
  b !== undefined && (b.causes.includes('missing') || b.causes.includes('undecided'))

/** A13: a lesson, day, subject or person in doubt leaves the engine's bound open, though it can add only so much: it says unknown where it could decide. */
export const boundDisputed = (b: Bounds, high: unknown): boolean => high === undefined && inDoubt(b)
const undecidedYet = (o: NaiveFinding, e: Finding): boolean =>
  e.status === 'unknown' && o.bounds.some(inDoubt)

export const statusDisputed = (o: NaiveFinding, e: Finding, asOf: number, value: boolean): boolean =>
  undecidedYet(o, e) || (value && runningValue(o, e, asOf))

/** A17: items of a 清单 and papers dated outside the agreement are not listed as refused; A19: nor is what a short moment of a term misses. */
export const refusalDisputed = (o: NaiveFinding, id: string, reasons: ReadonlySet<string>): boolean =>
  reasons.has('outsideAgreement') && (/^(清单|D)/.test(id) || o.to - o.from < 30)

/** B14: papers are refused before it is asked whether they are meant; B15: records from before or after an element's own time are listed. */
export const extraDisputed = (o: NaiveFinding, id: string): boolean => id.startsWith('D') || o.element !== ''
