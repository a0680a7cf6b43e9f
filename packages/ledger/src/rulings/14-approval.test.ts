// Ruling 14: approval freezes value, trace, readings, parameter versions and record hashes; later facts open a 更正 beside it; what is 待定 or 未设定 is approved only with the approver's own sentence.
import type { Parameter } from '@lianxiao/facts'
import type { Finding } from '@lianxiao/kernel'
import { describe, expect, it } from 'vitest'
import { type Approver, compare, freeze, isIntact, type Snapshot } from '../approval.ts'
import { type Grounds, parametersInForce, recordHashes } from '../grounds.ts'
import { BASE, closing, daily, judged, score } from './fixture.ts'
import { dayOf, recordsOf } from './judge.ts'

const VISITS = '应当 视导次数\n  由 牵头校\n  每学期 视导 不少于 2 次'
const closed = { 关账: [closing('2026-09-01', '2027-01-22', '2027-02-01')] }
const APPROVED: Approver = { by: 'U0', on: dayOf('2027-02-10') }

/** A finding with what it rests on. */
function result(
  rule: string | readonly string[],
  name: string,
  more: Record<string, unknown>,
  asOf = '2027-02-10',
) {
  const findings = judged(rule, more, asOf)
  const finding = findings.find((f) => f.clause === `样例/${name}`)
  if (finding === undefined) throw new Error(`no finding of ${name}`)
  const records = recordsOf(BASE, more)
  const parameters: readonly Parameter[] = records.parameters
  const grounds: Grounds = {
    scheme: '1',
    parameters: parametersInForce(parameters, finding.period.to, dayOf(asOf)),
    hashOf: recordHashes(records),
  }
  return { findings, finding, grounds }
}

function approved(of: { finding: Finding; grounds: Grounds }, approver: Approver = APPROVED): Snapshot {
  const snapshot = freeze(of.finding, of.grounds, approver)
  if (!snapshot.ok) throw new Error(snapshot.error.map((e) => e.message.en).join())
  return snapshot.value
}

const visits = (n: number, more: object = {}) => ({ 活动: daily('视导', n, '2026-10-12', more), ...closed })
const before = result(VISITS, '视导次数', visits(2))
const changes = (snapshot: Snapshot, now: { findings: readonly Finding[]; grounds: Grounds }) =>
  compare(snapshot, now.findings, now.grounds)?.changes.map((c) => c.what)

describe('a snapshot', () => {
  const snapshot = approved(before)
  it('holds the value, the trace and the hashes of the records', () => {
    expect(snapshot.finding).toMatchObject({ status: 'met', actual: '2 次' })
    expect(snapshot.facts.map((f) => f.fact)).toEqual(['视导-2026-10-12', '视导-2026-10-13'])
    for (const { hash } of snapshot.facts) expect(hash).toMatch(/^[0-9a-f]{64}$/)
    expect(snapshot.hash).toMatch(/^[0-9a-f]{64}$/)
  })
  it('is the same for the same result, by the same approver on the same day', () => {
    expect(approved(result(VISITS, '视导次数', visits(2))).hash).toBe(snapshot.hash)
    expect(approved(before, { ...APPROVED, by: 'U1' }).hash).not.toBe(snapshot.hash)
    expect(approved(before, { ...APPROVED, on: APPROVED.on + 1 }).hash).not.toBe(snapshot.hash)
  })
  it('survives being stored, and shows when it was touched', () => {
    const stored = JSON.parse(JSON.stringify(snapshot)) as Snapshot
    expect(isIntact(stored)).toBe(true)
    expect(isIntact({ ...stored, finding: { ...stored.finding, actual: '3 次' } })).toBe(false)
    expect(isIntact({ ...stored, approval: { ...stored.approval, by: 'U9' } })).toBe(false)
  })
})

describe('later facts', () => {
  const snapshot = approved(before)
  it('that change nothing open no 更正', () => {
    expect(changes(snapshot, result(VISITS, '视导次数', visits(2), '2027-06-01'))).toBeUndefined()
    const elsewhere = {
      ...visits(2),
      文件: [{ 种类: '合作协议', 单位: 'U1', 日期: '2026-11-02', 附件: 'x.pdf' }],
    }
    expect(changes(snapshot, result(VISITS, '视导次数', elsewhere))).toBeUndefined()
  })
  it('that change the result open one beside it, and leave it as it is', () => {
    const now = result(VISITS, '视导次数', {
      ...closed,
      活动: [...daily('视导', 1, '2026-10-12'), ...daily('视导', 1, '2026-10-13', { 确认: '撤回' })],
    })
    const correction = compare(snapshot, now.findings, now.grounds)
    expect(correction?.of).toBe(snapshot.hash)
    expect(correction?.finding).toMatchObject({ status: 'unmet', actual: '1 次' })
    expect(correction?.changes.map((c) => c.what)).toEqual(['result', 'actual', 'refused', 'facts'])
    expect(snapshot.finding).toMatchObject({ status: 'met', actual: '2 次' })
    expect(isIntact(snapshot)).toBe(true)
  })
  it('that change a record under an equal result open one, too', () => {
    expect(changes(snapshot, result(VISITS, '视导次数', visits(2, { 学科: '语文' })))).toEqual(['facts'])
    expect(changes(snapshot, result(VISITS, '视导次数', visits(3)))).toEqual(['actual', 'facts'])
  })
  it('a result that is no longer made is a change, as is another version of the scheme', () => {
    expect(compare(snapshot, [], before.grounds)?.finding).toBeUndefined()
    expect(
      changes(snapshot, { findings: before.findings, grounds: { ...before.grounds, scheme: '2' } }),
    ).toEqual(['scheme'])
  })
})

