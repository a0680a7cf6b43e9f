// What the check says of the contradictions and gaps that were found in the plans shipped.
import { join } from 'node:path'
import type { CheckReport } from '@lianxiao/scheme'
import { describe, expect, it } from 'vitest'
import { shippedSchemes } from '../paths.ts'
import { reportOn } from './check.ts'

const reports = new Map<string, CheckReport>()
function report(id: string): CheckReport {
  const known = reports.get(id) ?? reportOn(join(shippedSchemes, id))
  reports.set(id, known)
  return known
}

const conflicts = (id: string): readonly string[] => report(id).conflicts.map((c) => c.clauses.join(' '))
const open = (id: string): readonly string[] => report(id).openReadings.map((o) => o.clause)
const unset = (id: string): readonly string[] => report(id).unset.map((u) => u.name)
const same = (id: string): readonly string[] =>
  report(id).sameName.flatMap((s) => (s.block === '清单' ? [`${s.name} ${s.scheme} ${s.otherName}`] : []))

describe('conflicts', () => {
  it('kaihua: eight talks in all against eight for each of two subjects', () =>
    expect(conflicts('kaihua')).toContain('kaihua/网络研修 kaihua/分学科网络研修'))
  it('two-eight: a time of one year against three years', () =>
    expect(conflicts('two-eight')).toContain('two-eight/建设周期 two-eight/建设期'))
  it('haining: students meet once a term against once a year', () =>
    expect(conflicts('haining')).toContain('haining/学期学生交流 haining/年度学生交流'))
})

it('not covered, two-eight: shares for a third member', () => {
  expect(report('two-eight').uncovered.map((u) => u.missing.zh)).toEqual(['没有规定：成员校 3 所'])
})

describe('open readings', () => {
  it('kaihua: three schools of four', () => expect(open('kaihua')).toContain('kaihua/共同教科研'))
  it('two-eight: which of two members', () => expect(open('two-eight')).toContain('two-eight/按本校得分'))
  it('haining: what the progress is, and the earlier date for new ones', () =>
    expect(open('haining')).toEqual(expect.arrayContaining(['haining/结对帮扶进度', 'haining/提前完成'])))
  it('qingyuan: “达不到50人以上”', () => expect(open('qingyuan')).toContain('qingyuan/党建联盟'))
})

describe('unset', () => {
  it('qingyuan: “一定比例”, “倾斜”', () =>
    expect(unset('qingyuan')).toEqual(expect.arrayContaining(['常驻比例', '评优倾斜比例'])))
  it('pucheng: “常态”', () => expect(unset('pucheng')).toContain('常态节数'))
  it('two-eight, ronganxian and liuzhou: periods with blank years', () => {
    expect(unset('two-eight')).toContain('建设期')
    expect(unset('ronganxian')).toContain('建设期')
    expect(unset('liuzhou')).toEqual(expect.arrayContaining(['启动阶段', '实施阶段']))
  })
})

describe('one name for two things', () => {
  it('九统一 and 九个统一', () => expect(same('chengzhong')).toContain('九统一 pucheng 九个统一'))
  it('三一体 and 三个一体', () => expect(same('zhangdian')).toContain('三一体 kaihua 三个一体'))
  it('三张清单, twice', () => expect(same('qinghe')).toContain('三张清单 liuzhou 三张清单'))
})
