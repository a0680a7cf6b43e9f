import type { Day } from '@lianxiao/kernel'
import { text, textOf } from '../days.ts'
import type { Random } from '../random.ts'
import { AS_OF } from '../shape.ts'
import type { Posted, Staff, World } from '../world.ts'

export interface PostingDraft extends Omit<Posted, 'id'> {
  readonly agreed?: number
  readonly personnelAt?: string | undefined
  readonly partyAt?: string | undefined
  readonly daysOff?: number
  readonly recorded?: Day
}

export function addPosting(world: World, draft: PostingDraft): Posted {
  const { community, person, kind, home, host, from, to } = draft
  const id = world.book.add('选派', {
    工号: person,
    种类: kind,
    派出单位: home,
    接收单位: host,
    起: text(from),
    止: textOf(to),
    约定期限: draft.agreed,
    人事关系所在: draft.personnelAt,
    党组织关系所在: draft.partyAt,
    扣除天数: draft.daysOff,
    登记日: text(Math.min(AS_OF, draft.recorded ?? from + 1)),
  })
  const posted = { id, community, person, kind, home, host, from, to }
  world.posted.push(posted)
  return posted
}

/** Takes people who are on no posting yet. */
export function free(world: World, random: Random, people: readonly Staff[], count: number): Staff[] {
  const taken = new Set(world.posted.map((p) => p.person))
  return random.some(
    people.filter((p) => !taken.has(p.id) && p.newIn === undefined),
    count,
  )
}
