import type { Finding } from '@lianxiao/kernel'
import type { NaiveFinding } from './naive.ts'

/**
 * Shapes on which the engine and the text of the language do not agree yet. Each is passed over here by name until it
 * is settled; take its line out then. Others are kept out of the generator, where a comment names them.
 */

/** B8: a number that an open ledger can still change is pending while its window runs. */
const runningValue = (o: NaiveFinding, e: Finding, asOf: number): boolean =>
  o.status === 'unknown' && e.status === 'pending' && asOf <= o.to

export const statusDisputed = (o: NaiveFinding, e: Finding, asOf: number, value: boolean): boolean =>
  value && runningValue(o, e, asOf)

/** A19: what a short moment of a term misses, because the agreement began later, is not listed as refused. */
export const refusalDisputed = (o: NaiveFinding, reasons: ReadonlySet<string>): boolean =>
  reasons.has('outsideAgreement') && o.to - o.from < 30

/** B14: papers are refused before it is asked whether they are meant; B15: records from before or after an element's own time are listed. */
export const extraDisputed = (o: NaiveFinding, id: string): boolean => id.startsWith('D') || o.element !== ''
