import type { Items, Via } from '@lianxiao/scheme'
import type { Spot } from './facts.ts'
import { frac } from './frac.ts'
import { notYet, plain, type Said } from './said.ts'
import { within } from './time.ts'
import { all, exactly, YES } from './truth.ts'
import { belongs, running, type World } from './world.ts'

/** The unit a body is in the registry; undefined: none of that name. */
export const bodyNamed = (world: World, name: string): string | undefined =>
  world.records.units.find((u) => u.name === name)?.id

/** 经 X 同意: a decision of that name by X about who owes, who receives, the community or the element. */
export function approved(spot: Spot, via: Via): Said {
  const { world, window } = spot
  const kinds = via.act === undefined ? [via.first] : [via.act, `${via.first}${via.act}`]
  const by = via.act === undefined ? undefined : bodyNamed(world, via.first)
  const about = [spot.subject, spot.receiver, spot.community.id]
  const rows = world.records.decisions.filter(
    (d) =>
      kinds.includes(d.kind) &&
      within(window, d.day) &&
      (by === undefined || d.by === by) &&
      d.target !== undefined &&
      about.includes(d.target) &&
      (!window.milestone || d.recorded <= window.to),
  )
  return { ...plain(rows.length > 0 ? YES : notYet(spot)), facts: rows.map((d) => d.id) }
}

/** 负责: each matter is held by somebody on the day of judgement, at whoever answers for it. */
export function charged(spot: Spot, matters: Items): Said {
  const { world, community, subject } = spot
  const held = matters.items.map(({ name }) =>
    world.records.charges.find(
      (c) =>
        c.matter === name &&
        running(c, world.asOf) &&
        (subject === undefined ? belongs(world, community.id, c.unit, world.asOf) : c.unit === subject),
    ),
  )
  const found = held.flatMap((h) => (h === undefined ? [] : [h.id]))
  return {
    ...plain(all(held.map((h) => (h === undefined ? notYet(spot) : YES)))),
    facts: found,
    bounds: exactly(frac(found.length)),
  }
}
