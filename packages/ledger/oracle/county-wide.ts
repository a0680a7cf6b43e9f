import type { Roster, Rule, Select } from '@lianxiao/scheme'
import { frac, order, readFrac } from './frac.ts'
import type { NaiveFinding } from './naive.ts'
import { measured } from './said.ts'
import { day, schoolYearOf } from './time.ts'
import { type Bounds, type Cause, exactly } from './truth.ts'
import { windowsOf } from './windows.ts'
import { type Community, communities, conditionStatus, entriesOf, membersOf, type World } from './world.ts'

const OPEN = day(2999, 12, 31)

/** From the first agreement, or the day the scheme is in force if that is earlier, to the last agreement's end. */
function countySpan(world: World): Community | undefined {
  const agreed = communities(world)
  const all = [...new Set(world.records.memberships.map((m) => m.community))]
  // of a community whose agreement nobody has entered yet nobody knows when it ends
  const others = all
    .filter((id) => !agreed.some((c) => c.id === id))
    .map((id) => ({
      id,
      from: Math.min(...world.records.memberships.flatMap((m) => (m.community === id ? [m.from] : []))),
      to: OPEN,
    }))
  const known = [...agreed, ...others]
  if (known.length === 0) return undefined
  const from = Math.min(...known.map((c) => c.from), world.inForce ?? Infinity)
  return from > world.asOf ? undefined : { id: '', from, to: Math.max(...known.map((c) => c.to)) }
}

const bureau = (world: World): string =>
  world.records.units.find((u) => u.kind === '机构' && u.parent === undefined)?.id ?? '全县'

const finding = (world: World, rule: string, span: Community, more: Partial<NaiveFinding>): NaiveFinding => ({
  clause: `${world.scheme}/${rule}`,
  subject: bureau(world),
  counterpart: '',
  element: '',
  from: span.from,
  to: span.to,
  status: 'met',
  provisional: false,
  bounds: [],
  facts: new Set(),
  refused: new Map(),
  ...more,
})

const linesOf = (rule: Roster) => rule.lines.flatMap((l) => (l.kind === 'formed' ? [l] : []))

/** 组建: each line is a registered community with just those members, and no community is on no list. */
function rosterOf(world: World, rule: Roster, span: Community): NaiveFinding {
  const { memberships, units } = world.records
  const name = (id: string): string => units.find((u) => u.id === id)?.name ?? id
  const ids = [...new Set(memberships.map((m) => m.community))]
  const members = (id: string): readonly string[] => membersOf(world, id, world.asOf)
  const like = (line: ReturnType<typeof linesOf>[number]): string | undefined =>
    ids.find((id) => {
      const lead = memberships.find((m) => m.community === id)?.lead ?? ''
      const have = members(id).map(name)
      return (
        line.leads.includes(name(lead)) &&
        have.length === line.members.length &&
        line.members.every((m) => have.includes(m))
      )
    })
  const found = linesOf(rule).map(like)
  const listed = world.rules.flatMap((r) => (r.kind === 'roster' ? linesOf(r).map(like) : []))
  const strangers = ids.filter((id) => members(id).length > 0 && !listed.includes(id))
  const total = rule.lines.find((l) => l.kind === 'total')?.amount
  const there = found.filter((f) => f !== undefined).length
  const asked = total?.kind === 'amount' ? Number(total.number) : found.length
  const holds = !found.includes(undefined) && strangers.length === 0 && there === asked
  const facts = memberships.filter((m) => found.includes(m.community)).map((m) => m.id)
  return finding(world, rule.name, span, { status: holds ? 'met' : 'unmet', facts: new Set(facts) })
}

/** How many places a share of the candidates is; undefined: the plan does not say what a remainder is. */
function placesOf(rule: Select, among: number): number | undefined {
  const take = rule.lines.find((l) => l.kind === 'top')?.take
  if (take?.kind === 'amount') return Number(take.number)
  const exact = (Number(take?.percent) * among) / 100
  const how = rule.lines.find((l) => l.kind === 'remainder')?.rule ?? '未设定'
  if (Number.isInteger(exact)) return exact
  if (how === '进一') return Math.ceil(exact)
  if (how === '舍去') return Math.floor(exact)
  return how === '四舍五入' ? Math.floor(exact + 0.5) : undefined
}

/** 评选: the best so many of the members by a yearly number. */
function selectedOf(world: World, rule: Select, span: Community, window: Community): NaiveFinding[] {
  const lines = {
    order: rule.lines.find((l) => l.kind === 'order'),
    ties: rule.lines.find((l) => l.kind === 'ties')?.rule ?? '未设定',
  }
  const on = Math.min(window.to, world.asOf)
  const candidates = [...new Set(world.records.memberships.map((m) => m.community))]
    .flatMap((id) => membersOf(world, id, on))
    .filter((unit, at, all) => all.indexOf(unit) === at)
  const by = entriesOf(world, { kind: 'item', name: lines.order?.by ?? '' })[0]?.recordedAs ?? []
  const scored = candidates.map((unit) => ({
    unit,
    score: measured({ world }, by, unit, schoolYearOf(window.from)),
  }))
  const one = (status: string): NaiveFinding[] => [
    finding(world, rule.name, span, { from: window.from, to: window.to, status, bounds: [undefined] }),
  ]
  const causes = scored.flatMap(({ score }): readonly Cause[] => score.causes)
  if (causes.length > 0) return one(conditionStatus(causes))
  const places = placesOf(rule, scored.length)
  if (places === undefined) return one('unset')
  const sign = lines.order?.direction === '从低到高' ? 1 : -1
  const low = (b: Bounds) => b.low ?? frac(0)
  scored.sort((a, b) => sign * order(low(a.score), low(b.score)))
  const [last, next] = [scored[places - 1], scored[places]]
  const tied = last && next && order(low(last.score), low(next.score)) === 0 ? last.score : undefined
  if (tied !== undefined && lines.ties === '未设定') return one('unset')
  const equal = (b: Bounds): boolean => tied !== undefined && order(low(b), low(tied)) === 0
  return scored
    .filter(({ score }, at) => (equal(score) ? lines.ties === '都取' : at < places))
    .map(({ unit, score }) =>
      finding(world, rule.name, span, {
        subject: unit,
        from: window.from,
        to: window.to,
        bounds: [exactly(score.low ?? readFrac('0'))],
      }),
    )
}

/** The findings of a rule that is judged once for the county. */
export function countyWide(world: World, rule: Rule): NaiveFinding[] {
  const span = countySpan(world)
  if (span === undefined) return []
  if (rule.kind === 'roster') return [rosterOf(world, rule, span)]
  if (rule.kind !== 'select') return []
  const word = rule.lines.find((l) => l.kind === 'windowLine')?.window.word ?? '每学年'
  return windowsOf(world, span, [word]).flatMap((w) =>
    selectedOf(world, rule, span, { id: '', from: w.from, to: w.to }),
  )
}
