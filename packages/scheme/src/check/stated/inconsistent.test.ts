import { describe, expect, it } from 'vitest'
import { checked, SETTINGS } from '../fixture.ts'

const CALCS = `人均数照下面的办法算。
\`\`\`规则
计算 每百人骨干
  每学年
  = 骨干教师 ÷ 学生数 × 100
计算 每百人高学历
  每学年
  = 高学历教师 ÷ 学生数 × 100 名
计算 每百人体艺
  每学年
  = 体艺教师 ÷ 学生数 × 100 名
计算 生均用房
  每学年
  = 用房面积 ÷ 学生数
计算 生均设备
  每学年
  = 设备值 ÷ 学生数
计算 设备总数
  每学年
  = 设备值 × 2
\`\`\`
`
const KINDS = { 学生数: '人', 高学历教师: '名', 体艺教师: '名', 用房面积: '平方米', 设备值: '元' }
/** What the checker says of figures, each 现状 under a sentence of its own; names that the fixture lacks are explained by 确定. */
function said(...statements: readonly (readonly string[])[]): readonly string[] {
  const open = Object.entries(KINDS).map(([name, unit]) => `确定 ${name}\n  未设定 ${unit}`)
  const text = statements.map(
    (lines, i) =>
      `第${i + 1}段：${lines.join('，')}。\n\`\`\`规则\n现状 现状${i + 1}\n${lines.map((l) => `  ${l}`).join('\n')}\n\`\`\`\n`,
  )
  const report = checked(
    `${SETTINGS}\n数由学校登记。\n\`\`\`规则\n${open.join('\n')}\n\`\`\`\n\n${CALCS}\n${text.join('\n')}`,
  )
  expect(report.errors.filter((e) => e.code !== 'figure')).toEqual([])
  return report.warnings.filter((w) => w.code === 'reportInconsistency').map((w) => w.message.zh)
}

describe('38 teachers for 1000 pupils', () => {
  const at = (ratio: string) =>
    said(['学生数 为 1000 人', '高学历教师 为 38 名', `每百人高学历 为 ${ratio} 名`])
  it('are not 6 per hundred, and what they are is said', () => {
    const [message, ...more] = at('6')
    expect(more).toEqual([])
    // 38 × 100 ÷ 6.5 = 584.6…, ÷ 5.5 = 690.9…
    expect(message).toContain('38 名、6 名 → 585 至 690 人，按 1000 人应为 3.8 名')
    expect(message).toContain('写明 1000 人')
    expect(message).not.toContain('处合于')
  })
  it('are 3.8; 4 where no decimal is printed; not 3.9', () => {
    expect(at('3.8')).toEqual([])
    expect(at('4')).toEqual([])
    expect(at('3.75')).toHaveLength(1)
    expect(at('3.9')).toHaveLength(1)
    expect(at('3.80')).toEqual([])
  })
})

describe('ratios that imply another number of pupils than the one stated', () => {
  const ratios = [
    ['骨干教师 为 12 名', '每百人骨干 为 1.76 名'],
    ['体艺教师 为 5 名', '每百人体艺 为 0.73 名'],
    ['用房面积 为 1749 平方米', '生均用房 为 2.56 平方米'],
    ['设备值 为 1217893.1 元', '生均设备 为 1785.77 元'],
  ] as const
  it('agree on 682, and 1000 is the odd one; every sentence is named', () => {
    const [message, ...more] = said(['学生数 为 1000 人'], ...ratios)
    expect(more).toEqual([])
    expect(message).toContain('4 处合于 682 人，1 处不合')
    expect(message).toContain('第1段：学生数 为 1000 人')
    for (const n of [2, 3, 4, 5]) expect(message).toContain(`第${n}段：`)
    expect(message).toContain('12 名、1.76 名 → 680 至 683 人，按 1000 人应为 1.2 名')
    expect(message).toContain('5 名、0.73 名 → 681 至 689 人，按 1000 人应为 0.5 名')
    expect(message).toContain('1749 平方米、2.56 平方米 → 682 至 684 人，按 1000 人应为 1.74… 平方米')
    expect(message).toContain('1217893.1 元、1785.77 元 → 682 人')
  })
  it('are silent with 682, not with 683 or 681', () => {
    expect(said(['学生数 为 682 人'], ...ratios)).toEqual([])
    expect(said(['学生数 为 683 人'], ...ratios)).toHaveLength(1)
    expect(said(['学生数 为 681 人'], ...ratios)).toHaveLength(1)
  })
  it('contradict each other without any number of pupils stated', () => {
    expect(said(...ratios)).toEqual([])
    const [message] = said(...ratios.slice(0, 3), ['设备值 为 1217893.1 元', '生均设备 为 1217.89 元'])
    expect(message).toContain('3 处合于 682 至 683')
    expect(message).toContain('1 处不合')
  })
})

describe('other figures', () => {
  it('stated twice must be the same', () => {
    expect(said(['学生数 为 1000 人'], ['学生数 为 1000 人'])).toEqual([])
    expect(said(['学生数 为 1000 人'], ['学生数 为 1001 人'])).toHaveLength(1)
  })
  it('that are a product are worked out', () => {
    expect(said(['设备值 为 500 元', '设备总数 为 1000 元'])).toEqual([])
    expect(said(['设备值 为 500 元', '设备总数 为 1002 元'])).toHaveLength(1)
  })
  it('of different parties are not held against each other', () => {
    expect(said(['由 牵头校', '学生数 为 1000 人'], ['由 成员校', '学生数 为 900 人'])).toEqual([])
  })
  it('a ratio of zero and a ratio over zero say nothing of the divisor', () => {
    expect(said(['学生数 为 1000 人', '骨干教师 为 0 名', '每百人骨干 为 0 名'])).toEqual([])
    expect(said(['学生数 为 0 人', '骨干教师 为 12 名', '每百人骨干 为 1.76 名'])).toHaveLength(1)
  })
})
