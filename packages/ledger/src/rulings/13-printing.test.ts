// Ruling 13: what is read is printed back to the letter: 且 in a line and a block 全部, the author's synonym, 、 lists and their order; half-width signs are converted with a note.
import { dictionaryOf } from '@lianxiao/facts'
import { assemble, checkScheme, parseFence, printFence } from '@lianxiao/scheme'
import { describe, expect, it } from 'vitest'
import { plan, ROWS, SETTINGS } from './fixture.ts'

const fenceOf = (rule: string) => {
  const { passages } = assemble('样例', [{ file: 'scheme.md', text: plan(rule) }]).document
  const [found] = passages.flatMap((p) => p.fences)
  if (found?.fence === undefined) throw new Error(`cannot be read:\n${rule}`)
  return found.fence
}
const printed = (rule: string): string => printFence(fenceOf(rule)).trimEnd()
const duty = (...lines: string[]) => ['应当 次数', ...lines.map((l) => `  ${l}`)].join('\n')

describe('printed back to the letter', () => {
  for (const [what, rule] of [
    ['且 in a line', duty('由 牵头校', '每学期 视导 不少于 1 次 且 研修 不少于 2 次')],
    ['a block 全部', duty('由 牵头校', '每学期 符合 全部', '  视导 不少于 1 次', '  研修 不少于 2 次')],
    ['或 in a line', duty('由 牵头校', '每学期 视导 不少于 1 次 或 研修 不少于 2 次')],
    ['a block 任一', duty('由 牵头校', '每学期 符合 任一', '  视导 不少于 1 次', '  研修 不少于 2 次')],
    ['a list in its order', duty('由 牵头校 负责 丙、甲、乙', '每学期 研修、视导、送教 累计 不少于 3 次')],
    ['an open list', duty('由 牵头校', '每学期 送教（示范课、研修 等） 累计 不少于 1 次')],
    ['a number as written', duty('由 牵头校', '每学期 视导 不少于 2.0 次')],
    ['a note', duty('由 牵头校', '每学期 视导 1 次 以上', '解释 “含本数” 已定 县教育局 2026年9月1日')],
  ] as const)
    it(what, () => expect(printed(rule)).toBe(rule))
})

it('且 in a line and the block 全部 are told apart, as are their ASTs', () => {
  const line = fenceOf(duty('由 牵头校', '每学期 视导 不少于 1 次 且 研修 不少于 2 次'))
  const block = fenceOf(duty('由 牵头校', '每学期 符合 全部', '  视导 不少于 1 次', '  研修 不少于 2 次'))
  expect(line).not.toEqual(block)
})

describe('each synonym stays the author’s', () => {
  for (const modal of [
    '应当',
    '必须',
    '要',
    '应',
    '原则上',
    '一般',
    '鼓励',
    '争取',
    '力争',
    '不得',
    '避免',
    '可以',
    '探索',
  ])
    it(modal, () => {
      const rule = `${modal} 次数\n  由 牵头校\n  每学期 视导 不少于 1 次`
      expect(printed(rule)).toBe(rule)
    })
  for (const word of [
    '不少于',
    '不低于',
    '至少',
    '达到',
    '满',
    '超过',
    '高于',
    '不超过',
    '不高于',
    '至多',
    '不满',
    '少于',
    '低于',
    '不足',
    '为',
    '不为',
  ])
    it(word, () => {
      const rule = duty('由 牵头校', `每学期 视导 ${word} 3 次`)
      expect(printed(rule)).toBe(rule)
    })
  for (const word of ['对', '到', '向'])
    it(word, () => {
      const rule = duty(`由 牵头校 ${word} 每所成员校`, '每学期 视导 不少于 1 次')
      expect(printed(rule)).toBe(rule)
    })
})

it('what is printed is read as the same', () => {
  const rule = duty(
    '由 牵头校',
    '每学期 送教（示范课、研修 等） 累计 不少于 1 次',
    '佐证 照片（不少于 2 张）',
  )
  const again = parseFence(printFence(fenceOf(rule)))
  expect(JSON.stringify(again)).toContain('"open":true')
  expect(fenceOf(printed(rule))).toEqual(fenceOf(rule))
})

describe('half-width signs', () => {
  const rule = duty('由 牵头校', '每学期 送教(示范课) 不少于 1 次')
  const report = checkScheme(
    assemble('样例', [
      { file: 'scheme.md', text: plan(...SETTINGS, rule).replaceAll(/第\d句/g, '每学期1次') },
    ]),
    dictionaryOf(ROWS).dictionary,
  )
  it('are read as full-width ones, with a note', () => {
    expect(report.errors).toEqual([])
    expect(report.warnings.map((w) => w.code)).toContain('converted')
  })
  it('and printed as full-width ones', () => {
    expect(printed(rule)).toBe(rule.replace('(', '（').replace(')', '）'))
  })
})
