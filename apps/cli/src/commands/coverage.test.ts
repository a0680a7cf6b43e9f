import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { CHECKS, coverageRows } from '../coverage/rows.ts'
import { lianxiao, scratch } from '../fixture/command.ts'
import { EXAMPLES, PLAN, writeScheme } from '../fixture/county.ts'
import { shippedSchemes } from '../paths.ts'

const base = scratch()
afterAll(base.remove)

const CATALOGUE = 'id,check,plan\nT001,compute,000\nT002,exists,000\nT003,attest,000\n'
let made = 0
/** Coverage of a scheme folder with one plan, under a catalogue of three clauses. */
function coverage(rows: string, plan = PLAN, examples = EXAMPLES) {
  made += 1
  const schemes = join(base.path, `c${made}`)
  mkdirSync(schemes)
  writeFileSync(join(schemes, 'catalogue.csv'), CATALOGUE)
  writeFileSync(join(schemes, 'coverage.csv'), `id,scheme,clause,status,reason\n${rows}`)
  writeScheme(schemes, 'tiny', { plan, examples })
  const { status, out } = lianxiao(['scheme', 'coverage', '--schemes', schemes, '--json'])
  return { status, ...JSON.parse(out) }
}
const LATER = 'T002,,,not yet,以后\nT003,,,not yet,以后\n'

describe('a claim that does not hold is not counted', () => {
  it.each([
    ['no such scheme', 'T001,big,送教,runs,\n', '没有方案'],
    ['no such rule', 'T001,tiny,送较,runs,\n', '没有规则'],
    ['less than the catalogue asks', 'T001,tiny,送教,exists,\n', '目录要求 compute'],
    ['an unknown status', 'T001,tiny,送教,done,\n', '不认识'],
    ['not yet without a reason', 'T001,,,not yet,\n', '为什么'],
    ['an id twice', 'T001,tiny,送教,runs,\nT001,tiny,送教,runs,\n', '两行'],
  ])('%s', (_, row, says) => {
    const { status, refused } = coverage(row + LATER)
    expect(status).toBe(1)
    expect(refused.join()).toContain(says)
  })
  it('a rule that does not carry the id', () => {
    const { status, compute, refused } = coverage(
      `T001,tiny,送教,runs,\n${LATER}`,
      PLAN.replace('T001', 'T009'),
    )
    expect([status, compute.runs]).toEqual([1, 0])
    expect(refused[0]).toContain('没有标 T001')
  })
  it('a compute clause met by 有 only', () => {
    const plan = PLAN.replace('每学期 送教活动 不少于 2 次', '每学期 有 送教方案')
    const { status, refused } = coverage(`T001,tiny,送教,runs,\n${LATER}`, plan)
    expect(status).toBe(1)
    expect(refused[0]).toContain('规则只有有')
  })
  it('an attest clause without 判定', () => {
    const { refused } = coverage(
      'T001,,,not yet,以后\nT002,,,not yet,以后\nT003,tiny,送教,attest,\n',
      PLAN.replace('T001', 'T003'),
    )
    expect(refused[0]).toContain('没有判定')
  })
  it('a running clause for which no example enters records', () => {
    const { refused } = coverage(
      `T001,tiny,送教,runs,\n${LATER}`,
      PLAN,
      EXAMPLES.replaceAll(/记录: .*/g, '记录: {}'),
    )
    expect(refused[0]).toContain('没有一个示例')
  })
})

it('counts what holds, in the shape of the contract', () => {
  const { status, ...counted } = coverage(`T001,tiny,送教,runs,\n${LATER}`)
  expect(status).toBe(0)
  expect(counted).toEqual({
    compute: { total: 1, runs: 1 },
    exists: { total: 1, runs: 0 },
    attest: { total: 1, runs: 0 },
    refused: [],
  })
})

it('the shipped catalogue has 566 clauses, each with a line in coverage.csv', () => {
  const { rows, faults } = coverageRows(shippedSchemes)
  expect(faults).toEqual([])
  expect(CHECKS.map((check) => rows.filter((row) => row.check === check).length)).toEqual([354, 172, 40])
})
