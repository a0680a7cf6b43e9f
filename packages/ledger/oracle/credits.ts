import type { Credit, Group, Test } from '@lianxiao/scheme'
import { bodyNamed } from './bodies.ts'
import { postings, type Spot } from './facts.ts'
import { saySentence } from './lines.ts'
import type { NaiveFinding } from './naive.ts'
import { all, any, type Truth } from './truth.ts'
import { type Community, entriesOf, type World } from './world.ts'

/** Everything recorded so far; what lies before the agreement is refused, so it begins long before. */
const LONG = 400

/** A line in the account: what it counts is used up; of branches only one that holds uses anything. */
function say(spot: Spot, line: Test | Group, used: Set<string>): Truth {
  if (line.kind === 'test') return saySentence({ ...spot, used }, line.sentence).truth
  const truths = line.lines.flatMap((inner): Truth[] => {
    if (inner.kind === 'note') return []
    const own = line.word === '任一' ? new Set(used) : used
    const truth = say(spot, inner, own)
    if (truth.value === 'yes') for (const id of own) used.add(id)
    return [truth]
  })
  return line.word === '任一' ? any(truths) : all(truths)
}

/**
 * 认定: whether the conditions hold for each receiver, and where a body must say so whether it has. What does not hold
 * is only “no” here: the language does not say when an account is closed.
 */
export function credits(world: World, community: Community, rule: Credit): NaiveFinding[] {
  const to = Math.min(community.to, world.asOf)
  if (community.from > world.asOf) return []
  const whole = { from: community.from - LONG, to: world.asOf }
  const spot: Spot = {
    ...{ world, rule: rule.name, community, evidence: [] },
    ...{ subject: undefined, receiver: undefined, element: undefined },
    window: { ...whole, whole, milestone: false },
  }
  const give = rule.lines.find((l) => l.kind === 'give')?.to.refs[0]
  if (give?.kind !== 'each') throw new Error('the oracle gives to each of some people')
  const span = { from: community.from, to }
  const sent = entriesOf(world, { kind: 'item', name: give.of.name }).flatMap((entry) =>
    postings({ ...spot, window: { ...span, whole: span, milestone: false } }, entry),
  )
  const people = [...new Set(sent.map((row) => (row.of as { person: string }).person))]
  const grant = rule.lines.find((l) => l.kind === 'grant')?.by.refs[0]
  const body = grant?.kind === 'who' ? bodyNamed(world, grant.items[0]?.name ?? '') : undefined
  return people.map((person): NaiveFinding => {
    const used = new Set<string>()
    const at = { ...spot, element: { id: person, sort: 'person' as const, of: { person }, recorded: 0 } }
    const lines = rule.lines.filter((l): l is Test | Group => l.kind === 'test' || l.kind === 'group')
    const holds = all(lines.map((line) => say(at, line, used))).value === 'yes'
    const said = world.records.decisions.some(
      (d) => ['认定', rule.name].includes(d.kind) && d.by === body && d.target === person,
    )
    return {
      clause: `${world.scheme}/${rule.name}`,
      subject: person,
      counterpart: '',
      element: person,
      from: -100_000,
      to: world.asOf,
      status: !holds ? 'no' : grant === undefined || said ? 'met' : 'option',
      provisional: false,
      bounds: [],
      facts: new Set(),
      refused: new Map(),
    }
  })
}
