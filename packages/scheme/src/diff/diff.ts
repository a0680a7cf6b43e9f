import type { Scheme } from '../scheme.ts'
import { type Entry, entriesOf } from './entries.ts'
import { rising } from './order.ts'

/** A thing that both versions say. */
export interface EntryPair {
  readonly before: Entry
  readonly after: Entry
}

/** What of a pair is different. */
export type Differing = 'rule' | 'applies' | 'sentence'

export interface Changed extends EntryPair {
  readonly what: readonly Differing[]
}

/** What one version of a scheme says that another does not, clause by clause. */
export interface SchemeDiff {
  readonly added: readonly Entry[]
  readonly removed: readonly Entry[]
  readonly changed: readonly Changed[]
  /** another name, the same body */
  readonly renamed: readonly EntryPair[]
  /** under another heading, or in another order among those that stayed */
  readonly moved: readonly EntryPair[]
}

/** Compares two versions of a scheme by what their rules are called and say; where they stand matters for `moved` only. */
export function diffSchemes(before: Scheme, after: Scheme): SchemeDiff {
  const [old, now] = [entriesOf(before), entriesOf(after)]
  const [byOld, byNow] = [byKey(old), byKey(now)]
  const gone = old.filter((e) => !byNow.has(e.key))
  const come = now.filter((e) => !byOld.has(e.key))
  const renamed = renamesAmong(gone, come)
  const kept = old.flatMap((e): EntryPair[] => {
    const same = byNow.get(e.key)
    return same === undefined ? [] : [{ before: e, after: same }]
  })
  const pairs = [...kept, ...renamed]
  return {
    added: come.filter((e) => !renamed.some((r) => r.after === e)),
    removed: gone.filter((e) => !renamed.some((r) => r.before === e)),
    changed: pairs.flatMap((pair) => changeOf(pair)),
    renamed,
    moved: movedAmong(pairs, old, now),
  }
}

const byKey = (entries: readonly Entry[]): ReadonlyMap<string, Entry> =>
  new Map(entries.map((e) => [e.key, e]))

/** A rule that is gone and one that has come are one rule when their bodies are: those under one sentence first. */
function renamesAmong(gone: readonly Entry[], come: readonly Entry[]): readonly EntryPair[] {
  const free = new Set(come)
  const pairs = new Map<Entry, Entry>()
  const pair = (fits: (before: Entry, after: Entry) => boolean): void => {
    for (const before of gone) {
      if (pairs.has(before) || before.body === '') continue
      const after = [...free].find((e) => e.body === before.body && fits(before, e))
      if (after === undefined) continue
      free.delete(after)
      pairs.set(before, after)
    }
  }
  pair((a, b) => a.sentence === b.sentence)
  pair(() => true)
  return [...pairs].map(([before, after]) => ({ before, after }))
}

function changeOf(pair: EntryPair): readonly Changed[] {
  const { before, after } = pair
  const isRenamed = before.key !== after.key
  const what: Differing[] = []
  if (!isRenamed && !same(before.lines, after.lines)) what.push('rule')
  if (!same(before.applies, after.applies)) what.push('applies')
  if (before.sentence !== after.sentence) what.push('sentence')
  return what.length === 0 ? [] : [{ ...pair, what }]
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((line, i) => line === b[i])

function movedAmong(
  pairs: readonly EntryPair[],
  old: readonly Entry[],
  now: readonly Entry[],
): readonly EntryPair[] {
  const [atOld, atNow] = [placesIn(old), placesIn(now)]
  const inOrder = [...pairs].sort((a, b) => (atOld.get(a.before) ?? 0) - (atOld.get(b.before) ?? 0))
  const stayed = new Set(rising(inOrder.map((p) => atNow.get(p.after) ?? 0)))
  return inOrder.filter((p, i) => !stayed.has(i) || !same(p.before.headings, p.after.headings))
}

const placesIn = (entries: readonly Entry[]): ReadonlyMap<Entry, number> =>
  new Map(entries.map((e, i) => [e, i]))
