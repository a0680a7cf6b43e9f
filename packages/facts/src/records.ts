import type { Calendar, Day, Rational } from '@lianxiao/kernel'

/**
 * The records of a county. Each has the day it happened (or a span) and the day it was recorded; nothing is
 * overwritten: a change is a new record. An open end is undefined, never a far date.
 */
export interface Recorded {
  readonly id: string
  readonly recorded: Day
}
export interface Span {
  readonly from: Day
  readonly to: Day | undefined
}

export interface Unit extends Recorded, Span {
  readonly name: string
  readonly parent: string | undefined
  /** 学校 校区 学部 教学点 幼儿园 机构 县区 */
  readonly kind: string
  readonly stages: readonly string[]
  readonly categories: readonly string[]
}

/** One member's dated membership; a community is the set of its memberships. */
export interface Membership extends Recorded, Span {
  readonly community: string
  readonly communityName: string
  readonly lead: string
  readonly member: string
  readonly mode: string | undefined
  readonly isNew: boolean
}

export interface Agreement extends Recorded {
  readonly community: string
  readonly from: Day
  readonly to: Day
}

/** What is true of a person for a span: a new row when something changes. */
export interface PersonRecord extends Recorded, Span {
  readonly person: string
  readonly unit: string
  readonly born: Day | undefined
  readonly title: string | undefined
  readonly categories: readonly string[]
  readonly level: string | undefined
  readonly position: string | undefined
  readonly party: string | undefined
}

export interface Post extends Recorded, Span {
  readonly person: string
  readonly unit: string
  readonly post: string
}

export interface Posting extends Recorded, Span {
  readonly person: string
  readonly kind: string
  readonly home: string
  readonly host: string
  /** agreed length in years */
  readonly agreed: Rational | undefined
  readonly personnelAt: string | undefined
  readonly partyAt: string | undefined
  /** days that do not count as worked */
  readonly daysOff: Rational | undefined
}

export interface MentorPair extends Recorded, Span {
  readonly mentor: string
  readonly apprentice: string
  readonly subject: string | undefined
}

/** 照片（2） is { kind: '照片', count: 2 }; a kind written without a number is 1. */
export interface Evidence {
  readonly kind: string
  readonly count: number
}

export interface Activity extends Recorded {
  readonly kind: string
  readonly subkinds: readonly string[]
  readonly day: Day
  readonly lessons: Rational | undefined
  readonly periods: Rational | undefined
  readonly days: Rational | undefined
  readonly organiser: string
  readonly hosts: readonly string[]
  readonly community: string | undefined
  readonly subject: string | undefined
  readonly grade: string | undefined
  readonly level: string | undefined
  readonly online: boolean | undefined
  readonly purpose: string | undefined
  readonly related: string | undefined
  readonly replaces: string | undefined
  readonly replacesBecause: string | undefined
  readonly replacesApprovedBy: string | undefined
  readonly evidence: readonly Evidence[]
  /** undefined: the sheet says nothing, so no confirmation was asked for */
  readonly confirmation: 'confirmed' | 'waiting' | 'returned' | 'withdrawn' | undefined
  readonly returnedBecause: string | undefined
}

export interface Participation extends Recorded {
  readonly activity: string
  readonly person: string | undefined
  readonly unit: string | undefined
  readonly class: string | undefined
  readonly roles: readonly string[]
}

export interface Document extends Recorded {
  readonly kind: string
  readonly units: readonly string[]
  readonly community: string | undefined
  readonly target: string | undefined
  readonly version: number | undefined
  readonly day: Day
  readonly parts: readonly string[]
  readonly related: string | undefined
  readonly attachments: readonly string[]
}

export interface Filing extends Recorded {
  readonly document: string
  readonly by: string
  readonly office: string
  readonly filed: Day
  readonly state: 'filed' | 'accepted' | 'returned'
  readonly reason: string | undefined
  readonly stateDay: Day | undefined
}

export interface ListItem extends Recorded {
  readonly list: string
  readonly item: string
  readonly unit: string | undefined
  readonly community: string | undefined
  readonly target: string | undefined
  readonly day: Day
  readonly related: string | undefined
  readonly evidence: readonly Evidence[]
}

export interface Charge extends Recorded, Span {
  readonly unit: string
  readonly matter: string
  readonly person: string
  readonly post: string | undefined
}

