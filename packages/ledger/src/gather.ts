import type { Entry } from '@lianxiao/facts'
import type { Gap } from '@lianxiao/kernel'
import type { Filter, Item } from '@lianxiao/scheme'
import { isClosed } from './closing.ts'
import type { Context } from './context.ts'
import type { Element } from './element.ts'
import { passes } from './filter.ts'
import { activityRows } from './rows/activities.ts'
import { chargeRows, pairRows, peopleRows, postingRows } from './rows/people.ts'
import { definedRows, listRows, recordRows } from './rows/records.ts'
import { communityRows, stageRows, subjectRows, unitRows } from './rows/registry.ts'

/** The rows a name stands for in a context, with what keeps the set from being final. */
export interface Gathered {
  readonly rows: readonly Element[]
  /** rows that would count if a missing field or an open question turned out well: they bound the number above */
  readonly doubtful: readonly Element[]
  readonly gaps: readonly Gap[]
  /** nothing later can add to it */
  readonly exact: boolean
  /** how many there can be at most: the items of a list */
  readonly limit?: number
}

export const NOTHING: Gathered = { rows: [], doubtful: [], gaps: [], exact: true }

/** Gathers the rows of an item: by the dictionary's kind, within the window, for who owes and who receives, narrowed by its filter. */
export function gather(ctx: Context, item: Item): Gathered {
  const parts = ctx.program.names.parts(item.name)
  const all = parts.map(({ name, meaning }) => {
    if (meaning.kind === 'entry') return gatherEntry(ctx, meaning.entry, item.filter)
    if (meaning.kind === 'list') return listRows(ctx, name, meaning.items, item.filter)
    if (meaning.kind === 'define') return definedRows(ctx, name)
    return recordRows(ctx, name, item.filter)
  })
  return all.length === 1 ? (all[0] as Gathered) : union(all)
}

/** The rows of several items, each once. */
export const gatherAll = (ctx: Context, items: readonly Item[]): Gathered =>
  union(items.map((item) => gather(ctx, item)))

/** Several sets as one, each row once. */
function union(all: readonly Gathered[]): Gathered {
  const seen = new Map<string, Element>()
  for (const g of all)
    for (const row of g.rows) if (!seen.has(`${row.kind} ${row.id}`)) seen.set(`${row.kind} ${row.id}`, row)
  return {
    rows: [...seen.values()],
    doubtful: all.flatMap((g) => g.doubtful),
    gaps: all.flatMap((g) => g.gaps),
    exact: all.every((g) => g.exact),
  }
}

function gatherEntry(ctx: Context, entry: Entry, filter: Filter | undefined): Gathered {
  switch (entry.kind) {
    case 'activity':
      return activityRows(ctx, entry, filter)
    case 'posting':
      return keep(ctx, filter, postingRows(ctx, entry), isClosed(ctx))
    case 'pair':
      return keep(ctx, filter, pairRows(ctx, entry), isClosed(ctx))
    case 'people':
      return keep(ctx, filter, peopleRows(ctx, entry), true)
    case 'document':
    case 'decision':
      return recordRows(ctx, entry.name, filter, entry.recordedAs)
    case 'charge':
      return keep(ctx, filter, chargeRows(ctx, entry.recordedAs), true)
    case 'unit':
      return keep(ctx, filter, unitRows(ctx, entry.name), true)
    case 'community':
      return keep(ctx, filter, communityRows(ctx, entry), true)
    case 'subject':
      return subjectRows(ctx, entry, filter)
    case 'attribute':
      return entry.of === '学段' ? keep(ctx, filter, stageRows(ctx), true) : NOTHING
    default:
      return NOTHING
  }
}

/** Applies the filter; what it cannot decide is in doubt, and says why. */
export function keep(
  ctx: Context,
  filter: Filter | undefined,
  rows: readonly Element[],
  exact: boolean,
): Gathered {
  if (filter === undefined) return { rows, doubtful: [], gaps: [], exact }
  const kept: Element[] = []
  const gaps: Gap[] = []
  const doubtful: Element[] = []
  for (const row of rows) {
    const verdict = passes(ctx, filter, row)
    if (verdict.value === 'yes') kept.push(row)
    else if (verdict.value === 'unknown') {
      doubtful.push(row)
      gaps.push(...verdict.gaps)
      const undecided = verdict.gaps.some((g) => g.cause === 'undecided')
      ctx.trace.refuse(
        row.id,
        undecided ? 'notConfirmedKind' : 'fieldMissing',
        verdict.gaps.map((g) => g.says).join('；'),
      )
    }
  }
  return { rows: kept, doubtful, gaps, exact }
}
