import { type Day, intersect, type Period, period } from '@lianxiao/kernel'
import { applies } from './applies.ts'
import type { By, Norm, NormLine, Path } from './ast.ts'
import { daysOfChange, isBureau, isBureauOver, termOf } from './community.ts'
import { type Context, type Party, Trace, type WindowInstance } from './context.ts'
import type { Community } from './county.ts'
import { dayOfDate, FAR } from './dates.ts'
import { periodNamed } from './parameter.ts'
import { isCommunityName, type Place, partiesOf, partyOfCommunity, partyOfUnit } from './party.ts'
import type { Program, ProgramClause } from './program.ts'
import type { Run } from './run.ts'

/** Whether a clause is judged community by community, or once for the county. */
export function isByCommunity(program: Program, clause: ProgramClause): boolean {
  const { rule } = clause
  if (rule.kind === 'roster' || rule.kind === 'select') return false
  const lines = 'lines' in rule ? (rule.lines as readonly { kind: string }[]) : []
  const by = lines.find((l): l is By => l.kind === 'by')
  const path =
    by?.who ??
    (lines.find((l) => l.kind === 'give') as { to?: Path } | undefined)?.to ??
    (lines.find((l) => l.kind === 'for') as { whom?: Path } | undefined)?.whom
  if (path === undefined) return rule.kind !== 'define' || firstEachIsOurs(program, lines)
  const first = path.refs[0]
  const names =
    first === undefined ? [] : first.kind === 'each' ? [first.of.name] : first.items.map((i) => i.name)
  if (names.some((n) => isCommunityName(program, n))) return true
  return by?.whom !== undefined && pathIsOurs(program, by.whom)
}

const pathIsOurs = (program: Program, path: Path): boolean => {
  const first = path.refs[0]
  return (
    first === undefined ? [] : first.kind === 'each' ? [first.of.name] : first.items.map((i) => i.name)
  ).some((n) => isCommunityName(program, n))
}

const firstEachIsOurs = (program: Program, lines: readonly { kind: string }[]): boolean =>
  (lines as readonly NormLine[]).some(
    (l) =>
      l.kind === 'test' &&
      l.sentence.scopes.some((s) => s.kind === 'each' && isCommunityName(program, s.of.name)),
  )

/** The cells a clause is judged in: one for each community it applies to, or one for the county. */
export function cellsOf(run: Run, clause: ProgramClause): readonly (Community | undefined)[] {
  if (!isByCommunity(run.program, clause)) return [undefined]
  return [...run.county.communities.values()].filter(
    (c) => applies(run, clause, c) && c.memberships.some((m) => m.recorded <= run.asOf),
  )
}

/** The span a community's windows are cut from: its agreement, within the scheme's 建设期 and from the day the scheme is in force. */
export const baseWindow = (run: Run, community: Community | undefined): WindowInstance | undefined =>
  run.known(findBase, community)

function findBase(run: Run, community: Community | undefined): WindowInstance | undefined {
  const built = periodNamed(run, '建设期')
  const whole: Period = community === undefined ? countySpan(run) : spanOf(run, community)
  const part = built === undefined ? whole : intersect({ ...built, label: '建设期' }, whole)
  if (part === undefined || part.from > run.asOf) return undefined
  return { period: part, due: part.to, milestone: false, inherited: true }
}

function spanOf(run: Run, community: Community): Period {
  const { from, to } = termOf(run, community)
  return { label: '协议期', from, to: to ?? FAR }
}

function countySpan(run: Run): Period {
  const starts = [...run.county.communities.values()].map((c) => termOf(run, c))
  const force = run.program.scheme.head?.lines.find((l) => l.kind === 'inForce')
  const from =
    force?.kind === 'inForce' && force.from !== undefined ? dayOfDate(force.from, false) : undefined
  const first = Math.min(...starts.map((s) => s.from), from ?? FAR)
  const ends = starts.map((s) => s.to ?? FAR)
  return period(first === FAR ? run.asOf - 366 : first, ends.length === 0 ? FAR : Math.max(...ends), '全县')
}

/** Who owes and who receives, pair by pair; where members come and go, everyone bound on some day of the window. */
export function bindings(
  run: Run,
  clause: ProgramClause,
  community: Community | undefined,
  window: WindowInstance,
): readonly Binding[] {
  const days = community === undefined ? [] : daysOfChange(run, community)
  const last = Math.min(window.period.to, run.asOf)
  if (days.length === 0) return bindingsOn(run, clause, community, last)
  const found = new Map<string, Binding>()
  for (const day of [...days, last])
    for (const binding of bindingsOn(run, clause, community, day)) found.set(bindingKey(binding), binding)
  return [...found.values()]
}

export interface Binding {
  readonly subject: Party
  readonly counterpart: Party | undefined
}

export const bindingKey = ({ subject, counterpart }: Binding): string =>
  `${subject.id}|${subject.role ?? ''}|${counterpart?.id ?? ''}|${counterpart?.role ?? ''}`

/** Who owes whom on a day: the same for all rules that name the parties in the same words. */
export const bindingsOn = (
  run: Run,
  clause: ProgramClause,
  community: Community | undefined,
  day: Day,
): readonly Binding[] =>
  run.bindings(`${clause.parties}|${community?.id ?? ''}|${day}`, () => {
    const place: Place = { program: run.program, county: run.county, community, day, asOf: run.asOf }
    const { by, whom: forWhom } = clause
    const subjects = by === undefined ? [defaultSubject(run, community)] : partiesOf(place, by.who)
    const whom = by?.whom ?? forWhom
    if (whom === undefined) return subjects.map((subject) => ({ subject, counterpart: undefined }))
    const oneOfMany = by?.who.refs[0]?.kind === 'each'
    return subjects.flatMap((subject) =>
      partiesOf(place, whom)
        .filter((counterpart) => !oneOfMany || mayOwe(run, subject, counterpart))
        .map((counterpart) => ({ subject, counterpart })),
    )
  })

/** One bureau of several owes to those it stands over, not to those of the others. */
function mayOwe(run: Run, subject: Party, counterpart: Party): boolean {
  if (subject.kind !== 'unit' || !isBureau(run, subject.id)) return true
  if (run.county.units.get(subject.id)?.parent === undefined) return true
  const community = counterpart.kind === 'community' ? run.county.communities.get(counterpart.id) : undefined
  const units = community?.units ?? (counterpart.kind === 'unit' ? [counterpart.id] : [])
  return units.length === 0 || isBureauOver(run, subject.id, units)
}

export function defaultSubject(run: Run, community: Community | undefined): Party {
  if (community !== undefined) return partyOfCommunity(community)
  const bureau = [...run.county.units.values()].find((u) => u.kind === '机构' && u.parent === undefined)
  return bureau ? partyOfUnit(bureau) : { kind: 'office', id: '全县', name: '全县' }
}

/** A context to judge a clause in. */
export function contextOf(
  run: Run,
  clause: ProgramClause,
  community: Community | undefined,
  subject: Party,
  counterpart: Party | undefined,
  window: WindowInstance,
  choice: ReadonlyMap<object, number>,
): Context {
  return {
    run,
    program: run.program,
    clause,
    community,
    subject,
    counterpart,
    window,
    choice,
    elements: [],
    trace: new Trace(),
    evidence: clause.evidence,
    used: undefined,
    condition: false,
    above: undefined,
  }
}

export const linesOf = <K extends NormLine['kind']>(
  rule: Norm,
  kind: K,
): readonly Extract<NormLine, { kind: K }>[] =>
  rule.lines.filter((l): l is Extract<NormLine, { kind: K }> => l.kind === kind)