export interface Decision extends Recorded {
  readonly kind: string
  readonly by: string
  readonly day: Day
  readonly target: string | undefined
  readonly outcome: string | undefined
  /** with the unit %, a share as the kernel counts it: 80 % is 4/5 */
  readonly value: Rational | undefined
  readonly measure: string | undefined
  readonly related: string | undefined
  readonly reference: string | undefined
}

export interface SubjectTaught extends Recorded {
  readonly unit: string
  readonly subject: string
  readonly weak: boolean
  readonly year: number
}

export interface Payment extends Recorded {
  readonly account: string
  readonly payee: string
  readonly day: Day
  readonly yuan: Rational
}

export interface Measurement extends Recorded {
  readonly indicator: string
  readonly of: string
  /** a school year's number, or … */
  readonly year: number | undefined
  /** … the number of a day */
  readonly day: Day | undefined
  /** with the unit %, a share as the kernel counts it: 80 % is 4/5 */
  readonly value: Rational
  readonly measure: string | undefined
  readonly group: string | undefined
  readonly groupSize: number | undefined
}

/** Nothing more will be entered for the span. */
export interface Closing extends Recorded {
  readonly community: string | undefined
  readonly from: Day
  readonly to: Day
  readonly by: string
}

export interface Parameter extends Recorded {
  readonly name: string
  readonly value: string
  readonly measure: string | undefined
  readonly from: Day
  readonly reference: string
}

export interface Judgement extends Recorded {
  readonly clause: string
  readonly of: string | undefined
  readonly holds: boolean
  readonly by: string
  readonly day: Day
  readonly basis: string | undefined
}

/** Somebody looked and there is none: the only thing that makes "none recorded" mean "none". */
export interface NoneStatement extends Recorded, Span {
  readonly name: string
  readonly of: string
  readonly by: string
}

export interface Confirmation extends Recorded {
  readonly clause: string
  readonly word: string
  readonly counts: boolean
  readonly by: string
  readonly day: Day
}

export interface Waiver extends Recorded, Span {
  readonly clause: string
  readonly of: string
  readonly reason: string
  readonly by: string
  readonly day: Day
}

export interface OptionTaken extends Recorded, Span {
  readonly clause: string
  readonly of: string
  readonly taken: boolean
  readonly by: string
  readonly day: Day
}

export interface Interpretation extends Recorded {
  readonly clause: string
  readonly note: string
  readonly reading: string | undefined
  readonly by: string
  readonly day: Day
}

/** All that is recorded; plain arrays, in the order of entry. */
export interface Records {
  readonly units: readonly Unit[]
  readonly memberships: readonly Membership[]
  readonly agreements: readonly Agreement[]
  readonly people: readonly PersonRecord[]
  readonly posts: readonly Post[]
  readonly postings: readonly Posting[]
  readonly pairs: readonly MentorPair[]
  readonly activities: readonly Activity[]
  readonly participations: readonly Participation[]
  readonly documents: readonly Document[]
  readonly filings: readonly Filing[]
  readonly listItems: readonly ListItem[]
  readonly charges: readonly Charge[]
  readonly decisions: readonly Decision[]
  readonly subjects: readonly SubjectTaught[]
  readonly calendar: Calendar
  readonly payments: readonly Payment[]
  readonly measurements: readonly Measurement[]
  readonly closings: readonly Closing[]
  readonly parameters: readonly Parameter[]
  readonly judgements: readonly Judgement[]
  readonly noneStatements: readonly NoneStatement[]
  readonly confirmations: readonly Confirmation[]
  readonly waivers: readonly Waiver[]
  readonly options: readonly OptionTaken[]
  readonly interpretations: readonly Interpretation[]
}

export const emptyRecords: Records = {
  units: [],
  memberships: [],
  agreements: [],
  people: [],
  posts: [],
  postings: [],
  pairs: [],
  activities: [],
  participations: [],
  documents: [],
  filings: [],
  listItems: [],
  charges: [],
  decisions: [],
  subjects: [],
  calendar: { terms: [] },
  payments: [],
  measurements: [],
  closings: [],
  parameters: [],
  judgements: [],
  noneStatements: [],
  confirmations: [],
  waivers: [],
  options: [],
  interpretations: [],
}
