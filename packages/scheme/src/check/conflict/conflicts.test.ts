import { describe, expect, it } from 'vitest'
import { checkScheme } from '../check.ts'
import { checked, dictionary, SETTINGS, schemeOf } from '../fixture.ts'

const fence = (name: string, lines: string, modal = '应当'): string =>
  `原句。\n\`\`\`规则\n${modal} ${name}\n${lines}\n\`\`\`\n`
const scheme = (...fences: readonly string[]): string => [SETTINGS, ...fences].join('\n')
const both = (a: string, b: string): number =>
  checked(scheme(fence('甲', a), fence('乙', b))).conflicts.length

describe('finds', () => {
  it('eight in all against eight for each subject', () => {
    expect(both('  网络研修 不少于 8 次', '  每门学科 网络研修 不少于 8 次')).toBe(1)
    expect(both('  网络研修 不少于 8 次', '  网络研修（语文、数学） 各 不少于 8 次')).toBe(1)
  })
  it('once a term against once a year', () => {
    expect(
      both(
        '  由 德育主任\n  每学期 学生集体交流 不少于 1 次',
        '  每年 学生集体交流（文体活动、研学实践 等） 累计 不少于 1 次',
      ),
    ).toBe(1)
  })
  it('one year against three for the same attribute', () => {
    expect(both('  每名支教人员 选派期限 为 1 年', '  每名支教人员 选派期限 为 3 年')).toBe(1)
    expect(both('  每名支教人员 选派期限 为 1 年', '  每学年 每名支教人员 选派期限 为 3 年')).toBe(1)
  })
  it('two numbers for one thing in one time, and a duty against a ban', () => {
    expect(both('  每学期 送教活动 不少于 2 次', '  每学期 送教活动 不少于 3 次')).toBe(1)
    expect(
      checked(
        scheme(
          fence('甲', '  每学期 送教活动 不少于 3 次'),
          fence('乙', '  每学期 送教活动 超过 2 次', '不得'),
        ),
      ).conflicts,
    ).toHaveLength(1)
  })
  it('a milestone that asks for less than an earlier one', () => {
    expect(both('  3月底前 完成进度 不低于 60%', '  6月底前 完成进度 不低于 40%')).toBe(1)
  })
})

describe('leaves alone', () => {
  it('numbers that agree', () => {
    expect(both('  每学期 送教活动 不少于 1 次', '  每年 送教活动 不少于 2 次')).toBe(0)
    expect(both('  每学期 送教活动 不少于 1 次', '  每年 送教活动 不少于 5 次')).toBe(0)
    expect(both('  网络研修 不少于 20 次', '  每门学科 网络研修 不少于 8 次')).toBe(0)
    expect(both('  3月底前 完成进度 不低于 40%', '  6月底前 完成进度 不低于 60%')).toBe(0)
    expect(both('  每学期 送教活动 不少于 2 次', '  每学期 送教活动 不超过 5 次')).toBe(0)
  })
  it('other facts, other units, other people, and a part of the thing', () => {
    expect(both('  每学期 送教活动 不少于 2 次', '  每学期 网络研修 不少于 3 次')).toBe(0)
    expect(both('  每学期 送教活动 不少于 2 次', '  每学期 送教活动 不少于 3 节')).toBe(0)
    expect(
      both('  由 牵头校\n  每学期 送教活动 不少于 2 次', '  由 成员校\n  每学期 送教活动 不少于 3 次'),
    ).toBe(0)
    expect(both('  支教人员 不少于 4 名', '  支教人员（骨干教师） 不少于 2 名')).toBe(0)
  })
  it('advice, options, alternatives and exceptions', () => {
    const base = fence('甲', '  每学期 送教活动 不少于 2 次')
    expect(checked(scheme(base, fence('乙', '  每学期 送教活动 不少于 3 次', '鼓励'))).conflicts).toEqual([])
    expect(
      checked(scheme(base, fence('乙', '  由 牵头校\n  每学期 送教活动 不少于 3 次', '可以'))).conflicts,
    ).toEqual([])
    expect(
      checked(
        scheme(
          base,
          fence('乙', '  例外于 甲\n  当 评估得分 不低于 90 分 时\n  每学期 送教活动 不少于 1 次'),
        ),
      ).conflicts,
    ).toEqual([])
    expect(
      checked(scheme(base, fence('乙', '  符合 任一\n    每学期 送教活动 不少于 3 次\n    有 走教安排书')))
        .conflicts,
    ).toEqual([])
  })
  it('what holds only in different cases', () => {
    const when = (points: number, n: number): string =>
      `  当 评估得分 不低于 ${points} 分 时\n  每学期 送教活动 不少于 ${n} 次`
    expect(both(when(90, 1), when(60, 3))).toBe(0)
  })
})

