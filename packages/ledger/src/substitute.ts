import type { Activity, Entry } from '@lianxiao/facts'
import { applicability, optionTaken } from './condition.ts'
import type { Context } from './context.ts'
import type { ActivityElement } from './element.ts'
import { maySay, unitsCalled } from './party.ts'
import type { ProgramClause } from './program.ts'

/**
 * Records of another kind that a 可以 … 代替 lets count: they must say what they stand in for and why, and, where the
 * rule names who approves, be approved. Those that fail are refused with the reason.
 */
export function substitutesFor(
  ctx: Context,
  entry: Entry,
  activitiesFor: (ctx: Context, kind: string) => readonly ActivityElement[],
): readonly ActivityElement[] {
  const clauses = ctx.program.substitutes.get(entry.name)
  if (clauses === undefined) return []
  return clauses.flatMap((clause) =>
    clause.replaces.flatMap(({ kind }) => {
      const kinds = ctx.program.names.entries(kind).flatMap((e) => e.recordedAs)
      return (kinds.length > 0 ? kinds : [kind])
        .flatMap((k) => activitiesFor(ctx, k))
        .filter((a) => a.row.recorded <= ctx.run.asOf && standsIn(ctx, clause, entry, a.row))
    }),
  )
}

function standsIn(ctx: Context, clause: ProgramClause, entry: Entry, row: Activity): boolean {
  if (row.replaces === undefined || ![entry.name, ...entry.recordedAs].includes(row.replaces)) return false
  const inside: Context = { ...ctx, clause, evidence: [], condition: true, above: undefined }
  const lines = clause.rule.kind === 'norm' ? clause.rule.lines : []
  if (row.replacesBecause === undefined || applicability(inside, lines).truth.value !== 'yes') {
    ctx.trace.refuse(
      row.id,
      'noReason',
      row.replacesBecause === undefined
        ? `没有写代替${row.replaces}的理由`
        : `代替${row.replaces}的条件还没有成立`,
    )
    return false
  }
  if (optionTaken(inside) !== true && !isApproved(inside, row)) {
    ctx.trace.refuse(row.id, 'notApproved', `代替${row.replaces}没有经过批准，也没有选用“${clause.name}”`)
    return false
  }
  return true
}

/** Approved by the body that the rule's 经 names; where it names none that the registry knows, by whoever is on record. */
function isApproved(ctx: Context, row: Activity): boolean {
  if (row.replacesApprovedBy === undefined) return false
  const { rule } = ctx.clause
  const via = rule.kind === 'norm' ? rule.lines.find((l) => l.kind === 'via') : undefined
  return maySay(via?.kind === 'via' ? unitsCalled(ctx, via.first) : undefined, row.replacesApprovedBy)
}
