import type { Finding } from '@lianxiao/kernel'
import type { NaiveFinding } from './naive.ts'

/**
 * Shapes on which the engine and the text of the language do not agree yet. Each is passed over here by name until it
 * is settled; take its line out then. Others are kept out of the generator, where a comment names them.
 */

/** B8: a number that an open ledger can still change is pending while its window runs. */
const runningValue = (o: NaiveFinding, e: Finding, asOf: number): boolean =>
  o.status === 'unknown' && e.status === 'pending' && asOf <= o.to

/** A13: with nothing counted a record in doubt adds one, else any number. */
const inDoubt = (o: NaiveFinding, e: Finding): boolean =>
  o.bounds.some((b) => b !== undefined && (b.causes.includes('missing') || b.causes.includes('undecided'))) &&
  [o.status, e.status].includes('unknown')

export const statusDisputed = (o: NaiveFinding, e: Finding, asOf: number, value: boolean): boolean =>
  inDoubt(o, e) || (value && (runningValue(o, e, asOf) || stillReplaced(o, e)))

/** A17: items of a 清单 and papers dated outside the agreement are not listed as refused; A19: nor is what a short moment of a term misses. */
export const refusalDisputed = (o: NaiveFinding, id: string, reasons: ReadonlySet<string>): boolean =>
  reasons.has('outsideAgreement') && (/^(清单|D)/.test(id) || o.to - o.from < 30)

/** B14: papers are refused before it is asked whether they are meant; B15: records from before or after an element's own time are listed. */
export const extraDisputed = (o: NaiveFinding, id: string): boolean => id.startsWith('D') || o.element !== ''

/** A12: readings that differ, none for now, still replace. */
const stillReplaced = (o: NaiveFinding, e: Finding): boolean =>
  o.status === 'unknown' && e.status === 'replaced'
