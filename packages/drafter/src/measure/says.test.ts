import { parseFence } from '@lianxiao/scheme'
import { describe, expect, it } from 'vitest'
import { saysOf } from './says.ts'

const said = (text: string): string =>
  (parseFence(`${text}\n`).fence?.rules ?? [])
    .flatMap(saysOf)
    .map((s) => [s.op, s.number, s.high, s.unit, ...s.windows].filter((x) => x !== undefined).join(' '))
    .join('; ')

describe('what a rule says', () => {
  it.each([
    ['应当 甲\n  每学期 听课 不少于 3 次', '>= 3 次 每学期'],
    ['应当 甲\n  听课、评课 各 不少于 3 次', '>= 3 次'],
    ['应当 甲\n  派出人员 3 至 5 名', 'between 3 5 名'],
    ['应当 甲\n  听课 覆盖 所有学科', 'all 100 %'],
    ['应当 甲\n  逐项 听课、评课、备课', 'list 3 项'],
    ['应当 甲\n  有 协议', 'one 1 '],
    ['应当 甲\n  有 协议 含 权利、义务、期限', 'one 1 ; list 3 项'],
    ['现状 甲\n  学生数 为 1000 人\n  合格率 不少于 90%', '= 1000 人; >= 90 %'],
    ['确定 甲\n  共 2 年', '= 2 年'],
    ['不执行 “口号”', ''],
  ])('%s: %s', (rule, figures) => {
    expect(said(rule)).toBe(figures)
  })
})
