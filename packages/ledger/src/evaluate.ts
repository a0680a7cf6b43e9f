import type { Day, Finding } from '@lianxiao/kernel'
import type { Norm } from './ast.ts'
import { judgeCalc } from './calc.ts'
import { baseWindow, cellsOf, contextOf, defaultSubject } from './clause.ts'
import type { Community, County } from './county.ts'
import { judgeCredit } from './credit.ts'
import type { Draft } from './draft.ts'
import { withExceptions } from './exception.ts'
import { draftOf } from './make.ts'
import { judgeNorm } from './norm.ts'
import { withPace } from './pace.ts'
import { parameter, parameterRow, wordOf } from './parameter.ts'
import { judgePay } from './pay.ts'
import type { Program, ProgramClause } from './program.ts'
import { underReadings } from './readings.ts'
import { judgeRoster } from './roster.ts'
import { Run } from './run.ts'
import { judgeSelect } from './select.ts'
import { judgeStated } from './stated.ts'

/**
 * Judges a county by a scheme as of a day. Pure and deterministic: the same program, records and day give the same
 * findings in the same order (clauses in the order of the plan, communities in the order of the registry).
 */
export function evaluate(program: Program, county: County, asOf: Day): Finding[] {
  const findings: Finding[] = []
  for (const { finding } of evaluateAll(new Run(program, county, asOf))) findings.push(finding)
  return findings
}

export function evaluateAll(run: Run): readonly Draft[] {
  const found: Draft[] = []
  for (const clause of run.program.clauses)
    for (const community of cellsOf(run, clause))
      for (const draft of draftsOf(run, clause, community)) found.push(draft)
  return found
}

export const cellKey = (clause: ProgramClause, community: Community | undefined): string =>
  `${clause.id}|${community?.id ?? ''}`

/** The findings of one clause in one cell, once: exceptions and readings applied. */
export function draftsOf(
  run: Run,
  clause: ProgramClause,
  community: Community | undefined,
): readonly Draft[] {
  const key = cellKey(clause, community)
  run.county.cells.get(key)
  return run.cached(key, () =>
    run.county.reads.during(key, () =>
      withPace(run, withExceptions(run, clause, community, ownDrafts(run, clause, community))),
    ),
  )
}

/** What is said of a clause in one cell. */
export const findingsOf = (
  run: Run,
  clause: ProgramClause,
  community: Community | undefined,
): readonly Finding[] => draftsOf(run, clause, community).map((d) => d.finding)

/** The findings before exceptions: what the clause itself says. */
export function ownDrafts(run: Run, clause: ProgramClause, community: Community | undefined): Draft[] {
  const base = baseWindow(run, community)
  if (base === undefined) return []
  return underReadings(run, clause, (choice) => {
    const { rule } = clause
    switch (rule.kind) {
      case 'norm':
        return judgeNorm(run, clause, rule, community, base, choice)
      case 'calc':
        return judgeCalc(run, clause, rule, community, base, choice)
      case 'stated':
        return judgeStated(run, clause, rule, community, base, choice)
      case 'credit':
        return judgeCredit(run, clause, rule, community, base, choice)
      case 'pay':
        return judgePay(run, clause, rule, community, base, choice)
      case 'roster':
        return judgeRoster(run, clause, rule, base)
      case 'select':
        return judgeSelect(run, clause, rule, base)
      case 'define':
        return judgeDefine(run, clause, community, base, choice)
      default:
        return []
    }
  })
}

/** 确定: tests in it (a value that somebody is to set) are judged like duties; a value left open is a finding, too. */
function judgeDefine(
  run: Run,
  clause: ProgramClause,
  community: Community | undefined,
  base: NonNullable<ReturnType<typeof baseWindow>>,
  choice: ReadonlyMap<object, number>,
): Draft[] {
  const { rule } = clause
  if (rule.kind !== 'define') return []
  const tests = rule.lines.filter(
    (l) =>
      l.kind === 'test' && l.sentence.first.kind === 'judge' && l.sentence.first.predicate.kind === 'awaited',
  )
  if (tests.length > 0) {
    const asNorm = { kind: 'norm', modal: '应当', name: rule.name, lines: tests } as Norm
    return judgeNorm(run, { ...clause, rule: asNorm, modality: 'duty' }, asNorm, community, base, choice)
  }
  const open = rule.lines.find((l) => l.kind === 'unset')
  if (open === undefined || community !== undefined) return []
  const ctx = contextOf(run, clause, undefined, defaultSubject(run, undefined), undefined, base, choice)
  const value = parameter(run, rule.name, run.asOf)
  const row = parameterRow(run, rule.name, run.asOf)
  const word = wordOf(run, rule.name, run.asOf)
  return [
    value === undefined
      ? draftOf(ctx, {
          outcome: {
            value: 'unknown',
            because: [],
            gaps: [{ cause: 'unset', says: `“${rule.name}”没有设定` }],
          },
          parts: [],
          status: 'unset',
          applied: 'no',
        })
      : draftOf(ctx, {
          outcome: {
            ...{ value: 'yes', because: row === undefined ? [] : [row.reference], gaps: [] },
            ...(word === undefined ? {} : { actual: word }),
          },
          parts: [],
          status: 'met',
          applied: 'yes',
          ...(word === undefined ? { value } : {}),
        }),
  ]
}
