import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { lianxiao, scratch } from '../fixture/command.ts'
import { EXAMPLES, PLAN, writeScheme } from '../fixture/county.ts'

const base = scratch()
afterAll(base.remove)

it('names each alteration that no example notices', () => {
  const { status, out } = lianxiao(['scheme', 'mutate', writeScheme(base.path, 'tiny'), '--all'])
  expect(status).toBe(0)
  expect(out).toMatch(/tiny\/送教：6\/7，示例 2 个\n {4}line: 佐证 照片 {2}→ {2}（删去 left out）/)
})

it('a scheme that no catalogue knows is altered as a whole', () => {
  const folder = writeScheme(base.path, 'unlisted', { plan: PLAN.replace('规则 T001', '规则') })
  expect(lianxiao(['scheme', 'mutate', folder]).out).toContain('unlisted/送教：6/7，示例 2 个')
  expect(lianxiao(['scheme', 'mutate', writeScheme(base.path, 'listed')]).out).toContain('listed：规则 0 条')
})

it('the examples of the rules bound to it by name notice, too', () => {
  const pay = [
    ...['发放 工作经费', '  给 每所牵头校', '  每学期 1 万元'],
    ...['应当 考核', '  由 每个教共体', '  每学期 有 考核表', '  用于 本年度 工作经费'],
  ]
  const plan = `${PLAN}\n给牵头校每学期1万元，每学期有考核表，用于经费。\n\n\`\`\`规则\n${pay.join('\n')}\n\`\`\`\n`
  const assessment = '{种类: 考核表, 日期: 2026-10-12, 单位: U1, 教共体: C1, 附件: 考核表.pdf}'
  const granted = [
    ...['  - 名称: 考核过', '    条款: 工作经费', '    截至: 2027-03-01', '    期: 2026—2027学年第一学期'],
    ...[`    记录: {文件: [${assessment}]}`, '    结果: 达到'],
  ]
  const folder = writeScheme(base.path, 'bound', { plan, examples: `${EXAMPLES}${granted.join('\n')}\n` })
  const { clauses } = JSON.parse(lianxiao(['scheme', 'mutate', folder, '--all', '--json']).out)
  const assessed = clauses.find((c: { clause: string }) => c.clause === 'bound/考核')
  expect([assessed.examples, assessed.killed > 0]).toEqual([0, true])
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
