import type { Activity, Records } from '@lianxiao/facts'
import { type Finding, showDay, showRational } from '@lianxiao/kernel'
import type { FactLabel, PageCommunity, PageInput } from './input.ts'

type FromRecords = Pick<PageInput, 'names' | 'communities' | 'communityOf' | 'facts'>

/** What the pages ask of the records: names, communities, whose a finding is, and how a record is called. */
export function fromRecords(records: Records): FromRecords {
  const named = new Map<string, string>()
  for (const row of records.units) named.set(row.id, row.name)
  for (const row of records.memberships) named.set(row.community, row.communityName)
  for (const row of records.postings) named.set(row.id, `${row.person} ${row.kind}`)
  for (const row of records.pairs) named.set(row.id, `${row.mentor}—${row.apprentice}`)
  const names = (id: string): string => named.get(id) ?? id
  const labels = labelsOf(records, names)
  return {
    names,
    communities: communitiesOf(records),
    communityOf: communityFinder(records),
    facts: (id) => labels().get(id),
  }
}

function communitiesOf(records: Records): readonly PageCommunity[] {
  const members = new Map<string, { name: string; mode: string | undefined; members: Set<string> }>()
  for (const row of records.memberships) {
    const entry = members.get(row.community) ?? {
      name: row.communityName,
      mode: row.mode,
      members: new Set<string>(),
    }
    if (row.member !== row.lead) entry.members.add(row.member)
    members.set(row.community, entry)
  }
  return [...members].map(([id, it]) => ({ id, name: it.name, mode: it.mode, memberCount: it.members.size }))
}

/** A community itself; else the one that has all units the finding speaks of; else the first of its subject. */
function communityFinder(records: Records): (finding: Finding) => string | undefined {
  const ids = new Set(records.memberships.map((row) => row.community))
  const ofUnit = new Map<string, Set<string>>()
  const add = (key: string, community: string): void => {
    const set = ofUnit.get(key) ?? new Set<string>()
    ofUnit.set(key, set.add(community))
  }
  for (const row of records.memberships) for (const unit of [row.lead, row.member]) add(unit, row.community)
  for (const row of records.people) for (const c of ofUnit.get(row.unit) ?? []) add(row.person, c)
  for (const row of records.postings) {
    const both = [...(ofUnit.get(row.home) ?? [])].filter((c) => ofUnit.get(row.host)?.has(c))
    for (const community of both) add(row.id, community)
  }
  return (finding) => {
    const said = [finding.subject, finding.counterpart, ...(finding.element ?? '').split('/')].filter(
      (id) => id !== '',
    )
    const itself = said.find((id) => ids.has(id))
    if (itself !== undefined) return itself
    const sets = said.flatMap((id) => ofUnit.get(id) ?? [])
    const [first] = sets
    if (first === undefined) return undefined
    return [...first].find((c) => sets.every((set) => set.has(c))) ?? [...first][0]
  }
}

/** Labels are made when the first record is opened, and once. */
function labelsOf(records: Records, names: (id: string) => string): () => Map<string, FactLabel> {
  let labels: Map<string, FactLabel> | undefined
  return () => {
    labels ??= new Map([...events(records, names), ...standing(records, names)])
    return labels
  }
}

type Entry = readonly [string, FactLabel]
const spaced = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((p) => p !== undefined && p !== '').join(' ')

function events(records: Records, names: (id: string) => string): Entry[] {
  const activity = (row: Activity): Entry => {
    const to = row.hosts.filter((h) => h !== row.organiser).map(names)
    const amount = row.lessons === undefined ? '' : `${showRational(row.lessons)} 节`
    const evidence = row.evidence.map((e) => (e.count === 1 ? e.kind : `${e.kind} ${e.count}`)).join('、')
    const who = spaced(names(row.organiser), to.length > 0 ? `→ ${to.join('、')}` : '')
    return [
      row.id,
      {
        date: showDay(row.day),
        label: [spaced(row.kind, row.grade, row.subject, amount), who, evidence].filter(Boolean).join(' · '),
      },
    ]
  }
  return [
    ...records.activities.map(activity),
    ...records.documents.map(
      (r): Entry => [r.id, { date: showDay(r.day), label: `${r.kind} · ${r.units.map(names).join('、')}` }],
    ),
    ...records.decisions.map(
      (r): Entry => [r.id, { date: showDay(r.day), label: `${spaced(r.kind, r.outcome)} · ${names(r.by)}` }],
    ),
    ...records.judgements.map(
      (r): Entry => [
        r.id,
        { date: showDay(r.day), label: `判定 ${r.clause}：${r.holds ? '是' : '否'} · ${names(r.by)}` },
      ],
    ),
    ...records.listItems.map(
      (r): Entry => [
        r.id,
        { date: showDay(r.day), label: spaced(r.list, r.item, r.unit && `· ${names(r.unit)}`) },
      ],
    ),
    ...records.noneStatements.map(
      (r): Entry => [r.id, { date: showDay(r.from), label: `查无 ${r.name} · ${names(r.of)}` }],
    ),
    ...records.waivers.map(
      (r): Entry => [r.id, { date: showDay(r.day), label: `免除 ${r.clause}：${r.reason} · ${names(r.by)}` }],
    ),
    ...records.options.map(
      (r): Entry => [
        r.id,
        { date: showDay(r.day), label: `${r.taken ? '选用' : '不选用'} ${r.clause} · ${names(r.by)}` },
      ],
    ),
  ]
}

function standing(records: Records, names: (id: string) => string): Entry[] {
  const since = (from: number, to: number | undefined): string =>
    `${showDay(from)} 起${to === undefined ? '' : `，至 ${showDay(to)}`}`
  return [
    ...records.units.map((r): Entry => [r.id, { label: r.name }]),
    ...records.postings.map(
      (r): Entry => [
        r.id,
        {
          date: showDay(r.from),
          label: `${r.kind} ${r.person} · ${names(r.home)} → ${names(r.host)} · ${since(r.from, r.to)}`,
        },
      ],
    ),
    ...records.pairs.map(
      (r): Entry => [
        r.id,
        {
          date: showDay(r.from),
          label: `结对 ${r.mentor} → ${r.apprentice}${r.subject ? ` · ${r.subject}` : ''}`,
        },
      ],
    ),
    ...records.posts.map(
      (r): Entry => [r.id, { date: showDay(r.from), label: `任职 ${r.person} ${r.post} · ${names(r.unit)}` }],
    ),
    ...records.charges.map(
      (r): Entry => [
        r.id,
        { date: showDay(r.from), label: `分工 ${r.matter} · ${r.person} · ${names(r.unit)}` },
      ],
    ),
    ...records.measurements.map(
      (r): Entry => [
        r.id,
        { label: `${r.indicator} ${showRational(r.value)}${r.measure ?? ''} · ${names(r.of)}` },
      ],
    ),
  ]
}
