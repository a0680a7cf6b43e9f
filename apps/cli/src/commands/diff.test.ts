import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeTables } from '@lianxiao/workbook'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isRefusal, lianxiao, scratch } from '../fixture/command.ts'
import { PLAN, RECORDS, tables, writeScheme } from '../fixture/county.ts'

const base = scratch()
afterAll(base.remove)
const facts = join(base.path, 'facts.xlsx')
beforeAll(() => writeTables(facts, tables(RECORDS)))

/** The plan of the second version: one lesson a term, from March 2027. */
const SECOND = PLAN.replace('第 1 版', '第 2 版')
  .replace('施行 未设定', '施行 2027-03-01')
  .replace('不少于2次', '不少于1次')
  .replace('不少于 2 次', '不少于 1 次')
const MORE =
  '\n牵头校每学期开展研讨不少于1次。\n\n```规则\n应当 研讨\n  由 牵头校\n  每学期 送教活动 不少于 1 次\n```\n'
const before = writeScheme(base.path, 'before')
const after = writeScheme(base.path, 'after', { plan: SECOND + MORE })
const diff = (...args: readonly string[]) => lianxiao(['scheme', 'diff', ...args])
const json = (...args: readonly string[]) => JSON.parse(diff(...args, '--json').out)
const JUDGED = ['--facts', facts, '--as-of', '2027-03-15'] as const

describe('input that cannot be used ends with 2', () => {
  it('a folder that is not there, first or second', () => {
    for (const paths of [
      [join(base.path, 'none'), after],
      [before, join(base.path, 'none')],
    ]) {
      const ended = diff(...paths)
      expect(isRefusal(ended)).toBe(true)
      expect(ended.err).toContain('找不到这个方案文件夹')
    }
  })
  it('a scheme with errors', () => {
    const broken = writeScheme(base.path, 'broken', { plan: PLAN.replace('2 次', '2 天') })
    const ended = diff(before, broken)
    expect(isRefusal(ended)).toBe(true)
    expect(ended.err).toMatch(/broken\/scheme\.md:13:\d+/)
    expect(ended.out).toBe('')
  })
  it('records without a day, a day without records, a day that is none, no second folder', () => {
    expect(diff(before, after, '--facts', facts).err).toContain('--as-of')
    expect(diff(before, after, '--as-of', '2027-03-15').err).toContain('--facts')
    for (const args of [
      [before, after, '--facts', facts],
      [before, after, '--as-of', '2027-03-15'],
      [before, after, '--facts', facts, '--as-of', '2027-02-29'],
      [before, after, '--facts', join(base.path, 'none.xlsx'), '--as-of', '2027-03-15'],
      [before],
    ])
      expect(isRefusal(diff(...args))).toBe(true)
  })
  it('a workbook that is none', () => {
    const picture = join(base.path, 'picture.xlsx')
    writeFileSync(picture, 'PNG')
    expect(isRefusal(diff(before, after, '--facts', picture, '--as-of', '2027-03-15'))).toBe(true)
  })
})

