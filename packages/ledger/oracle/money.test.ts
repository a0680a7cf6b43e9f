import { describe, expect, test } from 'vitest'
import { judgeBoth, readActual } from './agree.ts'
import type { Row } from './county.ts'
import { seeded } from './seeded.ts'
import { day, iso } from './time.ts'

const BASE: Readonly<Record<string, readonly Row[]>> = {
  单位: [
    { 编号: 'U0', 名称: '县教育局', 种类: '机构', 起: '2020-01-01' },
    { 编号: 'U1', 名称: '甲校', 种类: '学校', 起: '2020-01-01' },
    { 编号: 'U2', 名称: '乙校', 种类: '学校', 起: '2020-01-01' },
  ],
  教共体: [{ 编号: 'C1', 名称: '甲校教共体', 牵头单位: 'U1', 成员单位: 'U2', 起: '2026-09-01' }],
  协议: [{ 编号: 'X1', 教共体: 'C1', 起: '2026-09-01', 止: '2028-08-31' }],
  人员: [{ 工号: 'P1', 单位: 'U1', 起: '2020-01-01' }],
}
const CLOSED: Row = { 起: '2026-09-01', 止: '2027-08-31', 关账日: '2027-09-05', 关账单位: 'U0' }

interface Case {
  readonly spans: readonly (readonly [number, number])[]
  readonly part: string
  readonly rounding: string
  readonly rate: number
  readonly cap: number
}

/** The one finding of the school year 2026—2027, after its ledger was closed. */
function paid({ spans, part, rounding, rate, cap }: Case) {
  const pay = `发放 补助\n  给 每名支教人员\n  每月 ${rate} 元\n  每年 按 ${cap} 个月${part && `\n  不满 1 个月 ${part}`}${rounding && `\n  取整 到 ${rounding}`}`
  const text = ['确定 每年\n  为 学年', pay]
    .map((rule) => `${rule.replaceAll(/\s+/g, ' ')}。\n\n\`\`\`规则\n${rule}\n\`\`\`\n`)
    .join('\n')
  const 选派 = spans.map(([from, to], n) => ({
    编号: `S${n + 1}`,
    工号: 'P1',
    种类: '支教',
    派出单位: 'U1',
    接收单位: 'U2',
    起: iso(from),
    止: iso(to),
  }))
  const { engine } = judgeBoth({
    text: `# 试\n\n${text}`,
    tables: { ...BASE, 选派, 关账: [CLOSED] },
    asOf: day(2027, 9, 10),
  })
  return engine.find((f) => f.clause === 't/补助' && f.period.from === day(2026, 9, 1))
}

/** Twelve months of the school year, each with its days and those served. */
function months(spans: Case['spans']): { days: bigint; served: bigint }[] {
  return Array.from({ length: 12 }, (_, n) => {
    const [from, to] = [day(2026, 9 + n, 1), day(2026, 10 + n, 0)]
    let served = 0n
    for (let d = from; d <= to; d += 1) if (spans.some(([a, b]) => a <= d && d <= b)) served += 1n
    return { days: BigInt(to - from + 1), served }
  })
}

/** Months in units of one over the product of all month lengths, so that every part is a whole number. */
const WHOLE = 28n * 30n * 31n
function worth(part: string, m: { days: bigint; served: bigint }): readonly [bigint, bigint] {
  if (m.served === m.days) return [WHOLE, WHOLE]
  if (m.served === 0n || part === '不计') return [0n, 0n]
  if (part === '按天折算') return [(WHOLE * m.served) / m.days, (WHOLE * m.served) / m.days]
  if (part === '按半月') return m.served >= 15n ? [WHOLE / 2n, WHOLE / 2n] : [0n, 0n]
  if (part === '按整月') return [WHOLE, WHOLE]
  return [0n, WHOLE]
}

