import { parseFence, type Rule } from '@lianxiao/scheme'
import { describe, expect, it } from 'vitest'
import { mutantsOf } from './mutants.ts'
import { around } from './mutators.ts'
import { neighbours } from './words.ts'

const rule = (...lines: readonly string[]): Rule => {
  const [first] = parseFence(`${lines.join('\n')}\n`).fence?.rules ?? []
  if (first === undefined) throw new Error(`not read: ${lines.join(' / ')}`)
  return first
}
const changes = (...lines: readonly string[]): readonly string[] =>
  mutantsOf(rule(...lines)).map(({ was, now }) => `${was} → ${now}`)

describe('a rule is altered in one place at a time', () => {
  it('comparison, number and window', () =>
    expect(changes('应当 送教', '  每学期 送教活动 不少于 2 次')).toEqual([
      '每学期 送教活动 不少于 2 次 → 每学年 送教活动 不少于 2 次',
      '每学期 送教活动 不少于 2 次 → 每月 送教活动 不少于 2 次',
      '每学期 送教活动 不少于 2 次 → 每学期 送教活动 超过 2 次',
      '每学期 送教活动 不少于 2 次 → 每学期 送教活动 少于 2 次',
      '每学期 送教活动 不少于 2 次 → 每学期 送教活动 不少于 3 次',
      '每学期 送教活动 不少于 2 次 → 每学期 送教活动 不少于 1 次',
    ]))
  it.each([
    ['之一', ['  每名支教人员 担任 班主任、教研组长 之一'], '担任 班主任、教研组长'],
    ['an item of a list', ['  每学期 合作协议 报 教育股、教研室'], '合作协议 报 教研室'],
    ['依次', ['  依次 签约、授牌'], '逐项 签约、授牌'],
    ['order', ['  依次 签约、授牌'], '依次 授牌、签约'],
    ['除 … 外', ['  每学期 同步课堂 覆盖 除 体育、信息 外 所有学科'], '覆盖 所有学科'],
    ['退回后', ['  每学期 合作协议 报 教育股 退回后 7 天 内 重报'], '退回后 8 天 内 重报'],
    ['per cent', ['  每学年 骨干教师 占 教师 不低于 30%'], '不低于 31%'],
    ['累计', ['  送教、走教 累计 达到 200 天'], '送教、走教 各 达到 200 天'],
    ['每 and 任一', ['  每所成员校 送教活动 不少于 2 次'], '任一所成员校 送教活动'],
  ])('%s', (_, lines, says) => expect(changes('应当 送教', ...lines).join('\n')).toContain(says))
  it('其中 and 佐证 are left out', () => {
    const lines = ['  每学期 送教活动 不少于 2 次', '  其中 送教活动 不少于 1 次', '  佐证 照片']
    const now = changes('应当 送教', ...lines)
    expect(now).toContain('其中 送教活动 不少于 1 次 → ')
    expect(now).toContain('佐证 照片 → ')
  })
  it('全部 and 任一 of a group, and its lines', () => {
    const lines = ['  符合 任一', '    送教活动 不少于 2 次', '    同步课堂 不少于 2 次']
    expect(changes('应当 送教', ...lines)).toContain('符合 任一 → 符合 全部')
  })
})

it('累计 of one fact is no other thing than 各: no alteration', () =>
  expect(changes('应当 送教', '  送教 累计 达到 200 天').join()).not.toContain('各'))

it('no alteration leaves the rule as it was, and none comes twice', () => {
  const all = changes(
    '应当 送教',
    '  由 牵头校 对 每所成员校',
    '  每学期 送教活动 不少于 2 次',
    '  佐证 照片',
  )
  expect(new Set(all).size).toBe(all.length)
  expect(all.every((change) => change.split(' → ')[0] !== change.split(' → ')[1])).toBe(true)
})

it('numbers go one up and one down, never below nought', () => {
  expect(around('2')).toEqual(['3', '1'])
  expect(around('0')).toEqual(['1'])
  expect(around('39.9')).toEqual(['40.9', '38.9'])
})

it('windows go to a neighbour', () => {
  expect(neighbours('3月底前')).toEqual(['4月底前', '2月底前'])
  expect(neighbours('4月15日前')).toEqual(['4月16日前', '4月14日前'])
  expect(neighbours('12月底')).toEqual(['1月底', '11月底'])
  expect(neighbours('4月至5月')).toEqual(['4月至6月', '3月至5月'])
})
