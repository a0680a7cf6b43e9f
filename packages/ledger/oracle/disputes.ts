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
  inDoubt(o, e) || (value && (runningValue(o, e, asOf) || valueDisputed(o, e)))

/** A17: items of a 清单 and papers dated outside the agreement are not listed as refused. */
export const refusalDisputed = (id: string, reasons: ReadonlySet<string>): boolean =>
  /^(清单|D)/.test(id) && reasons.has('outsideAgreement')

/** B14: papers are refused before it is asked whether they are meant; B15: records from before or after an element's own time are listed. */
export const extraDisputed = (o: NaiveFinding, id: string): boolean => id.startsWith('D') || o.element !== ''

/** A11: a number that replaces another is met though it is not known; A12: readings that differ, none for now, still replace. */
export const valueDisputed = (o: NaiveFinding, e: Finding): boolean =>
  (o.clause.endsWith('另计') && o.status !== 'met' && e.status === 'met') ||
  (o.status === 'unknown' && e.status === 'replaced')
