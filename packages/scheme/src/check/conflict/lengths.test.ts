import { describe, expect, it } from 'vitest'
import { checkScheme } from '../check.ts'
import { dictionary as base, SETTINGS, schemeOf } from '../fixture.ts'

const dictionary = new Map([
  ...base,
  [
    '合作期限',
    {
      name: '合作期限',
      kind: 'attribute',
      units: ['年'],
      meaning: '',
      recordedAs: ['合作期限'],
      of: '合作期限',
    },
  ] as const,
])
const fence = (rules: string): string => `原句。\n\`\`\`规则\n${rules}\n\`\`\`\n`
const conflicts = (...rules: readonly string[]) =>
  checkScheme(schemeOf([SETTINGS, ...rules.map(fence)].join('\n')), dictionary).conflicts
const lines = (...rules: readonly string[]) => conflicts(...rules).map((c) => c.lines)
const years = (n: string): string => `应当 周期\n  合作期限 ${n}`
const span = (from: string, to: string, more = ''): string => `确定 建设期\n  自 ${from} 至 ${to}${more}`

describe('two lengths for one time', () => {
  it('one year in the dates, three in the rule', () => {
    expect(lines(span('2026年9月', '2027年8月'), years('为 3 年'))).toEqual([
      ['合作期限 为 3 年', '建设期 自 2026年9月 至 2027年8月'],
    ])
  })
  it('one year in words where the years are left blank', () => {
    expect(lines(span('20xx年9月', '20xx年8月', '\n  共 1 年'), years('为 3 年'))).toHaveLength(1)
    expect(lines(span('20xx年9月', '20xx年8月', '\n  共 1 学年'), years('不少于 3 年'))).toHaveLength(1)
  })
  it('dates that do not make the total of the same 确定', () => {
    expect(lines(span('2026年9月1日', '2027年8月31日', '\n  共 2 年'))).toHaveLength(1)
  })
  it('two rules on one attribute, one of them in school years', () => {
    expect(
      lines('应当 甲\n  每名支教人员 选派期限 为 1 学年', '应当 乙\n  每名支教人员 选派期限 为 3 年'),
    ).toHaveLength(1)
  })
  it('whatever the plan calls the time', () => {
    const word = '用语\n  共建时间 即 合作期限'
    expect(lines(word, span('2026年9月', '2027年8月'), '应当 周期\n  共建时间 为 3 年')).toHaveLength(1)
  })
})

describe('no conflict', () => {
  it('where the lengths agree, the dates say none, or another time is meant', () => {
    expect(lines(span('2025年9月1日', '2028年8月31日', '\n  共 3 年'), years('为 3 年'))).toEqual([])
    expect(lines(span('2025年9月1日', '2028年8月31日'), years('不少于 2 年'))).toEqual([])
    expect(lines(span('20xx年9月', '20xx年8月'), years('为 3 年'))).toEqual([])
    expect(lines('确定 启动阶段\n  自 2026年9月1日 至 2026年10月31日', years('为 3 年'))).toEqual([])
  })
})
