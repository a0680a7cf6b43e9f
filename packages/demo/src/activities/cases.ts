import { COMMUNITIES, type DemoCommunity } from '../communities.ts'
import { on } from '../days.ts'
import type { World } from '../world.ts'
import { type Act, addAct } from './act.ts'

const communityOf = (id: string): DemoCommunity => COMMUNITIES.find((c) => c.id === id) as DemoCommunity

/** Single records that a county meets now and then; each shows one reason why a record does not count. */
export function addCases(world: World): void {
  const random = world.random.fork('cases')
  for (const act of [...substitutes(), ...odd()]) addAct(world, random, act)
}

const online = (id: string, member: string, replaces: Act['replaces']): Act => {
  const c = communityOf(id)
  return { kind: '线上送教', day: on(2026, 11, 4), community: c, organiser: c.lead, hosts: [member], subject: '英语', lessons: 1, online: true, evidence: ['送教记录'], ...(replaces === undefined ? {} : { replaces }) }
}

/** A lesson over the line in the place of a visit: approved, without a reason, without approval, in the place of nothing. */
const substitutes = (): Act[] => [
  online('C13', 'U48', { kind: '送教', because: '塌方断路', approvedBy: 'U00' }),
  online('C11', 'U44', { kind: '送教', approvedBy: 'U00' }),
  online('C14', 'U50', { kind: '送教', because: '校车检修' }),
  online('C12', 'U46', undefined),
]

function odd(): Act[] {
  const [c09, c10, c12, c14] = ['C09', 'C10', 'C12', 'C14'].map(communityOf) as [DemoCommunity, DemoCommunity, DemoCommunity, DemoCommunity]
  const lesson = (c: DemoCommunity, day: number, more: Partial<Act>): Act => ({ kind: '同步课堂', day, community: c, organiser: c.lead, hosts: [c.members[0] as string], lessons: 1, online: true, evidence: ['记录单', '照片（2）'], ...more })
  return [
    // before the community was formed
    { kind: '网络研修', subkind: '主题研修', day: on(2026, 6, 10), community: c10, organiser: c10.lead, hosts: c10.members, online: true, evidence: ['记录单'] },
    { kind: '管理视导', day: on(2026, 8, 18), community: c10, organiser: c10.lead, hosts: c10.members, evidence: ['视导记录'] },
    // nobody wrote how many lessons, or of which subject
    lesson(c09, on(2026, 10, 22), { lessons: undefined, subject: '英语' }),
    lesson(c12, on(2026, 10, 29), { lessons: undefined, subject: '音乐' }),
    lesson(c12, on(2026, 11, 5), { subject: undefined }),
    { kind: '课题申报', day: on(2026, 10, 14), community: c12, organiser: 'U45', subject: '数学', evidence: ['申报书'] },
    // the lead of two communities did not say for which of them
    { kind: '联席会议', day: on(2026, 10, 20), organiser: 'U11', evidence: ['会议记录'] },
    // a visit nobody has evidence of
    { kind: '管理视导', day: on(2026, 10, 27), community: c14, organiser: c14.lead, hosts: ['U49'], evidence: [] },
    { kind: '送教', day: on(2026, 10, 28), community: c14, organiser: c14.lead, hosts: ['U49'], subject: '数学', lessons: 2, days: 1, evidence: ['照片（2）'] },
    { kind: '送教', day: on(2026, 11, 9), community: c12, organiser: c12.lead, hosts: ['U45'], subject: '语文', lessons: 2, days: 1, evidence: ['送教记录'], confirmation: '待确认' },
  ]
}
