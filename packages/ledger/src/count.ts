import type { Entry, Posting } from '@lianxiao/facts'
import {
  all,
  any,
  between,
  canonicalUnit,
  exact,
  exactly,
  type Gap,
  notKnown,
  type Quantity,
  type Rational,
  whole,
  wholeMonths,
} from '@lianxiao/kernel'
import type { Item, Mode } from './ast.ts'
import { type Context, judgedOn, Trace } from './context.ts'
import { type Element, identityOf } from './element.ts'
import { factValue } from './fact.ts'
import { isKind, passes } from './filter.ts'
import { type Gathered, gather } from './gather.ts'

/** The number of a fact in a unit, and the rows it comes from (for 其中). */
export interface Counted {
  readonly quantity: Quantity
  readonly rows: readonly Element[]
  readonly exact: boolean
  readonly gaps: readonly Gap[]
}

/** Kinds of dictionary entries that are counted from rows; the others have a value. */
export const isCounted = (ctx: Context, name: string): boolean => {
  const { meaning } = ctx.program.names.of(name)
  if (meaning.kind === 'record' || meaning.kind === 'list') return true
  if (meaning.kind === 'union') return true
  return meaning.kind === 'entry' && isCountedEntry(meaning.entry)
}

const COUNTED: ReadonlySet<Entry['kind']> = new Set([
  'activity',
  'posting',
  'people',
  'pair',
  'document',
  'decision',
  'charge',
  'unit',
  'community',
  'subject',
])

const isCountedEntry = (entry: Entry): boolean => COUNTED.has(entry.kind)

/** Counts the facts of a test: several with 累计 are one sum in which each record is used once. */
export function countFacts(
  ctx: Context,
  items: readonly Item[],
  unit: string,
  mode: Mode | undefined,
): Counted {
  if (ctx.above !== undefined) return tally(ctx, amongAbove(ctx, ctx.above, items), unit)
  if (mode === '累计' && items.length > 1) return tally(ctx, merged(items.map((i) => gather(ctx, i))), unit)
  const first = items[0]
  if (first !== undefined && canonicalUnit(unit) === '个' && countsSubjects(ctx, first.name))
    return countFacts(ctx, items, '门', mode)
  if (first === undefined)
    return { quantity: notKnown('missing', '没有可计的事项', unit), rows: [], exact: true, gaps: [] }
  return isCounted(ctx, first.name)
    ? tally(ctx, gather(ctx, first), unit)
    : { quantity: factValue(ctx, first, unit), rows: [], exact: true, gaps: [] }
}

/** A name such as 课题申报学科: the subjects of its rows are counted, whichever unit the plan writes. */
const countsSubjects = (ctx: Context, name: string): boolean =>
  ctx.program.names.entries(name).some((e) => e.kind === 'activity' && e.of === '学科')

/** 其中: of the rows the line above counted, those that a name and its brackets describe. */
function amongAbove(outer: Context, above: NonNullable<Context['above']>, items: readonly Item[]): Gathered {
  // what stands in brackets is about the row itself, not about the rows above
  const ctx: Context = { ...outer, above: undefined }
  const rows: Element[] = []
  const gaps: Gap[] = [...above.gaps]
  const doubtful: Element[] = []
  for (const row of above.rows) {
    const verdict = any(
      items.map((item) => all([isKind(ctx, item.name, row), passes(ctx, item.filter, row)])),
    )
    if (verdict.value === 'yes') rows.push(row)
    else if (verdict.value === 'unknown') {
      doubtful.push(row)
      gaps.push(...verdict.gaps)
    }
  }
  return { rows, doubtful, gaps, exact: above.exact }
}

function merged(sets: readonly Gathered[]): Gathered {
  const seen = new Map<string, Element>()
  for (const g of sets) for (const row of g.rows) seen.set(`${row.kind} ${row.id}`, row)
  return {
    rows: [...seen.values()],
    doubtful: sets.flatMap((g) => g.doubtful),
    gaps: sets.flatMap((g) => g.gaps),
    exact: sets.every((g) => g.exact),
  }
}

