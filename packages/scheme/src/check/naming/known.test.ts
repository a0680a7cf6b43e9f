import { expect, it } from 'vitest'
import { checked, errors, under } from '../fixture.ts'

it('names an unknown name and the nearest known one', () => {
  const report = checked(under('送教。', '应当 送教\n  送交活动 不少于 1 次'))
  expect(report.errors).toMatchObject([{ code: 'unknownName', hint: { zh: '是不是“送教活动”？' } }])
  expect(errors('学期。', '应当 甲\n  由 牵头校 对 每所成圆校\n  送教活动 不少于 1 次')).toEqual([
    '2:11 unknownName',
  ])
  expect(errors('期间。', '应当 甲\n  支较期间 送教活动 不少于 1 次')).toEqual(['2:3 unknownName'])
})
it('refuses a new name one slip away from a known one, also where names are declared', () => {
  expect(errors('送教。', '应当 送教\n  送教活动 不少于 1 次\n  佐证 合做协议')).toEqual(['3:6 nearlyKnown'])
  expect(errors('送教。', '应当 送教\n  每名支教人员（骨干教帅） 担任 班主任')).toEqual(['2:10 nearlyKnown'])
})
it('lets 有 报 佐证 逐项 含 负责 declare names, and lists them', () => {
  const rules =
    '应当 送教\n  由 牵头校 负责 安排课表\n  有 活动记录簿 含 时间地点\n  逐项 备好课、上好课\n  活动总结 报 县教育局\n  佐证 签到名册'
  const report = checked(under('送教。', rules))
  expect(report.errors).toEqual([])
  expect(report.declared.map((d) => `${d.by} ${d.name}`).sort()).toEqual(
    [
      '负责 安排课表',
      '有 活动记录簿',
      '含 时间地点',
      '逐项 备好课',
      '逐项 上好课',
      '报 活动总结',
      '佐证 签到名册',
    ].sort(),
  )
})
it('knows the words of 用语, 清单, 计算, rosters and grades', () => {
  const rules =
    '用语\n  主体学校 即 牵头校\n组建 甲乙教共体\n  牵头校 甲校 成员校 乙校\n清单 六联\n  为 联建、联育\n应当 甲\n  由 甲校 对 主体学校\n  六联 不少于 2 项\n  每名支教人员 职称 达到 中级'
  expect(errors('两项。', rules)).toEqual([])
})
it('does not report again what a fence that cannot be read would have defined', () => {
  expect(errors('送教。', '确定 期限\n  未设定 夭')).toEqual(['2:7 syntax'])
})
