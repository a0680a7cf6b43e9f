import type { Day, Finding, Status } from '@lianxiao/kernel'
import { type PeriodJson, periodJson } from '../run/contract.ts'
import type { Judgement } from '../run/judge.ts'
import { type Direction, directionOf } from './direction.ts'

interface Result {
  readonly status: Status
  readonly actual: string
  readonly required: string
}

/** One finding before and after; null where a version makes none. */
export interface FindingChange {
  readonly clause: string
  /** the rule's name before, where it was renamed */
  readonly was?: string
  readonly subject: string
  readonly subjectName: string
  readonly counterpart: string
  readonly counterpartName: string
  readonly element?: string
  readonly community: string | null
  readonly period: PeriodJson
  /** whether the period ends when the later version holds */
  readonly inForce: boolean
  readonly direction: Direction | 'added' | 'removed'
  readonly before: Result | null
  readonly after: Result | null
}

export type Counts = Readonly<Record<FindingChange['direction'], number>>

export interface FindingsDiff {
  readonly counts: Counts
  /** the rules with a finding that is not the same, in the order of the plan */
  readonly clauses: readonly { readonly clause: string; readonly counts: Counts }[]
  readonly subjects: readonly {
    readonly subject: string
    readonly name: string
    readonly better: number
    readonly worse: number
  }[]
  /** all that is not the same, in the order of the plan */
  readonly changes: readonly FindingChange[]
}

/** How rules are called in both versions, what they are, and from when the later one holds. */
export interface Comparing {
  /** name before → name after, for what was renamed */
  readonly renamed: ReadonlyMap<string, string>
  /** rules whose result is a score, a credit or money */
  readonly values: ReadonlySet<string>
  readonly from: Day | undefined
}

const nameIn = ({ clause }: Finding): string => clause.slice(clause.indexOf('/') + 1)

const keyOf = (rule: string, { subject, counterpart, element, community, period }: Finding): string =>
  [rule, subject, counterpart, element ?? '', community ?? '', period.label].join('\u0000')

/** Two findings of one rule for one subject and time stand in the order in which they are made. */
function keyed(findings: readonly Finding[], ruleOf: (f: Finding) => string): ReadonlyMap<string, Finding> {
  const times = new Map<string, number>()
  return new Map(
    findings.map((finding) => {
      const key = keyOf(ruleOf(finding), finding)
      const time = (times.get(key) ?? 0) + 1
      times.set(key, time)
      return [`${key}\u0000${time}`, finding]
    }),
  )
}

/** What one county’s records give by the one version and by the other, for each rule, subject and period. */
export function compareFindings(before: Judgement, after: Judgement, comparing: Comparing): FindingsDiff {
  const old = keyed(
    before.judged.map((j) => j.finding),
    (f) => comparing.renamed.get(nameIn(f)) ?? nameIn(f),
  )
  const now = keyed(
    after.judged.map((j) => j.finding),
    nameIn,
  )
  const back = new Map([...comparing.renamed].map(([was, is]) => [is, was]))
  const all = [...new Set([...old.keys(), ...now.keys()])].map((key) =>
    changeOf(old.get(key), now.get(key), { ...comparing, back, nameOf: after.nameOf }),
  )
  return {
    counts: countsOf(all),
    clauses: [...Map.groupBy(all, (c) => c.clause)]
      .map(([clause, of]) => ({ clause, counts: countsOf(of) }))
      .filter(({ counts }) => Object.entries(counts).some(([d, n]) => d !== 'same' && n > 0)),
    subjects: subjectsOf(all),
    changes: all.filter((c) => c.direction !== 'same'),
  }
}

interface Naming extends Comparing {
  readonly back: ReadonlyMap<string, string>
  readonly nameOf: (id: string) => string
}

const resultOf = (finding: Finding | undefined): Result | null =>
  finding === undefined
    ? null
    : { status: finding.status, actual: finding.actual, required: finding.required }

function changeOf(before: Finding | undefined, after: Finding | undefined, naming: Naming): FindingChange {
  const shown = (after ?? before) as Finding
  const { subject, counterpart, element, community, period } = shown
  const clause = after === undefined ? (naming.renamed.get(nameIn(shown)) ?? nameIn(shown)) : nameIn(after)
  const was = naming.back.get(clause)
  return {
    clause,
    ...(was === undefined ? {} : { was }),
    ...{ subject, subjectName: naming.nameOf(subject) },
    ...{ counterpart, counterpartName: counterpart === '' ? '' : naming.nameOf(counterpart) },
    ...(element === undefined || element === '' ? {} : { element }),
    community: community ?? null,
    period: periodJson(period),
    inForce: naming.from === undefined || period.to >= naming.from,
    direction:
      before === undefined
        ? 'added'
        : after === undefined
          ? 'removed'
          : directionOf(before, after, naming.values.has(clause)),
    before: resultOf(before),
    after: resultOf(after),
  }
}

function countsOf(all: readonly FindingChange[]): Counts {
  const counts = { same: 0, better: 0, worse: 0, changed: 0, added: 0, removed: 0 }
  for (const { direction } of all) counts[direction] += 1
  return counts
}

/** Who is better or worse off, those with most changes first. */
function subjectsOf(all: readonly FindingChange[]): FindingsDiff['subjects'] {
  const moving = all.filter((c) => c.direction === 'better' || c.direction === 'worse')
  return [...Map.groupBy(moving, (c) => c.subject)]
    .map(([subject, of]) => ({
      ...{ subject, name: of[0]?.subjectName ?? subject },
      better: of.filter((c) => c.direction === 'better').length,
      worse: of.filter((c) => c.direction === 'worse').length,
    }))
    .sort((a, b) => b.better + b.worse - (a.better + a.worse))
}
