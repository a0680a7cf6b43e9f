import { expect, it } from 'vitest'
import { checked, under } from './fixture.ts'

it('counts passages with a rule, marked 不执行, and bare', () => {
  const text =
    '# 方案\n\n送教。\n```规则\n应当 送教\n  建设期内 送教活动 不少于 1 次\n```\n\n口号。\n```规则\n不执行 “口号”\n```\n\n没有规则的一段。\n\n读不懂的一段。\n```规则\n应该 甲\n```\n'
  const report = checked(text)
  expect(report.sentences).toEqual({ ruled: 2, marked: 1, drafted: 0, bare: 1 })
  expect(report.clauses).toBe(1)
})
it('lists the numbers that are left open, until a parameter fills them', () => {
  const rules = '确定 常驻比例\n  未设定 %\n应当 常驻\n  支教人员 占 教师 不低于 常驻比例'
  expect(checked(under('一定比例。', rules)).unset).toMatchObject([
    { name: '常驻比例', clause: '样例/常驻比例', sentence: '一定比例。', place: { column: 3 } },
  ])
  expect(
    checked(under('一定比例。', rules), [{ name: '常驻比例', value: '30', measure: '%' }]).unset,
  ).toEqual([])
})
it('lists 及时, part months, remainders and ties that the plan leaves open', () => {
  const rules =
    '应当 反馈\n  每节同步课堂 后 及时 有 反馈单\n发放 补助\n  给 每名支教人员\n  每月 200 元\n  不满 1 个月 未设定\n评选 优秀\n  从 教共体 中 取 30%\n  依 评估得分 从高到低\n  尾数 未设定\n  并列 未设定'
  expect(checked(under('及时反馈，每月200元，取30%。', rules)).unset.map((u) => u.name)).toEqual([
    '补助 不满整月',
    '优秀 尾数',
    '优秀 并列',
    '及时',
  ])
})
it('lists a period whose years are left blank, until a parameter fills them', () => {
  const rules = '确定 共建期\n  自 20xx年9月1日 至 20xx年8月31日\n应当 甲\n  共建期 送教活动 不少于 1 次'
  const sentence = '自20xx年9月1日至20xx年8月31日送教。'
  expect(checked(under(sentence, rules)).unset).toMatchObject([
    { name: '共建期', clause: '样例/共建期', place: { column: 3 } },
  ])
  expect(checked(under(sentence, rules), [{ name: '共建期', value: '2026—2028' }]).unset).toEqual([])
  const written = rules.replaceAll('20xx年9', '2026年9').replaceAll('20xx年8', '2028年8')
  expect(checked(under(sentence, written)).unset).toEqual([])
  expect(checked(under(sentence, rules.replace('20xx年9', '2026年9'))).unset).toHaveLength(1)
})
it('lists the readings that wait for a decision', () => {
  const rules =
    '应当 送教\n  送教活动 不少于 1 次\n  解释 “几次” 待定 县教育局\n    读法 “一次” 送教活动 不少于 1 次 暂用\n    读法 “两次” 送教活动 不少于 2 次\n  解释 “已问过” 已定 县教育局 2026年10月8日\n可以 免送\n  由 牵头校 选用\n  当 解释 “哪一所” 待定 县教育局 时\n    读法 “任一” 任一所成员校 有 说明书\n    读法 “各所” 每所成员校 有 说明书 暂用\n  有 理由书'
  expect(checked(under('送教。', rules)).openReadings).toEqual([
    { clause: '样例/送教', note: '几次', by: '县教育局', readings: ['一次', '两次'] },
    { clause: '样例/免送', note: '哪一所', by: '县教育局', readings: ['任一', '各所'] },
  ])
})
