import { describe, expect, test } from 'vitest'
import { judgeBoth, readActual } from './agree.ts'
import type { Row } from './county.ts'
import { seeded } from './seeded.ts'
import { day } from './time.ts'

/** The final score of 2026—2027 of a lead with so many members; scores in hundredths, undefined: not recorded. */
function score(rule: string, own: number | undefined, members: readonly (number | undefined)[]) {
  const unit = (n: number): Row => ({ 编号: `U${n}`, 名称: `第${n}小学`, 种类: '学校', 起: '2020-01-01' })
  const scores: Row[] = [own, ...members].flatMap((value, n) =>
    value === undefined
      ? []
      : [
          {
            指标: '评估得分',
            对象: `U${n + 1}`,
            学年: '2026—2027',
            数值: value / 100,
            计量单位: '分',
            登记日: '2027-07-15',
          },
        ],
  )
  const text = `${rule.replaceAll(/\s+/g, ' ')}。\n\n\`\`\`规则\n${rule}\n\`\`\`\n`
  const { engine } = judgeBoth({
    text: `# 试\n\n${text}`,
    tables: {
      单位: Array.from({ length: members.length + 1 }, (_, n) => unit(n + 1)),
      教共体: members.map((_, n) => ({
        编号: 'C1',
        名称: '教共体',
        牵头单位: 'U1',
        成员单位: `U${n + 2}`,
        起: '2026-09-01',
      })),
      协议: [{ 编号: 'X1', 教共体: 'C1', 起: '2026-09-01', 止: '2028-08-31' }],
      数值: scores,
    },
    asOf: day(2027, 8, 10),
  })
  return engine.find((f) => f.clause === 't/最终得分' && f.period.from === day(2026, 9, 1))
}

const CASES = `计算 最终得分
  每学年
  当 成员校 为 1 所 时
    本校评估得分 按 80% 计入
    每所成员校 评估得分 按 20% 计入
  当 成员校 为 2 所 时
    本校评估得分 按 80% 计入
    每所成员校 评估得分 各按 10% 计入`

/** What is shown is exactly the fraction; one that never ends is shown to four places with a … */
function same(actual: string | undefined, top: bigint, bottom: bigint): boolean {
  const endless = /^(\d+)\.(\d{4})… /.exec(actual ?? '')
  if (endless !== null) return BigInt(`${endless[1]}${endless[2]}`) === (top * 10_000n) / bottom
  const read = readActual(actual)
  if (read?.high === undefined) return false
  return [read.low, read.high].every((b) => b.n * bottom === top * b.d)
}

describe('scores against whole numbers', () => {
  test.each([
    [7000, [9000], '74 分'],
    [8000, [6000, 7000], '77 分'],
  ] as const)('%i and %j', (own, members, actual) => {
    const finding = score(CASES, own, members)
    expect([finding?.status, finding?.actual]).toEqual(['met', actual])
  })

  test('80 and 20, 80 and 10 and 10, exactly, on 400 random years', { timeout: 60_000 }, () => {
    const r = seeded(21)
    for (let n = 0; n < 400; n += 1) {
      const own = r.chance(0.9) ? r.below(10_001) : undefined
      const members = Array.from({ length: r.between(1, 3) }, () =>
        r.chance(0.9) ? r.below(10_001) : undefined,
      )
      const finding = score(CASES, own, members)
      const known = [own, ...members].filter((v) => v !== undefined)
      const status = members.length === 3 ? 'uncovered' : known.length <= members.length ? 'unknown' : 'met'
      expect([own, members, finding?.status]).toEqual([own, members, status])
      if (status !== 'met' || own === undefined) continue
      const share = members.length === 1 ? 20n : 10n
      const top = BigInt(own) * 80n + known.slice(1).reduce((sum, v) => sum + BigInt(v) * share, 0n)
      expect(same(finding?.actual, top, 10_000n)).toBe(true)
    }
  })

  test('formulas: the mean, the best and the worst of the members, a product and a quotient', {
    timeout: 60_000,
  }, () => {
    const r = seeded(31)
    const big = (list: readonly number[]): bigint[] => list.map(BigInt)
    const most = (list: bigint[]): bigint => list.toSorted((a, b) => Number(b - a))[0] as bigint
    const least = (list: bigint[]): bigint => list.toSorted((a, b) => Number(a - b))[0] as bigint
    const formulas: readonly [string, (own: bigint, all: bigint[]) => readonly [bigint, bigint]][] = [
      ['平均（每所成员校 评估得分）', (_, all) => [all.reduce((a, b) => a + b), BigInt(all.length) * 100n]],
      ['合计（每所成员校 评估得分）', (_, all) => [all.reduce((a, b) => a + b), 100n]],
      [
        '本校评估得分 × 80% + 最高（每所成员校 评估得分） × 20%',
        (own, all) => [own * 80n + most(all) * 20n, 10_000n],
      ],
      ['本校评估得分 − 最低（每所成员校 评估得分）', (own, all) => [own - least(all), 100n]],
      ['本校评估得分 × 50% ÷ 40%', (own) => [own * 50n, 4000n]],
    ]
    for (let n = 0; n < 300; n += 1) {
      const [formula, exact] = r.pick(formulas)
      const own = r.between(5000, 10_000)
      const members = Array.from({ length: r.between(1, 4) }, () => r.below(5000))
      const finding = score(`计算 最终得分\n  每学年\n  = ${formula}`, own, members)
      const [top, bottom] = exact(BigInt(own), big(members))
      expect([formula, own, members, finding?.status]).toEqual([formula, own, members, 'met'])
      expect([formula, own, members, finding?.actual, same(finding?.actual, top, bottom)]).toEqual([
        formula,
        own,
        members,
        finding?.actual,
        true,
      ])
    }
  })

  test('shares that do not make 100 % are not a score', () => {
    expect(() => score(CASES.replace('按 80%', '按 70%'), 7000, [9000])).toThrow()
  })
})