/** Turns rows into a number: "n or more" while the ledger of the window is open or a field is missing. */
export function tally(ctx: Context, gathered: Gathered, unit: string): Counted {
  if (gathered.limit !== undefined && gathered.rows.length >= gathered.limit)
    return tally(ctx, { ...withoutLimit(gathered), exact: true }, unit)
  const fresh = ctx.used === undefined ? gathered.rows : unused(ctx, ctx.used, gathered.rows)
  const { sum, lacking } = sumOf(ctx, fresh, unit)
  if (ctx.used !== undefined) for (const row of fresh) ctx.used.add(row.id)
  const certain = gathered.doubtful.length === 0 && lacking === undefined
  const quantity =
    certain && gathered.exact
      ? exactly(sum, unit)
      : between(
          sum,
          certain ? openUpper(ctx, sum) : upper(ctx, gathered, fresh, unit),
          unit,
          gapsOf(gathered, lacking),
        )
  return { quantity, rows: fresh, exact: gathered.exact, gaps: gathered.gaps }
}

const STILL_OPEN: Gap = { cause: 'open', says: '台账还没有关账' }
const ONLY_OPEN: readonly Gap[] = [STILL_OPEN]

function gapsOf({ gaps, exact: closed }: Gathered, lacking: string | undefined): readonly Gap[] {
  if (gaps.length === 0 && lacking === undefined) return closed ? gaps : ONLY_OPEN
  return [
    ...gaps,
    ...(lacking === undefined ? [] : [{ cause: 'missing' as const, says: lacking }]),
    ...(closed ? [] : ONLY_OPEN),
  ]
}

/** What rows come to in a unit; `lacking` names a field that some of them, left out, do not have. */
interface Amount {
  readonly sum: Rational
  readonly lacking: string | undefined
}

function sumOf(ctx: Context, rows: readonly Element[], unit: string): Amount {
  const distinct = distinctIn(unit, rows)
  if (distinct === undefined) return sumOfWorths(ctx, rows, unit)
  const ofSubjects = distinct === subjectsIn
  const lacking = ofSubjects ? refuseWithoutSubject(ctx, rows) : undefined
  const found = distinct(ctx, rows)
  for (const row of rows) if (isRecord(row) && (!ofSubjects || hasSubject(row))) ctx.trace.count(row.id)
  return { sum: typeof found === 'number' ? whole(found) : found, lacking }
}

function sumOfWorths(ctx: Context, rows: readonly Element[], unit: string): Amount {
  let ones = 0
  let sum: Rational | undefined
  let lacking: string | undefined
  for (const row of rows) {
    const worth = worthOf(ctx, row, unit)
    if (worth === undefined) {
      lacking = `${FIELD[canonicalUnit(unit)] ?? unit}没有填`
      ctx.trace.refuse(row.id, 'fieldMissing', lacking)
      continue
    }
    if (worth.top === 1n && worth.bottom === 1n) ones += 1
    else sum = sum === undefined ? worth : exact.add(sum, worth)
    if (isRecord(row)) ctx.trace.count(row.id)
  }
  return { sum: sum === undefined ? whole(ones) : exact.add(sum, whole(ones)), lacking }
}

/** Names of subjects, stages and list items are counted, but are no records. */
const isRecord = (row: Element): boolean =>
  row.kind !== 'item' && row.kind !== 'subject' && row.kind !== 'stage'

const hasSubject = (row: Element): boolean => row.kind !== 'activity' || row.row.subject !== undefined

/** Rows without a subject cannot be told apart by subject: they are refused and leave the number open above. */
function refuseWithoutSubject(ctx: Context, rows: readonly Element[]): string | undefined {
  const without = rows.filter((row) => !hasSubject(row))
  for (const row of without) ctx.trace.refuse(row.id, 'fieldMissing', '学科没有填')
  return without.length > 0 ? '学科没有填' : undefined
}

/** Inside one account a record is used once; where it would be used again it is refused. */
function unused(ctx: Context, used: ReadonlySet<string>, rows: readonly Element[]): readonly Element[] {
  for (const row of rows) if (used.has(row.id)) ctx.trace.refuse(row.id, 'usedAlready', '同一账户里已经用过')
  return rows.filter((row) => !used.has(row.id))
}

const withoutLimit = ({ limit: _limit, ...rest }: Gathered): Gathered => rest

/** While the ledger is open there is no upper bound, unless what is there is taken as it stands. */
const openUpper = (ctx: Context, sum: Rational): Rational | undefined => (ctx.asItStands ? sum : undefined)