const UNIT: Readonly<Record<string, bigint>> = { 分: 1n, 角: 10n, 元: 100n }
/** Sum in 分, as a numerator over WHOLE; rounded to a whole number of 分, 角 or 元 if the plan says how. */
function rounded(numerator: bigint, rounding: string): readonly [bigint, bigint] {
  const [unit = '', how = ''] = rounding.split(' ')
  const step = (UNIT[unit] ?? 1n) * WHOLE
  if (rounding === '') return [numerator, WHOLE]
  const [floor, rest] = [numerator / step, numerator % step]
  const up = how === '进一' ? rest > 0n : how === '四舍五入' && rest * 2n >= step
  return [(up ? floor + 1n : floor) * (UNIT[unit] ?? 1n), 1n]
}

const PARTS = ['', '未设定', '不计', '按天折算', '按半月', '按整月']
const ROUNDINGS = ['', '分 四舍五入', '角 进一', '元 舍去', '元 四舍五入']

describe('money against whole numbers', () => {
  const span = (from: string, to: string): readonly [number, number] => [
    Date.parse(from) / 86_400_000,
    Date.parse(to) / 86_400_000,
  ]
  const usual = { part: '不计', rounding: '', rate: 200, cap: 10 }
  test.each([
    ['9 months', [span('2026-09-01', '2027-05-31')], '1800 元'],
    ['10 months', [span('2026-09-01', '2027-06-30')], '2000 元'],
    ['11 months, at most 10', [span('2026-09-01', '2027-07-31')], '2000 元'],
    [
      'two postings at once pay once',
      [span('2026-09-01', '2026-12-31'), span('2026-10-01', '2027-01-31')],
      '1000 元',
    ],
    [
      'one after the other makes the month',
      [span('2026-09-01', '2026-09-14'), span('2026-09-15', '2026-09-30')],
      '200 元',
    ],
  ] as const)('%s', (_, spans, actual) => {
    const finding = paid({ ...usual, spans })
    expect([finding?.status, finding?.actual]).toEqual(['met', actual])
  })

  test('1,000 random years: sums, bounds of what the plan leaves open, and what is held', {
    timeout: 60_000,
  }, () => {
    const r = seeded(11)
    const seen = new Map<string, number>()
    for (let n = 0; n < 1000; n += 1) {
      const spans = Array.from({ length: r.between(1, 3) }, () => {
        const from = day(2026, 9, 1) + (r.chance(0.3) ? 0 : r.below(300))
        return [from, Math.min(from + r.pick([5, 14, 29, 60, 121, 270, 364]), day(2027, 8, 31))] as const
      })
      const one = {
        spans,
        part: r.pick(PARTS),
        rounding: r.pick(ROUNDINGS),
        rate: r.pick([200, 150, 233]),
        cap: r.pick([10, 3, 6]),
      }
      const all = months(spans).map((m) => worth(one.part, m))
      const most = BigInt(one.cap) * WHOLE
      const sum = (at: 0 | 1): bigint => all.reduce((s, w) => s + w[at], 0n)
      const [low, high] = ([0, 1] as const).map((at) => {
        const capped = sum(at) < most ? sum(at) : most
        return rounded(capped * BigInt(one.rate) * 100n, one.rounding)
      }) as [readonly [bigint, bigint], readonly [bigint, bigint]]
      const held = low[0] % low[1] !== 0n || low[0] * high[1] !== high[0] * low[1]
      const finding = paid(one)
      expect({ ...one, status: finding?.status }).toEqual({ ...one, status: held ? 'unset' : 'met' })
      const read = readActual(finding?.actual)
      // shown to the 分
      const shown = (b: { n: bigint; d: bigint } | undefined): bigint =>
        b === undefined ? -1n : (b.n * 100n) / b.d
      const floor = ([a, b]: readonly [bigint, bigint]): bigint => a / b
      expect(floor(low) - shown(read?.low) <= 1n && shown(read?.low) - floor(low) <= 1n).toBe(true)
      expect(floor(high) - shown(read?.high) <= 1n && shown(read?.high) - floor(high) <= 1n).toBe(true)
      if (!held) expect(shown(read?.low)).toBe(floor(low))
      seen.set(`${finding?.status}`, (seen.get(`${finding?.status}`) ?? 0) + 1)
    }
    expect([...seen.values()].every((count) => count > 50)).toBe(true)
  })
})
