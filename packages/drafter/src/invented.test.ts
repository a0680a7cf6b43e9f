import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { keyed } from '../testdata/key.ts'
import { type Measured, measure } from './measure/measure.ts'

/** Invented plans, written with their keys before the readers of the second round, which were developed on these six … */
const DEVELOPED = ['01-group', '02-term', '03-studio', '05-rotation', '11-moral', '12-pairing']
/** … and measured once on these, the first six by the SHA-256 of “drafter round two: <name>”. */
const HELD_OUT = ['04-assess', '06-town', '07-points', '08-kinder', '09-online', '10-equity']

const measured = (plan: string): Measured => {
  const source = readFileSync(new URL(`../testdata/plans/${plan}.txt`, import.meta.url), 'utf8')
  const { text, rows } = keyed(plan, source)
  return measure(plan, text, rows)
}

const total = (plans: readonly string[]) => {
  const all = plans.map(measured)
  const sum = (of: (m: Measured) => number): number => all.reduce((n, m) => n + of(m), 0)
  return {
    rows: sum((m) => m.rows),
    recall: sum((m) => m.found),
    drafts: sum((m) => m.drafts),
    right: sum((m) => m.right),
  }
}

describe('the drafts of invented plans', () => {
  it('developed on find as many quantities of the key as before, with as few wrong ones', () => {
    const { rows, recall, drafts, right } = total(DEVELOPED)
    expect(rows).toBe(142)
    expect(recall).toBeGreaterThanOrEqual(137)
    expect(right / drafts).toBeGreaterThanOrEqual(0.917)
  })
  it('held out do so, too', () => {
    const { rows, recall, drafts, right } = total(HELD_OUT)
    expect(rows).toBe(151)
    expect(recall).toBeGreaterThanOrEqual(133)
    expect(right / drafts).toBeGreaterThanOrEqual(0.824)
  })
  it('are read with their keys, and a line that is no key is found', () => {
    const { text, rows } = keyed('甲', '每学期听课3次。\n| >= 3 次 学期')
    expect([text, rows.map((r) => [r.quote, r.period])]).toEqual([
      '每学期听课3次。',
      [['每学期听课3次。', '学期']],
    ])
    expect(() => keyed('甲', '| 3 次')).toThrow('甲: | 3 次')
  })
})