/** With the period closed, only the rows in doubt can still add: the number with all of them; none where a field is missing. */
function upper(
  ctx: Context,
  { exact: closed, doubtful }: Gathered,
  rows: readonly Element[],
  unit: string,
): Rational | undefined {
  if (!closed && !ctx.asItStands) return undefined
  const { sum, lacking } = sumOf({ ...ctx, trace: new Trace() }, [...rows, ...doubtful], unit)
  return lacking === undefined ? sum : undefined
}

const FIELD: Readonly<Record<string, string>> = { 节: '节数', 课时: '课时' }

function worthOf(ctx: Context, row: Element, unit: string): Rational | undefined {
  if (row.kind === 'posting') return lengthOfPosting(ctx, row.row, unit)
  if (row.kind !== 'activity') return exact.one
  switch (canonicalUnit(unit)) {
    case '节':
      return row.row.lessons
    case '课时':
      return row.row.periods
    default:
      return exact.one
  }
}

const DAYS: Readonly<Record<string, bigint>> = { 月: 31n, 年: 372n }

/** How long a posting is by its own dates; without an end, up to the day of judgement. */
function lengthOfPosting(ctx: Context, row: Posting, unit: string): Rational {
  const to = row.to ?? judgedOn(ctx)
  const per = canonicalUnit(unit)
  if (per === '天') return whole(to - row.from + 1)
  const { months, days } = wholeMonths(row.from, to)
  return exact.rational(BigInt(months * 31 + days), DAYS[per] ?? 372n)
}

type Distinct = (ctx: Context, rows: readonly Element[]) => number | Rational

/** Units in which distinct things are counted rather than rows. */
function distinctIn(unit: string, rows: readonly Element[]): Distinct | undefined {
  const way = DISTINCT[canonicalUnit(unit)]
  if (way === undefined) return undefined
  return rows.every((r) => r.kind === 'activity') ? way.ofActivities : way.ofOthers
}

const participantsIn = (ctx: Context, rows: readonly Element[]): number =>
  new Set(
    rows.flatMap((r) =>
      ctx.run.county.participations
        .get(r.id)
        .flatMap((p) => (p.person !== undefined && p.recorded <= judgedOn(ctx) ? [p.person] : [])),
    ),
  ).size

const subjectsIn = (_ctx: Context, rows: readonly Element[]): number =>
  new Set(rows.flatMap((r) => (r.kind === 'activity' && r.row.subject !== undefined ? [r.row.subject] : [])))
    .size

/** 天数 where it is written; rows without it count the distinct days they are dated. */
function daysIn(_ctx: Context, rows: readonly Element[]): Rational {
  let written: Rational = exact.zero
  const dated = new Set<number>()
  for (const row of rows) {
    if (row.kind !== 'activity') continue
    if (row.row.days === undefined) dated.add(row.row.day)
    else written = exact.add(written, row.row.days)
  }
  return exact.add(written, whole(dated.size))
}

const participationsIn = (ctx: Context, rows: readonly Element[]): number =>
  rows.reduce((n, r) => n + ctx.run.county.participations.get(r.id).length, 0)

const thingsIn = (_ctx: Context, rows: readonly Element[]): number => new Set(rows.map(identityOf)).size

const draftsIn = (_ctx: Context, rows: readonly Element[]): number =>
  new Set(rows.map((r) => (r.kind === 'document' ? `${r.row.version ?? r.id}` : r.id))).size

interface Way {
  readonly ofActivities?: Distinct
  readonly ofOthers?: Distinct
}

const DISTINCT: Readonly<Record<string, Way>> = {
  人: { ofActivities: participantsIn, ofOthers: thingsIn },
  人次: { ofActivities: participationsIn },
  门: { ofActivities: subjectsIn, ofOthers: thingsIn },
  个: { ofOthers: thingsIn },
  天: { ofActivities: daysIn },
  稿: { ofActivities: draftsIn, ofOthers: draftsIn },
}

/** Distinct things of both sets over distinct things of the second: 占. */
export function shareOf(ctx: Context, part: Counted, whole_: Counted): Quantity {
  const all = new Set(whole_.rows.map(identityOf))
  if (all.size === 0) return notKnown('missing', '分母没有登记', '%')
  const both = new Set(part.rows.map(identityOf).filter((id) => all.has(id)))
  for (const row of part.rows) if (all.has(identityOf(row))) ctx.trace.count(row.id)
  const share = exact.rational(BigInt(both.size), BigInt(all.size))
  return part.exact
    ? exactly(share, '%')
    : between(share, exact.one, '%', [{ cause: 'open', says: '台账还没有关账' }])
}