describe('the values set for the plan', () => {
  const rules = ['确定 听课数\n  未设定 次', VISITS.replace('2 次', '听课数')]
  const set = (value: string, from: string, more: object = {}) => ({
    名称: '听课数',
    数值: value,
    计量单位: '次',
    生效日: from,
    依据: '一号文',
    ...more,
  })
  const at = (...rows: object[]) => result(rules, '视导次数', { ...visits(2), 参数: rows })
  const snapshot = approved(at(set('2', '2026-09-01')))
  it('are kept as they were', () => {
    expect(snapshot.parameters).toMatchObject([{ name: '听课数', value: '2', reference: '一号文' }])
  })
  it('a value for later periods changes nothing', () => {
    expect(changes(snapshot, at(set('2', '2026-09-01'), set('5', '2027-02-22')))).toBeUndefined()
  })
  it('another value, or another ground for it, does', () => {
    expect(changes(snapshot, at(set('3', '2026-09-01')))).toContain('parameters')
    expect(changes(snapshot, at(set('2', '2026-09-01', { 依据: '二号文' })))).toEqual(['parameters'])
  })
})

describe('a result that is not settled', () => {
  const open = `应当 视导次数\n  由 牵头校\n  每学期 视导 不少于 2 次\n  解释 “线上的算不算” 待定 县教育局`
  const unset = ['确定 听课数\n  未设定 次', VISITS.replace('2 次', '听课数')]
  const readings = `计算 得分
  每学年
  解释 “按哪个分” 待定 县教育局
    读法 “本校” = 本校评估得分 暂用
    读法 “满分” = 100 分`
  const cases = {
    待定: result(open, '视导次数', visits(2)),
    未设定: result(unset, '视导次数', visits(2)),
    读法不同: result(readings, '得分', { 数值: [score('评估得分', 'U1', '2026—2027', 70)] }, '2027-08-31'),
  }
  for (const [name, of] of Object.entries(cases))
    it(`${name}: is approved only with a sentence of the approver`, () => {
      for (const statement of [undefined, '', '  '])
        expect(
          freeze(of.finding, of.grounds, { ...APPROVED, ...(statement === undefined ? {} : { statement }) }),
        ).toMatchObject({
          ok: false,
          error: [{ code: 'statementMissing' }],
        })
      const snapshot = approved(of, { ...APPROVED, statement: '按现有读法审定，文件下达后再核。' })
      expect(snapshot.approval.statement).toBe('按现有读法审定，文件下达后再核。')
    })
  it('keeps what each reading gave, and a decision for another reading opens a 更正', () => {
    const snapshot = approved(cases.读法不同, { ...APPROVED, statement: '按本校得分审定。' })
    expect(snapshot.finding.readings.map((r) => [r.reading, r.actual])).toEqual([
      ['本校', '70 分'],
      ['满分', '100 分'],
    ])
    const said = { 条款: '得分', 解释: '按哪个分', 读法: '满分', 决定单位: 'U0', 日期: '2027-09-02' }
    const facts = { 数值: [score('评估得分', 'U1', '2026—2027', 70)], 解释: [said] }
    expect(changes(snapshot, result(readings, '得分', facts, '2027-09-10'))).toEqual([
      'result',
      'actual',
      'readings',
      'facts',
    ])
  })
  it('a settled one needs none', () => {
    expect(freeze(before.finding, before.grounds, APPROVED).ok).toBe(true)
  })
})

it('a result whose record is gone cannot be approved', () => {
  const gone = { ...before.grounds, hashOf: () => undefined }
  expect(freeze(before.finding, gone, APPROVED)).toMatchObject({
    ok: false,
    error: [{ code: 'recordMissing' }, { code: 'recordMissing' }],
  })
})

it('a lead of two communities has a result in each, and each is compared with its own', () => {
  const two = {
    教共体: [{ 编号: 'C2', 名称: '甲丙教共体', 牵头单位: 'U1', 成员单位: 'U3', 起: '2026-09-01' }],
    协议: [{ 编号: 'X2', 教共体: 'C2', 起: '2026-09-01', 止: '2029-08-31' }],
  }
  const facts = { ...two, ...closed, 活动: daily('视导', 2, '2026-10-12', { 接收单位: 'U3' }) }
  const findings = judged(VISITS, facts, '2027-02-10').filter((f) => f.period.label.includes('第一学期'))
  expect(findings.map((f) => [f.subject, f.community, f.status])).toEqual([
    ['U1', 'C1', 'unmet'],
    ['U1', 'C2', 'met'],
  ])
  const grounds = { ...before.grounds, hashOf: recordHashes(recordsOf(BASE, facts)) }
  for (const finding of findings)
    expect(compare(approved({ finding, grounds }), [...findings].reverse(), grounds)).toBeUndefined()
})
