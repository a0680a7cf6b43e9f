import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { lianxiao } from '../fixture/command.ts'

interface Warning {
  readonly code: string
  readonly line: number
  readonly message: { readonly zh: string }
}
const folder = (name: string): string =>
  fileURLToPath(new URL(`../../../../schemes/${name}`, import.meta.url))
const warningsOf = (name: string): readonly Warning[] =>
  (JSON.parse(lianxiao(['scheme', 'check', folder(name), '--json']).out) as { warnings: readonly Warning[] })
    .warnings

describe('scheme check on the report of a school (003/篇9)', () => {
  it('says that five ratios agree on 682 pupils and the plan on 1000, with each sentence', () => {
    const found = warningsOf('balance-report').filter((w) => w.code === 'reportInconsistency')
    expect(found).toHaveLength(1)
    const message = found[0]?.message.zh ?? ''
    expect(message).toContain('5 处合于 682 人，1 处不合')
    expect(message).toContain('38 人、6 人 → 585 至 690 人，按 1000 人应为 3.8 人')
    expect(message).toContain('12 人、1.76 人 → 680 至 683 人')
    expect(message).toContain('5 人、0.73 人 → 681 至 689 人')
    expect(message).toContain('1749 平方米、2.56 平方米 → 682 至 684 人')
    expect(message).toContain('1217893.1 元、1785.77 元 → 682 人')
    expect(message.match(/第 \d+ 行“/g)).toHaveLength(6)
  })
})

describe('scheme check on the national standard', () => {
  it('lists every parameter that is still to be checked against the official text', () => {
    const [found] = warningsOf('national-balance').filter((w) => w.code === 'uncheckedParameter')
    expect(found?.message.zh).toContain('47 个参数的依据写着待核对')
    expect(found?.message.zh).toContain('小学差异系数上限 0.50')
    expect(found?.message.zh).toContain('加权办法 按学生数加权')
  })
})
