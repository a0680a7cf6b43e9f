import type { Entry } from '@lianxiao/facts'
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
} from '@lianxiao/kernel'
import { sumOf } from './amount.ts'
import type { Item, Mode } from './ast.ts'
import { type Context, Trace } from './context.ts'
import { type Element, identityOf } from './element.ts'
import { factValue } from './fact.ts'
import { isKind, passes } from './filter.ts'
import { type Gathered, gather, gatherAll } from './gather.ts'

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
  if (mode === '累计' && items.length > 1) return tally(ctx, gatherAll(ctx, items), unit)
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
      : between(sum, certain ? undefined : upper(ctx, gathered, fresh, unit), unit, gapsOf(gathered, lacking))
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

/** Inside one account a record is used once; where it would be used again it is refused. */
function unused(ctx: Context, used: ReadonlySet<string>, rows: readonly Element[]): readonly Element[] {
  for (const row of rows) if (used.has(row.id)) ctx.trace.refuse(row.id, 'usedAlready', '同一账户里已经用过')
  return rows.filter((row) => !used.has(row.id))
}

const withoutLimit = ({ limit: _limit, ...rest }: Gathered): Gathered => rest

/** With the period closed, only the rows in doubt can still add: the number with all of them; none where a field is missing. */
function upper(
  ctx: Context,
  { exact: closed, doubtful }: Gathered,
  rows: readonly Element[],
  unit: string,
): Rational | undefined {
  if (!closed) return undefined
  const { sum, lacking, most } = sumOf({ ...ctx, trace: new Trace() }, [...rows, ...doubtful], unit)
  return lacking === undefined ? sum : most
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
