import type { Activity, EntryRow, Membership, Records, SubjectTaught, Unit } from '@lianxiao/facts'
import { dictionaryOf, emptyRecords } from '@lianxiao/facts'
import { type Day, dayOf, whole } from '@lianxiao/kernel'
import { compile, type Program } from '@lianxiao/ledger'
import { assemble } from '@lianxiao/scheme'

/** The shape of a generated county-year. */
export interface Shape {
  readonly communities: number
  readonly membersEach: number
  readonly activities: number
  readonly seed: number
}

export const COUNTY_YEAR: Shape = { communities: 20, membersEach: 2, activities: 10_000, seed: 1 }
export const AS_OF: Day = dayOf(2027, 4, 30)
const FROM = dayOf(2026, 9, 1)
const DAYS = AS_OF - FROM
const KINDS = 40
const SUBJECTS = ['语文', '数学', '英语', '科学', '音乐', '美术', '体育', '信息']

/** A small deterministic generator (mulberry32), so that two machines make the same county. */
export function random(seed: number): () => number {
  let a = seed >>> 0
  return () => {
    a = (a + 0x6d2b79f5) >>> 0
    let t = Math.imul(a ^ (a >>> 15), a | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

const id = (prefix: string, n: number): string => `${prefix}${n}`

/** Sixty clauses of the kinds that real plans have most: counts by term and year, with evidence, coverage, by subject, advice. */
export function benchProgram(): Program {
  const duty = (name: string, lines: readonly string[]): string =>
    `做好${name}。\n\n\`\`\`规则\n应当 ${name}\n${lines.map((l) => `  ${l}\n`).join('')}\`\`\`\n`
  const pair = '由 牵头校 到 每所成员校'
  const blocks: string[] = ['```规则\n确定 每年\n  为 学年\n确定 未写周期\n  为 每学年\n```\n']
  for (let i = 0; i < 20; i += 1) blocks.push(duty(`义务${i}`, [pair, `每学期 活动${i} 至少 2 次`]))
  for (let i = 0; i < 10; i += 1) blocks.push(duty(`义务${20 + i}`, [pair, `每学年 活动${i} 不少于 8 节`]))
  for (let i = 0; i < 10; i += 1)
    blocks.push(duty(`义务${30 + i}`, [pair, `每学期 活动${20 + i} 至少 3 次`, '佐证 记录单']))
  for (let i = 0; i < 8; i += 1)
    blocks.push(duty(`义务${40 + i}`, [pair, `每学年 活动${30 + i} 覆盖 所有学科`]))
  for (let i = 0; i < 6; i += 1)
    blocks.push(duty(`义务${48 + i}`, [pair, `每学年 每门学科 活动${30 + i} 至少 1 次`]))
  for (let i = 0; i < 6; i += 1)
    blocks.push(duty(`义务${54 + i}`, ['由 每个教共体', `每学年 活动${i}、活动${i + 20} 累计 不少于 30 次`]))
  const rows: EntryRow[] = [
    { 名称: '牵头校', 类: '单位', 单位: '所', 取: '牵头' },
    { 名称: '成员校', 类: '单位', 单位: '所', 取: '成员' },
    { 名称: '所有学科', 类: '学科', 单位: '门', 取: '全部' },
    { 名称: '学科', 类: '学科', 单位: '门', 取: '全部' },
    ...Array.from({ length: KINDS }, (_, i) => ({ 名称: `活动${i}`, 类: '活动', 单位: ['次', '节'] })),
  ]
  return compile(
    assemble('bench', [{ file: 'scheme.md', text: blocks.join('\n') }]),
    dictionaryOf(rows).dictionary,
  )
}

/** The records of a county-year: units, memberships, subjects and activities spread over the year. */
export function benchRecords(shape: Shape): Records {
  const draw = random(shape.seed)
  const units: Unit[] = []
  const memberships: Membership[] = []
  const subjects: SubjectTaught[] = []
  for (let c = 0; c < shape.communities; c += 1) {
    const lead = id('L', c)
    units.push(unitOf(lead))
    for (let m = 0; m < shape.membersEach; m += 1) {
      const member = `M${c}.${m}`
      units.push(unitOf(member))
      memberships.push({
        id: `m${member}`,
        recorded: FROM,
        from: FROM,
        to: undefined,
        community: id('C', c),
        communityName: id('C', c),
        lead,
        member,
        mode: undefined,
        isNew: false,
      })
      for (const subject of SUBJECTS)
        subjects.push({
          id: `${member}${subject}`,
          recorded: FROM,
          unit: member,
          subject,
          weak: false,
          year: 2026,
        })
    }
  }
  const activities = Array.from({ length: shape.activities }, (_, i) => activityOf(i, shape, draw))
  return { ...emptyRecords, units, memberships, subjects, activities }
}

const unitOf = (unit: string): Unit => ({
  id: unit,
  name: unit,
  recorded: FROM,
  from: FROM,
  to: undefined,
  parent: undefined,
  kind: '学校',
  stages: ['小学'],
  categories: [],
})

/** One activity: one in twenty without its record sheet, one in fifty not confirmed. */
export function activityOf(i: number, shape: Shape, draw: () => number): Activity {
  const c = Math.floor(draw() * shape.communities)
  const day = FROM + Math.floor(draw() * DAYS)
  return {
    id: id('A', i),
    recorded: day + Math.floor(draw() * 5),
    kind: `活动${Math.floor(draw() * KINDS)}`,
    subkinds: [],
    day,
    lessons: whole(1),
    periods: undefined,
    days: undefined,
    organiser: id('L', c),
    hosts: [`M${c}.${Math.floor(draw() * shape.membersEach)}`],
    community: undefined,
    subject: SUBJECTS[Math.floor(draw() * SUBJECTS.length)],
    grade: undefined,
    level: undefined,
    online: undefined,
    purpose: undefined,
    related: undefined,
    replaces: undefined,
    replacesBecause: undefined,
    replacesApprovedBy: undefined,
    evidence: draw() < 0.05 ? [] : [{ kind: '记录单', count: 1 }],
    confirmation: draw() < 0.02 ? 'waiting' : 'confirmed',
    returnedBecause: undefined,
  }
}
