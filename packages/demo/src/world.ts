import type { Day } from '@lianxiao/kernel'
import type { Book } from './book.ts'
import type { Random } from './random.ts'

/** What later topics need to know of a person. */
export interface Staff {
  readonly id: string
  readonly unit: string
  readonly subject: string
  readonly title: string | undefined
  readonly backbone: boolean
  readonly speaker: boolean
  /** first school year as a new teacher, where the person is one */
  readonly newIn: number | undefined
}

export interface Pair {
  readonly id: string
  readonly community: string
  readonly mentor: string
  readonly apprentice: string
  readonly subject: string
  readonly from: Day
}

export interface Posted {
  readonly id: string
  readonly community: string
  readonly person: string
  readonly kind: string
  readonly home: string
  readonly host: string
  readonly from: Day
  readonly to: Day | undefined
}

/** An activity as later topics (documents about it) need it. */
export interface Done {
  readonly id: string
  readonly kind: string
  readonly community: string
  readonly organiser: string
  readonly hosts: readonly string[]
  readonly day: Day
}

/** The county while it is being written. */
export interface World {
  readonly random: Random
  readonly book: Book
  readonly staff: Staff[]
  readonly pairs: Pair[]
  readonly posted: Posted[]
  readonly done: Done[]
  /** subjects a member is short of in a school year: "unit year" */
  readonly weak: Map<string, readonly string[]>
}

export const staffOf = (world: World, unit: string): readonly Staff[] =>
  world.staff.filter((person) => person.unit === unit)

export const doneOf = (world: World, kind: string, community?: string): readonly Done[] =>
  world.done.filter((d) => d.kind === kind && (community === undefined || d.community === community))
