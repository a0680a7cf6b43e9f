import { type Day, type Diagnostic, err, type Finding, ok, type Result } from '@lianxiao/kernel'
import { canonical, type Grounds, hashOf, type ParameterVersion } from './grounds.ts'

/** Who approves, when, and what they say where the plan leaves the result open. */
export interface Approver {
  readonly by: string
  readonly on: Day
  readonly statement?: string
}

export interface FactHash {
  readonly fact: string
  readonly hash: string
}

/** A result as it was approved. Plain data; nothing in it changes afterwards. */
export interface Snapshot {
  readonly format: 1
  readonly finding: Finding
  readonly scheme: string
  readonly facts: readonly FactHash[]
  readonly parameters: readonly ParameterVersion[]
  readonly approval: Approver
  /** SHA-256 of all of the above */
  readonly hash: string
}

/** One thing that is no longer as it was approved. */
export interface Change {
  readonly what: 'result' | 'actual' | 'required' | 'readings' | 'facts' | 'refused' | 'parameters' | 'scheme'
  readonly was: string
  readonly is: string
}

/** 更正: stands beside an approved result and says what has changed since; the approved result stays as it is. */
export interface Correction {
  /** hash of the snapshot it stands beside */
  readonly of: string
  readonly changes: readonly Change[]
  /** the result as it is now; undefined when there is none any more */
  readonly finding: Finding | undefined
}

/** Whether a result is marked 待定 or 未设定, so that whoever approves it has to say so in words. */
export const needsStatement = (finding: Finding): boolean => finding.provisional || finding.status === 'unset'

/**
 * Approves a result: keeps its value and trace, its readings, the versions of the parameters and the hashes of its
 * records, under one hash.
 * @returns an error when the result is 待定 or 未设定 and the approver says nothing about it, or a record is missing
 */
export function freeze(finding: Finding, grounds: Grounds, approval: Approver): Result<Snapshot> {
  const faults: Diagnostic[] = []
  if (needsStatement(finding) && (approval.statement ?? '').trim() === '') faults.push(noStatement(finding))
  const facts = factHashes(finding, grounds)
  for (const fact of finding.facts) if (!facts.some((f) => f.fact === fact)) faults.push(noRecord(fact))
  if (faults.length > 0) return err(faults)
  const kept = {
    format: 1 as const,
    finding,
    scheme: grounds.scheme,
    facts,
    parameters: grounds.parameters,
    approval,
  }
  return ok({ ...kept, hash: hashOf(kept) })
}

/** Whether a snapshot is still what was approved. */
export const isIntact = ({ hash, ...kept }: Snapshot): boolean => hashOf(kept) === hash

/** Records that count and records that were refused, in the order of the trace. */
function factHashes(finding: Finding, { hashOf: of }: Grounds): FactHash[] {
  const facts = [...new Set([...finding.facts, ...finding.refused.map((r) => r.fact)])]
  return facts.flatMap((fact) => {
    const hash = of(fact)
    return hash === undefined ? [] : [{ fact, hash }]
  })
}

const fault = (code: string, zh: string, en: string, hintZh: string, hintEn: string): Diagnostic => ({
  code,
  message: { zh, en },
  hint: { zh: hintZh, en: hintEn },
  line: 1,
  column: 1,
})

const noStatement = ({ clause, status }: Finding): Diagnostic =>
  status === 'unset'
    ? fault(
        'statementMissing',
        `${clause} 的结果未设定`,
        `the result of ${clause} is not set`,
        '写明据何审定',
        'say on what ground it is approved',
      )
    : fault(
        'statementMissing',
        `${clause} 的读法待定`,
        `the reading of ${clause} is open`,
        '写明按哪种读法审定',
        'say which reading is approved',
      )

const noRecord = (fact: string): Diagnostic =>
  fault(
    'recordMissing',
    `没有记录 ${fact}`,
    `there is no record ${fact}`,
    '重新判断后再审定',
    'judge again before approving',
  )

/** Whether two findings are about the same clause, community, people and period. */
export const sameMatter = (a: Finding, b: Finding): boolean =>
  a.clause === b.clause &&
  a.community === b.community &&
  a.subject === b.subject &&
  a.counterpart === b.counterpart &&
  a.element === b.element &&
  a.period.from === b.period.from &&
  a.period.to === b.period.to

const VIEWS: readonly (readonly [Change['what'], (f: Finding) => unknown])[] = [
  ['result', (f) => [f.status, f.provisional]],
  ['actual', (f) => f.actual],
  ['required', (f) => f.required],
  ['readings', (f) => f.readings],
  ['refused', (f) => f.refused.map((r) => [r.fact, r.reason])],
]

const NOTHING = 'null'

/**
 * Compares an approved result with the findings of today.
 * @returns 更正, or undefined when the result and all it rests on are as they were
 */
export function compare(
  snapshot: Snapshot,
  findings: readonly Finding[],
  grounds: Grounds,
): Correction | undefined {
  const now = findings.find((f) => sameMatter(f, snapshot.finding))
  const changes: Change[] = []
  const note = (what: Change['what'], was: unknown, is: unknown): void => {
    const [a, b] = [canonical(was), is === undefined ? NOTHING : canonical(is)]
    if (a !== b) changes.push({ what, was: a, is: b })
  }
  for (const [what, view] of VIEWS) note(what, view(snapshot.finding), now && view(now))
  note('facts', snapshot.facts, now && factHashes(now, grounds))
  note('parameters', snapshot.parameters, grounds.parameters)
  note('scheme', snapshot.scheme, grounds.scheme)
  return changes.length === 0 ? undefined : { of: snapshot.hash, changes, finding: now }
}
