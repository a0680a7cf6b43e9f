// 差异系数 is decided by its square, weighted or not; a school that is not known, a mean of zero or weights of zero leave it unknown.
import type { EntryRow, PlainTables } from '@lianxiao/facts'
import type { Finding } from '@lianxiao/kernel'
import { describe, expect, it } from 'vitest'
import { BASE, plan, ROWS, SETTINGS, score } from './fixture.ts'
import { judge, saysOf, theOne } from './judge.ts'

const MORE: readonly EntryRow[] = [
  ...ROWS,
  { 名称: '村小', 类: '单位', 单位: '所', 取: '类别' },
  { 名称: '学生数', 类: '数值', 单位: '人' },
  { 名称: '初中生数', 类: '数值', 单位: '人' },
  { 名称: '图书', 类: '数值', 单位: '册' },
]
const YEAR = '2026—2027'
const PUPILS = [45, 37, 89, 76, 55]
const BOOKS = [279, 137, 935, 160, 402]
const ids = PUPILS.map((_, i) => `V${i + 1}`)
const village = (id: string): object => ({
  编号: id,
  名称: `${id}校`,
  种类: '学校',
  类别: '村小',
  起: '2020-09-01',
})
const numbers = (indicator: string, values: readonly (number | undefined)[], unit: string): object[] =>
  values.flatMap((v, i) =>
    v === undefined ? [] : [score(indicator, ids[i] as string, YEAR, v, { 计量单位: unit })],
  )

/** The finding of 校际差异 over the five schools of the worked example, or others. */
function found(formula: string, rows: readonly object[], more: readonly string[] = []): Finding {
  const calc = `计算 校际差异\n  由 县教育局\n  每学年\n  = ${formula}`
  const tables: PlainTables[] = [BASE, { 单位: ids.map(village), 数值: rows }]
  return theOne(judge(plan(...SETTINGS, calc, ...more), MORE, tables, '2027-08-31'), '校际差异', {
    period: YEAR,
  })
}
const ALL = [...numbers('学生数', PUPILS, '人'), ...numbers('图书', BOOKS, '册')]
const WEIGHTED = '差异系数（每所村小 图书 ÷ 学生数） 按 学生数 加权'

describe('差异系数', () => {
  it('of a school that is not recorded is unknown, and says which', () => {
    const open = found(WEIGHTED, [
      ...numbers('学生数', PUPILS, '人'),
      ...numbers('图书', BOOKS.with(3, 0).slice(0, 4), '册'),
    ])
    expect([open.status, open.actual]).toEqual(['unknown', '未知'])
    expect(saysOf(open)).toBe('V5校的图书没有登记')
  })
  it('over pupils of zero is unknown, and says whose', () => {
    const zero = found(WEIGHTED, [
      ...numbers('学生数', PUPILS.with(1, 0), '人'),
      ...numbers('图书', BOOKS, '册'),
    ])
    expect(zero.status).toBe('unknown')
    expect(saysOf(zero)).toBe('除数为零：V2校的学生数')
  })
  it('of numbers that are all zero, or with weights that are, has no value', () => {
    const none = found('差异系数（每所村小 图书）', numbers('图书', [0, 0, 0, 0, 0], '册'))
    expect([none.status, saysOf(none)]).toEqual(['unknown', '平均数为零，没有差异系数'])
    const light = found('差异系数（每所村小 图书） 按 学生数 加权', [
      ...numbers('图书', BOOKS, '册'),
      ...numbers('学生数', [0, 0, 0, 0, 0], '人'),
    ])
    expect([light.status, saysOf(light)]).toEqual(['unknown', '权重合计为零'])
  })
  it('of the worked example is 0.5152… weighted by pupils and 0.4887… without (computed by hand from the definition)', () => {
    expect(found(WEIGHTED, ALL)).toMatchObject({ status: 'met', actual: '0.5152…' })
    expect(found('差异系数（每所村小 图书 ÷ 学生数）', ALL)).toMatchObject({ actual: '0.4887…' })
  })
  it('that is a fraction is shown as one: 1 and 3 differ by 0.5', () => {
    const two = numbers('图书', [1, 3, 1, 3, undefined], '册')
    const rows = [...two, score('图书', 'V5', YEAR, 2, { 计量单位: '册' })]
    // mean 2, variance 4/5: the root of 1/5
    expect(found('差异系数（每所村小 图书）', rows)).toMatchObject({ actual: '0.4472…' })
    const four = [
      ...two,
      score('图书', 'V5', YEAR, 1, { 计量单位: '册' }),
      score('学生数', 'V5', YEAR, 0, { 计量单位: '人' }),
    ]
    const weights = numbers('学生数', [1, 1, 1, 1, undefined], '人')
    expect(found('差异系数（每所村小 图书） 按 学生数 加权', [...four, ...weights])).toMatchObject({
      actual: '0.5',
    })
  })
})

