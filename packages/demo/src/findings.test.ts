import { readFileSync } from 'node:fs'
import { dictionaryOf, type EntryRow, loadRecords, type Parameter } from '@lianxiao/facts'
import { type Finding, parseDay, REFUSAL_REASONS, STATUSES, type Status } from '@lianxiao/kernel'
import { County, compile, type ExampleFile, evaluate, runExamples } from '@lianxiao/ledger'
import { assemble } from '@lianxiao/scheme'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { demoAsOf, demoTables } from './index.ts'

const read = (path: string): string =>
  readFileSync(new URL(`../../../schemes/${path}`, import.meta.url), 'utf8')
const { dictionary } = dictionaryOf([
  ...(parse(read('dictionary.yaml')) as EntryRow[]),
  ...(parse(read('qinghe/dictionary.yaml')) as EntryRow[]),
])
const day = (text: string): number => parseDay(text) as number
const parameters = (parse(read('qinghe/parameters.yaml')) as Record<string, string>[]).map(
  (p, at): Parameter => ({
    id: `参数-${at + 1}`,
    recorded: day(p['生效日'] as string),
    from: day(p['生效日'] as string),
    name: p['名称'] as string,
    value: String(p['数值']),
    measure: p['计量单位'],
    reference: p['依据'] as string,
  }),
)
const file = (path: string) => ({ file: path, text: read(path) })
const scheme = assemble(
  'qinghe',
  [file('qinghe/scheme.md')],
  [{ id: 'common', files: [file('common/scheme.md')] }],
)
const program = compile(scheme, dictionary, parameters)
const { records } = loadRecords(demoTables())
const findings = evaluate(program, new County(records), day(demoAsOf))

const of = (clause: string): readonly Finding[] => findings.filter((f) => f.clause === `qinghe/${clause}`)
const statusOf = (clause: string, subject: string): readonly Status[] =>
  of(clause)
    .filter((f) => f.subject === subject)
    .map((f) => f.status)

describe('the findings of the demo county', () => {
  it('show every state', () => {
    const seen = new Set(findings.map((f) => f.status))
    expect(STATUSES.filter((s) => !seen.has(s))).toEqual([])
  })

  it('show what is provisional and what is behind', () => {
    expect(findings.some((f) => f.provisional)).toBe(true)
    expect(findings.some((f) => f.behind)).toBe(true)
  })

  it('refuse records for every reason', () => {
    const seen = new Set(findings.flatMap((f) => f.refused.map((r) => r.reason)))
    expect(REFUSAL_REASONS.filter((r) => !seen.has(r))).toEqual([])
  })

  it('come from every rule that makes findings, but for the one that lies ahead', () => {
    const silent = program.clauses
      .filter((c) => c.rule.kind !== 'define')
      .map((c) => c.name)
      .filter((name) => of(name).length === 0)
    expect(silent).toEqual(['终期评估安排'])
  })

  it('are the same each time', () => {
    const again = evaluate(program, new County(records), day(demoAsOf))
    expect(JSON.stringify(again)).toBe(JSON.stringify(findings))
  })

  it('show own 70 and member 90: base 74, option 70, both', () => {
    expect(of('最终得分').find((f) => f.subject === 'C06')).toMatchObject({ status: 'met', actual: '74 分' })
    const [option] = of('按本校得分').filter((f) => f.subject === 'U15')
    expect(option).toMatchObject({ status: 'option', actual: '70 分' })
    expect(option?.because.join()).toContain('74')
  })

  it('stop where the plan is silent, contradicted or without its number', () => {
    expect(statusOf('最终得分', 'C01')).toEqual(['replaced'])
    expect(statusOf('最终得分', 'C07')).toEqual(['uncovered'])
    expect(statusOf('最终得分', 'C12')).toEqual(['conflict'])
    expect(statusOf('最终得分', 'C14')).toEqual(['unknown'])
    expect(statusOf('教共体规模', 'C07')).toEqual(['waived'])
    expect(of('视导反馈').every((f) => f.status === 'unset')).toBe(true)
  })

  it('mark C13 as open to two readings: one member rose by five, one by four', () => {
    expect(of('按本校得分').find((f) => f.subject === 'U22')).toMatchObject({ provisional: true })
  })
})

describe('the board of the demo county', () => {
  const duties = findings.filter((f) => f.status !== 'advised' && f.status !== 'option')
  const share = (...statuses: Status[]): number =>
    duties.filter((f) => statuses.includes(f.status)).length / duties.length

  it('is mostly met or on its way, with some overdue and few unknown', () => {
    expect(share('met', 'pending')).toBeGreaterThan(0.75)
    expect(share('unmet', 'overdue')).toBeLessThan(0.08)
    expect(share('unknown')).toBeLessThan(0.06)
    const behind = duties.filter((f) => f.behind).length / duties.length
    expect(behind).toBeGreaterThan(0.01)
    expect(behind).toBeLessThan(0.1)
  })

  it('mixes states in this term’s columns', () => {
    for (const clause of [
      '管理视导',
      '骨干支教',
      '集体备课',
      '同步课堂',
      '网络研修',
      '送教下乡',
      '质量分析',
    ]) {
      const now = of(clause).filter((f) => f.period.label.includes('2026—2027'))
      const seen = new Set(now.map((f) => (f.behind ? 'behind' : f.status)))
      expect(seen, clause).toContain('met')
      expect(seen.size, clause).toBeGreaterThanOrEqual(2)
    }
  })

  it('ranks the communities: C14 is behind, C01 is ahead', () => {
    const unfinished = (id: string): number =>
      duties.filter((f) => f.subject === id && (f.status === 'overdue' || f.status === 'unmet' || f.behind))
        .length
    expect(unfinished('C14')).toBeGreaterThan(unfinished('C01') + 5)
  })
})

describe('the examples of the plan', () => {
  it('all come out as they say', () => {
    const { passed, failures } = runExamples(program, parse(read('qinghe/examples.yaml')) as ExampleFile)
    expect(failures).toEqual([])
    expect(passed).toBeGreaterThan(80)
  })
})
