import { type County, put, type Row } from './county.ts'
import type { Drawn } from './phrases.ts'
import type { Seeded } from './seeded.ts'
import { iso } from './time.ts'

const SPANS: readonly Row[] = [
  { 起: '2026-01-01', 止: '' },
  { 起: '2026-01-01', 止: '2027-01-05' },
  { 起: '2027-01-10', 止: '' },
]

const said = (r: Seeded, county: County): string => iso(county.asOf - 120 + r.below(160))

/** Options taken or not, waivers, judgements. */
function choices(r: Seeded, county: County, name: string): void {
  const { tables } = county
  for (const c of county.communities) {
    const of = r.pick([c.id, c.lead, ...c.members])
    const about = { 条款: name, 对象: of }
    const taken = r.chance(0.8) || name.endsWith('例外') || name.endsWith('另计') ? '用' : '不用'
    const [chosen, waived] = [said(r, county), said(r, county)]
    if (r.chance(0.5))
      put(tables, '选用', { ...about, ...r.pick(SPANS), 选用: taken, 选用单位: c.lead, 日期: chosen })
    if (r.chance(0.4))
      put(tables, '免除', { ...about, ...r.pick(SPANS), 理由: '因故', 批准单位: 'U0', 日期: waived })
    const on = iso(c.from + r.below(300))
    if (r.chance(0.3)) put(tables, '判定', { ...about, 结论: r.pick(['是', '否']), 判定单位: 'U0', 日期: on })
  }
}

/** Readings decided, words confirmed, numbers set. */
function rulings(r: Seeded, county: County, d: Drawn): void {
  const { tables } = county
  const by = { 日期: said(r, county) }
  for (const { note, readings } of d.notes ?? [])
    if (r.chance(0.25))
      put(tables, '解释', {
        条款: d.names.at(-1) as string,
        解释: note,
        读法: readings.length > 0 ? r.pick(readings) : '',
        决定单位: 'U0',
        ...by,
      })
  for (const word of ['参观', '德育干事'])
    if (r.chance(0.4))
      put(tables, '确认', {
        条款: d.names[0] as string,
        内容: word,
        结论: r.pick(['是', '否']),
        确认单位: 'U0',
        ...by,
      })
  if (d.text.startsWith('确定') && r.chance(0.5))
    put(tables, '参数', {
      名称: `${d.names[0]}次数`,
      数值: r.between(1, 2),
      计量单位: '次',
      生效日: '2026-01-01',
      依据: '县教育局',
    })
}

const NAMED = ['工作总结', '薄弱学科', '学科', '所有学科', '支教人员', '公开课', '送教', '师徒', '跟岗教师']

/** What somebody said: options taken, waivers, judgements, readings, confirmations, numbers set, none found. */
export function statements(r: Seeded, county: County, rules: readonly Drawn[]): void {
  const { tables } = county
  for (const d of rules) for (const name of d.names) choices(r, county, name)
  tables['选用']?.sort((a, b) => String(a['日期']).localeCompare(String(b['日期'])))
  for (const d of rules) rulings(r, county, d)
  for (const c of county.communities)
    for (const name of NAMED) {
      const of = r.pick([c.id, c.lead, ...c.members])
      if (r.chance(0.3)) put(tables, '查无', { 名称: name, 对象: of, 起: '2026-01-01', 查证单位: 'U0' })
    }
}
