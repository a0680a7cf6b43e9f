import { all, no, yes } from '@lianxiao/kernel'
import type { Formed, Roster } from './ast.ts'
import { contextOf, defaultSubject } from './clause.ts'
import { nameOf } from './community.ts'
import type { WindowInstance } from './context.ts'
import { type Community, membersOn } from './county.ts'
import type { Draft } from './draft.ts'
import { draftOf } from './make.ts'
import type { ProgramClause } from './program.ts'
import type { Run } from './run.ts'
import { statusOf } from './status.ts'

/** 组建: each line must be a registered community with just those members, and 共 N must be how many of them there are. */
export function judgeRoster(run: Run, clause: ProgramClause, rule: Roster, base: WindowInstance): Draft[] {
  const ctx = contextOf(run, clause, undefined, defaultSubject(run, undefined), undefined, base, new Map())
  const lines = formedIn(rule)
  const found = lines.map((line) => ({
    line,
    community: communityLike(run, line.leads, line.members, line.mode),
  }))
  for (const { community } of found)
    if (community !== undefined) for (const m of community.memberships) ctx.trace.count(m.id)
  const each = found.map(({ line, community }) =>
    community === undefined ? no(`没有登记：${line.leads.join('、')}—${line.members.join('、')}`) : yes(),
  )
  const total = rule.lines.find((l) => l.kind === 'total')
  const asked =
    total?.kind === 'total' && total.amount.kind === 'amount' ? Number(total.amount.number) : lines.length
  const done = found.filter((f) => f.community !== undefined).length
  const extra = strangers(run, clause, rule)
  const truth = all([
    ...each,
    ...extra.map((c) => no(`名单里没有：${c.name}`)),
    done === asked ? yes() : no(`登记了 ${done} 个，应为 ${asked} 个`),
  ])
  const outcome = {
    ...truth,
    actual: `${done} 个`,
    required: `${asked} 个`,
    ratio: { top: BigInt(Math.min(done, asked)), bottom: BigInt(asked || 1) },
  }
  return [draftOf(ctx, { outcome, parts: [], status: statusOf(ctx, truth, 'duty'), applied: 'yes' })]
}

/** Registered communities that no roster of the scheme names; each belongs to the roster of its stage, else to every one. */
function strangers(run: Run, clause: ProgramClause, rule: Roster): readonly Community[] {
  const rosters = run.program.clauses.flatMap((c) => (c.rule.kind === 'roster' ? [c.rule] : []))
  const named = rosters.flatMap(formedIn).map((l) => communityLike(run, l.leads, l.members, l.mode))
  const stagesOf = (names: readonly string[]): readonly string[] =>
    names.flatMap((n) => run.county.unitByName.get(n)?.stages ?? [])
  const own = stagesOf(formedIn(rule).flatMap((l) => l.leads))
  const others = rosters
    .filter((r) => r.name !== clause.name)
    .flatMap((r) => stagesOf(formedIn(r).flatMap((l) => l.leads)))
  return [...run.county.communities.values()].filter((c) => {
    if (named.includes(c) || membersOn(c, run.asOf, run.asOf).length === 0) return false
    const stages = run.county.units.get(c.lead)?.stages ?? []
    return stages.some((s) => own.includes(s)) || !stages.some((s) => others.includes(s))
  })
}

const formedIn = (rule: Roster): readonly Formed[] =>
  rule.lines.flatMap((l) => (l.kind === 'formed' ? [l] : []))

function communityLike(
  run: Run,
  leads: readonly string[],
  members: readonly string[],
  mode: string | undefined,
): Community | undefined {
  const names = (ids: readonly string[]): string =>
    ids
      .map((id) => nameOf(run, id))
      .sort()
      .join('、')
  const want = [...members].sort().join('、')
  return [...run.county.communities.values()].find(
    (c) =>
      leads.includes(nameOf(run, c.lead)) &&
      (mode === undefined || c.mode === mode) &&
      names(membersOn(c, run.asOf, run.asOf)) === want,
  )
}
