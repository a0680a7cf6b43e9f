import type { Finding, Status } from '@lianxiao/kernel'
import { describe, expect, it } from 'vitest'
import { directionOf } from './direction.ts'

const finding = (status: Status, actual = '', required = ''): Finding =>
  ({ status, actual, required }) as Finding
const of = (before: Status, after: Status): string => directionOf(finding(before), finding(after), false)

describe('a state', () => {
  it.each([
    ['unmet', 'met', 'better'],
    ['overdue', 'pending', 'better'],
    ['pending', 'met', 'better'],
    ['unmet', 'notApplicable', 'better'],
    ['met', 'pending', 'worse'],
    ['met', 'unmet', 'worse'],
    ['unknown', 'overdue', 'worse'],
    ['unmet', 'overdue', 'changed'],
    ['unknown', 'unset', 'changed'],
    ['met', 'met', 'same'],
  ] as const)('from %s to %s is %s', (before, after, direction) => {
    expect(of(before, after)).toBe(direction)
  })
})

describe('a number', () => {
  const between = (a: string, b: string, isValue = true): string =>
    directionOf(finding('met', a), finding('met', b), isValue)
  it('of a score, a credit or money is better when it is more', () => {
    expect(between('74 分', '76.5 分')).toBe('better')
    expect(between('2000 元', '1800 元')).toBe('worse')
    expect(between('74 分', '74.0 分')).toBe('changed')
  })
  it('of records says how much was done, not who is better off', () => {
    expect(between('3 次', '4 次', false)).toBe('changed')
  })
  it('that is not exact, or of another unit, is only another', () => {
    expect(between('至少 3 分', '4 分')).toBe('changed')
    expect(between('3 分', '4 %')).toBe('changed')
    expect(between('', '4 分')).toBe('changed')
  })
  it('of what is asked changes, too', () => {
    expect(directionOf(finding('met', '3 次', '2 次'), finding('met', '3 次', '3 次'), false)).toBe('changed')
  })
})
