import { expect, it } from 'vitest'
import { errors, warnings } from '../fixture.ts'

it('refuses a number that is settled and never used, and one left open', () => {
  expect(errors('7天。', '确定 时限\n  为 7 天')).toEqual(['1:4 unusedDefine'])
  expect(errors('比例。', '确定 常驻比例\n  未设定 %')).toEqual(['1:4 unusedDefine'])
})
it('mentions a list that no rule uses: it may be all the sentence says', () => {
  expect(errors('主科。', '确定 主要学科\n  为 语文、数学')).toEqual([])
  expect(warnings('主科。', '确定 主要学科\n  为 语文、数学')).toEqual(['1:4 unusedDefine'])
})
it('says nothing where a rule, a window or the engine uses it', () => {
  expect(errors('7天。', '确定 时限\n  为 7 天\n应当 甲\n  协议到期 前 时限 内 有 总结书')).toEqual([])
  expect(errors('及时。', '确定 及时\n  未设定 天\n应当 甲\n  每节同步课堂 后 及时 有 反馈单')).toEqual([])
})
