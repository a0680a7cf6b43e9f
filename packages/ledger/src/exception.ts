import type { Period } from '@lianxiao/kernel'
import type { Community } from './county.ts'
import { type Draft, restated } from './draft.ts'
import { draftsOf } from './evaluate.ts'
import type { ProgramClause } from './program.ts'
import type { Run } from './run.ts'

/** Puts the exceptions to a clause in force: where one applies the clause is replaced; where two apply and differ it is a conflict. */
export function withExceptions(
  run: Run,
  clause: ProgramClause,
  community: Community | undefined,
  drafts: readonly Draft[],
): readonly Draft[] {
  const exceptions = run.program.exceptions.get(clause.name)
  const own = clause.overrides ? drafts.map((d) => showBase(run, clause, community, d)) : drafts
  if (exceptions === undefined) return own
  return own.map((draft) => {
    const fitting = exceptions.map((e) => ({ e, d: draftsOf(run, e, community).find((d) => fits(d, draft)) }))
    const applied = fitting.filter(({ d }) => d?.applied === 'yes')
    if (applied.length > 1 && new Set(applied.map(({ d }) => d?.finding.actual)).size > 1) {
      return restated(draft, {
        status: 'conflict',
        because: [
          ...draft.finding.because,
          `几条例外同时成立而结果不同：${applied.map(({ e }) => e.name).join('、')}`,
        ],
      })
    }
    const [first] = applied
    if (first !== undefined)
      return restated(draft, { status: 'replaced', because: [`由“${first.e.name}”替代`] })
    const unsure = fitting.filter(({ d }) => d?.applied === 'unknown')
    return unsure.length > 0
      ? restated(draft, {
          status: 'unknown',
          because: [...draft.finding.because, `例外“${unsure[0]?.e.name}”是否成立还不知道`],
        })
      : draft
  })
}

/** An exception is about the same people, units and window as what it replaces. */
function fits(exception: Draft, base: Draft): boolean {
  if (exception.elementKey !== '' && base.elementKey !== '' && exception.elementKey !== base.elementKey)
    return false
  return overlap(exception.finding.period, base.finding.period)
}

const overlap = (a: Period, b: Period): boolean => a.from <= b.to && a.to >= b.from

/** A number that may replace another shows both. */
function showBase(run: Run, clause: ProgramClause, community: Community | undefined, draft: Draft): Draft {
  if (draft.value === undefined) return draft
  const bases = [...run.program.exceptions]
    .filter(([, list]) => list.includes(clause))
    .flatMap(([name]) => run.program.byName.get(name) ?? [])
  const base = bases.flatMap((b) => baseDrafts(run, b, community)).find((d) => fits(draft, d))
  return base === undefined
    ? draft
    : restated(draft, {
        required: `现行 ${base.finding.actual}`,
        because: [...draft.finding.because, `不选用：${base.finding.actual}；选用：${draft.finding.actual}`],
      })
}

const baseDrafts = (run: Run, base: ProgramClause, community: Community | undefined): readonly Draft[] =>
  run.own(base, community)
