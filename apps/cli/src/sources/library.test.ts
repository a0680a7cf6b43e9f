import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeTables } from '@lianxiao/workbook'
import { afterAll, describe, expect, it } from 'vitest'
import { isRefusal, lianxiao, scratch } from '../fixture/command.ts'
import { HEAD, PLAN, RECORDS, RULE, tables, writeScheme } from '../fixture/county.ts'

const base = scratch()
afterAll(base.remove)

const HEAD_OF_COMMON = HEAD.replace('某县方案', '共用')
const COMMON = PLAN.replace(HEAD, HEAD_OF_COMMON)
const use = (version = '1', scheme = '共用'): string =>
  PLAN.replace(RULE, `\`\`\`规则 T001\n引用 规则 送教 自 “${scheme}” 第 ${version} 版\n\`\`\``)

/** A folder of schemes: the common one and one that takes its rule. */
function county(name: string, plan: string, common = COMMON): string {
  const schemes = join(base.path, name)
  writeScheme(schemes, 'common', { plan: common })
  return writeScheme(schemes, 'here', { plan })
}

describe('a scheme that takes a rule from the one beside it', () => {
  const own = county('good', use())
  it('is checked', () => {
    const { status, out } = lianxiao(['scheme', 'check', own, '--json'])
    expect(status).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ ok: true, clauses: 1, errors: [] })
  })
  it('has its examples run on the rule', () => {
    const { status, out } = lianxiao(['scheme', 'test', own])
    expect([status, out]).toEqual([0, expect.stringContaining('2 passed')])
  })
  it('is explained with the place where the rule was written', () => {
    const { status, out } = lianxiao(['scheme', 'explain', own, '送教'])
    expect(status).toBe(0)
    expect(out).toMatch(/引自 taken from {2}“共用”第 1 版，.*common\/scheme\.md:11/)
    expect(out).toContain('每学期 送教活动 不少于 2 次')
  })
  it('carries the catalogue ids of the 引用', () => {
    const { status, out } = lianxiao(['scheme', 'explain', own, 'T001'])
    expect(status).toBe(0)
    expect(out).toContain('here/送教  T001')
  })
  it('is run, and each finding says where its rule was written', async () => {
    const facts = join(base.path, 'facts.xlsx')
    await writeTables(facts, tables(RECORDS))
    const { status, out } = lianxiao(['run', own, '--facts', facts, '--as-of', '2027-03-01', '--json', '-'])
    expect(status).toBe(0)
    const [finding] = JSON.parse(out).findings
    expect(finding).toMatchObject({
      clause: 'here/送教',
      sentence: '牵头校每学期到每所成员校送教不少于2次，留照片。',
      origin: { scheme: '共用', version: '1', file: 'common/scheme.md', line: 11 },
    })
  })
  it('is found from its own folder, too, beside neighbours that cannot be read', () => {
    writeFileSync(join(own, '..', 'notes.md'), '不是文件夹')
    mkdirSync(join(own, '..', 'broken'))
    writeFileSync(join(own, '..', 'broken', 'scheme.md'), Buffer.from([0xb7, 0xbd]))
    mkdirSync(join(own, '..', 'closed'))
    chmodSync(join(own, '..', 'closed'), 0o000)
    const { status, out } = lianxiao(['scheme', 'check', '.', '--json'], own)
    expect([status, JSON.parse(out).errors]).toEqual([0, []])
  })
})

describe('a scheme that takes what is not there', () => {
  it.each([
    ['scheme', use('1', '公用'), 'importScheme', /here\/scheme\.md:11:12/],
    ['version', use('2'), 'importVersion', /here\/scheme\.md:11:19/],
    ['block', use().replace('规则 送教', '清单 送教'), 'importBlock', /here\/scheme\.md:11:7/],
  ])('%s: ends the check with 1, and a run with 2', (name, plan, code, place) => {
    const own = county(name, plan)
    const { status, out } = lianxiao(['scheme', 'check', own])
    expect(status).toBe(1)
    expect(out).toContain(`[${code}]`)
    expect(out).toMatch(place)
    const run = lianxiao(['run', own, '--facts', join(base.path, 'facts.xlsx'), '--as-of', '2027-03-01'])
    expect(isRefusal(run)).toBe(true)
  })
  it('a version that has moved to versions/ is still there', () => {
    const own = county('older', use(), COMMON.replace('第 1 版', '第 2 版'))
    expect(lianxiao(['scheme', 'check', own]).status).toBe(1)
    mkdirSync(join(own, '../common/versions'))
    writeFileSync(join(own, '../common/versions/1.md'), COMMON)
    expect(lianxiao(['scheme', 'check', own]).status).toBe(0)
  })
})

describe('a scheme that stands by itself', () => {
  const alone = writeScheme(join(base.path, 'alone'), 'mine', {
    plan: PLAN.replace(
      RULE,
      '```规则 T001\n引用 清单 五统一 自 “共用” 第 1 版\n```\n\n教共体每学期做到五统一中的5项。\n\n```规则\n应当 五项\n  由 每个教共体\n  每学期 五统一 不少于 5 项\n```',
    ),
  })
  it('has the shared dictionary and the schemes that come with the product', () => {
    rmSync(join(base.path, 'alone', 'dictionary.yaml'), { force: true })
    const { status, out } = lianxiao(['scheme', 'check', alone, '--json'])
    expect(JSON.parse(out).errors).toEqual([])
    expect(status).toBe(0)
  })
})
