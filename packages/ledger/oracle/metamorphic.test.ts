import type { Finding } from '@lianxiao/kernel'
import { describe, expect, test } from 'vitest'
import { judgeBoth, readActual } from './agree.ts'
import type { Row } from './county.ts'
import { order } from './frac.ts'
import { type Ledger, randomLedger } from './random.ts'
import { seeded } from './seeded.ts'
import { iso } from './time.ts'

const SEEDS = Array.from({ length: 40 }, (_, n) => 5000 + n)
type Tables = Ledger['tables']

const engine = (ledger: Ledger): readonly Finding[] => judgeBoth(ledger).engine
const json = (ledger: Ledger): string => JSON.stringify(engine(ledger))
const withRow = (ledger: Ledger, sheet: string, row: Row): Ledger => ({
  ...ledger,
  tables: { ...ledger.tables, [sheet]: [...(ledger.tables[sheet] ?? []), row] },
})
const field = (row: Row | undefined, name: string): string => String(row?.[name] ?? '')
const first = (tables: Tables, sheet: string): Row | undefined => tables[sheet]?.[0]
const key = (f: Finding): string =>
  [f.clause, f.subject, f.counterpart, f.element, f.period.from, f.period.to, f.period.label].join('|')
/** By key; the lead of two communities has one of the same key in each, in their order. */
function keyed(findings: readonly Finding[]): Map<string, Finding> {
  const found = new Map<string, Finding>()
  for (const f of findings) {
    let n = 0
    while (found.has(`${key(f)}|${n}`)) n += 1
    found.set(`${key(f)}|${n}`, f)
  }
  return found
}

/** An activity with nothing missing, of the first community, some days after its agreement began. */
function good(ledger: Ledger, kind: string, after: number): Row {
  const community = first(ledger.tables, '教共体')
  const from = Date.parse(field(first(ledger.tables, '协议'), '起')) / 86_400_000
  const on = Math.min(from + after, ledger.asOf)
  return {
    编号: `N${after}`,
    种类: kind,
    小类: '展示课',
    日期: iso(on),
    节数: 2,
    课时: 2,
    主办单位: field(community, '牵头单位'),
    接收单位: field(community, '成员单位'),
    教共体: field(community, '编号'),
    学科: '语文',
    级别: '市级',
    用途: '课后服务',
    佐证: '视导记录、照片（3）',
    确认: '已确认',
    登记日: iso(on),
  }
}

const passage = (text: string): string => `${text.replaceAll(/\s+/g, ' ')}。\n\n\`\`\`规则\n${text}\n\`\`\`\n`
/** Only duties that more can never hurt. */
const AT_LEAST = `# 试\n\n${[
  '方案 试 第 1 版\n  施行 2026-09-01',
  '用语\n  牵头学校 即 牵头校\n  联合学校 即 成员校\n  双方学校 即 牵头校、成员校',
  '确定 每年\n  为 学年',
  '应当 甲\n  由 牵头学校 到 每所联合学校\n  每学期 送教 不少于 2 次\n  佐证 视导记录',
  '必须 乙\n  由 双方学校\n  每年 同步课堂、送教示范课 累计 超过 3 节',
  '要 丙\n  由 牵头学校\n  3月底前 网络研修（级别 达到 县级） 至少 1 次',
  '应当 丁\n  由 双方学校\n  每学年 送教、公开课 各 不少于 1 次',
  '应当 戊\n  由 牵头学校 到 每所联合学校\n  每学年 每门学科 送教 不少于 1 次',
]
  .map(passage)
  .join('\n')}`

describe('what must not change the findings does not', () => {
  test.each(SEEDS)('ledger %i: judged twice, gives the same bytes', (seed) => {
    const ledger = randomLedger(seed)
    expect(json(ledger)).toBe(json(ledger))
  })

  test.each(SEEDS)('ledger %i: a record no rule asks for', (seed) => {
    const ledger = randomLedger(seed)
    const row = { ...good(ledger, '无关的活动', 30), 小类: '无关的小类' }
    expect(json(withRow(ledger, '活动', row))).toBe(json(ledger))
  })

  test.each(SEEDS)('ledger %i: records entered after the day', (seed) => {
    const ledger = randomLedger(seed)
    const later = iso(ledger.asOf + 1)
    const row = good(ledger, '送教', 30)
    const paper = {
      编号: 'N1',
      种类: '实施计划',
      单位: field(row, '主办单位'),
      日期: field(row, '日期'),
      附件: '附件.pdf',
      登记日: later,
    }
    const closing = { 起: '2026-01-01', 止: iso(ledger.asOf), 关账日: later, 关账单位: 'U0' }
    const more = withRow(withRow(ledger, '活动', { ...row, 登记日: later }), '文件', paper)
    expect(json(withRow(more, '关账', closing))).toBe(json(ledger))
  })

  test.each(SEEDS)('ledger %i: the order of rows that have a number of their own', (seed) => {
    // Sheets without 编号 take their ids from the row, and of statements and numbers the latest entered wins:
    // there the order is meaning.
    const ledger = randomLedger(seed)
    const r = seeded(seed)
    const shuffled = Object.fromEntries(
      Object.entries(ledger.tables).map(([sheet, rows]) => [
        sheet,
        ['活动', '文件', '选派', '结对'].includes(sheet) ? [...rows].sort(() => r.below(3) - 1) : rows,
      ]),
    )
    const said = (l: Ledger): string[] =>
      engine(l)
        .map((f) => JSON.stringify([key(f), f.status, f.provisional, f.actual, [...f.facts].sort()]))
        .sort()
    expect(said({ ...ledger, tables: shuffled })).toEqual(said(ledger))
  })

  test.each(SEEDS)('ledger %i: other numbers for units and people change only the names', (seed) => {
    const ledger = randomLedger(seed)
    const renamed = (text: string): string =>
      text.replaceAll(/\bU(\d+)\b/g, 'V$1').replaceAll(/\bP(\d+)\b/g, 'Q$1')
    const tables = JSON.parse(renamed(JSON.stringify(ledger.tables))) as Tables
    expect(json({ ...ledger, tables })).toBe(renamed(json(ledger)))
  })
})

describe('duties of at least so much', () => {
  test.each(SEEDS)('ledger %i: closing leaves what is met', (seed) => {
    const ledger = { ...randomLedger(seed), text: AT_LEAST }
    const closing = { 起: '2025-01-01', 止: iso(ledger.asOf), 关账日: iso(ledger.asOf), 关账单位: 'U0' }
    const after = keyed(engine(withRow(ledger, '关账', closing)))
    const lost = [...keyed(engine(ledger))].filter(
      ([k, f]) => f.status === 'met' && after.get(k)?.status !== 'met',
    )
    expect(lost).toEqual([])
  })

  test.each(SEEDS)('ledger %i: one more good record is never worse', (seed) => {
    const ledger = { ...randomLedger(seed), text: AT_LEAST }
    for (const [n, kind] of ['送教', '同步课堂', '网络研修', '公开课'].entries()) {
      const after = keyed(engine(withRow(ledger, '活动', good(ledger, kind, 20 + 40 * n))))
      for (const [k, f] of keyed(engine(ledger))) {
        const more = after.get(k)
        const [was, is] = [readActual(f.actual), readActual(more?.actual)]
        if (f.status === 'met') expect(more?.status).toBe('met')
        if (was !== undefined && is !== undefined) expect(order(is.low, was.low)).toBeGreaterThanOrEqual(0)
      }
    }
  })
})
