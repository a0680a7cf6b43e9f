import type { Seeded } from './seeded.ts'
import { day, iso } from './time.ts'

export type Row = Record<string, string | number>
export type Tables = Record<string, Row[]>

export interface Community {
  readonly id: string
  readonly lead: string
  readonly members: readonly string[]
  readonly from: number
  readonly to: number
}

/** A random small county: what the rules may ask about is in its tables, with defects. */
export interface County {
  readonly tables: Tables
  readonly communities: readonly Community[]
  readonly people: readonly { readonly id: string; readonly unit: string; readonly leaves: boolean }[]
  readonly asOf: number
  /** 天数 is filled in for every 送教, or for none */
  readonly daysFilled: boolean
}

export const SUBJECTS = ['语文', '数学', '英语', '体育'] as const
export const SUBKINDS = ['展示课', '研讨课', '竞赛课', '参观', '讲座'] as const
const KINDS = [
  '管理视导',
  '送教',
  '送教',
  '送教活动',
  '同步课堂',
  '送教示范课',
  '线上教学',
  '网络研修',
  '网络研修',
  '校本研修',
  '公开课',
  '公开课',
  '公开课',
  '课题申报',
]

export const put = (tables: Tables, sheet: string, row: Row): void => {
  const rows = tables[sheet] ?? []
  rows.push(Object.fromEntries(Object.entries(row).filter(([, v]) => v !== '')))
  tables[sheet] = rows
}

function registry(r: Seeded, tables: Tables): Community[] {
  const units = r.between(2, 6)
  put(tables, '单位', { 编号: 'U0', 名称: '县教育局', 种类: '机构', 起: '2020-01-01' })
  for (let n = 1; n <= units; n += 1)
    put(tables, '单位', {
      编号: `U${n}`,
      名称: `第${n}小学`,
      种类: '学校',
      上级编号: 'U0',
      起: r.chance(0.9) ? '2020-01-01' : '2026-09-01',
    })
  const groups = Math.min(r.between(1, 3), Math.floor(units / 2))
  const oneLead = groups > 1 && r.chance(0.3)
  const found: Community[] = []
  let next = 1
  for (let g = 1; g <= groups; g += 1) {
    const lead = oneLead && g > 1 ? 'U1' : `U${next++}`
    const left = units - next + 1 - (groups - g) * (oneLead ? 1 : 2)
    const members = Array.from({ length: r.between(1, Math.max(1, Math.min(3, left))) }, () => `U${next++}`)
    const from = r.pick([
      day(2026, 9, 1),
      day(2026, 9, 1),
      day(2026, 9, 15),
      day(2026, 12, 20),
      day(2026, 3, 1),
    ])
    found.push(agreed(r, tables, { id: `C${g}`, lead, members, from, to: from + r.pick([364, 729, 500]) }))
  }
  return found
}

/** The memberships and the agreement; one member may join late or leave early, an agreement may be extended. */
function agreed(r: Seeded, tables: Tables, c: Community): Community {
  for (const [at, member] of c.members.entries()) {
    const late = at > 0 && r.chance(0.2)
    const early = at > 0 && !late && r.chance(0.2)
    put(tables, '教共体', {
      编号: c.id,
      名称: `${c.id}教共体`,
      牵头单位: c.lead,
      成员单位: member,
      起: iso(late ? c.from + 40 : c.from),
      止: early ? iso(c.from + 150) : '',
      // entered before anything else: what the lead does at a school of which nobody knows yet that it will join is nobody's
      登记日: '2026-01-01',
    })
  }
  put(tables, '协议', { 编号: `X${c.id}`, 教共体: c.id, 起: iso(c.from), 止: iso(c.to) })
  if (r.chance(0.15))
    put(tables, '协议', {
      编号: `Y${c.id}`,
      教共体: c.id,
      起: iso(c.from),
      止: iso(c.to + 90),
      登记日: iso(c.from + 60),
    })
  return c
}

function calendar(r: Seeded, tables: Tables): void {
  if (r.chance(0.4)) return
  const early = r.pick([0, 0, 8])
  for (const year of [2025, 2026, 2027]) {
    const training = r.chance(0.8)
    const term = (学期: string, from: number, to: number, opening: number): void =>
      put(tables, '校历', {
        学年: `${year}—${year + 1}`,
        学期,
        起: iso(from),
        止: iso(to),
        开学日: iso(opening),
        培训起: training ? iso(from - early) : '',
        培训止: training ? iso(from + 3 - early) : '',
      })
    term('第一', day(year, 9, 1), day(year + 1, 1, 22), day(year, 9, 7))
    term('第二', day(year + 1, 2, 15), day(year + 1, 7, 9), day(year + 1, 3, 1))
  }
}

function persons(r: Seeded, tables: Tables, communities: readonly Community[]): County['people'] {
  const found: { id: string; unit: string; leaves: boolean }[] = []
  const units = [...new Set(communities.flatMap((c) => [c.lead, ...c.members]))]
  for (const unit of units)
    for (let n = r.between(1, 4); n > 0; n -= 1) {
      const id = `P${found.length + 1}`
      const leaves = r.chance(0.08)
      found.push({ id, unit, leaves })
      put(tables, '人员', {
        工号: id,
        单位: unit,
        出生日期: r.chance(0.85) ? iso(day(r.between(1970, 1998), r.between(1, 12), r.between(1, 28))) : '',
        职称: r.chance(0.85) ? r.pick(['初级', '中级', '副高级']) : '',
        类别: r.pick(['骨干教师', '普通教师', '中层干部', '骨干教师、中层干部']),
        政治面貌: r.pick(['中共党员', '群众']),
        起: '2020-01-01',
        止: leaves ? '2027-01-15' : '',
      })
    }
  return found
}

