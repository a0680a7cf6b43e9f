import { type Finding, STATUS_WORDS, type Status } from '@lianxiao/kernel'

/** What a reader sees: a state, or 落后 laid over 未到期. */
export type View = Status | 'behind'

/** Worst first: one order on every list. */
export const ORDER: readonly View[] = [
  'overdue',
  'unmet',
  'behind',
  'conflict',
  'uncovered',
  'unknown',
  'unset',
  'pending',
  'option',
  'advised',
  'lapsed',
  'met',
  'waived',
  'replaced',
  'notApplicable',
]

/** States in which somebody has to act or decide. */
export const NEEDS: ReadonlySet<View> = new Set([
  'overdue',
  'unmet',
  'behind',
  'conflict',
  'uncovered',
  'unknown',
  'unset',
])

/** States that are not asked for: left out of “n of m”. */
export const APART: ReadonlySet<View> = new Set(['option', 'advised', 'waived', 'replaced', 'notApplicable'])

export const viewOf = (finding: Pick<Finding, 'status' | 'behind'>): View =>
  finding.behind && finding.status === 'pending' ? 'behind' : finding.status

export const words = (view: View): { readonly zh: string; readonly en: string } =>
  view === 'behind' ? { zh: '落后', en: 'behind' } : STATUS_WORDS[view]

const RANK: ReadonlyMap<View, number> = new Map(ORDER.map((view, index) => [view, index]))
export const rank = (view: View): number => RANK.get(view) ?? ORDER.length

export const worst = (views: readonly View[]): View | undefined =>
  views.reduce<View | undefined>((a, b) => (a === undefined || rank(b) < rank(a) ? b : a), undefined)

/** How many of each, worst first. */
export function tally(views: readonly View[]): readonly (readonly [View, number])[] {
  const counts = new Map<View, number>()
  for (const view of views) counts.set(view, (counts.get(view) ?? 0) + 1)
  return ORDER.flatMap((view) => {
    const count = counts.get(view)
    return count === undefined ? [] : [[view, count] as const]
  })
}

/** 逾期4，达到10: how a bar is read aloud. */
export const spoken = (views: readonly View[]): string =>
  tally(views)
    .map(([view, count]) => `${words(view).zh}${count}`)
    .join('，')
