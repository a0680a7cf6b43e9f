import { type Gap, rational } from '@lianxiao/kernel'
import { join } from './join.ts'
import { latestDue, type Outcome } from './outcome.ts'

/** One line of a group, judged. */
export interface Line {
  readonly text: string
  readonly outcome: Outcome
}

/** 符合 至少 6 项: yes once so many lines hold, no once too few still can; the lines that fail are named. */
export function atLeast(count: number, lines: readonly Line[]): Outcome {
  const of = (value: Outcome['value']): readonly Line[] => lines.filter((l) => l.outcome.value === value)
  const [sure, failed, open] = [of('yes'), of('no'), of('unknown')]
  const shown = {
    actual: open.length === 0 ? `${sure.length} 项` : `${sure.length} 至 ${sure.length + open.length} 项`,
    required: `${count} 项`,
    ratio: rational(BigInt(Math.min(sure.length, count)), BigInt(Math.max(count, 1))),
    due: latestDue(lines.map((l) => l.outcome)),
  }
  const because = failed.map(saysOf)
  if (sure.length >= count) return { value: 'yes', because, gaps: NONE, ...shown }
  if (sure.length + open.length < count) return { value: 'no', because, gaps: NONE, ...shown }
  const gaps: readonly Gap[] = open.flatMap((l) => l.outcome.gaps)
  const holding = join(
    '且',
    open.map((l) => l.outcome),
  ).holding
  return { value: 'unknown', because, gaps, ...shown, holding }
}

const NONE: readonly never[] = []

const saysOf = ({ text, outcome: { actual } }: Line): string =>
  `未达到：${text}${actual === undefined ? '' : `（${actual}）`}`
