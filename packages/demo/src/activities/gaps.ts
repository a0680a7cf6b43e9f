import type { Day } from '@lianxiao/kernel'
import { on } from '../days.ts'
import type { Random } from '../random.ts'
import { AS_OF, GAP_SHARE, GAPS } from '../shape.ts'
import type { World } from '../world.ts'
import { type Act, addAct } from './act.ts'

/** The days on which the two past terms were closed. */
export const CLOSED: readonly { readonly to: Day; readonly on: Day }[] = [
  { to: on(2026, 1, 23), on: on(2026, 2, 10) },
  { to: on(2026, 7, 3), on: on(2026, 7, 25) },
]

const RETURNED = ['照片不清', '记录单没有签字', '学科填错', '日期与课表不符'] as const

/** Writes the records that count, and beside some of them one that does not, for a reason a county knows well. */
export function addWithGaps(world: World, random: Random, acts: readonly Act[]): void {
  for (const act of acts) {
    addAct(world, random, act)
    if (random.chance(GAP_SHARE)) addAct(world, random, spoiled(random, act))
  }
}

function spoiled(random: Random, act: Act): Act {
  const evidence = act.evidence ?? []
  switch (random.weighted(GAPS)) {
    case 'fewPhotos':
      return { ...act, evidence: evidence.length > 1 ? ['记录单', '照片（1）'] : [] }
    case 'waiting':
      return { ...act, confirmation: '待确认' }
    case 'returned':
      return { ...act, confirmation: '退回', returnedBecause: random.pick(RETURNED) }
    case 'withdrawn':
      return { ...act, confirmation: '撤回' }
    case 'late':
      return lateEntry(act) ?? { ...act, evidence: [] }
    default:
      return { ...act, evidence: evidence.slice(1) }
  }
}

const DAYS_LATE = 9

/** Entered after the term was closed. */
function lateEntry(act: Act): Act | undefined {
  const closing = CLOSED.find((c) => act.day <= c.to)
  return closing === undefined ? undefined : { ...act, recorded: Math.min(AS_OF, closing.on + DAYS_LATE) }
}
