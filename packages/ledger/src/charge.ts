import { type Truth, yes } from '@lianxiao/kernel'
import type { By } from './ast.ts'
import { isBureauOver } from './community.ts'
import { type Context, judgedOn } from './context.ts'
import { runsOn } from './county.ts'
import { join } from './join.ts'
import type { Outcome } from './outcome.ts'
import { unitsOfParty } from './party.ts'
import { lacking } from './predicate/records.ts'

/** 负责: each matter has a named holder on the day of judgement, at the party that answers for it. */
export function chargeOutcomes(ctx: Context, by: By): Outcome {
  const day = judgedOn(ctx)
  const units = ctx.subject.kind === 'office' ? undefined : unitsOfParty(ctx, ctx.subject, day)
  const matters = by.charges?.items.map((i) => i.name) ?? []
  const each = matters.map((matter): Truth => {
    const held = ctx.run.county.charges
      .get(matter)
      .find(
        (c) =>
          c.recorded <= day &&
          runsOn(c, day) &&
          (units === undefined || units.includes(c.unit) || isBureauOver(ctx.run, c.unit, units)),
      )
    if (held === undefined) return lacking(ctx, `“${matter}”没有人负责`)
    ctx.trace.count(held.id)
    return yes()
  })
  const done = each.filter((e) => e.value === 'yes').length
  return {
    ...join('且', each),
    actual: `${done} 项`,
    required: `${matters.length} 项`,
    ratio: { top: BigInt(done), bottom: BigInt(matters.length || 1) },
  }
}
