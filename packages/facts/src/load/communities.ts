import { type ParsedRow, type Reports, report } from './row.ts'
import type { Complaint } from './table.ts'

interface Found {
  readonly column: string
  readonly complaint: Complaint
}

const overlaps = (a: ParsedRow, b: ParsedRow): boolean =>
  a.fields.mustDay('起') <= (b.fields.day('止') ?? Number.POSITIVE_INFINITY) &&
  b.fields.mustDay('起') <= (a.fields.day('止') ?? Number.POSITIVE_INFINITY)

function disagreement(row: ParsedRow, other: ParsedRow): Found {
  const column = row.fields.mustText('牵头单位') === other.fields.mustText('牵头单位') ? '名称' : '牵头单位'
  const theirs = other.fields.mustText(column)
  return {
    column,
    complaint: {
      code: 'communityDisagrees',
      zh: `同一教共体的${column}与第 ${other.row} 行不同（那里是“${theirs}”）`,
      en: `this differs from "${theirs}" in row ${other.row} of the same community`,
      hint: {
        zh: '改成一致；换了牵头校或名称的，给原来的行填“止”',
        en: 'make them agree, or end the earlier row',
      },
    },
  }
}

const memberTwice = (other: ParsedRow): Found => ({
  column: '成员单位',
  complaint: {
    code: 'memberTwice',
    zh: `这所成员校同期已在第 ${other.row} 行`,
    en: `this member already stands in row ${other.row} for the same time`,
    hint: { zh: '删去一行，或把前一行的“止”填上', en: 'remove one row, or end the earlier one' },
  },
})

const LEAD_IS_MEMBER: Found = {
  column: '成员单位',
  complaint: {
    code: 'leadIsMember',
    zh: '成员单位与牵头单位相同',
    en: 'the member is the lead itself',
    hint: { zh: '成员单位填另一所学校', en: 'name another school as the member' },
  },
}

/** The rows of one community kept so far: by what they say of lead and name, and by member. */
interface Community {
  readonly groups: Map<string, ParsedRow[]>
  readonly members: Map<string, ParsedRow[]>
}

function trouble(row: ParsedRow, saying: string, { groups, members }: Community): Found | undefined {
  if (row.fields.text('牵头单位') === row.fields.text('成员单位')) return LEAD_IS_MEMBER
  for (const [words, others] of groups) {
    const other = words === saying ? undefined : others.find((o) => overlaps(row, o))
    if (other !== undefined) return disagreement(row, other)
  }
  const same = members.get(row.fields.mustText('成员单位'))?.find((o) => overlaps(row, o))
  return same === undefined ? undefined : memberTwice(same)
}

function put(map: Map<string, ParsedRow[]>, key: string, row: ParsedRow): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [row])
  else list.push(row)
}

/**
 * Keeps the rows of one community that agree at any time on its lead and name, each member once:
 * the first row stands, later ones that contradict it are reported.
 */
export function agreeingCommunities(rows: readonly ParsedRow[], to: Reports): ParsedRow[] {
  const communities = new Map<string, Community>()
  return rows.filter((row) => {
    if (row.sheet.name !== '教共体') return true
    const id = row.fields.mustText('编号')
    const community = communities.get(id) ?? { groups: new Map(), members: new Map() }
    communities.set(id, community)
    const saying = `${row.fields.mustText('牵头单位')}\u0000${row.fields.mustText('名称')}`
    const found = trouble(row, saying, community)
    if (found !== undefined) {
      report(to.errors, row, found.column, found.complaint)
      return false
    }
    put(community.groups, saying, row)
    put(community.members, row.fields.mustText('成员单位'), row)
    return true
  })
}
