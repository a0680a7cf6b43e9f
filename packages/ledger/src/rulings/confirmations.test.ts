// 等: what is outside a list counts once somebody has confirmed it (确认), and is unknown until then; in a bracket, in 含 … 等 之一, in 担任 … 等 之一.
import { describe, expect, it } from 'vitest'
import { closing, daily, one } from './fixture.ts'

const YEAR = { period: '2026—2027' }
const said = (条款: string, 内容: string, 结论 = '是', more: object = {}) => ({
  确认: [{ 条款, 内容, 结论, 确认单位: 'U0', 日期: '2026-11-10', ...more }],
})

describe('有 协议 含 … 等 之一', () => {
  const rule = (list: string) => `应当 协议\n  由 牵头校\n  每学年 有 合作协议 含 ${list}`
  const paper = (parts: string) => ({
    文件: [{ 种类: '合作协议', 单位: 'U1', 日期: '2026-10-12', 附件: '协议.pdf', 所含部分: parts }],
  })
  const at = (list: string, parts: string, more: Record<string, unknown> = {}, asOf = '2026-12-01') =>
    one(rule(list), '协议', { ...paper(parts), ...more }, asOf, YEAR).status
  const OPEN = '权利义务、合作方式 等 之一'
  it('one of those named is enough', () => {
    expect([at(OPEN, '权利义务'), at(OPEN, '合作方式、其他')]).toEqual(['met', 'met'])
  })
  it('another counts from the day somebody has confirmed it', () => {
    expect(at(OPEN, '资源清单')).not.toBe('met')
    expect(at(OPEN, '资源清单', said('协议', '资源清单'))).toBe('met')
    expect(at(OPEN, '资源清单', said('协议', '资源清单'), '2026-11-10')).toBe('met')
    expect(at(OPEN, '资源清单', said('协议', '资源清单'), '2026-11-09')).not.toBe('met')
  })
  it('a confirmation that it does not count, of another word or for another rule is none', () => {
    expect(at(OPEN, '资源清单', said('协议', '资源清单', '否'))).toBe('pending')
    expect(at(OPEN, '资源清单', said('协议', '合作期限'))).not.toBe('met')
    expect(at(OPEN, '资源清单', said('别的', '资源清单'))).not.toBe('met')
  })
  it('the last word counts', () => {
    const both = (first: string, then: string) => ({
      确认: [
        ...said('协议', '资源清单', first).确认,
        ...said('协议', '资源清单', then, { 日期: '2026-11-20' }).确认,
      ],
    })
    expect(at(OPEN, '资源清单', both('否', '是'))).toBe('met')
    expect(at(OPEN, '资源清单', both('是', '否'))).toBe('pending')
  })
  it('without 等 nothing else counts, confirmed or not', () => {
    expect(at('权利义务、合作方式 之一', '资源清单', said('协议', '资源清单'))).toBe('pending')
  })
  it('without 之一 all that are named must be there, whatever else is', () => {
    const all = '权利义务、合作方式 等'
    expect(at(all, '权利义务、合作方式')).toBe('met')
    expect(at(all, '权利义务、资源清单', said('协议', '资源清单'))).toBe('pending')
  })
})

describe('送教（示范课、研修 等）', () => {
  const rule = '应当 次数\n  由 牵头校\n  每学年 送教（示范课、研修 等） 累计 不少于 1 次'
  const closed = { 关账: [closing('2026-09-01', '2027-08-31', '2027-09-05')] }
  const at = (kind: string, more: Record<string, unknown> = {}, asOf = '2027-09-10') =>
    one(rule, '次数', { 活动: daily('送教', 1, '2026-10-12', { 小类: kind }), ...more }, asOf, YEAR)
  it('a kind outside the list is refused until it is confirmed, and may yet count', () => {
    expect(at('研修').status).toBe('met')
    const open = at('读书沙龙', closed)
    expect([open.status, open.refused.map((r) => r.reason)]).toEqual(['unknown', ['notConfirmedKind']])
    expect(at('读书沙龙', { ...closed, ...said('次数', '读书沙龙') }).status).toBe('met')
  })
  it('confirmed not to count it is no longer in doubt', () => {
    expect(at('读书沙龙', { ...closed, ...said('次数', '读书沙龙', '否') }).status).toBe('unmet')
  })
  it('without 等 nothing outside the list counts, confirmed or not', () => {
    const strict = (more: Record<string, unknown>) =>
      one(
        rule.replace(' 等', ''),
        '次数',
        { 活动: daily('送教', 1, '2026-10-12', { 小类: '读书沙龙' }), ...closed, ...more },
        '2027-09-10',
        YEAR,
      ).status
    expect([strict({}), strict(said('次数', '读书沙龙'))]).toEqual(['unmet', 'unmet'])
  })
  it('a confirmation of a later day or for another rule says nothing yet', () => {
    const early = at('读书沙龙', said('次数', '读书沙龙'), '2026-11-09')
    expect(early.refused.map((r) => r.reason)).toEqual(['notConfirmedKind'])
    expect(at('读书沙龙', { ...closed, ...said('别的', '读书沙龙') }).status).toBe('unknown')
  })
})

describe('每名支教人员 担任 … 等 之一', () => {
  const rule = '应当 任职\n  由 牵头校\n  每名支教人员 担任 班主任、教研组长 等 之一'
  const held = (职务: string, more: Record<string, unknown> = {}) =>
    one(
      rule,
      '任职',
      {
        选派: [{ 编号: 'S1', 工号: 'P1', 种类: '支教', 派出单位: 'U1', 接收单位: 'U2', 起: '2026-10-01' }],
        任职: [{ 工号: 'P1', 单位: 'U2', 职务, 起: '2026-10-01' }],
        ...more,
      },
      '2026-12-01',
    ).status
  it('another post is unknown until it is confirmed', () => {
    expect([held('班主任'), held('德育干事')]).toEqual(['met', 'unknown'])
    expect(held('德育干事', said('任职', '德育干事'))).toBe('met')
    expect(held('德育干事', said('任职', '德育干事', '否'))).toBe('pending')
  })
})
