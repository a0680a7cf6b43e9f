import type { Row } from '../src/measure/catalogue.ts'

/** A quantity of a line of an invented plan: `| >= 3 次 学期`. */
const KEY = /^\| (=|>=|>|<=|<|between) (\d+(?:\.\d+)?)(?:-(\d+))? (\S+) (\S+)$/

/** An invented plan: its text, and what a person read in it, as rows of a catalogue, each quoting the line above it. */
export function keyed(plan: string, source: string): { readonly text: string; readonly rows: readonly Row[] } {
  const text: string[] = []
  const rows: Row[] = []
  for (const line of source.split('\n')) {
    if (!line.startsWith('|')) {
      text.push(line)
      continue
    }
    const found = KEY.exec(line)
    if (!found) throw new Error(`${plan}: ${line}`)
    const [, op, low, high, unit, period] = found as unknown as readonly string[]
    const n = high === undefined ? Number(low) : ([Number(low), Number(high)] as const)
    rows.push({
      ...{ id: `${plan}-${rows.length + 1}`, seed: plan, plan, quote: text.at(-1) ?? '', check: 'compute' },
      ...{ period: period as string, quantity: { op: op as string, n, unit: unit as string }, quantities: null },
    })
  }
  return { text: text.join('\n'), rows }
}
