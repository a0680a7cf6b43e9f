import { describe, expect, it } from 'vitest'
import { checkScheme } from '../check/check.ts'
import { dictionary, SETTINGS } from '../check/fixture.ts'
import { assemble, type Scheme } from '../scheme.ts'
import type { Library } from './library.ts'

const fence = (rules: string, sentence = '每学期送教1次。'): string =>
  `${sentence}\n\`\`\`规则\n${rules}\n\`\`\`\n`
const head = (name: string, version = '1'): string =>
  fence(`方案 ${name} 第 ${version} 版\n  施行 未设定`, `第${version}版。`)
/** A scheme of the library: its folder, its name and its rules. */
const other = (id: string, name: string, rules: string, version = '1'): Library[number] => ({
  id,
  files: [{ file: `${id}/scheme.md`, text: head(name, version) + fence(rules) }],
})
/** This scheme; its first rule stands in the line after LINE. */
const own = (rules: string, ...others: Library): Scheme =>
  assemble('here', [{ file: 'here/scheme.md', text: head('本县') + SETTINGS + fence(rules) }], others)
const LINE = 14
const faults = (rules: string, ...others: Library): readonly string[] =>
  checkScheme(own(rules, ...others), dictionary).errors.map(
    (e) => `${e.file}:${e.line - LINE}:${e.column} ${e.code}`,
  )
const first = (rules: string, ...others: Library) => checkScheme(own(rules, ...others), dictionary).errors[0]

const LIST = '清单 主科\n  为 语文、数学'
const DUTY = '应当 送教\n  由 牵头校\n  每学期 送教活动 不少于 1 次'
const COMMON = other('common', '共用', `${LIST}\n${DUTY}\n用语\n  主体学校 即 牵头校\n  受援校 即 成员校`)
const use = (block: string, name: string, from = '共用', version = '1'): string =>
  `引用 ${block} ${name} 自 “${from}” 第 ${version} 版`

describe('a 引用 that brings nothing is an error at its own place', () => {
  it('a scheme that is not there, with the nearest name', () => {
    expect(faults(use('清单', '主科', '公用'), COMMON)).toEqual(['here/scheme.md:1:12 importScheme'])
    expect(first(use('清单', '主科', '共同'), COMMON)).toMatchObject({
      message: { zh: '找不到方案“共同”', en: expect.stringContaining('no scheme') },
      hint: { zh: '是不是“共用”？' },
    })
    expect(faults(use('清单', '主科'))).toEqual(['here/scheme.md:1:12 importScheme'])
  })
  it('a block that is not there, or is of another kind', () => {
    expect(faults(use('清单', '主料'), COMMON)).toEqual(['here/scheme.md:1:7 importBlock'])
    expect(first(use('清单', '主料'), COMMON)?.hint.zh).toBe('是不是“主科”？')
    expect(first(use('清单', '送教'), COMMON)?.hint.zh).toBe('它是规则，写 引用 规则 送教')
    expect(first(use('计算', '总分'), COMMON)?.hint.zh).toBe('“共用”里一个计算也没有')
    expect(first(use('规则', '走校辅导'), COMMON)?.hint.zh).toBe('“共用”里的规则有：送教')
  })
  it('a version that is not there; an older one may be, beside the newer', () => {
    expect(faults(use('清单', '主科', '共用', '2'), COMMON)).toEqual(['here/scheme.md:1:19 importVersion'])
    expect(first(use('清单', '主科', '共用', '2'), COMMON)?.message.zh).toBe('“共用”没有第 2 版，只有第 1 版')
    const newer = other('common', '共用', '清单 主科\n  为 语文、数学、英语', '2')
    expect(own(use('清单', '主科'), newer, COMMON).lists.get('主科')).toEqual(['语文', '数学'])
    expect(own(use('清单', '主科', '共用', '2'), newer, COMMON).lists.get('主科')).toHaveLength(3)
  })
  it('a name that two folders claim', () => {
    const [second] = [other('second', '共用', LIST)]
    expect(first(use('清单', '主科'), COMMON, second as Library[number])).toMatchObject({
      code: 'importScheme',
      message: { zh: '方案“共用”第 1 版有 2 个：common、second' },
    })
  })
  it('a circle, which is named', () => {
    const b = other('b', '乙', `${use('清单', '主科', '丙')}\n清单 科目\n  为 英语、科学`)
    const c = other('c', '丙', `${LIST}\n${use('清单', '科目', '乙')}`)
    expect(faults(use('清单', '科目', '乙'), b, c)).toEqual(['here/scheme.md:1:1 importCycle'])
    expect(first(use('清单', '科目', '乙'), b, c)?.message).toEqual({
      zh: '引用绕成了一圈：乙 → 丙 → 乙',
      en: 'A circle of imports (引用): 乙 → 丙 → 乙',
    })
    const back = other('b', '乙', use('清单', '主科', '本县'))
    const self = other('here', '本县', use('清单', '主科', '乙'))
    expect(first(use('清单', '主科', '乙'), back, self)?.message.zh).toContain('本县 → 乙 → 本县')
    expect(first(use('清单', '主科', '本县'), self)?.message.zh).toContain('本县 → 本县')
  })
  it('a block that the other scheme fails to take from a third', () => {
    const middle = other('middle', '中间', use('清单', '主科', '没有的'))
    expect(first(use('清单', '主科', '中间'), middle)).toMatchObject({
      code: 'importScheme',
      message: { zh: '“中间”里的清单“主科”也是引用来的：找不到方案“没有的”' },
    })
  })
})

