import { describe, expect, it } from 'vitest'
import { readPlanText } from '../text/blocks.ts'
import { piecesOf } from './context.ts'

/** The windows that each sentence of a text takes over. */
const windows = (text: string): readonly string[] =>
  piecesOf(readPlanText(`某县计划\n${text}`)).flatMap((p) =>
    p.kind === 'sentence' ? [p.context.windows.join('、')] : [],
  )
const flags = (text: string, title = '某县计划') =>
  piecesOf(readPlanText(`${title}\n${text}`)).flatMap((p) => (p.kind === 'sentence' ? [p.context] : []))

describe('the time of a sentence', () => {
  it('is that of its heading, to the next of the level', () => {
    expect(windows('一、上半年任务\n（一）听课\n甲校听课。\n二、其他\n甲校评课。')).toEqual(['上半年', ''])
  })
  it('is that of the label before it', () => {
    expect(windows('三月：甲校听课；乙校评课。丙校备课。')).toEqual(['3月', '3月', '3月'])
    expect(windows('1.2026年3月。甲校听课。')).toEqual(['3月', '3月'])
    expect(windows('三月：\n甲校听课。\n四月：\n乙校评课。')).toEqual(['3月', '3月', '4月', '4月'])
  })
  it('goes on behind a semicolon when it returns, not when it is a day', () => {
    expect(windows('每学期甲校听课；乙校评课。丙校备课。')).toEqual(['', '每学期', ''])
    expect(windows('3月底前甲校听课；乙校评课。')).toEqual(['', ''])
  })
  it('goes on where the next sentence goes on', () => {
    expect(windows('每学期甲校听课。并写出记录。')).toEqual(['', '每学期'])
  })
})

describe('a sentence', () => {
  it('among principles or in the preamble is an aim', () => {
    expect(flags('一、指导思想\n甲校听课。').map((c) => c.aims)).toEqual([true])
    expect(flags('为做好教研，根据上级要求，制定本方案。').map((c) => c.preamble)).toEqual([true])
    expect(flags('甲校制定方案。').map((c) => [c.aims, c.preamble])).toEqual([[false, false]])
  })
  it('of a report tells; so it does where most sentences tell', () => {
    expect(flags('甲校听课。', '某县工作汇报').map((c) => c.report)).toEqual([true])
    expect(flags('开展了听课。').map((c) => c.report)).toEqual([true])
    expect(flags('开展听课。').map((c) => c.report)).toEqual([false])
  })
})
