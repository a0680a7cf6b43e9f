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
/** of those with the lowest title, who got the next in September 2026; of all, whose title nobody entered */
export const PROMOTED_SHARE = 0.12
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

/** years in which those were born who are not new; speakers of a lead; what backbone teachers are */
export const OLDEST = 1972
export const YOUNGEST = 1998
export const SPEAKERS = 2
export const LEVELS = { 校级: 4, 县级: 60, 市级: 30, 省级: 6 } as const
export const BACKBONE_TITLES = { 初级: 6, 中级: 60, 副高级: 34 } as const

/** 支教: how many a community sends, for how long, the posts they hold there and how they were graded. */
export const SUPPORT_ASKED = 3
export const SUPPORT_YEARS = 2
export const SUPPORT_POSTS = {
  班主任: 40,
  备课组长: 30,
  教研组长: 22,
  德育干事: 3,
  课程辅导员: 1,
  '': 1,
} as const
export const SUPPORT_GRADES = { 优秀: 20, 良好: 40, 合格: 34, 不合格: 6 } as const

/** 跟岗: how many each member sent last year, and has sent this year by the day shown; the plan asks for three to five. */
export const SHADOWS_BEFORE = [3, 4] as const
export const SHADOWS_NOW = { ahead: [3, 4], steady: [2, 3], slow: [1, 2], late: [0, 0] } as const

/** A past term has up to this much more than was asked; preparations a term that cover every subject in a year. */
export const PAST_EXTRA = 0.15
export const PREPARATIONS = 4
export const SECOND_SUBJECT = { low: 3, high: 5 } as const
export const STEPS_NOW = { ahead: 3, steady: 2, slow: 1, late: 0 } as const

/** Shares of speakers who gave their open lesson, of pupils' events held, of papers kept. */
export const OPEN_LESSONS_PAST = 0.85
export const OPEN_LESSONS_NOW = { ahead: 0.95, steady: 0.75, slow: 0.5, late: 0.1 } as const
export const HELD_PAST = { ahead: 1, steady: 1, slow: 0.92, late: 0.85 } as const
export const HELD_NOW = { ahead: 1, steady: 0.9, slow: 0.6, late: 0.3 } as const
export const PAPERS_KEPT = { ahead: 1, steady: 0.99, slow: 0.9, late: 0.5 } as const
export const PAPERS_LATE_SHARE = 0.015
export const PAPERS_LATE_BY = 6
/** days from the beginning of an agreement to its paper */
export const AGREED_AFTER = { low: 14, high: 24 } as const