describe('two definitions of one name', () => {
  it('an import against this scheme’s own, whichever comes first', () => {
    expect(faults(`${use('清单', '主科')}\n${LIST}`, COMMON)).toEqual(['here/scheme.md:1:1 importedTwice'])
    expect(faults(`${LIST}\n${use('清单', '主科')}`, COMMON)).toEqual(['here/scheme.md:3:1 importedTwice'])
    expect(faults(`${DUTY}\n${use('规则', '送教')}`, COMMON)).toEqual(['here/scheme.md:4:1 importedTwice'])
    expect(first(`${LIST}\n${use('清单', '主科')}`, COMMON)?.message.zh).toBe(
      '引用的“主科”已另有定义，在 here/scheme.md 第 15 行',
    )
  })
  it('an import against another', () => {
    const second = other('second', '另一个', '清单 主科\n  为 英语、科学')
    expect(faults(`${use('清单', '主科')}\n${use('清单', '主科', '另一个')}`, COMMON, second)).toEqual([
      'here/scheme.md:2:1 importedTwice',
    ])
    expect(faults(`${use('用语', '受援校')}\n用语\n  受援校 即 牵头校`, COMMON)).toEqual([
      'here/scheme.md:1:1 importedTwice',
    ])
  })
})

describe('a 引用 that is resolved', () => {
  it('brings a list, a word, a value, a number and a rule, as if written there', () => {
    const more = other(
      'more',
      '更多',
      '确定 时限\n  为 7 天\n计算 总分\n  = 评估得分\n认定 经历\n  给 每名支教人员\n  = 1 项',
    )
    const scheme = own(
      [
        use('清单', '主科'),
        use('用语', '受援校'),
        use('确定', '时限', '更多'),
        use('计算', '总分', '更多'),
        use('规则', '经历', '更多'),
        use('规则', '送教'),
      ].join('\n'),
      COMMON,
      more,
    )
    expect(scheme.unresolved).toEqual([])
    expect(scheme.lists.get('主科')).toEqual(['语文', '数学'])
    expect([...scheme.words]).toEqual([['受援校', ['成员校']]])
    expect(scheme.defines.has('时限')).toBe(true)
    expect(scheme.calcs.has('总分')).toBe(true)
    expect(scheme.clauses.map((c) => c.id)).toEqual(
      expect.arrayContaining(['here/经历', 'here/送教', 'here/总分']),
    )
  })
  it('finds a scheme by its folder, too', () => {
    expect(own(use('清单', '主科', 'common'), COMMON).lists.has('主科')).toBe(true)
  })
  it('keeps where the rule was written, also through a second 引用', () => {
    const middle = other('middle', '中间', use('规则', '送教'))
    const scheme = own(use('规则', '送教', '中间'), middle, COMMON)
    expect(scheme.unresolved).toEqual([])
    expect(scheme.clauses.find((c) => c.name === '送教')).toMatchObject({
      passage: { file: 'here/scheme.md', text: '每学期送教1次。' },
      origin: { scheme: '共用', version: '1', id: 'common', file: 'common/scheme.md', line: 10 },
    })
    expect(
      checkScheme(own(`${use('用语', '受援校')}\n${use('清单', '主科')}`, COMMON), dictionary).imported,
    ).toEqual([
      {
        ...{ name: '受援校', scheme: '共用', version: '1' },
        ...{ file: 'common/scheme.md', line: 15, column: 3 },
        use: { file: 'here/scheme.md', line: LINE + 1, column: 1 },
      },
      {
        ...{ name: '主科', scheme: '共用', version: '1' },
        ...{ file: 'common/scheme.md', line: 8, column: 1 },
        use: { file: 'here/scheme.md', line: LINE + 2, column: 1 },
      },
    ])
    const word = own(use('用语', '受援校'), COMMON).clauses.find((c) => c.origin)
    expect(word).toMatchObject({
      rule: { kind: 'vocabulary', lines: [{ word: '受援校' }] },
      origin: { line: 15 },
    })
  })
  it('is narrowed by what narrows it here and there', () => {
    const narrowed = other('n', '窄', `适用 县城学校\n${DUTY}`)
    const [clause] = own(`适用 教共体\n${use('规则', '送教', '窄')}`, narrowed).clauses.filter(
      (c) => c.origin,
    )
    expect(clause?.applies.flat().map((i) => i.name)).toEqual(['教共体', '县城学校'])
  })
  it('has its figures checked against the sentence here; a fault says where the rule was written', () => {
    const text = (sentence: string): string =>
      head('本县') + SETTINGS + fence(use('规则', '两次', '甲'), sentence)
    const twice = other('a', '甲', DUTY.replace('送教\n', '两次\n').replace('1 次', '2 次'))
    const errors = (sentence: string) =>
      checkScheme(assemble('here', [{ file: 'here/scheme.md', text: text(sentence) }], [twice]), dictionary)
        .errors
    expect(errors('每学期送教2次。')).toEqual([])
    expect(errors('每学期送教3次。')).toMatchObject([
      {
        file: 'here/scheme.md',
        line: LINE + 1,
        column: 1,
        code: 'figure',
        message: { zh: expect.stringContaining('（引自“甲”第 1 版，a/scheme.md 第 10 行）') },
      },
    ])
  })
  it('does not bring what the rule needs: that is imported by name, too', () => {
    const common = other('a', '甲', `${LIST}\n应当 开课\n  每门主科 送教活动 不少于 1 次`)
    expect(first(use('规则', '开课', '甲'), common)?.code).toBe('unknownName')
    expect(faults(`${use('规则', '开课', '甲')}\n${use('清单', '主科', '甲')}`, common)).toEqual([])
  })
})
