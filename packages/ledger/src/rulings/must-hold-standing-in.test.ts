// Must hold: an online lesson counts for 送教 only with a reason that the named body approved.
import { describe, expect, it } from 'vitest'
import { daily, one } from './fixture.ts'

describe('an online lesson in the place of 送教', () => {
  const rules = [
    '应当 送教次数\n  由 牵头校 对 每所成员校\n  每学期 送教 不少于 1 次',
    '可以 线上代替\n  由 牵头校\n  线上同步教学 代替 送教\n  经 县教育局 同意',
  ]
  const online = (more: object) => ({
    活动: daily('线上同步教学', 1, '2026-10-12', {
      方式: '线上',
      代替种类: '送教',
      代替理由: '大雪封路',
      代替批准: 'U0',
      ...more,
    }),
  })
  const at = (more: object) => one(rules, '送教次数', online(more), '2026-12-01')
  it('counts with a reason that is approved', () => {
    expect(at({})).toMatchObject({ status: 'met', refused: [] })
  })
  it('without a reason, or without approval, it is refused and says so', () => {
    const noReason = at({ 代替理由: undefined })
    expect([noReason.status, noReason.refused.map((r) => r.reason)]).toEqual(['pending', ['noReason']])
    const notApproved = at({ 代替批准: undefined })
    expect([notApproved.status, notApproved.refused.map((r) => r.reason)]).toEqual([
      'pending',
      ['notApproved'],
    ])
  })
  it('an approval by somebody else is none', () => {
    const other = at({ 代替批准: 'U3' })
    expect([other.status, other.refused.map((r) => r.reason)]).toEqual(['pending', ['notApproved']])
  })
  it('in the place of nothing it is no 送教 at all', () => {
    expect(at({ 代替种类: undefined, 代替理由: undefined, 代替批准: undefined })).toMatchObject({
      status: 'pending',
      refused: [],
    })
  })
  it('and never the other way round', () => {
    const reversed = ['应当 线上次数\n  由 牵头校\n  每学期 线上同步教学 不少于 1 次', rules[1] as string]
    const facts = {
      活动: daily('送教', 1, '2026-10-12', { 代替种类: '线上同步教学', 代替理由: '停电', 代替批准: 'U0' }),
    }
    expect(one(reversed, '线上次数', facts, '2026-12-01').status).toBe('pending')
  })
})
