import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { lianxiao, scratch } from '../fixture/command.ts'
import { EXAMPLES, writeScheme } from '../fixture/county.ts'

const base = scratch()
afterAll(base.remove)

it('names each alteration that no example notices', () => {
  const { status, out } = lianxiao(['scheme', 'mutate', writeScheme(base.path, 'tiny'), '--all'])
  expect(status).toBe(0)
  expect(out).toMatch(/tiny\/送教：6\/7，示例 2 个\n {4}line: 佐证 照片 {2}→ {2}（删去 left out）/)
})

it('as JSON; with one example left the other side of the boundary is not noticed', () => {
  const examples = EXAMPLES.slice(0, EXAMPLES.indexOf('  - 名称: 一次送教'))
  const folder = writeScheme(base.path, 'half', { examples })
  const { mutants, killed, clauses } = JSON.parse(
    lianxiao(['scheme', 'mutate', folder, '--all', '--json']).out,
  )
  expect([mutants, killed]).toEqual([clauses[0].mutants, clauses[0].killed])
  expect(clauses[0].survivors).toContainEqual({
    family: 'number',
    was: '每学期 送教活动 不少于 2 次',
    now: '每学期 送教活动 不少于 1 次',
  })
})

it('ends with 1 when no alteration of a rule marked as running is noticed', () => {
  const examples = EXAMPLES.slice(0, EXAMPLES.indexOf('示例:'))
  const folder = writeScheme(base.path, 'dead', { examples })
  writeFileSync(join(base.path, 'catalogue.csv'), 'id,check,plan\nT001,compute,000\n')
  writeFileSync(join(base.path, 'coverage.csv'), 'id,scheme,clause,status,reason\nT001,dead,送教,runs,\n')
  const { status, out } = lianxiao(['scheme', 'mutate', folder, '--schemes', base.path])
  expect(status).toBe(1)
  expect(out).toContain('✗ dead/送教')
})
