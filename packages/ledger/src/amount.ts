import type { Posting } from '@lianxiao/facts'
import { canonicalUnit, exact, type Rational, whole, wholeMonths } from '@lianxiao/kernel'
import { type Context, judgedOn } from './context.ts'
import { type Element, identityOf } from './element.ts'

/** What rows come to in a unit; `lacking` names a field that some of them, left out, do not have. */
export interface Amount {
  readonly sum: Rational
  readonly lacking: string | undefined
  /** what it can come to at most where rows lack the field; undefined where nobody can say */
  readonly most?: Rational
}

export function sumOf(ctx: Context, rows: readonly Element[], unit: string): Amount {
  const distinct = distinctIn(unit, rows)
  if (distinct === undefined) return sumOfWorths(ctx, rows, unit)
  const ofSubjects = distinct === subjectsIn
  const lacking = ofSubjects ? refuseWithoutSubject(ctx, rows) : undefined
  const found = distinct(ctx, rows)
  for (const row of rows) if (isRecord(row) && (!ofSubjects || hasSubject(row))) ctx.trace.count(row.id)
  const sum = typeof found === 'number' ? whole(found) : found
  if (lacking === undefined) return { sum, lacking }
  // each row without a subject is of one more subject at most
  return { sum, lacking, most: exact.add(sum, whole(rows.filter((row) => !hasSubject(row)).length)) }
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
