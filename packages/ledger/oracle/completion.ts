import type { Norm } from '@lianxiao/scheme'
import type { Spot } from './facts.ts'
import { type Frac, frac, ONE, order, plus, readFrac, times, ZERO } from './frac.ts'
import { linesUnder } from './modes.ts'
import { draftsOfNorm } from './norms.ts'
import { schoolYear, schoolYearOf } from './time.ts'
import { type Bounds, notKnown } from './truth.ts'

const atMostOne = (f: Frac): Frac => (order(f, ONE) > 0 ? ONE : f)

/** 完成率 of a rule that counts one thing: done ÷ asked, over its windows that end in the year, begun or not. */
export function completion(spot: Spot, name: string): Bounds {
  const { world, community, window } = spot
  const rule = world.rules.find((r): r is Norm => r.kind === 'norm' && r.name === name)
  const test = rule?.lines.find((l) => l.kind === 'test')?.sentence.first
  if (rule === undefined || test?.kind !== 'judge' || test.predicate.kind !== 'compare')
    throw new Error(`the oracle does not know the completion of ${name}`)
  const asked = test.predicate.to.kind === 'amount' ? readFrac(test.predicate.to.number) : ONE
  const year = schoolYear(schoolYearOf(window.from))
  const whole = { ...world, horizon: Math.max(year.to, world.asOf) }
  const drafts = draftsOfNorm(whole, community, rule, linesUnder(rule, undefined)).filter(
    (d) => d.to >= window.from && d.to <= year.to,
  )
  if (drafts.length === 0) return notKnown('missing')
  const share = (n: Frac): Frac => atMostOne(frac(n.n * asked.d, n.d * asked.n))
  const parts = drafts.map((d) => {
    const [b] = d.bounds
    if (d.truth.value === 'yes') return { low: ONE, high: ONE, causes: [] }
    return {
      low: share(b?.low ?? ZERO),
      high: b?.high === undefined ? ONE : share(b.high),
      causes: b?.causes ?? [],
    }
  })
  const mean = (of: readonly Frac[]): Frac => times(of.reduce(plus, ZERO), frac(1, of.length))
  return {
    low: mean(parts.map((p) => p.low)),
    high: mean(parts.map((p) => p.high)),
    causes: parts.flatMap((p) => p.causes),
  }
}