/** People sent out between the schools that stay in a community the whole time. */
function sent(r: Seeded, county: County): void {
  const { tables, people } = county
  for (const c of county.communities) {
    const member = c.members[0] as string
    for (let n = r.below(4); n > 0; n -= 1) {
      const out = r.chance(0.6)
      const [home, host] = out ? [c.lead, member] : [member, c.lead]
      const free = people.filter(
        (p) => p.unit === home && !p.leaves && !(tables['任职'] ?? []).some((t) => t['工号'] === p.id),
      )
      if (free.length === 0) continue
      const person = r.pick(free)
      const first = !(tables['选派'] ?? []).some((t) => t['工号'] === person.id)
      const from = c.from + r.pick([0, 10, 45, 130])
      const to = r.chance(0.5) ? from + r.pick([20, 75, 121, 250]) : undefined
      const id = `S${(tables['选派'] ?? []).length + 1}`
      const personnel = r.pick([home, home, host, ''])
      put(tables, '选派', {
        编号: id,
        工号: person.id,
        种类: out ? '支教' : '跟岗教师',
        派出单位: home,
        接收单位: host,
        起: iso(from),
        止: to === undefined ? '' : iso(to),
        人事关系所在: personnel,
        党组织关系所在: r.pick([home, host, '']),
      })
      if (first && r.chance(0.6))
        put(tables, '任职', {
          工号: person.id,
          单位: host,
          职务: r.pick(['班主任', '教研组长', '德育干事']),
          起: iso(from),
          止: to === undefined ? '' : iso(to),
        })
    }
    if (r.chance(0.4)) paired(r, county, c, member)
  }
}

function paired(r: Seeded, { tables, people }: County, c: Community, member: string): void {
  put(tables, '结对', {
    编号: `J${(tables['结对'] ?? []).length + 1}`,
    导师: r.pick(people.filter((p) => p.unit === c.lead)).id,
    徒弟: r.pick(people.filter((p) => p.unit === member)).id,
    起: iso(c.from),
  })
}

export const EVIDENCE = ['视导记录', '照片（1）', '照片（3）', '视导记录、照片（2）', ''] as const

function activity(r: Seeded, county: County, c: Community, shared: boolean): void {
  const { tables } = county
  const units = [c.lead, ...c.members]
  const organiser = r.chance(0.7) ? c.lead : r.pick(units)
  const hosts = units.filter((u) => u !== organiser)
  const two = hosts.length > 1 && r.chance(0.15)
  const on = c.from + r.between(-15, Math.min(420, county.asOf - c.from))
  if (on > county.asOf) return
  const kind = r.pick(KINDS)
  const maybe = (value: string | number, share = 0.85): string | number => (r.chance(share) ? value : '')
  const id = `A${(tables['活动'] ?? []).length + 1}`
  const related = [...(tables['选派'] ?? []), ...(tables['结对'] ?? [])].map((row) => row['编号'] as string)
  put(tables, '活动', {
    编号: id,
    种类: kind,
    小类: r.chance(0.85) ? r.pick(SUBKINDS) : '',
    日期: iso(on),
    节数: maybe(r.between(1, 4)),
    课时: maybe(r.between(1, 4)),
    天数: county.daysFilled ? r.between(1, 3) : '',
    主办单位: organiser,
    接收单位: two ? hosts.slice(0, 2).join('、') : r.pick(hosts),
    教共体: shared && r.chance(0.5) ? c.id : '',
    学科: maybe(r.pick(SUBJECTS)),
    级别: maybe(r.pick(['校级', '县级', '市级'])),
    用途: maybe(r.pick(['课后服务', '正课'])),
    关联: related.length > 0 && r.chance(0.4) ? r.pick(related) : '',
    佐证: r.pick(EVIDENCE),
    确认: r.chance(0.8) ? r.pick(['已确认', '']) : r.pick(['待确认', '退回', '撤回']),
    退回理由: '缺材料',
    登记日: iso(on + (r.chance(0.7) ? r.below(3) : r.between(10, 120))),
  })
  if (r.chance(0.5))
    for (const p of r.some(county.people, 3))
      put(tables, '参加', { 活动编号: id, 工号: p.id, 登记日: iso(on) })
}

/** Periods that somebody has closed. */
function closings(r: Seeded, { tables, communities }: County): void {
  const spans: readonly (readonly [number, number])[] = [
    [day(2026, 3, 1), day(2027, 1, 31)],
    [day(2026, 1, 1), day(2026, 12, 31)],
    [day(2026, 9, 1), day(2027, 8, 31)],
    [day(2027, 2, 1), day(2027, 8, 31)],
    [day(2026, 9, 1), day(2026, 10, 31)],
  ]
  for (const [from, to] of r.some(spans, 3)) {
    const on = iso(to + r.below(40))
    put(tables, '关账', {
      教共体: r.chance(0.4) ? r.pick(communities).id : '',
      起: iso(from),
      止: iso(to),
      关账日: on,
      关账单位: 'U0',
    })
  }
}

export function randomCounty(r: Seeded): County {
  const tables: Tables = {}
  const asOf = day(2026, 10, 1) + r.below(460)
  const communities = registry(r, tables)
  calendar(r, tables)
  const people = persons(r, tables, communities)
  const county: County = {
    tables,
    communities,
    people,
    asOf,
    daysFilled: r.chance(0.5),
  }
  const shared = communities.some((c, at) =>
    communities.some((d, other) => other !== at && d.lead === c.lead),
  )
  sent(r, county)
  for (let n = r.below(61); n > 0; n -= 1) activity(r, county, r.pick(communities), shared)
  closings(r, county)
  return county
}
