import { type Day, type Diagnostic, err, type Finding, ok, type Result } from '@lianxiao/kernel'
import type { County } from './county.ts'
import { dayOfDate } from './dates.ts'
import { evaluateAll } from './evaluate.ts'
import type { Program } from './program.ts'
import { Run } from './run.ts'

/** One version of a scheme and the days it is in force. */
export interface SchemeVersion {
  readonly version: string
  readonly program: Program
  /** first day in force; the first version holds for all days before, too */
  readonly from: Day
  /** last day in force; undefined: until further notice */
  readonly to: Day | undefined
}

const fault = (code: string, zh: string, en: string): Diagnostic => ({
  code,
  message: { zh, en },
  line: 1,
  column: 1,
})

/** The day a program's 方案 head says it takes effect. */
export function inForceFrom(program: Program): Day | undefined {
  const line = program.scheme.head?.lines.find((l) => l.kind === 'inForce')
  return line?.kind === 'inForce' && line.from !== undefined ? dayOfDate(line.from, false) : undefined
}

const numberOf = (program: Program): string => program.scheme.head?.version ?? '1'

/**
 * Puts the versions of one scheme in the order of their 施行 days.
 * @returns an error when a version after the first does not say from when, or two begin on one day
 */
export function versionsInOrder(programs: readonly Program[]): Result<readonly SchemeVersion[]> {
  if (programs.length === 1)
    return ok([
      {
        version: numberOf(programs[0] as Program),
        program: programs[0] as Program,
        from: Number.NEGATIVE_INFINITY,
        to: undefined,
      },
    ])
  const byNumber = [...programs].sort((a, b) => Number(numberOf(a)) - Number(numberOf(b)))
  const faults: Diagnostic[] = []
  const starts = byNumber.map((program, i) => {
    const from = inForceFrom(program)
    if (from === undefined && i > 0)
      faults.push(
        fault(
          'noInForce',
          `第 ${numberOf(program)} 版没有写施行日期`,
          `version ${numberOf(program)} does not say from when it is in force`,
        ),
      )
    return i === 0 ? Number.NEGATIVE_INFINITY : (from ?? 0)
  })
  starts.forEach((from, i) => {
    if (
      i > 0 &&
      from <=
        Math.max(starts[i - 1] as Day, inForceFrom(byNumber[i - 1] as Program) ?? Number.NEGATIVE_INFINITY) &&
      faults.length === 0
    )
      faults.push(
        fault(
          'versionOrder',
          `第 ${numberOf(byNumber[i] as Program)} 版的施行日期不晚于前一版`,
          `version ${numberOf(byNumber[i] as Program)} begins no later than the one before it`,
        ),
      )
  })
  if (faults.length > 0) return err(faults)
  return ok(
    byNumber.map((program, i) => ({
      version: numberOf(program),
      program,
      from: starts[i] as Day,
      to: starts[i + 1] === undefined ? undefined : (starts[i + 1] as Day) - 1,
    })),
  )
}

/** A finding with the version that made it. */
export interface Versioned {
  readonly version: string
  readonly finding: Finding
}

/**
 * Judges a county by a scheme with several versions: a finding is made by the version in force on the last day of its
 * period, or, while the period still runs, on the day of judgement. So a new version applies from its day and leaves
 * the findings of earlier periods as they were.
 */
export function evaluateVersions(versions: readonly SchemeVersion[], county: County, asOf: Day): Versioned[] {
  const known = versions.filter((v) => v.from <= asOf)
  const found = known.flatMap((v) =>
    evaluateAll(new Run(v.program, county, asOf))
      .filter(({ dataPeriod }) => isInForce(v, Math.min(dataPeriod.to, asOf)))
      .map(({ finding }) => ({ version: v.version, finding })),
  )
  if (known.length < 2) return found
  const order = new Map(
    [...known]
      .reverse()
      .flatMap((v) => v.program.clauses.map((c) => c.id))
      .map((id, _i, all) => [id, all.indexOf(id)] as const),
  )
  return found
    .map((f, i) => ({ f, i }))
    .sort((a, b) => (order.get(a.f.finding.clause) ?? 0) - (order.get(b.f.finding.clause) ?? 0) || a.i - b.i)
    .map(({ f }) => f)
}

const isInForce = ({ from, to }: SchemeVersion, day: Day): boolean =>
  from <= day && (to === undefined || day <= to)