describe('the rules', () => {
  it('are none between a scheme and itself', () => {
    const { status, out } = diff(before, before)
    expect(status).toBe(0)
    expect(out).toContain('0 added, 0 removed, 0 changed, 0 renamed, 0 moved')
  })
  it('are shown line by line, with the place, from when, and what the sentence said', () => {
    const { status, out, err } = diff(before, after)
    expect([status, err]).toEqual([0, ''])
    expect(out).toContain('+ 某县方案 第 2 版（施行 in force 2027-03-01）')
    expect(out).toContain('1 added, 0 removed, 2 changed, 0 renamed, 0 moved')
    expect(out).toMatch(/改动 changed {2}送教 {2}.*after\/scheme\.md:11/)
    expect(out).toContain('  -   每学期 送教活动 不少于 2 次\n  +   每学期 送教活动 不少于 1 次\n')
    expect(out).toContain('  原文 + 牵头校每学期到每所成员校送教不少于1次，留照片。')
    expect(out).toContain('新增 added  研讨')
  })
  it('have the shape of the contract as JSON', () => {
    const report = json(before, after)
    expect(report).toMatchObject({
      before: { scheme: 'before', title: '某县方案', version: '1', inForce: null },
      after: { scheme: 'after', version: '2', inForce: '2027-03-01' },
      asOf: null,
      findings: null,
    })
    expect(Object.keys(report.clauses)).toEqual(['added', 'removed', 'changed', 'renamed', 'moved'])
    expect(report.clauses.changed[1]).toMatchObject({
      what: ['rule', 'sentence'],
      before: {
        name: '送教',
        kind: 'norm',
        lines: expect.arrayContaining(['  每学期 送教活动 不少于 2 次']),
      },
      after: { place: { line: 11, column: 1 } },
    })
    expect(diff(before, after, '--json').out).toBe(diff(before, after, '--json').out)
  })
  it('come with the parameters and words that differ', () => {
    const words = writeScheme(base.path, 'words', {
      dictionary:
        '- {名称: 牵头校, 类: 单位, 单位: 所, 取: 牵头}\n- {名称: 成员校, 类: 单位, 单位: 所, 取: 成员}\n- {名称: 送教活动, 类: 活动, 单位: [次, 节]}\n- {名称: 照片, 类: 文件, 单位: 张, 含义: 现场照片}\n- {名称: 研修, 类: 活动}\n',
      parameters: '- {名称: 期初, 数值: 20, 计量单位: 天, 生效日: 2026-09-01, 依据: 一号文}\n',
    })
    expect(json(before, words)).toMatchObject({
      clauses: { changed: [] },
      parameters: { added: ['期初 2026-09-01'], removed: [], changed: [] },
      words: { added: ['研修'], removed: [], changed: ['送教活动'] },
    })
  })
})

describe('with records', () => {
  it('says who is better or worse off, by rule, subject and period', () => {
    const { findings, asOf } = json(before, after, ...JUDGED)
    expect(asOf).toBe('2027-03-15')
    expect(findings.changes).toContainEqual(
      expect.objectContaining({
        ...{ clause: '送教', subject: 'U1', subjectName: '甲校', counterpart: 'U2', counterpartName: '乙校' },
        period: expect.objectContaining({ label: '2026—2027学年第一学期' }),
        ...{ inForce: false, direction: 'better' },
        before: expect.objectContaining({ status: 'overdue', required: '2 次' }),
        after: expect.objectContaining({ status: 'met', required: '1 次' }),
      }),
    )
    expect(findings.clauses[0]).toMatchObject({ clause: '送教', counts: { better: 1, worse: 0 } })
    expect(findings.subjects).toEqual([{ subject: 'U1', name: '甲校', better: 1, worse: 0 }])
    expect(findings.counts).toMatchObject({ better: 1, worse: 0, removed: 0 })
    expect(findings.counts.added).toBeGreaterThan(0)
  })
  it('turns round when the versions do', () => {
    const { findings } = json(after, before, ...JUDGED)
    expect(findings.counts).toMatchObject({ better: 0, worse: 1, added: 0 })
  })
  it('finds no change for the same rules under another name', () => {
    const renamed = writeScheme(base.path, 'renamed', {
      plan: PLAN.replace('应当 送教\n', '应当 送课\n'),
      examples: '示例: []\n',
    })
    const { clauses, findings } = json(before, renamed, ...JUDGED)
    expect(clauses.renamed).toMatchObject([{ before: { name: '送教' }, after: { name: '送课' } }])
    expect(findings.changes).toEqual([])
    expect(findings.counts.same).toBeGreaterThan(0)
  })
  it('shows counts and lines on the screen', () => {
    const { status, out } = diff(before, after, ...JUDGED)
    expect(status).toBe(0)
    expect(out).toMatch(/1 better, 0 worse, \d+ changed otherwise/)
    expect(out).toMatch(
      /变好 better\n {2}送教：甲校 → 乙校，2026—2027学年第一学期（新版施行以前 before it is in force）：逾期 .* → 达到/,
    )
  })
})
