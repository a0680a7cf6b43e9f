import type { Activity, Entry } from '@lianxiao/facts'
import type { Context } from './context.ts'
import type { ProgramClause } from './program.ts'

/**
 * Records of another kind that a 可以 … 代替 lets count: they must say what they stand in for and why, and, where the
 * rule names who approves, be approved. Those that fail are refused with the reason.
 */
export function substitutesFor(ctx: Context, entry: Entry, activitiesFor: (ctx: Context, kind: string) => Activity[]): Activity[] {
  const clauses = ctx.program.substitutes.get(entry.name)
  if (clauses === undefined) return []
  return clauses.flatMap((clause) =>
    clause.replaces.flatMap(({ kind }) => {
      const kinds = ctx.program.names.entries(kind).flatMap((e) => e.recordedAs)
      return (kinds.length > 0 ? kinds : [kind]).flatMap((k) => activitiesFor(ctx, k)).filter((row) => standsIn(ctx, clause, entry, row))
    }),
  )
}

function standsIn(ctx: Context, clause: ProgramClause, entry: Entry, row: Activity): boolean {
  if (row.replaces === undefined || ![entry.name, ...entry.recordedAs].includes(row.replaces)) return false
  if (row.replacesBecause === undefined && !hasReasonPaper(ctx, row)) {
    ctx.trace.refuse(row.id, 'noReason', `没有写代替${row.replaces}的理由`)
    return false
  }
  if (asksApproval(clause) && row.replacesApprovedBy === undefined) {
    ctx.trace.refuse(row.id, 'notApproved', `代替${row.replaces}没有经过批准`)
    return false
  }
  return true
}

const hasReasonPaper = (ctx: Context, row: Activity): boolean => ctx.run.county.documentsRelated.get(row.id).some((d) => d.kind.includes('理由'))

const asksApproval = (clause: ProgramClause): boolean => clause.rule.kind === 'norm' && clause.rule.lines.some((l) => l.kind === 'via')
