import { type Day, dayOf } from '@lianxiao/kernel'
import { FIRST_AGREEMENTS, LAST_DAY, SECOND_AGREEMENTS } from './shape.ts'

/** How far a community has come: what the board shows is made from this. */
export type Standing = 'ahead' | 'steady' | 'slow' | 'late'

export interface DemoCommunity {
  readonly id: string
  readonly name: string
  readonly mode: '融合型' | '共建型' | '协作型'
  readonly lead: string
  readonly members: readonly string[]
  readonly standing: Standing
  readonly from: Day
  readonly to: Day
}

const community = (
  id: string,
  name: string,
  mode: DemoCommunity['mode'],
  lead: string,
  members: readonly string[],
  standing: Standing,
  from: Day = FIRST_AGREEMENTS,
): DemoCommunity => ({ id, name: `${name}教共体`, mode, lead, members, standing, from, to: LAST_DAY })

/** Fourteen: U11 leads two of different modes, C07 has three members, C10 is in its first year. */
export const COMMUNITIES: readonly DemoCommunity[] = [
  community('C01', '实验小学', '融合型', 'U11', ['U31', 'U32'], 'ahead'),
  community('C02', '第一初级中学', '共建型', 'U12', ['U33'], 'ahead'),
  community('C03', '城东小学', '共建型', 'U13', ['U34'], 'ahead'),
  community('C04', '第二初级中学', '共建型', 'U14', ['U35'], 'ahead'),
  community('C05', '实验小学协作', '协作型', 'U11', ['U36'], 'steady'),
  community('C06', '滨河小学', '共建型', 'U15', ['U37'], 'steady'),
  community('C07', '明德小学', '共建型', 'U16', ['U38', 'U39', 'U40'], 'steady'),
  community('C08', '新城学校', '融合型', 'U17', ['U41'], 'steady'),
  community('C09', '第三初级中学', '共建型', 'U18', ['U42'], 'steady'),
  community('C10', '北门小学', '协作型', 'U19', ['U43'], 'steady', SECOND_AGREEMENTS),
  community('C11', '育才中学', '协作型', 'U20', ['U44'], 'slow'),
  community('C12', '文昌小学', '协作型', 'U21', ['U45', 'U46'], 'slow'),
  community('C13', '第二小学', '共建型', 'U22', ['U47', 'U48'], 'steady'),
  community('C14', '城南小学', '协作型', 'U23', ['U49', 'U50'], 'late'),
]

/** Joined after the others; what was done there before does not count. */
export const JOINED: Readonly<Record<string, Day>> = { U46: dayOf(2026, 3, 9) }

/** The members of a community in a term that begins on a day; one that joins in its first weeks is taken along. */
export const membersIn = (c: DemoCommunity, from: Day): readonly string[] =>
  c.members.filter((member) => (JOINED[member] ?? 0) < from + JOINS_WITHIN)

const JOINS_WITHIN = 30

export const unitsOf = (c: DemoCommunity): readonly string[] => [c.lead, ...c.members]
