import type { Generated } from 'kysely'

/** The tables of the platform as kysely needs to know them; a slice adds its own to these. */
export interface PlatformTables {
  readonly district: {
    readonly id: string
    readonly code: string
    readonly name: string
    readonly created_at: Generated<Date>
  }
  readonly audit_entry: {
    readonly district_id: string
    readonly id: string
    readonly seq: number
    readonly previous_hash: Buffer
    readonly hash: Buffer
    readonly at: Date
    readonly actor: string
    readonly origin: string
    readonly action: string
    readonly subject: string
    readonly before_hash: Buffer | null
    readonly after_hash: Buffer | null
  }
  readonly idempotency_key: {
    readonly district_id: string
    readonly id: string
    readonly actor: string
    readonly key: string
    readonly request_hash: Buffer
    readonly response_status: number | null
    readonly response_body: string | null
    readonly created_at: Date
  }
  readonly outbox_event: {
    readonly district_id: string
    readonly id: string
    readonly audit_seq: number
    readonly ordinal: Generated<number>
    readonly topic: string
    readonly payload: unknown
    readonly created_at: Date
    readonly delivered_at: Date | null
  }
}