it('names both sentences, both lines and both places', () => {
  const [conflict] = checked(
    scheme(fence('甲', '  网络研修 不少于 8 次'), fence('乙', '  每门学科 网络研修 不少于 8 次')),
  ).conflicts
  expect(conflict).toMatchObject({
    clauses: ['样例/甲', '样例/乙'],
    sentences: ['原句。', '原句。'],
    lines: ['网络研修 不少于 8 次', '每门学科 网络研修 不少于 8 次'],
    places: [
      { file: 'scheme.md', column: 3 },
      { file: 'scheme.md', column: 8 },
    ],
    why: { zh: expect.stringContaining('总数'), en: expect.stringContaining('in all') },
  })
})

it('finds the same conflicts after rules are renamed, moved to another file, and their words renamed by 用语', () => {
  const rules = [
    fence('甲', '  网络研修 不少于 8 次'),
    fence('乙', '  每门学科 网络研修 不少于 8 次'),
    fence('丙', '  每学期 学生集体交流 不少于 1 次'),
    fence('丁', '  每年 学生集体交流 不少于 1 次'),
    fence('戊', '  每学期 送教活动 不少于 1 次'),
  ]
  const lines = (files: readonly string[]): readonly string[] =>
    checkScheme(schemeOf(...files), dictionary)
      .conflicts.map((c) => [...c.lines].sort().join(' | '))
      .sort()
  const before = lines([scheme(...rules)])
  expect(before).toHaveLength(2)
  const renamed = rules.map((rule, i) => rule.replace(/应当 ./, `应当 规则${i}`))
  expect(lines([scheme(...renamed.toReversed())])).toEqual(before)
  expect(lines([...renamed.toReversed(), SETTINGS])).toEqual(before)
  const words = '用语。\n```规则\n用语\n  研修 即 网络研修\n  教学科目 即 学科\n```\n'
  const other = rules.map((rule, i) =>
    i === 1 ? rule.replace('每门学科 网络研修', '每门教学科目 研修') : rule,
  )
  expect(lines([scheme(words, ...other)])).toHaveLength(2)
})

describe('a choice', () => {
  const text = (note: string): string =>
    scheme(
      fence('甲', `  网络研修 不少于 8 次\n  解释 “两处都保留” ${note}`),
      fence('乙', '  每门学科 网络研修 不少于 8 次'),
    )
  const found = (note: string) => checked(text(note))
  it('that is not yet made, or names nobody, silences nothing', () => {
    expect(found('待定 县教育局').conflicts).toHaveLength(1)
    expect(found('已定 县教育局 2026年10月8日').conflicts).toHaveLength(1)
    expect(found('已定 县教育局 2026年10月8日').silenced).toEqual([])
  })
  it('that names one of the two rules, or others, silences nothing', () => {
    expect(found('已定 县教育局 2026年10月8日 关于 甲').conflicts).toHaveLength(1)
    expect(found('已定 县教育局 2026年10月8日 关于 甲、丙').errors.map((e) => e.code)).toContain(
      'unknownRule',
    )
    expect(found('已定 县教育局 2026年10月8日 关于 甲、丙').conflicts).toHaveLength(1)
  })
  it('that names both silences the conflict, which stays counted with who and when', () => {
    const report = found('已定 县教育局 2026年10月8日 关于 甲、乙')
    expect(report.conflicts).toEqual([])
    expect(report.silenced).toMatchObject([
      {
        who: '县教育局',
        when: '2026年10月8日',
        clauses: ['样例/甲', '样例/乙'],
        sentences: ['原句。', '原句。'],
      },
    ])
    expect(report.warnings.map((w) => w.code)).not.toContain('idleChoice')
  })
  it('between rules that do not contradict each other is mentioned', () => {
    const rule = fence('甲', '  网络研修 不少于 8 次\n  解释 “从严” 已定 县教育局 2026年10月8日 关于 甲、乙')
    const report = checked(scheme(rule, fence('乙', '  送教活动 不少于 8 次')))
    expect(report.warnings.filter((w) => w.code === 'idleChoice')).toHaveLength(1)
  })
})
