// Ruling 11: every figure and window of a fence stands in its sentence, or a 解释 or a parameter owns it; anything else is an error.
import { dictionaryOf, type EntryRow } from '@lianxiao/facts'
import { assemble, checkScheme, type ParameterValue } from '@lianxiao/scheme'
import { describe, expect, it } from 'vitest'
import { ROWS } from './fixture.ts'

const SETTINGS =
  '每年按学年计，没有写周期的在建设期内计。\n\n```规则\n确定 每年\n  为 学年\n确定 未写周期\n  为 建设期内\n```\n'
/** The codes of the errors of one rule under a sentence. */
function errors(
  sentence: string,
  rule: string,
  parameters: readonly ParameterValue[] = [],
  rows: readonly EntryRow[] = ROWS,
): string[] {
  const text = `${SETTINGS}\n${sentence}\n\n\`\`\`规则\n${rule}\n\`\`\`\n`
  const scheme = assemble('样例', [{ file: 'scheme.md', text }])
  return checkScheme(scheme, dictionaryOf(rows).dictionary, parameters).errors.map((e) => e.code)
}
const duty = (test: string) => `应当 次数\n  由 牵头校\n  ${test}`

describe('a figure', () => {
  it('stands in the sentence, in whatever way it is written there', () => {
    expect(errors('牵头校每学期视导至少2次。', duty('每学期 视导 不少于 2 次'))).toEqual([])
    expect(errors('牵头校每学期视导至少两次。', duty('每学期 视导 不少于 2 次'))).toEqual([])
    expect(errors('牵头校每学期视导至少１２次。', duty('每学期 视导 不少于 12 次'))).toEqual([])
  })
  it('is an error when another stands there, or none', () => {
    expect(errors('牵头校每学期视导至少2次。', duty('每学期 视导 不少于 3 次'))).toEqual(['figure'])
    expect(errors('牵头校每学期视导。', duty('每学期 视导 不少于 2 次'))).toEqual(['figure'])
    expect(errors('牵头校每学期视导至少20次。', duty('每学期 视导 不少于 2 次'))).toEqual(['figure'])
  })
})

describe('a window', () => {
  it('stands in the sentence, or is an error', () => {
    expect(errors('牵头校每学期视导2次。', duty('每学期 视导 不少于 2 次'))).toEqual([])
    expect(errors('牵头校视导2次。', duty('每学期 视导 不少于 2 次'))).toEqual(['figure'])
    expect(errors('牵头校每学年视导2次。', duty('每学期 视导 不少于 2 次'))).toEqual(['figure'])
  })
})

describe('a figure or window may be owned by', () => {
  it('a 解释 that says it', () => {
    const rule = duty('每学期 视导 不少于 2 次\n  解释 “经常按每学期2次计” 待定 县教育局')
    expect(errors('牵头校经常视导。', rule)).toEqual([])
    expect(errors('牵头校经常视导。', rule.replace('经常按每学期2次计', '经常是几次没有写'))).not.toEqual([])
  })
  it('a named value that the plan leaves open and a parameter fills', () => {
    const rule = `确定 听课数\n  未设定 次\n${duty('每学期 视导 不少于 听课数')}`
    expect(errors('牵头校每学期视导若干次。', rule, [{ name: '听课数', value: '2', measure: '次' }])).toEqual(
      [],
    )
  })
})

describe('without a figure in the sentence these may stand', () => {
  it('1 for a bare act, and no other number', () => {
    expect(errors('牵头校每学期开展视导。', duty('每学期 视导 不少于 1 次'))).toEqual([])
    expect(errors('牵头校每学期开展视导。', duty('每学期 视导 不少于 2 次'))).not.toEqual([])
  })
  it('100 % for 全部', () => {
    const share = '应当 帮扶覆盖\n  由 县教育局\n  成员校 占 乡镇学校 不低于 100%'
    expect(errors('全部乡镇学校参加教共体。', share)).toEqual([])
    expect(errors('多数乡镇学校参加教共体。', share)).not.toEqual([])
  })
  it('a sum of figures of the sentence', () => {
    const rule = (n: number) =>
      duty(`每学期 视导、研修 累计 不少于 ${n} 次`).replace('应当 次数', '应当 总次数')
    expect(errors('牵头校每学期视导2次、研修3次。', rule(5))).toEqual([])
    expect(errors('牵头校每学期视导2次、研修3次。', rule(6))).not.toEqual([])
  })
})
