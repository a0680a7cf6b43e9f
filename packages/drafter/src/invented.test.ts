import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { keyed } from '../testdata/key.ts'
import { type Measured, measure } from './measure/measure.ts'

/** Invented plans, written with their keys before the readers of this round: the readers were developed on the first six. */
const DEVELOPED = ['01-group', '02-term', '03-studio', '05-rotation', '11-moral', '12-pairing']

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
    expect(right / drafts).toBeGreaterThanOrEqual(0.91)
  })
})
