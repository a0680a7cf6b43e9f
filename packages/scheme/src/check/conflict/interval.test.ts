import { expect, it } from 'vitest'
import type { Norm } from '../../ast.ts'
import { parseFence } from '../../fence.ts'
import { disjoint, type Interval, intervalOf, turned } from './interval.ts'

function interval(words: string): Interval {
  const rule = parseFence(`应当 甲\n  乙 ${words}\n`).fence?.rules[0] as Norm
  const line = rule.lines[0]
  if (line?.kind !== 'test' || line.sentence.first.kind !== 'judge') throw new Error(words)
  return intervalOf(line.sentence.first.predicate as never) as Interval
}

it.each([
  ['不少于 3 次', '不超过 3 次', false],
  ['不少于 4 次', '不超过 3 次', true],
  ['超过 3 次', '不超过 3 次', true],
  ['超过 3 次', '为 4 次', false],
  ['不满 3 次', '为 3 次', true],
  ['为 1 年', '为 3 年', true],
  ['为 1 年', '为 12 个月', false],
  ['3 至 5 名', '6 名 以上', true],
  ['3 至 5 名', '5 名 以上', false],
  ['不少于 1 万元', '不超过 9999 元', true],
])('%s and %s exclude each other: %s', (a, b, apart) => {
  expect(disjoint(interval(a), interval(b))).toBe(apart)
  expect(disjoint(interval(b), interval(a))).toBe(apart)
})
it('turns a test round for 不得, where it has one end', () => {
  expect(disjoint(turned(interval('超过 6 所')) as Interval, interval('为 6 所'))).toBe(false)
  expect(disjoint(turned(interval('超过 6 所')) as Interval, interval('为 7 所'))).toBe(true)
  expect(turned(interval('为 6 所'))).toBeUndefined()
})
