import { dayOf } from '@lianxiao/kernel'
import { expect, it } from 'vitest'
import type { ParameterValue } from '../context.ts'
import { checked, under } from '../fixture.ts'

const HEAD = '方案 样例 第 1 版\n  施行 2026-09-01'
const OPEN = '确定 时限\n  未设定 天'
const RULE = '应当 甲\n  协议到期 前 时限 内 有 总结书'
const from = (year: number, month: number, day: number, value = '7'): ParameterValue => ({
  ...{ name: '时限', value, measure: '天' },
  from: dayOf(year, month, day),
})
const codes = (rules: readonly string[], ...given: readonly ParameterValue[]): readonly string[] => {
  const { errors, warnings } = checked(
    under('2026年9月1日至2026年10月31日，每周2次。', rules.join('\n')),
    given,
  )
  return [...errors, ...warnings].map((e) => e.code).filter((c) => c !== 'inheritedWindow')
}

it('says that a parameter is used before its date of effect', () => {
  expect(codes([HEAD, OPEN, RULE], from(2026, 9, 2))).toEqual(['parameterLate'])
  expect(codes([HEAD, OPEN, RULE], from(2026, 9, 1))).toEqual([])
  expect(codes([HEAD, OPEN, RULE], from(2026, 9, 2), from(2026, 1, 1, '5'))).toEqual([])
  expect(codes([HEAD.replace('2026-09-01', '未设定'), OPEN, RULE], from(2030, 9, 2))).toEqual([])
})
it('names both days', () => {
  const { warnings } = checked(under('内。', [HEAD, OPEN, RULE].join('\n')), [from(2026, 9, 2)])
  expect(warnings.find((w) => w.code === 'parameterLate')?.message).toEqual({
    zh: '参数“时限”从 2026-09-02 起才有值，规则从 2026-09-01 起就要用：此前的结果是“未设定”',
    en: expect.stringContaining('until then results are unset'),
  })
})
it('refuses one that takes effect after all that uses it', () => {
  const phase = '确定 启动阶段\n  自 2026年9月1日 至 2026年10月31日'
  const calls = '确定 次数\n  未设定 次\n应当 调度\n  启动阶段 每周 送教活动 不少于 次数'
  const count = (month: number, day: number): ParameterValue => ({
    ...from(2026, month, day, '2'),
    name: '次数',
    measure: '次',
  })
  expect(codes([phase, calls], count(11, 1))).toEqual(['parameterNever'])
  expect(codes([phase, calls], count(10, 31))).toEqual(['parameterLate'])
  expect(codes([phase, calls], count(9, 1))).toEqual([])
})
it('refuses two values for one day', () => {
  expect(codes([OPEN, RULE], from(2026, 9, 1), from(2026, 9, 1, '5'))).toEqual(['parameterTwice'])
  expect(codes([OPEN, RULE], from(2026, 9, 1), from(2026, 9, 1))).toEqual([])
  expect(codes([OPEN, RULE], from(2026, 9, 1), from(2026, 9, 2, '5'))).toEqual([])
})
it('minds no parameter that no rule uses', () => {
  expect(codes([HEAD], from(2030, 9, 2), from(2030, 9, 2, '5'))).toEqual([])
})
