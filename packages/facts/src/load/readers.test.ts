import { exact, parseDay, rational, showRational } from '@lianxiao/kernel'
import { describe, expect, it } from 'vitest'
import { readDay } from './dates.ts'
import { readEvidence, splitList, zeroEvidence } from './lists.ts'
import { normaliseText } from './normalise.ts'
import { decimalText, figureIn, numberOf, readNumber } from './numbers.ts'

describe('dates', () => {
  const day = parseDay('2026-09-01')
  it.each([
    '2026-09-01',
    '2026-9-1',
    '2026/9/1',
    '2026.9.1',
    '2026年9月1日',
    '２０２６年９月１日',
    '２０２６．９．１',
    ' 2026/9/1 0:00:00 ',
    '2026-09-01T08:30:00',
  ])('reads %s', (text) => expect(readDay(text)).toBe(day))
  it.each([
    '2026-02-29',
    '2026年9月',
    '9月1日',
    '2026-9/1',
    '26-9-1',
    '上周三',
    '',
    '20260901',
    '2026-13-01',
  ])('refuses %s', (text) => expect(readDay(text)).toBeUndefined())
  it('knows leap years', () => expect(readDay('2028年2月29日')).toBe(parseDay('2028-02-29')))
})

describe('numbers', () => {
  const shown = (text: string) => {
    const read = readNumber(text)
    return read && showRational(read.value)
  }
  it.each([
    ['12', '12'],
    ['１２', '12'],
    ['1,200', '1200'],
    ['1，200．50', '1200.5'],
    ['39.9', '39.9'],
    ['-3', '-3'],
    ['80%', '0.8'],
    ['３９．９％', '0.399'],
  ])('reads %s', (text, value) => expect(shown(text)).toBe(value))
  it.each(['约10', '10次', '1,20', '', '--', '1e5', '十', '1.', '9'.repeat(40)])('refuses %s', (text) =>
    expect(shown(text)).toBeUndefined(),
  )
  it('finds the figure to propose', () => {
    expect(figureIn('约10次')).toBe('10')
    expect(figureIn('10到12')).toBeUndefined()
  })
  it('takes doubles as they are shown', () => {
    expect(numberOf(0.1 + 0.2)).toEqual(rational(3n, 10n))
    expect(numberOf(39.9)).toEqual(rational(399n, 10n))
    expect(numberOf(-0.25)).toEqual(rational(-1n, 4n))
    expect(exact.show(numberOf(1e21) ?? exact.zero)).toBe('1000000000000000000000')
    expect(decimalText(1.5e-7)).toBe('0.00000015')
    expect(numberOf(Number.NaN)).toBeUndefined()
    expect(numberOf(1e300)).toBeUndefined()
  })
})

describe('lists', () => {
  it('splits at every usual separator', () => {
    expect(splitList('甲、乙，丙,丁;戊；己\n庚')).toEqual(['甲', '乙', '丙', '丁', '戊', '己', '庚'])
  })
  it('leaves brackets whole, unless one is never closed', () => {
    expect(splitList('三（1、2）班、四（1）班')).toEqual(['三（1、2）班', '四（1）班'])
    expect(splitList('照片（2、记录单')).toEqual(['照片（2', '记录单'])
  })
  it('takes 无 as nothing', () => expect(splitList('无')).toEqual([]))
  it('counts evidence', () => {
    expect(readEvidence(splitList('记录单、照片（2）、照片(３张)'))).toEqual([
      { kind: '记录单', count: 1 },
      { kind: '照片', count: 5 },
    ])
    expect(readEvidence(['照片（正面）'])).toEqual([{ kind: '照片（正面）', count: 1 }])
    expect(readEvidence(['照片（0）'])).toEqual([])
    expect(zeroEvidence(['记录单', '照片（0）'])).toBe('照片（0）')
  })
})

describe('text', () => {
  it('is compared in half width, Chinese signs kept', () => {
    expect(normaliseText('\u3000Ｕ０１（甲）\u200b ')).toBe('U01（甲）')
  })
})
