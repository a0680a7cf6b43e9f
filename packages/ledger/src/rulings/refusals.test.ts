// Each reason for which a record that fits does not count, beside the same record that does.
import { REFUSAL_REASONS } from '@lianxiao/kernel'
import { describe, expect, it } from 'vitest'
import { closing, daily, judged, member, one } from './fixture.ts'
import { theOne } from './judge.ts'

const VISITS = '应当 视导次数\n  由 牵头校\n  每学期 视导 不少于 1 次'
const at = (rule: string, 活动: object[], more: Record<string, unknown> = {}, asOf = '2026-12-01') => {
  const found = one(rule, '视导次数', { 活动, ...more }, asOf, { period: '第一学期' })
  return [found.status, ...found.refused.map((r) => r.reason)]
}
const visit = (more: object = {}, day = '2026-10-12') => daily('视导', 1, day, more)
const seen = new Set<string>()
const refused = (found: readonly string[], reason: string) => {
  expect(found.slice(1)).toEqual([reason])
  expect(found[0]).not.toBe('met')
  seen.add(reason)
}

describe('refused', () => {
  it('is nothing about a record that is in order', () => {
    expect(at(VISITS, visit())).toEqual(['met'])
    expect(at(VISITS, visit({ 确认: '已确认' }))).toEqual(['met'])
  })
  it('withdrawn, returned, not confirmed', () => {
    refused(at(VISITS, visit({ 确认: '撤回' })), 'withdrawn')
    refused(at(VISITS, visit({ 确认: '退回', 退回理由: '日期不符' })), 'returned')
    refused(at(VISITS, visit({ 确认: '待确认' })), 'notConfirmed')
  })
  it('without the evidence the rule names, or with too little of it', () => {
    const rule = `${VISITS}\n  佐证 记录单、照片（不少于 2 张）`
    expect(at(rule, visit({ 佐证: '记录单、照片（2）' }))).toEqual(['met'])
    refused(at(rule, visit({ 佐证: '记录单、照片（1）' })), 'noEvidence')
    refused(at(rule, visit({ 佐证: '照片（2）' })), 'noEvidence')
    refused(at(rule, visit()), 'noEvidence')
    const paper = {
      文件: [{ 种类: '记录单', 单位: 'U1', 日期: '2026-10-12', 关联: '视导-2026-10-12', 附件: 'x.pdf' }],
    }
    expect(at(`${VISITS}\n  佐证 记录单`, visit(), paper)).toEqual(['met'])
  })
  it('outside the membership or the agreement', () => {
    const leaves = { 教共体: [member('U3', { 止: '2026-10-11' })] }
    refused(at(VISITS, visit({ 接收单位: 'U3' }), leaves), 'outsideAgreement')
    expect(at(VISITS, visit({ 接收单位: 'U3' }, '2026-10-11'), leaves)).toEqual(['met'])
  })
  it('after the closing', () => {
    const close = { 关账: [closing('2026-09-01', '2027-01-22', '2027-02-01')] }
    refused(at(VISITS, visit({ 登记日: '2027-02-02' }), close, '2027-03-01'), 'afterClosing')
    expect(at(VISITS, visit({ 登记日: '2027-02-01' }), close, '2027-03-01')).toEqual(['met'])
  })
  it('recorded after a milestone’s day', () => {
    const rule = '应当 视导次数\n  由 牵头校\n  每学年 11月底前 视导 不少于 1 次'
    const on = (登记日: string) =>
      theOne(judged(rule, { 活动: visit({ 登记日 }) }, '2026-12-15'), '视导次数', { period: '2026' })
    expect(on('2026-11-30').status).toBe('met')
    expect(on('2026-12-01').refused.map((r) => r.reason)).toEqual(['recordedLate'])
    seen.add('recordedLate')
  })
  it('with a field empty that the rule needs: then the number is open upwards, not zero', () => {
    const rule = '应当 视导次数\n  由 牵头校\n  每学期 示范课 不少于 2 节'
    const lesson = (more: object) => daily('示范课', 1, '2026-10-12', more)
    expect(at(rule, lesson({ 节数: 2 }))).toEqual(['met'])
    const close = { 关账: [closing('2026-09-01', '2027-01-22', '2027-02-01')] }
    expect(at(rule, lesson({}), close, '2027-03-01')).toEqual(['unknown', 'fieldMissing'])
    expect(at(rule, lesson({ 节数: 1 }), close, '2027-03-01')).toEqual(['unmet'])
    refused(at(rule, lesson({})), 'fieldMissing')
  })
  it('of a kind outside a list with 等 until somebody confirms it', () => {
    const rule = '应当 视导次数\n  由 牵头校\n  每学期 视导（教学视导、管理视导 等） 累计 不少于 1 次'
    expect(at(rule, visit({ 小类: '教学视导' }))).toEqual(['met'])
    refused(at(rule, visit({ 小类: '安全视导' })), 'notConfirmedKind')
    const said = (结论: string, 日期 = '2026-11-20') => ({
      确认: [{ 条款: '视导次数', 内容: '安全视导', 结论, 确认单位: 'U0', 日期 }],
    })
    expect(at(rule, visit({ 小类: '安全视导' }), said('是'))).toEqual(['met'])
    expect(at(rule, visit({ 小类: '安全视导' }), said('否'))[0]).toBe('pending')
    refused(at(rule, visit({ 小类: '安全视导' }), said('是', '2026-12-02')), 'notConfirmedKind')
  })
  it('elsewhere: a stand-in (noReason, notApproved), an account (usedAlready), money (overlapping), 依次 (outOfOrder)', () => {
    for (const reason of ['noReason', 'notApproved', 'usedAlready', 'overlapping', 'outOfOrder'])
      seen.add(reason)
    expect(REFUSAL_REASONS.filter((r) => !seen.has(r))).toEqual([])
  })
})

it('依次: what is out of order is refused, both sides of the day', () => {
  const rule = '应当 三步\n  由 牵头校\n  每学年 依次 申请、推荐、审核'
  const step = (事项: string, 日期: string) => ({ 清单: '三步', 事项, 单位: 'U1', 日期 })
  const on = (...days: string[]) => {
    const 清单 = ['申请', '推荐', '审核'].map((s, i) => step(s, days[i] as string))
    return one(rule, '三步', { 清单 }, '2026-12-01')
  }
  expect(on('2026-10-01', '2026-10-02', '2026-10-03').status).toBe('met')
  expect(on('2026-10-01', '2026-10-01', '2026-10-01').status).toBe('met')
  const wrong = on('2026-10-01', '2026-10-03', '2026-10-02')
  expect(wrong.status).not.toBe('met')
  expect(wrong.refused.map((r) => r.reason)).toEqual(['outOfOrder'])
})
