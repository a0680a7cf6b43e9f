import { createHash } from 'node:crypto'
import { canonicalJson, type Json } from './canonical.ts'

/** What is recorded of one act. Hashes are 64 hexadecimal digits. */
export interface AuditFact {
  readonly id: string
  /** In UTC with six decimals: 2026-03-31T08:00:00.000000Z, as precise as PostgreSQL keeps it. */
  readonly at: string
  /** Who: the id of a person or of a program, never a name. */
  readonly actor: string
  /** From where: an address, a device, a command. */
  readonly origin: string
  readonly action: string
  readonly subject: string
  /** Hash of the subject before and after; null where there was or is none. */
  readonly before: string | null
  readonly after: string | null
}

/** An act in its place in the chain of its district. */
export interface AuditEntry extends AuditFact {
  readonly district: string
  readonly seq: number
  readonly previous: string
  readonly hash: string
}

/** The end of a chain. */
export interface Head {
  readonly seq: number
  readonly hash: string
}

/** The end of a chain without entries. */
export const EMPTY: Head = { seq: 0, hash: '0'.repeat(64) }

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The hash of any value that JSON can say: of a record before and after a change. */
export const hashOf = (value: Json): string => sha256(canonicalJson(value))

/** The moment as an entry writes it. */
export const moment = (at: Date): string => at.toISOString().replace('Z', '000Z')

/** The hash of an entry: over everything in it and the hash of the one before. */
export function entryHash(entry: Omit<AuditEntry, 'hash'>): string {
  const { district, seq, previous, id, at, actor, origin, action, subject, before, after } = entry
  return hashOf({ v: 1, district, seq, previous, id, at, actor, origin, action, subject, before, after })
}

/** Puts acts at the end of a chain, in the order given. */
export function append(district: string, head: Head, facts: readonly AuditFact[]): readonly AuditEntry[] {
  let { seq, hash } = head
  return facts.map((fact) => {
    seq += 1
    const { id, at, actor, origin, action, subject, before, after } = fact
    const open = { district, seq, previous: hash, id, at, actor, origin, action, subject, before, after }
    hash = entryHash(open)
    return { ...open, hash }
  })
}
