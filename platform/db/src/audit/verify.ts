import { type AuditEntry, EMPTY, entryHash, type Head } from './chain.ts'

/** Where a chain breaks and how. */
export interface Break {
  readonly seq: number
  readonly id: string
  readonly reason: keyof typeof REASONS
}

/** What a break means, in both languages. */
export const REASONS = {
  district: ['属于另一个区县', 'belongs to another district'],
  sequence: [
    '序号不连续：有记录被删去、插入或调换',
    'the number does not follow: an entry was removed, put in or moved',
  ],
  previous: ['与前一条对不上', 'does not follow from the entry before'],
  content: ['内容被改过', 'its content was changed'],
  head: [
    '末尾的记录不见了，或链尾被改过',
    'entries at the end are gone, or the end of the chain was changed',
  ],
} as const

/** The first thing wrong with an entry that should follow `head`; undefined when it does. */
export function breakAt(district: string, head: Head, entry: AuditEntry): Break | undefined {
  const broken = (reason: Break['reason']): Break => ({ seq: entry.seq, id: entry.id, reason })
  if (entry.district !== district) return broken('district')
  if (entry.seq !== head.seq + 1) return broken('sequence')
  if (entry.previous !== head.hash) return broken('previous')
  return entryHash(entry) === entry.hash ? undefined : broken('content')
}

/** Whether a chain ends where its head says. */
export const endsAt = (end: Head, head: Head): Break | undefined =>
  end.seq === head.seq && end.hash === head.hash ? undefined : { seq: end.seq + 1, id: '', reason: 'head' }

/** The first broken entry of a whole chain, in the order of its numbers; undefined when every one holds. */
export function firstBreak(district: string, entries: readonly AuditEntry[], head?: Head): Break | undefined {
  let end = EMPTY
  for (const entry of entries) {
    const broken = breakAt(district, end, entry)
    if (broken) return broken
    end = { seq: entry.seq, hash: entry.hash }
  }
  return head && endsAt(end, head)
}
