import { type Day, showDay } from '@lianxiao/kernel'
import type { Activity, Membership, Posting, Records } from '../records.ts'
import type { Complaint } from './table.ts'

/** A note about a record, to be put at the row it came from. */
export interface RecordNote {
  readonly record: string
  readonly column: string
  readonly complaint: Complaint
}

const end = (day: Day | undefined): number => day ?? Number.POSITIVE_INFINITY

/** A person sent out twice in one kind at the same time; a plan may forbid it, so the ledger decides. */
export function overlappingPostings(postings: readonly Posting[]): RecordNote[] {
  const byPerson = new Map<string, Posting[]>()
  const notes: RecordNote[] = []
  for (const posting of postings) {
    const key = `${posting.person}\u0000${posting.kind}`
    const before = byPerson.get(key) ?? []
    const other = before.find((b) => b.from <= end(posting.to) && posting.from <= end(b.to))
    if (other !== undefined)
      notes.push({ record: posting.id, column: '工号', complaint: overlap(posting, other) })
    before.push(posting)
    byPerson.set(key, before)
  }
  return notes
}

const overlap = (posting: Posting, other: Posting): Complaint => ({
  code: 'postingsOverlap',
  zh: `${posting.person} 同期另有一次${posting.kind}（${other.id}，${showDay(other.from)} 起）`,
  en: `${posting.person} is on another posting of this kind at the same time (${other.id})`,
  hint: {
    zh: '两条都已载入；如果前一次已经结束，请填“止”',
    en: 'both are loaded; end the earlier one if it is over',
  },
})

/** A unit with the units above it: a campus acts for its school. */
function lineOf(unit: string, parents: ReadonlyMap<string, string>): string[] {
  const line = [unit]
  for (let up = parents.get(unit); up !== undefined && !line.includes(up); up = parents.get(up)) line.push(up)
  return line
}

/** Activities a lead and a member held on a day no agreement joined them; the ledger refuses them with a reason. */
export function outsideAgreements(
  records: Pick<Records, 'units' | 'memberships' | 'activities'>,
): RecordNote[] {
  const parents = new Map(
    records.units.flatMap((u) => (u.parent === undefined ? [] : [[u.id, u.parent] as const])),
  )
  const leads = new Set(records.memberships.map((m) => m.lead))
  const byMember = new Map<string, Membership[]>()
  for (const membership of records.memberships) {
    const list = byMember.get(membership.member) ?? []
    list.push(membership)
    byMember.set(membership.member, list)
  }
  const lines = new Map<string, string[]>()
  const line = (unit: string): string[] => {
    const known = lines.get(unit) ?? lineOf(unit, parents)
    lines.set(unit, known)
    return known
  }
  const joined = (lead: string, member: string, day: Day): boolean =>
    line(member).some((m) =>
      (byMember.get(m) ?? []).some((x) => line(lead).includes(x.lead) && x.from <= day && day <= end(x.to)),
    )
  const outside = (activity: Activity): string | undefined =>
    activity.hosts.find((host) => {
      const { organiser, day } = activity
      const asLead = line(organiser).some((u) => leads.has(u)) && line(host).some((u) => byMember.has(u))
      return (
        asLead &&
        !line(host).includes(organiser) &&
        !line(organiser).includes(host) &&
        !joined(organiser, host, day)
      )
    })
  return records.activities.flatMap((activity) => {
    const host = outside(activity)
    return host === undefined
      ? []
      : [{ record: activity.id, column: '日期', complaint: outsideNote(activity, host) }]
  })
}

const outsideNote = (activity: Activity, host: string): Complaint => ({
  code: 'outsideAgreement',
  zh: `${showDay(activity.day)} 这天 ${host} 不是 ${activity.organiser} 牵头的教共体成员`,
  en: `on ${showDay(activity.day)} ${host} was not a member of a community led by ${activity.organiser}`,
  hint: {
    zh: '已载入，但不会计入该教共体；核对日期、单位或教共体的起止',
    en: 'loaded, but it will not count; check the day, the units or the membership',
  },
})
