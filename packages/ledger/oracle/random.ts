import { type County, EVIDENCE, put, type Row, randomCounty, SUBJECTS } from './county.ts'
import { DUTIES, roster } from './duties.ts'
import type { Drawn } from './phrases.ts'
import { type Seeded, seeded } from './seeded.ts'
import { statements } from './statements.ts'
import { TEMPLATES } from './templates.ts'
import { day, iso } from './time.ts'
import { money, scores } from './values.ts'

/** A random scheme, as its Markdown, and a random county to judge by it. */
export interface Ledger {
  readonly text: string
  readonly tables: Readonly<Record<string, readonly Row[]>>
  readonly asOf: number
}

const LETTERS = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛']

/** The sentence above a fence says all its figures, as it must. */
const passage = (text: string): string => `${text.replaceAll(/\s+/g, ' ')}。\n\n\`\`\`规则\n${text}\n\`\`\`\n`

function scheme(r: Seeded, rules: readonly Drawn[]): string {
  const grace = r.chance(0.3) ? `\n  关账 期满后 ${r.pick([20, 60])} 天` : ''
  const parts = [
    `方案 试 第 1 版\n  施行 2026-09-01${grace}`,
    '用语\n  牵头学校 即 牵头校\n  联合学校 即 成员校\n  双方学校 即 牵头校、成员校\n  学校 即 牵头校、成员校',
    `确定 每年\n  为 ${r.pick(['学年', '日历年', '自起始日起十二个月'])}`,
    `确定 未写周期\n  为 ${r.pick(['每学期', '每学年', '建设期内'])}`,
    '确定 主课\n  为 语文、数学',
    '清单 三同\n  为 同谋划、同部署、同考核',
    ...rules.map((d) => d.text),
  ]
  return `# 试\n\n${parts.map(passage).join('\n')}`
}

/** A random day since the agreement, and the day it was entered. */
const dated = (r: Seeded, county: County, from: number): Row => {
  const on = from + r.between(-10, Math.max(1, Math.min(400, county.asOf - from)))
  return { 日期: iso(on), 登记日: iso(on + (r.chance(0.75) ? 0 : r.between(5, 90))) }
}

/** A summary is written early in a term: whose term one is that comes after the end of it, the language does not say. */
const early = (r: Seeded, from: number): Row => {
  const terms = [day(2026, 3, 10), day(2026, 9, 25), day(2027, 3, 10), day(2027, 9, 25)].filter(
    (d) => d >= from,
  )
  const on = (terms.length > 0 ? r.pick(terms) : from) + r.below(20)
  return { 日期: iso(on), 登记日: iso(on) }
}

/** Documents, filings, list items, subjects and scores. */
function paperwork(r: Seeded, county: County, rules: readonly Drawn[]): void {
  const { tables } = county
  for (const c of county.communities) {
    const units = [c.lead, ...c.members]
    for (let n = r.below(8); n > 0; n -= 1) {
      const by = r.pick(units)
      const kind = r.pick(['实施计划', '工作总结', '合作协议', '研讨记录', '研讨记录', '视导记录'])
      const related = (tables['活动'] ?? []).map((a) => a['编号'] as string)
      put(tables, '文件', {
        编号: `D${(tables['文件'] ?? []).length + 1}`,
        种类: kind,
        单位: by,
        教共体: kind === '工作总结' || r.chance(0.5) ? c.id : '',
        对象单位: by === c.lead ? r.pick(c.members) : '',
        所含部分: r.pick(['权利义务、合作方式', '权利义务']),
        关联: related.length > 0 && r.chance(0.7) ? r.pick(related) : '',
        附件: r.chance(0.85) ? '附件.pdf' : '',
        ...(kind === '工作总结' ? early(r, c.from) : dated(r, county, c.from)),
      })
    }
    const items = [
      ...rules.flatMap((d) => (d.items ?? []).map((i) => [d.names[0] as string, i] as const)),
      ...['同谋划', '同部署', '同考核'].map((i) => ['三同', i] as const),
    ]
    for (const [list, item] of items)
      for (let n = r.below(4); n > 0; n -= 1) {
        const by = r.pick([c.lead, ...units])
        put(tables, '清单', {
          清单: list,
          事项: item,
          单位: by,
          对象单位: by === c.lead ? r.pick(c.members) : '',
          佐证: r.pick(EVIDENCE),
          ...dated(r, county, c.from),
        })
      }
    for (const unit of units) numbers(r, county, unit)
  }
  for (const d of [...(tables['文件'] ?? [])]) filings(r, county, d)
}

function filings(r: Seeded, { tables }: County, d: Row): void {
  if (d['种类'] !== '工作总结') return
  const on = Date.parse(d['日期'] as string) / 86_400_000
  for (const office of ['教育股', '人事股'])
    if (r.chance(0.6)) {
      const filed = on + r.below(60)
      const state = r.pick(['收讫', '收讫', '退回'])
      const then = filed + r.below(5)
      const by = (d['单位'] as string).split('、')[0] as string
      put(tables, '报送', {
        文件编号: d['编号'] as string,
        报送单位: by,
        接收单位: office,
        报送日: iso(filed),
        状态: state,
        理由: state === '退回' ? '缺盖章' : '',
        状态日: state === '已报' ? '' : iso(then),
        登记日: iso(then),
      })
      if (state === '退回' && r.chance(0.5))
        put(tables, '报送', {
          文件编号: d['编号'] as string,
          报送单位: by,
          接收单位: office,
          报送日: iso(then + r.between(1, 15)),
          状态: '收讫',
          状态日: iso(then + 16),
          登记日: iso(then + 16),
        })
    }
}

