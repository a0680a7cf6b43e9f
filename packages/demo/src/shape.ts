import { type Day, dayOf } from '@lianxiao/kernel'

/** The numbers that shape the county. Whatever a reader of the board should see, more or less of it, is set here. */

export const SEED = 20261120
/** The day the demo is shown. */
export const AS_OF: Day = dayOf(2026, 11, 20)

export const FOUNDED: Day = dayOf(2015, 9, 1)
/** Agreements are signed before the term they begin with, so that the training before it is theirs, too. */
export const FIRST_AGREEMENTS: Day = dayOf(2025, 8, 20)
export const SECOND_AGREEMENTS: Day = dayOf(2026, 9, 1)
export const LAST_DAY: Day = dayOf(2028, 8, 31)

/** People on the rolls, by the kind of unit. */
export const PEOPLE = {
  lead: 66,
  town: 37,
  village: 21,
  section: 26,
  point: 8,
  campus: 9,
  office: 6,
  bureau: 12,
} as const
/** of a school's people: backbone teachers, party members; of the backbone: those with a title at county level or above */
export const BACKBONE_SHARE = 0.2
export const PARTY_SHARE = 0.3
export const KNOWN_LEVEL_SHARE = 0.97
export const NEW_TEACHERS = { low: 2, high: 4 } as const
/** shares of people with a second row (a new title in September 2026) and of rows without a title */
export const PROMOTED_SHARE = 0.04
export const NO_TITLE_SHARE = 0.01

/** Required numbers of the plan, which the generator aims at. */
export const ASKED = {
  visits: 1,
  preparations: 2,
  lessons: 10,
  online: 8,
  outreach: 1,
  analyses: 2,
  guidance: 5,
  meetings: 2,
} as const
/** Share of what is asked that a community has done by the day shown, by its standing. */
export const DONE = {
  ahead: { low: 1, high: 1.2 },
  steady: { low: 0.6, high: 0.95 },
  slow: { low: 0.35, high: 0.6 },
  late: { low: 0, high: 0.2 },
} as const
/** how often a slow or late community fell short in a past term */
export const PAST_SHORT = { ahead: 0, steady: 0.02, slow: 0.08, late: 0.2 } as const

/** Records beside the counted ones that do not count, per counted record. */
export const GAP_SHARE = 0.085
export const GAPS = {
  noEvidence: 30,
  fewPhotos: 18,
  waiting: 20,
  returned: 12,
  withdrawn: 5,
  late: 8,
} as const

/** Everyday work of a community that no rule counts but that a ledger is full of, a term. */
export const EVERYDAY = { low: 76, high: 92 } as const
/** days between an activity and its entry */
export const ENTRY_DAYS = { low: 0, high: 4 } as const
