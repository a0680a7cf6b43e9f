import type {
  Activity,
  Agreement,
  Charge,
  Decision,
  Document,
  Filing,
  ListItem,
  Measurement,
  Membership,
  MentorPair,
  NoneStatement,
  Participation,
  PersonRecord,
  Post,
  Posting,
  Records,
  SubjectTaught,
  Unit,
} from '@lianxiao/facts'
import type { Day } from '@lianxiao/kernel'
import { Buckets, Reads, Shelves } from './bucket.ts'
import type { ActivityElement } from './element.ts'

/** Stands for every receiver. */
export const ANYONE = ''

/** A community: its dated memberships and agreements. */
export interface Community {
  readonly id: string
  readonly name: string
  readonly lead: string
  readonly mode: string | undefined
  readonly memberships: readonly Membership[]
  /** lead and everyone who ever was a member */
  readonly units: readonly string[]
  readonly agreements: readonly Agreement[]
}

/** The records of a county, by the keys that rules look for. Registry rows are few and kept as maps; the ledger is in buckets. */
export class County {
  readonly reads = new Reads()
  readonly records: Records
  readonly units = new Map<string, Unit>()
  readonly unitByName = new Map<string, Unit>()
  readonly communities = new Map<string, Community>()
  readonly communitiesOf = new Map<string, Community[]>()
  readonly people = new Map<string, PersonRecord[]>()
  readonly peopleOfUnit = new Map<string, PersonRecord[]>()
  readonly posts = new Map<string, Post[]>()
  readonly pairs = new Map<string, MentorPair>()
  readonly postings = new Map<string, Posting>()
  readonly documentsById = new Map<string, Document>()
  readonly activitiesById = new Map<string, ActivityElement>()

  /** by kind, organiser and one of the receivers (ANYONE: whoever receives): what most duties ask for */
  readonly activities = new Shelves<ActivityElement>(this.reads)
  readonly activitiesRelated = new Buckets<ActivityElement>(this.reads)
  readonly participations = new Buckets<Participation>(this.reads)
  readonly participationsOf = new Buckets<Participation>(this.reads)
  readonly postingsByKind = new Buckets<Posting>(this.reads)
  readonly pairsOf = new Buckets<MentorPair>(this.reads)
  readonly documents = new Buckets<Document>(this.reads)
  readonly documentsRelated = new Buckets<Document>(this.reads)
  readonly filings = new Buckets<Filing>(this.reads)
  readonly listItems = new Buckets<ListItem>(this.reads)
  readonly decisions = new Buckets<Decision>(this.reads)
  readonly charges = new Buckets<Charge>(this.reads)
  readonly measurements = new Buckets<Measurement>(this.reads)
  readonly subjects = new Buckets<SubjectTaught>(this.reads)
  /** cells read by other cells: exceptions, progress measures */
  readonly cells = new Buckets<never>(this.reads)
  readonly none = new Buckets<NoneStatement>(this.reads)

  constructor(records: Records) {
    this.records = records
    for (const unit of records.units) {
      this.units.set(unit.id, unit)
      this.unitByName.set(unit.name, unit)
    }
    indexCommunities(this, records)
    for (const row of records.people) {
      push(this.people, row.person, row)
      push(this.peopleOfUnit, row.unit, row)
    }
    for (const row of records.posts) push(this.posts, row.person, row)
    for (const row of records.postings) this.addPosting(row)
    for (const row of records.pairs) this.addPair(row)
    for (const row of records.activities) this.addActivity(row)
    for (const row of records.participations) this.addParticipation(row)
    for (const row of records.documents) this.addDocument(row)
    for (const row of records.filings) this.filings.add(row.document, row)
    for (const row of records.listItems)
      for (const key of new Set([row.item, row.list])) this.listItems.add(key, row)
    for (const row of records.decisions) this.decisions.add(row.kind, row)
    for (const row of records.charges) this.charges.add(row.matter, row)
    for (const row of records.measurements) this.measurements.add(`${row.indicator}\u0000${row.of}`, row)
    for (const row of records.subjects) this.subjects.add(`${row.unit}\u0000${row.year}`, row)
    for (const row of records.noneStatements) this.none.add(row.name, row)
  }

