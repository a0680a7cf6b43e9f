import { COMMUNITIES, type DemoCommunity } from '../communities.ts'
import { on } from '../days.ts'
import type { World } from '../world.ts'
import { type Act, addAct } from './act.ts'

const communityOf = (id: string): DemoCommunity => COMMUNITIES.find((c) => c.id === id) as DemoCommunity

/** Single records that a county meets now and then; each shows one reason why a record does not count. */
export function addCases(world: World): void {
  const random = world.random.fork('cases')
  for (const act of [...substitutes(), ...early(), ...incomplete(), ...unproved()]) addAct(world, random, act)
}

/** An act of a community's lead at one of its members. */
const at = (id: string, kind: string, day: number, member: string, more: Partial<Act>): Act => {
  const community = communityOf(id)
  return { kind, day, community, organiser: community.lead, hosts: [member], ...more }
}

const online = (id: string, member: string, replaces?: Act['replaces']): Act =>
  at(id, '线上送教', on(2026, 11, 4), member, {
    subject: '英语',
    lessons: 1,
    online: true,
    evidence: ['送教记录'],
    ...(replaces === undefined ? {} : { replaces }),
  })

/** A lesson over the line in the place of a visit: approved, without a reason, without approval, in the place of nothing. */
const substitutes = (): Act[] => [
  online('C13', 'U48', { kind: '送教', because: '塌方断路', approvedBy: 'U00' }),
  online('C11', 'U44', { kind: '送教', approvedBy: 'U00' }),
  online('C14', 'U50', { kind: '送教', because: '校车检修' }),
  online('C12', 'U46'),
]

/** Before the community was formed, and before a member joined it. */
const early = (): Act[] => [
  at('C10', '网络研修', on(2026, 6, 10), 'U43', {
    subkind: '主题研修',
    online: true,
    evidence: ['记录单'],
  }),
  at('C10', '管理视导', on(2026, 8, 18), 'U43', { evidence: ['视导记录'] }),
  at('C12', '管理视导', on(2026, 3, 2), 'U46', { evidence: ['视导记录'] }),
]

const lesson = (id: string, day: number, member: string, more: Partial<Act>): Act =>
  at(id, '同步课堂', day, member, { lessons: 1, online: true, evidence: ['记录单', '照片（2）'], ...more })

/** Nobody wrote how many lessons, of which subject, at what level, or for which of the lead's two communities. */
const incomplete = (): Act[] => [
  lesson('C09', on(2026, 10, 22), 'U42', { lessons: undefined, subject: '英语' }),
  lesson('C12', on(2026, 10, 29), 'U45', { lessons: undefined, subject: '音乐' }),
  lesson('C12', on(2026, 11, 5), 'U45', { subject: undefined }),
  {
    ...at('C12', '课题申报', on(2026, 10, 14), 'U45', { subject: '数学', evidence: ['申报书'] }),
    organiser: 'U45',
    hosts: [],
  },
  { kind: '联席会议', day: on(2026, 10, 20), organiser: 'U11', evidence: ['会议记录'] },
]

/** Without the record sheet, or waiting for the member's word. */
const unproved = (): Act[] => [
  at('C14', '管理视导', on(2026, 10, 27), 'U49', { evidence: [] }),
  at('C14', '送教', on(2026, 10, 28), 'U49', {
    subject: '数学',
    lessons: 2,
    days: 1,
    evidence: ['照片（2）'],
  }),
  at('C12', '送教', on(2026, 11, 9), 'U45', {
    subject: '语文',
    lessons: 2,
    days: 1,
    evidence: ['送教记录'],
    confirmation: '待确认',
  }),
]