/** Subjects, scores and ranks of a unit. */
function numbers(r: Seeded, { tables }: County, unit: string): void {
  for (const 学年 of ['2025—2026', '2026—2027', '2027—2028']) {
    for (const subject of SUBJECTS)
      if (r.chance(0.5))
        put(tables, '学科', {
          单位: unit,
          学科: subject,
          薄弱: r.chance(0.3) ? '是' : '否',
          学年,
          登记日: '2026-01-01',
        })
    if (r.chance(0.75))
      put(tables, '数值', {
        指标: '评估得分',
        对象: unit,
        学年,
        数值: r.between(500, 999) / 10,
        计量单位: '分',
        登记日: '2026-03-01',
      })
    if (r.chance(0.1))
      put(tables, '数值', {
        指标: '评估得分',
        对象: unit,
        学年,
        数值: r.between(60, 99),
        计量单位: '分',
        登记日: r.pick(['2026-03-01', '2026-04-01']),
      })
    if (r.chance(0.8))
      put(tables, '数值', {
        指标: '综合排名',
        对象: unit,
        学年,
        数值: r.between(1, 12),
        计量单位: '名次',
        登记日: '2026-03-01',
      })
  }
}

/** Decisions, charges, and activities that stand in for others. */
function acts(r: Seeded, county: County, rules: readonly Drawn[]): void {
  const { tables } = county
  const people = county.people.map((p) => p.id)
  const sent = (tables['选派'] ?? []).map((s) => s['工号'] as string)
  for (const c of county.communities) {
    const units = [c.lead, ...c.members]
    for (const { approvals = [], matters = [], scored, text } of rules) {
      const given = text.startsWith('认定') && sent.length > 0
      for (let n = approvals.length > 0 ? r.below(given ? 3 : 5) : 0; n > 0; n -= 1)
        put(tables, '决定', {
          编号: `K${(tables['决定'] ?? []).length + 1}`,
          种类: r.pick(approvals),
          作出单位: r.pick(['U0', 'U0', c.lead]),
          对象: given ? r.pick(sent) : r.pick([...units, c.id, ...people]),
          结论: '同意',
          ...dated(r, county, c.from),
        })
      for (const matter of matters) charge(r, county, matter, r.pick(units))
      if (scored)
        for (const unit of units)
          for (const 学年 of ['2025—2026', '2026—2027', '2027—2028'])
            if (r.chance(0.7)) score(county, unit, 学年, r.pick([80, 90, 90]))
    }
  }
  if (rules.some((d) => d.text.startsWith('认定')))
    for (const s of tables['选派'] ?? []) tookPart(r, county, s['工号'] as string)
  for (const a of rules.some((d) => d.standsIn) ? (tables['活动'] ?? []) : [])
    if (a['种类'] === '线上教学' && r.chance(0.8))
      Object.assign(
        a,
        { 代替种类: r.pick(['送教', '送教', '送教活动', '公开课']) },
        r.chance(0.8) ? { 代替理由: '塌方断路' } : {},
        r.chance(0.6) ? { 代替批准: r.pick(['U0', 'U0', 'U1']) } : {},
      )
}

/** Somebody takes part in some of what there is. */
function tookPart(r: Seeded, { tables }: County, person: string): void {
  for (const a of tables['活动'] ?? []) {
    const there = (tables['参加'] ?? []).some((p) => p['活动编号'] === a['编号'] && p['工号'] === person)
    if (!there && r.chance(0.4))
      put(tables, '参加', {
        活动编号: a['编号'] as string,
        工号: person,
        登记日: a['日期'] as string,
      })
  }
}

/** Somebody holds a matter from some day, perhaps until another. */
function charge(r: Seeded, { tables, communities, people }: County, 事项: string, 单位: string): void {
  if (r.chance(0.25)) return
  const from = (communities[0]?.from ?? 0) + r.between(-30, 200)
  put(tables, '分工', {
    单位,
    事项,
    工号: r.pick(people).id,
    起: iso(from),
    止: r.chance(0.3) ? iso(from + r.between(10, 300)) : '',
    登记日: iso(from + (r.chance(0.8) ? 0 : 60)),
  })
}

/** The only score of a unit for a year. */
function score({ tables }: County, unit: string, 学年: string, 数值: number): void {
  const others = (tables['数值'] ?? []).filter(
    (n) => n['指标'] !== '评估得分' || n['对象'] !== unit || n['学年'] !== 学年,
  )
  tables['数值'] = others
  put(tables, '数值', { 指标: '评估得分', 对象: unit, 学年, 数值, 计量单位: '分', 登记日: '2026-03-01' })
}

export function randomLedger(seed: number): Ledger {
  const r = seeded(seed)
  const county = randomCounty(r)
  const rules = LETTERS.slice(0, r.between(4, 8)).map((letter) => {
    const kind = r.below(20)
    if (kind === 0) return scores(r, `得分${letter}`)
    if (kind === 1) return money(r, `补助${letter}`)
    if (kind === 2) return roster(r, `名单${letter}`, county.communities)
    return r.pick(kind < 8 ? DUTIES : TEMPLATES)(r, `义务${letter}`)
  })
  paperwork(r, county, rules)
  acts(r, county, rules)
  statements(r, county, rules)
  return { text: scheme(r, rules), tables: county.tables, asOf: county.asOf }
}
