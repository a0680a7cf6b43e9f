import { REFUSAL_REASONS, STATUSES } from '@lianxiao/kernel'
import { describe, expect, test } from 'vitest'
import { type Difference, differences, type Judged, judgeBoth } from './agree.ts'
import { randomLedger } from './random.ts'

/** A quick run by default; LIANXIAO_ORACLE_LEDGERS=1000 for the full one. */
const LEDGERS = Number(process.env['LIANXIAO_ORACLE_LEDGERS'] ?? 300)
const FIRST = Number(process.env['LIANXIAO_ORACLE_FIRST'] ?? 1)

/** All states and reasons but those of credits that lapse and of money, which the random ledgers do not reach. */
const REACHED = STATUSES.filter((s) => s !== 'lapsed')
const REFUSED = REFUSAL_REASONS.filter((r) => r !== 'usedAlready' && r !== 'overlapping')
/** Rules whose findings must have come up both ways. */
const BOTH_WAYS = [
  ['credit', 'met', 'no'],
  ['credit', 'option', 'no'],
  ['roster', 'met', 'unmet'],
  ['select', 'met', 'unset'],
] as const

interface Tally {
  readonly statuses: Map<string, number>
  readonly reasons: Map<string, number>
  readonly kinds: Map<string, number>
  provisional: number
  findings: number
}

const count = (map: Map<string, number>, key: string): void => void map.set(key, (map.get(key) ?? 0) + 1)

function tallyOf(tally: Tally, { engine, oracle, kinds }: Judged): void {
  for (const f of oracle) {
    count(tally.statuses, f.status)
    count(tally.kinds, `${kinds.get(f.clause)} ${f.status}`)
    tally.findings += 1
    if (f.provisional) tally.provisional += 1
  }
  for (const f of engine) for (const { reason } of f.refused) count(tally.reasons, reason)
}

describe(`the ledger against a naive evaluator, ${LEDGERS} random ledgers`, () => {
  const tally: Tally = {
    statuses: new Map(),
    reasons: new Map(),
    kinds: new Map(),
    provisional: 0,
    findings: 0,
  }
  const found: (Difference & { readonly seed: number })[] = []

  test('same findings, states, counts, counted and refused records', { timeout: 300_000 }, () => {
    for (let seed = FIRST; seed < FIRST + LEDGERS; seed += 1) {
      const judged = judgeBoth(randomLedger(seed))
      tallyOf(tally, judged)
      for (const difference of differences(judged)) found.push({ seed, ...difference })
    }
    expect(found).toEqual([])
  })

  test('every state and every reason of refusal came up', () => {
    expect(REACHED.filter((s) => (tally.statuses.get(s) ?? 0) < 5)).toEqual([])
    expect(REFUSED.filter((s) => (tally.reasons.get(s) ?? 0) < 5)).toEqual([])
    for (const [kind, ...ways] of BOTH_WAYS)
      for (const way of ways) expect(tally.kinds.get(`${kind} ${way}`) ?? 0).toBeGreaterThan(0)
    expect(tally.provisional).toBeGreaterThan(20)
    expect(tally.findings).toBeGreaterThan(LEDGERS * 10)
  })
})