  addActivity(row: Activity): void {
    const element: ActivityElement = { kind: 'activity', id: row.id, row }
    this.activitiesById.set(row.id, element)
    for (const kind of kindsOf(row)) {
      this.activities.add(kind, row.organiser, ANYONE, element)
      for (const host of row.hosts) this.activities.add(kind, row.organiser, host, element)
    }
    if (row.related !== undefined) this.activitiesRelated.add(row.related, element)
    // who took part may have been entered before the activity itself
    for (const p of this.participations.peek(row.id))
      if (p.person !== undefined) this.participationsOf.touch(p.person)
  }

  addParticipation(row: Participation): void {
    this.participations.add(row.activity, row)
    if (row.person !== undefined) this.participationsOf.add(row.person, row)
  }

  addPosting(row: Posting): void {
    this.postings.set(row.id, row)
    this.postingsByKind.add(row.kind, row)
  }

  addPair(row: MentorPair): void {
    this.pairs.set(row.id, row)
    for (const person of new Set([row.mentor, row.apprentice, ''])) this.pairsOf.add(person, row)
  }

  addDocument(row: Document): void {
    this.documentsById.set(row.id, row)
    this.documents.add(row.kind, row)
    if (row.related !== undefined) this.documentsRelated.add(row.related, row)
  }
}

/** An activity is found under its kind and its kinds below that. */
const kindsOf = (row: Activity): readonly string[] =>
  row.subkinds.length === 0 ? [row.kind] : [...new Set([row.kind, ...row.subkinds])]

function push<T>(map: Map<string, T[]>, key: string, row: T): void {
  const rows = map.get(key)
  if (rows) rows.push(row)
  else map.set(key, [row])
}

function indexCommunities(county: County, records: Records): void {
  const rows = new Map<string, Membership[]>()
  for (const row of records.memberships) push(rows, row.community, row)
  for (const [id, memberships] of rows) {
    const first = memberships[0] as Membership
    const community: Community = {
      id,
      name: first.communityName,
      lead: first.lead,
      mode: memberships.find((m) => m.mode !== undefined)?.mode,
      memberships,
      units: [...new Set([first.lead, ...memberships.map((m) => m.member)])],
      agreements: records.agreements.filter((a) => a.community === id),
    }
    county.communities.set(id, community)
    for (const unit of community.units) push(county.communitiesOf, unit, community)
  }
}

export const runsOn = (span: { readonly from: Day; readonly to: Day | undefined }, day: Day): boolean =>
  span.from <= day && (span.to === undefined || day <= span.to)

export const overlaps = (
  span: { readonly from: Day; readonly to: Day | undefined },
  from: Day,
  to: Day,
): boolean => span.from <= to && (span.to === undefined || span.to >= from)

/** The members on a day (those recorded by asOf). */
export const membersOn = (community: Community, day: Day, asOf: Day): readonly string[] =>
  community.memberships
    .filter((m) => m.recorded <= asOf && runsOn(m, day))
    .map((m) => m.member)
    .filter((m, i, all) => all.indexOf(m) === i)

/** Lead and members on a day. */
export const unitsOn = (community: Community, day: Day, asOf: Day): readonly string[] => [
  community.lead,
  ...membersOn(community, day, asOf),
]

/** From the first membership to the agreement's end as known; with no agreement recorded, to the last membership's end. */
export function termOfCommunity(community: Community, asOf: Day): { from: Day; to: Day | undefined } {
  const known = community.agreements.filter((a) => a.recorded <= asOf)
  const members = community.memberships.filter((m) => m.recorded <= asOf)
  const from = Math.min(
    ...(known.length > 0 ? known : members.length > 0 ? members : community.memberships).map((m) => m.from),
  )
  if (known.length > 0) {
    const latest = known.reduce((a, b) =>
      b.recorded > a.recorded || (b.recorded === a.recorded && b.to >= a.to) ? b : a,
    )
    return { from, to: latest.to }
  }
  const ends = members.map((m) => m.to)
  return {
    from,
    to: ends.length === 0 || ends.some((e) => e === undefined) ? undefined : Math.max(...(ends as number[])),
  }
}