describe('a bound on 差异系数', () => {
  const rule = '应当 校际均衡\n  由 县教育局\n  每学年 校际差异 不超过 50%'
  const at = (books: readonly number[]): string => {
    const rows = numbers('图书', books, '册')
    const calc = '计算 校际差异\n  由 县教育局\n  每学年\n  = 差异系数（每所村小 图书）'
    const tables: PlainTables[] = [BASE, { 单位: ids.slice(0, 4).map(village), 数值: rows.slice(0, 4) }]
    return theOne(judge(plan(...SETTINGS, calc, rule), MORE, tables, '2027-08-31'), '校际均衡', {
      period: YEAR,
    }).status
  }
  it('is met at exactly 0.5, and not a millionth above', () => {
    expect(at([1_000_000, 3_000_000, 1_000_000, 3_000_000])).toBe('met')
    expect(at([1_000_000, 3_000_001, 1_000_000, 3_000_000])).toBe('unmet')
    expect(at([1_000_001, 3_000_000, 1_000_000, 3_000_000])).toBe('met')
  })
})

describe('平均 with weights', () => {
  it('is Σ weight × value ÷ Σ weight', () => {
    expect(found('平均（每所村小 图书 ÷ 学生数） 按 学生数 加权', ALL)).toMatchObject({
      actual: '6.3344… 册',
    })
  })
  it('is unknown while a weight is', () => {
    const open = found('平均（每所村小 图书） 按 学生数 加权', [
      ...numbers('图书', BOOKS, '册'),
      ...numbers('学生数', PUPILS.slice(0, 4), '人'),
    ])
    expect([open.status, saysOf(open)]).toEqual(['unknown', 'V5校的学生数没有登记'])
  })
  it('of weights that are all zero has no value', () => {
    const rows = [...numbers('图书', BOOKS, '册'), ...numbers('学生数', [0, 0, 0, 0, 0], '人')]
    expect(saysOf(found('平均（每所村小 图书） 按 学生数 加权', rows))).toBe('权重合计为零')
  })
})

describe('brackets and bare numbers', () => {
  it('split what a combined school shares: 600 × 100 ÷ (100 + 50 × 1.1)', () => {
    const rows = [
      ...numbers('图书', [600, 0, 0, 0, 0], '册'),
      ...numbers('学生数', [100, 1, 1, 1, 1], '人'),
      ...numbers('初中生数', [50, 1, 1, 1, 1], '人'),
    ]
    const split = found('合计（每所村小 图书 × 学生数 ÷ （学生数 + 初中生数 × 1.1））', rows)
    // 60000/155 = 387.0967…
    expect(split).toMatchObject({ status: 'met', actual: '387.0967… 册' })
    expect(found('合计（每所村小 图书 × 学生数 ÷ 学生数 + 初中生数 × 1.1）', rows)).toMatchObject({
      actual: '659.4 册',
    })
  })
})

describe('which schools belong', () => {
  // 村小 with fewer than 50 pupils are left out: of the five, the second (37) and the first (45)
  const formula = '差异系数（每所村小（学生数 不少于 50 人） 图书 ÷ 学生数）'
  it('is asked school by school: 89, 76 and 55 pupils remain', () => {
    // 935/89, 160/76, 402/55: mean 6.6399…, σ 3.4619…
    expect(found(formula, ALL)).toMatchObject({ status: 'met', actual: '0.5213…' })
  })
  it('and where it is not known of one, the number is not', () => {
    const rows = [...numbers('学生数', PUPILS.slice(0, 4), '人'), ...numbers('图书', BOOKS, '册')]
    const open = found(formula, rows)
    expect([open.status, open.actual]).toEqual(['unknown', '未知'])
    expect(saysOf(open)).toContain('V5校的学生数没有登记')
  })
})

describe('whether to weigh, as a parameter', () => {
  const weigh = `计算 校权重
  由 县教育局
  每学年
  当 加权办法 为 按学生数加权 时
    = 学生数
  当 加权办法 为 不加权 时
    = 1 人`
  const set = '确定 加权办法\n  未设定 类'
  const at = (参数: object[]): Finding => {
    const calc =
      '计算 校际差异\n  由 县教育局\n  每学年\n  = 差异系数（每所村小 图书 ÷ 学生数） 按 校权重 加权'
    const tables: PlainTables[] = [BASE, { 单位: ids.map(village), 数值: ALL, 参数 }]
    const findings = judge(plan(...SETTINGS, set, weigh, calc), MORE, tables, '2027-08-31')
    return theOne(findings, '校际差异', { period: YEAR })
  }
  const way = (word: string, from: string) => ({ 名称: '加权办法', 数值: word, 生效日: from, 依据: '督导室' })
  it('is unset until somebody says', () => {
    expect(at([]).status).toBe('unset')
  })
  it('is what is in force, and the later one from its day', () => {
    expect(at([way('按学生数加权', '2026-09-01')]).actual).toBe('0.5152…')
    expect(at([way('不加权', '2026-09-01')]).actual).toBe('0.4887…')
    expect(at([way('按学生数加权', '2026-09-01'), way('不加权', '2027-08-31')]).actual).toBe('0.4887…')
    expect(at([way('按学生数加权', '2026-09-01'), way('不加权', '2027-09-01')]).actual).toBe('0.5152…')
  })
  it('by a word that the plan does not know is not covered', () => {
    expect(at([way('按班级数加权', '2026-09-01')]).status).toBe('uncovered')
  })
})
